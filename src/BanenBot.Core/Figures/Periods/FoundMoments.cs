namespace BanenBot.Core.Figures.Periods;

/// <summary>A moment with the way it was brought in.</summary>
/// <param name="Nearest">"q4 daarvoor" = -1: of all of its name, the last before another moment; 1 for the first after it.</param>
sealed record Found(RawPoint Raw, Period? Moment, bool IsStart, int Nearest)
{
    public PeriodPoint Point => Moment is { } moment ? new PeriodPoint(moment, PointKind.Quarter) : Raw.WithYear(Raw.Year!.Value);
}

/// <summary>
/// Makes points and stretches of the moments found in a text: gives each its year, drops what was taken back, joins what belongs together.
/// </summary>
sealed class FoundMoments(List<Lexeme> lexemes, List<Found> found, PeriodWords lists)
{
    /// <summary>The stretches of "niet 2017 maar", which name no time any more.</summary>
    public List<(int From, int To)> Withdrawn { get; } = [];

    public PeriodReading Resolve(PeriodReading reading)
    {
        Years();
        var keepsQuarter = Withdraw();
        MergeMonths();
        var known = found.Where(moment => moment.Raw.Year is not null).ToList();
        if (known.Count == 0)
            return found.Count == 0 ? reading : reading with
            {
                Open = found[0].Raw.Part,
                OpenIsStart = found[0].IsStart,
                Nearest = found[0].Nearest,
                IsTentative = false,
            };
        var points = new List<PeriodPoint>();
        for (var index = 0; index < known.Count; index++)
        {
            var point = known[index].Point;
            if (index + 1 < known.Count && reading.From is null && IsRange(known[index], known[index + 1]))
                reading = reading with { From = point, To = known[++index].Point };
            else if (known[index].IsStart && reading.From is null) reading = reading with { From = point };
            else if (!points.Contains(point)) points.Add(point);
        }

        return reading with
        {
            Points = points,
            SameMoment = reading.SameMoment || keepsQuarter,
            IsUpTo = known is [var only] && EndsStretch(only.Raw.From),
        };
    }

    // A quarter without a year takes the year that follows it in the text, else the one before it.
    void Years()
    {
        for (var index = found.Count - 2; index >= 0; index--) Borrow(index, index + 1);
        for (var index = 1; index < found.Count; index++) Borrow(index, index - 1);
    }

    void Borrow(int index, int from)
    {
        if (found[index].Raw.Year is not null || found[from].Raw.Year is not { } year) return;
        if (found[index].Nearest is not 0 and var direction)
            year = found[index].Raw.Part.Nearest(found[from].Point.Period, direction).Period.LastYear;
        found[index] = found[index] with { Raw = found[index].Raw with { Year = year } };
    }

    /// <summary>"niet 2017 maar 2018", "2018, niet 2017".</summary>
    /// <returns>Whether a bare year was put right by another: what else was said of the moment then stays.</returns>
    bool Withdraw()
    {
        for (var index = 0; index + 1 < found.Count; index++)
        {
            var (first, second) = (found[index].Raw, found[index + 1].Raw);
            var isPair = first.Kind == PointKind.Year && second.Kind == PointKind.Year;
            if (NotBefore(first.From) is { } not && Joins(first.To, second.From, "maar"))
            {
                Withdrawn.Add((not, second.From));
                found.RemoveAt(index);
                return isPair;
            }

            if (NotBefore(second.From) is { } negated && (lexemes.Sign(negated - 1, ",") || lexemes.Text(negated - 1) is "en")
                && negated - 1 == first.To)
            {
                Withdrawn.Add((negated, second.To));
                found.RemoveAt(index + 1);
                return isPair;
            }
        }

        return false;
    }

    int? NotBefore(int at)
    {
        while (lexemes.Sign(at - 1, ",") || lexemes.Word(at - 1, lists.BeforeMoment)) at--;
        return lexemes.Text(at - 1) is "niet" ? at - 1 : null;
    }

    bool Joins(int from, int to, string word)
    {
        var isJoined = false;
        for (var at = from; at < to; at++)
            if (lexemes[at].Is(word)) isJoined = true;
            else if (!lexemes.Sign(at, ",") && !lexemes[at].Is(lists.BeforeMoment)) return false;
        return isJoined;
    }

    // "okt-dec 2017" is a quarter and "jan t/m dec 2017" a year.
    void MergeMonths()
    {
        for (var index = 0; index + 1 < found.Count; index++)
        {
            var (first, last) = (found[index].Raw, found[index + 1].Raw);
            if (first is not { Month: { } from, Year: { } year } || last is not { Month: { } to } || last.Year != year
                || !IsRange(found[index], found[index + 1]))
                continue;
            RawPoint? merged = (from, to) switch
            {
                (1, 12) => new RawPoint(year, null, null, PointKind.Year, first.From, last.To),
                _ when from % 3 == 1 && to == from + 2 => new RawPoint(year, first.Quarter, null, PointKind.Quarter, first.From, last.To),
                _ => null,
            };
            if (merged is not { } point) continue;
            found[index] = found[index] with { Raw = point };
            found.RemoveAt(index + 1);
        }
    }

    // "t/m 2025", "tot en met eind 2025".
    bool EndsStretch(int at)
    {
        while (lexemes.Word(at - 1, lists.BeforeMoment)) at--;
        return lexemes.Precede(at, lists.UpTo);
    }

    bool IsRange(Found first, Found second)
    {
        var between = lexemes.GetRange(first.Raw.To, second.Raw.From - first.Raw.To)
            .Where(lexeme => !lists.StretchFillers.Contains(lexeme.Text)).ToList();
        if (between.Count == 0)
        {
            return lexemes.Precede(first.Raw.From, lists.Between) && second.Raw.From > first.Raw.To;
        }

        return between.All(lexeme => lexeme.Is(lists.TillWords) || lists.StretchSigns.Contains(lexeme.Text));
    }
}
