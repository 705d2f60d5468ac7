using System.Buffers;

namespace BanenBot.Core.Dutch;

/// <summary>
/// Brings the halves of a separable verb together: "schrijf ik iemand uit", "uit te schrijven" and "uit schrijven" get the stem of
/// uitschrijven, where the knowledge holds that verb.
/// </summary>
sealed class SeparableVerbs(LanguageData data, Vocabulary vocabulary)
{
    /// <summary>Dutch puts much between the halves, but rarely more than this.</summary>
    const int LargestDistance = 9;

    static readonly SearchValues<char> ClauseEnds = SearchValues.Create(".,;:?!()");

    /// <summary>Replaces the stem of each verb whose other half stands elsewhere in its clause.</summary>
    public void Join(string nfc, IReadOnlyList<Token> tokens, string[] stems)
    {
        for (var at = 0; at < tokens.Count; at++)
        {
            if (!data.Particles.Contains(tokens[at].Text)) continue;
            if (VerbAfter(nfc, tokens, at) is { } after && Joined(tokens[at], tokens[after]) is { } stem) stems[after] = stem;
            else if (StandsAlone(nfc, tokens, at)) JoinBefore(nfc, tokens, at, stems);
        }
    }

    /// <summary>"uit te schrijven", or "mee tellen" and "mee geteld" written apart by mistake.</summary>
    static int? VerbAfter(string nfc, IReadOnlyList<Token> tokens, int at)
    {
        if (at + 1 == tokens.Count || EndsClause(nfc, tokens, at)) return null;
        if (tokens[at + 1].Text == "te") return at + 2 < tokens.Count ? at + 2 : null;
        var next = tokens[at + 1].Text;
        if (next.Length < 5) return null;
        return next.EndsWith("en", StringComparison.Ordinal) || next.StartsWith("ge", StringComparison.Ordinal) ? at + 1 : null;
    }

    /// <summary>Half a verb, not a preposition: nothing follows that it could belong to.</summary>
    bool StandsAlone(string nfc, IReadOnlyList<Token> tokens, int at) =>
        at + 1 == tokens.Count
        || EndsClause(nfc, tokens, at)
        || (data.StopWords.Contains(tokens[at + 1].Text) && !data.Determiners.Contains(tokens[at + 1].Text));

    /// <summary>
    /// The verb stands early in its clause, so the first word that fits is it: in "stroomt werk uit", not werk but stroomt.
    /// </summary>
    void JoinBefore(string nfc, IReadOnlyList<Token> tokens, int at, string[] stems)
    {
        var first = at;
        while (first > 0 && at - first < LargestDistance && !EndsClause(nfc, tokens, first - 1)) first--;
        for (var verb = first; verb < at; verb++)
        {
            if (Joined(tokens[at], tokens[verb]) is not { } stem) continue;
            stems[verb] = stem;
            return;
        }
    }

    string? Joined(Token particle, Token verb)
    {
        var stem = vocabulary.Stems.StemOf(particle.Text + verb.Text);
        return vocabulary.Stems.IsVerb(stem) && !data.Determiners.Contains(verb.Text) ? stem : null;
    }

    static bool EndsClause(string nfc, IReadOnlyList<Token> tokens, int at)
    {
        var end = tokens[at].Start + tokens[at].Length;
        return at + 1 == tokens.Count || nfc.AsSpan(end, tokens[at + 1].Start - end).ContainsAny(ClauseEnds);
    }
}
