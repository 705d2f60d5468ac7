using BanenBot.Core.Dutch;

namespace BanenBot.Core.Understanding;

/// <summary>
/// One thing that somebody says, read once: its words, and what they say about the conversation rather than about the subject. What opens a
/// correction ("nee ik bedoel ...") or a return ("terug naar ...") is cut off; <see cref="Text"/> and <see cref="Words"/> are what is left.
/// </summary>
sealed record Clause
{
    /// <summary>A question with more topic words of its own than this speaks for itself, whatever pronoun it holds.</summary>
    const int MostOwnWords = 3;

    const int FewOwnWords = 2;
    const int ShortQuestion = 7;
    const int MostWithdrawn = 6;

    public required string Text { get; init; }

    /// <summary>As <see cref="DutchAnalyzer.AnalyzeQuestion"/> reads them; offsets in <see cref="Text"/>.</summary>
    public required IReadOnlyList<Word> Words { get; init; }
    public bool IsCorrection { get; init; }
    public bool IsReturn { get; init; }

    /// <summary>Opens with "en", "maar": goes on about something.</summary>
    public bool IsOpened { get; init; }

    /// <summary>Words that point back: "dat", "daarvan", "die".</summary>
    public int References { get; init; }

    /// <summary>Topic words of its own.</summary>
    public int OwnWords { get; init; }

    /// <summary>
    /// Whether something in it points at what came before: an opener, a reference, a correction, or no subject of its own.
    /// </summary>
    public bool Leans => IsCorrection || IsReturn || OwnWords == 0 || OwnWords <= MostOwnWords && (IsOpened || References > 0);

    /// <summary>"wie maakt", "moet de kandidaat het goed vinden": so short that it may leave out what it is about.</summary>
    public bool IsShort => OwnWords <= FewOwnWords && Words.Count <= ShortQuestion;

    /// <summary>"en voor pwet?": only turns the question of before.</summary>
    public bool OnlyTurns => IsOpened && Asks.Length == 0 && OwnWords <= 1;

    /// <summary>"sinds wanneer", "welk jaar": asks without a subject of its own.</summary>
    public bool IsBare => OwnWords == 0 && Asks.Length > 0;

    /// <summary>The word it asks with ("wie", "hoeveel"); empty where it has none.</summary>
    public required string Asks { get; init; }

    /// <summary>"is onze regio verplicht", "telt dat mee": wants a yes or no.</summary>
    public bool AsksWhether { get; init; }

    /// <summary>0 for a question that stands by itself to 1 for one that says nothing without what came before.</summary>
    public double Leaning => Math.Clamp((IsOpened ? 0.4 : 0) + (References > 0 ? 0.4 : 0) + (IsCorrection || IsReturn ? 0.4 : 0)
        + (OwnWords == 0 ? 0.4 : OwnWords == 1 ? 0.2 : OwnWords > MostOwnWords ? -0.2 : 0), 0, 1);

    // How many words "niet ... maar" takes; 0 where it is none, or where it withdraws a number.
    static int Withdrawn(IReadOnlyList<Word> words, int at)
    {
        if (at >= words.Count || words[at].Token.Text != "niet") return 0;
        for (var next = at + 2; next < words.Count - 1 && next <= at + MostWithdrawn; next++)
        {
            if (char.IsAsciiDigit(words[next - 1].Token.Text[0])) return 0;
            if (words[next].Token.Text == "maar") return next + 1 - at;
        }

        return 0;
    }

    public static Clause Read(string text, IReadOnlyList<Word> words, DutchAnalyzer analyzer)
    {
        var classes = analyzer.Classes;
        var (corrects, returns, at) = (false, false, 0);
        while (at < words.Count)
        {
            var (correction, back) = (classes.Corrections.LengthAt(words, at), classes.Returns.LengthAt(words, at));
            if (Math.Max(correction, back) == 0)
            {
                // "o ja en het register", "nee dus ik bedoel": an opener before a correction is part of it.
                if (at + 1 < words.Count && classes.Openers.Contains(words[at].Token.Text)
                    && Math.Max(classes.Corrections.LengthAt(words, at + 1), classes.Returns.LengthAt(words, at + 1)) > 0) at++;
                else break;
                continue;
            }

            (corrects, returns) = (corrects || correction >= back, returns || back > correction);
            at += Math.Max(correction, back);
        }

        // "niet het register maar de banen"; "niet 2017 maar 2018" is a correction too, which the grammar of periods reads.
        if (Withdrawn(words, at) is > 0 and var withdrawn) (corrects, at) = (true, at + withdrawn);
        // Nothing but a correction: "sorry".
        if (at == words.Count) (corrects, returns, at) = (false, false, 0);
        var nfc = Folding.Nfc(text);
        var (rest, own) = at == 0 ? (text, words) : (nfc[words[at].Token.Start..], null);
        own ??= analyzer.AnalyzeQuestion(rest);
        var first = own.FirstOrDefault(word => !classes.Openers.Contains(word.Token.Text));
        return new Clause
        {
            AsksWhether = first is not null && classes.Whether.Contains(first.Token.Text)
                && !own.Any(word => classes.QuestionWords.Contains(word.Token.Text)),
            Text = rest, Words = own, IsCorrection = corrects, IsReturn = returns,
            Asks = own.Select(word => word.Token.Text).FirstOrDefault(classes.QuestionWords.Contains, ""),
            IsOpened = own.Count > 1 && classes.Openers.Contains(own[0].Token.Text),
            References = own.Count(word => classes.References.Contains(word.Token.Text) && word.Token.Text != "het"),
            OwnWords = own.Count(
                word => word.Role == WordRole.Content && word.Token.Text.Any(char.IsLetter) && !classes.Measures.Contains(word.Token.Text)),
        };
    }
}
