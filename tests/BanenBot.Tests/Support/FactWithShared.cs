namespace BanenBot.Tests.Support;

/// <summary>
/// A fact over reference data that is not in the repository: reported as skipped, with the reason, where the data is not there.
/// </summary>
[AttributeUsage(AttributeTargets.Method)]
sealed class FactWithShared : FactAttribute
{
    public FactWithShared(params string[] parts)
    {
        if (!Path.Exists(Repository.Shared(parts))) Skip = $"../shared/{string.Join('/', parts)} is not on this machine.";
    }
}
