namespace BanenBot.Core.Figures.Periods;

/// <summary>A stretch of text that points at a time by way of another: the moment of the question before, or the newest.</summary>
/// <param name="To">Index after the last lexeme.</param>
readonly record struct Phrase(int To)
{
    public int? Shift { get; init; }
    public bool SameYear { get; init; }
    public bool SameMoment { get; init; }
    public bool SameQuarter { get; init; }
    public YearPart? Part { get; init; }

    /// <summary>"begin van het jaar" says which year only in a conversation.</summary>
    public bool IsTentative { get; init; }
}

/// <summary>
/// Reads one relative phrase at a place in the text. One method a kind; a part of a year is tried first, as it holds the others.
/// </summary>
sealed class PhraseParser(IReadOnlyList<Lexeme> lexemes, PeriodWords lists)
{
    const int YearLong = 4;
    const int HalfYear = 2;
    const int MostCounted = 20;

    public Phrase? Read(int at) => PartOfYear(at) ?? Shifted(at) ?? Neighbour(at) ?? Same(at) ?? Then(at);

    // "begin van dat jaar", "eind vorig jaar", "halverwege het jaar daarvoor", "eerste helft van dat jaar".
    Phrase? PartOfYear(int at)
    {
        var next = at + 1;
        YearPart part;
        if (lexemes.Word(at, lists.EndWords)) part = new(PointKind.YearEnd, null);
        else if (lexemes.Word(at, lists.StartWords)) part = new(PointKind.YearStart, null);
        else if (lexemes.Word(at, lists.MiddleWords)) part = new(PointKind.Quarter, 2);
        else if (lexemes.Text(at) is "laatste" && lexemes.Word(at + 1, lists.LongQuarterWords))
            (part, next) = (new(PointKind.Quarter, 4), at + 2);
        else if (lists.Ordinals.TryGetValue(lexemes.Text(at), out var half) && half <= 2 && lexemes.Word(at + 1, lists.HalfWords))
            (part, next) = (new(PointKind.Stretch, half == 1 ? 1 : 3), at + 2);
        else return null;
        var start = next;
        while (lists.BeforeThatYear.Contains(lexemes.Text(next))) next++;
        if ((Neighbour(next) ?? (lexemes.Text(next) == "jaar" ? Shifted(next) : null) ?? Same(next)) is { SameMoment: false } year
            && year is { SameYear: true } or { Shift: 4 or -4 })
            return year with { Part = part };
        if (next > start && lexemes.Text(next) == "jaar") return new Phrase(next + 1) { Part = part, IsTentative = true };
        return lexemes.Text(start - 1) is "halfjaar" ? new Phrase(start) { Part = part, IsTentative = true } : null;
    }

    // "een jaar eerder", "twee kwartalen later", "het kwartaal daarna", "drie maanden eerder", "een half jaar terug".
    Phrase? Shifted(int at) => Duration(at) is ({ } quarters and > 0, var next) && Direction(next, out var after) is var sign and not 0
        ? new Phrase(after) { Shift = sign * quarters } : null;

    /// <summary>A length of time in whole quarters; null where it is none.</summary>
    public (int? Quarters, int Next) Duration(int at)
    {
        var count = Count(at);
        var next = count is null ? at : at + 1;
        // "27 jaar geleden" is no step of one year.
        if (count is null && at > 0 && lexemes[at - 1].Kind is LexemeKind.Number or LexemeKind.Amount) return (null, at);
        if (count is null or 1 && lexemes.Text(next) is "halfjaar") return (HalfYear, next + 1);
        if (count is null or 1 && lexemes.Word(next + 1, lists.YearWords)
            && lists.HalfYears.TryGetValue(lexemes.Text(next), out var quarters)) return (quarters, next + 2);
        if (lexemes.Word(next, lists.LongQuarterWords)) return (count ?? 1, next + 1);
        if (lexemes.Word(next, lists.YearWords)) return (YearLong * (count ?? 1), next + 1);
        return lexemes.Word(next, lists.MonthWords) && count % 3 == 0 ? (count / 3, next + 1) : (null, at);
    }

    /// <summary>-1 for "eerder", "daarvoor", "er voor"; 1 for "later", "daarna"; 0 for anything else.</summary>
    public int Direction(int at, out int next)
    {
        next = at + 1;
        if (lexemes.Word(at, lists.BeforeWords)) return -1;
        if (lexemes.Word(at, lists.AfterWords)) return 1;
        if (lexemes.Text(at) is not ("er" or "daar")) return 0;
        next = at + 2;
        return lexemes.Text(at + 1) switch { "voor" => -1, "na" => 1, _ => 0 };
    }

    // "vorig kwartaal", "volgend jaar".
    Phrase? Neighbour(int at)
    {
        var sign = lexemes.Word(at, lists.PreviousWords) ? -1 : lexemes.Word(at, lists.NextWords) ? 1 : 0;
        if (sign == 0) return null;
        if (lexemes.Word(at + 1, lists.LongQuarterWords)) return new Phrase(at + 2) { Shift = sign };
        return lexemes.Word(at + 1, lists.YearWords) ? new Phrase(at + 2) { Shift = sign * YearLong } : null;
    }

    // "dat jaar"; "in datzelfde kwartaal", "dezelfde periode", "op dat moment".
    Phrase? Same(int at)
    {
        if (lexemes.Word(at, lists.SameWords) && lexemes.Text(at + 1) == "jaar") return new Phrase(at + 2) { SameYear = true };
        if (!lexemes.Word(at, lists.SameMomentWords)) return null;
        if (lexemes.Word(at + 1, lists.LongQuarterWords) || lists.SamePeriodWords.Contains(lexemes.Text(at + 1)))
            return new Phrase(at + 2) { SameMoment = true, SameQuarter = true };
        return lexemes.Word(at + 1, lists.MomentWords) ? new Phrase(at + 2) { SameMoment = true } : null;
    }

    // "hoeveel waren er toen"; but "toen de wet inging" begins a clause of its own.
    Phrase? Then(int at) => lexemes.Text(at) is "destijds" || lexemes.Text(at) is "toen" && !lexemes.Word(at + 1, lists.ClauseStarts)
        ? new Phrase(at + 1) { SameMoment = true } : null;

    int? Count(int at) => at >= lexemes.Count ? null
        : lexemes[at].Kind == LexemeKind.Word && lists.Numbers.TryGetValue(lexemes[at].Text, out var number) ? number
        : lexemes[at].Value is >= 1 and <= MostCounted ? lexemes[at].Value : null;
}
