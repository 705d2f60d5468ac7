namespace BanenBot.Core.Reading;

/// <summary>Collects every fault of one reading of the knowledge folder, so that an editor sees them all at once.</summary>
public sealed class FaultList
{
    readonly List<Fault> _faults = [];
    readonly List<Fault> _warnings = [];

    public IReadOnlyList<Fault> All => _faults;

    /// <summary>What is taken in as it stands, and should be looked at.</summary>
    public IReadOnlyList<Fault> Warnings => _warnings;

    public void Warn(string file, int line, string reason) => _warnings.Add(new Fault(file, line, reason));

    /// <summary>Takes over what another list holds.</summary>
    public void AddAll(FaultList other)
    {
        ArgumentNullException.ThrowIfNull(other);
        _faults.AddRange(other._faults);
        _warnings.AddRange(other._warnings);
    }

    public void Add(string file, int line, string reason) => _faults.Add(new Fault(file, line, reason));
}
