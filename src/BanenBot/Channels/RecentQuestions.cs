using System.Collections.Concurrent;
using BanenBot.Core.Dialogue;

namespace BanenBot.Channels;

/// <summary>
/// The questions behind the newest answers, as the guard lets them be kept: in memory alone, for whoever finds that an answer did not help.
/// </summary>
sealed class RecentQuestions(Func<Snapshot> current)
{
    /// <summary>What comes after it says little about the subject. In characters.</summary>
    const int LongestQuestion = 500;

    const int MostHeld = 2000;

    readonly ConcurrentDictionary<string, string> _held = new(StringComparer.Ordinal);
    readonly ConcurrentQueue<string> _order = new();

    public void Hold(string answer, string question)
    {
        if (Kept(question) is not { } kept) return;
        if (_held.TryAdd(answer, kept)) _order.Enqueue(answer);
        else _held[answer] = kept;
        while (_held.Count > MostHeld && _order.TryDequeue(out var oldest)) _held.TryRemove(oldest, out _);
    }

    public string? Find(string answer) => _held.GetValueOrDefault(answer);

    /// <summary>Once: a judgement that is given twice counts as one.</summary>
    public string? Take(string answer) => _held.TryRemove(answer, out var question) ? question : null;

    /// <summary>Null for what may not be kept, and for what is no question: the number of a choice.</summary>
    public string? Kept(string question)
    {
        var guard = current().Guard;
        if (!question.Any(char.IsLetter) || guard.Kept(question.Trim()) is not { } kept) return null;
        // Half of what the guard read as a whole may be something else.
        return kept.Length <= LongestQuestion ? kept : guard.Kept(kept[..LongestQuestion]);
    }
}
