namespace BanenBot.Core.Reading;

/// <summary>Collects every fault of one reading of the knowledge folder, so that an editor sees them all at once.</summary>
public sealed class FaultList
{
    readonly List<Fault> _faults = [];

    public IReadOnlyList<Fault> All => _faults;

    public void Add(string file, int line, string reason) => _faults.Add(new Fault(file, line, reason));
}
