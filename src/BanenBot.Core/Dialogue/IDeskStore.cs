namespace BanenBot.Core.Dialogue;

/// <summary>Keeps questions to colleagues over restarts. Several may change one at once: the first wins, and the other is told.</summary>
public interface IDeskStore
{
    /// <summary>False where a question with this id is kept already.</summary>
    Task<bool> AddAsync(DeskQuestion question, CancellationToken cancellation);

    Task<DeskQuestion?> ReadAsync(string id, CancellationToken cancellation);

    /// <summary>Oldest first.</summary>
    Task<IReadOnlyList<DeskQuestion>> AllAsync(CancellationToken cancellation);

    /// <summary>False, and nothing was changed, where the question is no longer as it was before.</summary>
    Task<bool> TryChangeAsync(DeskQuestion before, DeskQuestion after, CancellationToken cancellation);

    Task RemoveAsync(string id, CancellationToken cancellation);
}
