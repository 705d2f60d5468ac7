using System.Collections.Frozen;

namespace BanenBot.Core.Figures.Periods;

/// <summary>What stands at a place, asked without minding where the text ends.</summary>
static class LexemeLists
{
    public static bool Word(this IReadOnlyList<Lexeme> lexemes, int at, FrozenSet<string> words) =>
        at >= 0 && at < lexemes.Count && lexemes[at].Is(words);

    public static string Text(this IReadOnlyList<Lexeme> lexemes, int at) => at >= 0 && at < lexemes.Count ? lexemes[at].Text : "";

    /// <summary>-1 where no number stands.</summary>
    public static int Value(this IReadOnlyList<Lexeme> lexemes, int at) => at >= 0 && at < lexemes.Count ? lexemes[at].Value : -1;

    public static bool Sign(this IReadOnlyList<Lexeme> lexemes, int at, params ReadOnlySpan<string> signs) =>
        at >= 0 && at < lexemes.Count && lexemes[at].Kind == LexemeKind.Sign && signs.Contains(lexemes[at].Text);

    /// <summary>Whether one of these phrases ends in front of a place.</summary>
    public static bool Precede(this IReadOnlyList<Lexeme> lexemes, int at, IReadOnlyList<string[]> phrases)
    {
        foreach (var phrase in phrases)
            if (lexemes.Precede(at, phrase.AsSpan())) return true;
        return false;
    }

    /// <summary>Whether these words end in front of a place.</summary>
    public static bool Precede(this IReadOnlyList<Lexeme> lexemes, int at, params ReadOnlySpan<string> words)
    {
        if (at < words.Length) return false;
        for (var index = 0; index < words.Length; index++)
            if (!lexemes[at - words.Length + index].Is(words[index])) return false;
        return true;
    }
}
