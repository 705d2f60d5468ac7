namespace BanenBot.Core.Figures.Periods;

/// <summary>
/// Reads what a Dutch question says about time. Longer than most because it is one pass over the text: at each place the moments are tried
/// first (they are explicit, and win over every word about recency), then the phrases that point relative to something.
/// </summary>
sealed class PeriodGrammar
{
    readonly List<(List<Lexeme> Words, Period Period)> _moments;

    public PeriodGrammar(IEnumerable<ReferenceMoment> moments) => _moments =
    [
        .. moments.SelectMany(moment => moment.Terms.Append(moment.Name), (moment, term) => (Words: PeriodLexer.Read(term), moment.Period))
            .OrderByDescending(moment => moment.Words.Count),
    ];

    /// <param name="masked">Stretches that name something else ("Wajong 2015"), where no period is read.</param>
    public PeriodReading Read(string text, IReadOnlyList<TextSpan>? masked = null)
    {
        var lexemes = PeriodLexer.Read(text);
        if (masked is not null) lexemes.RemoveAll(lexeme => masked.Any(span => span.Start <= lexeme.Start && lexeme.End <= span.End));
        return new Pass(lexemes, _moments).Read();
    }

    /// <summary>A moment with the way it was brought in.</summary>
    sealed record Found(RawPoint Raw, Period? Moment, bool IsStart);

    sealed class Pass(List<Lexeme> lexemes, List<(List<Lexeme> Words, Period Period)> moments)
    {
        readonly PointParser _points = new(lexemes);
        readonly List<Found> _found = [];
        readonly List<TextSpan> _spans = [];
        PeriodReading _reading = PeriodReading.None;

        public PeriodReading Read()
        {
            for (var at = 0; at < lexemes.Count;) at = Step(at);
            Resolve();
            return _reading with { Spans = _spans };
        }

        int Step(int at)
        {
            if (Moment(at) is { } moment) return Take(moment);
            if (_points.Read(at) is { } point)
            {
                if (!DatesDocument(point)) return Take(new Found(point, null, StartsStretch(point.From)));
                Span(point.From, point.To);
                return point.To;
            }

            foreach (var phrase in (ReadOnlySpan<Func<int, int>>)[Recent, Shifted, Neighbour, Same, Latest])
            {
                var next = phrase(at);
                if (next == at) continue;
                Span(at, next);
                return next;
            }

            if (lexemes[at].Is(PeriodWords.YearlyWords)) _reading = _reading with { LastQuarters = 4 };
            if (lexemes[at].Is("loop") || lexemes[at].Is("gedurende")) _reading = _reading with { Course = true };
            return at + 1;
        }

        int Take(Found found)
        {
            _found.Add(found);
            var from = found.Raw.From;
            if (from > 0 && (lexemes[from - 1].Is(PeriodWords.EndWords) || lexemes[from - 1].Is(PeriodWords.StartWords))) from--;
            Span(from, found.Raw.To);
            return found.Raw.To;
        }

        Found? Moment(int at)
        {
            foreach (var (words, period) in moments)
                if (words.Count <= lexemes.Count - at
                    && words.Select((word, offset) => lexemes[at + offset].Is(word.Text)).All(same => same))
                    return new Found(new RawPoint(period.LastYear, period.LastQuarterNumber, null, PointKind.Quarter, at, at + words.Count),
                        period, StartsStretch(at));
            return null;
        }

        // "de brief uit 2021", "de rapportage van april 2018", "het rapport over het eerste kwartaal" excepted: that is what it is about.
        bool DatesDocument(RawPoint point)
        {
            var at = point.From;
            if (at > 0 && lexemes[at - 1].Text is "uit" or "van") at--;
            return at > 0 && lexemes[at - 1].Is(PeriodWords.DocumentWords);
        }

        // "sinds", "vanaf", "ten opzichte van", "vergeleken met", "t.o.v." in front of a moment, with an article or "eind" between.
        bool StartsStretch(int at)
        {
            while (at > 0 && lexemes[at - 1].Text is "de" or "het" or "eind" or "einde" or "begin" or "per") at--;
            if (at > 0 && lexemes[at - 1].Is(PeriodWords.SinceWords)) return true;
            if (Before(at, "opzichte", "van") || Before(at, "vergeleken", "met") || Before(at, "vergelijking", "met")) return true;
            return Before(at, "t", ".", "o", ".", "v", ".") || Before(at, "tov");
        }

        // "laatste vier kwartalen", "afgelopen jaar", "laatste jaren"; without a number and in the singular it is the newest quarter.
        int Recent(int at)
        {
            if (!lexemes[at].Is(PeriodWords.RecentWords)) return at;
            var next = at + 1;
            var count = Count(next);
            if (count is not null) next++;
            var unit = Unit(next);
            if (unit is null) return at;
            var isPlural = lexemes[next].Is("jaren") || lexemes[next].Is("kwartalen");
            if (count is null && unit == 1 && !isPlural) _reading = _reading with { Latest = true };
            else if (count is null && isPlural) _reading = _reading with { LastQuarters = unit == 1 ? 4 : int.MaxValue };
            else _reading = _reading with { LastQuarters = unit == 0 ? (count ?? 3) / 3 : (count ?? 1) * unit.Value };
            return next + 1;
        }

        // "een jaar eerder", "twee kwartalen later", "het kwartaal daarna".
        int Shifted(int at)
        {
            var next = at;
            var count = Count(next);
            if (count is not null) next++;
            if (Unit(next) is not ({ } unit and > 0) || next + 1 >= lexemes.Count) return at;
            var sign = lexemes[next + 1].Is(PeriodWords.BeforeWords) ? -1 : lexemes[next + 1].Is(PeriodWords.AfterWords) ? 1 : 0;
            if (sign == 0) return at;
            _reading = _reading with { Shift = sign * unit * (count ?? 1) };
            return next + 2;
        }

        // "vorig kwartaal", "het jaar ervoor" in adjective form, "volgend jaar".
        int Neighbour(int at)
        {
            var sign = lexemes[at].Is(PeriodWords.PreviousWords) ? -1 : lexemes[at].Is(PeriodWords.NextWords) ? 1 : 0;
            if (sign == 0 || Unit(at + 1) is not ({ } unit and > 0)) return at;
            _reading = _reading with { Shift = sign * unit };
            return at + 2;
        }

        int Same(int at)
        {
            if (!lexemes[at].Is(PeriodWords.SameWords) || at + 1 >= lexemes.Count || !lexemes[at + 1].Is("jaar")) return at;
            _reading = _reading with { SameYear = true };
            return at + 2;
        }

        int Latest(int at)
        {
            if (!lexemes[at].Is(PeriodWords.LatestWords) && !(lexemes[at].Is("dit") && Next(at).Is("moment"))) return at;
            _reading = _reading with { Latest = true };
            return at + 1;
        }

        void Resolve()
        {
            Years();
            MergeMonths();
            var known = _found.Where(found => found.Raw.Year is not null).ToList();
            if (known.Count == 0 && _found.Count > 0) _reading = _reading with { OpenQuarter = _found[0].Raw.Quarter };
            var points = new List<PeriodPoint>();
            for (var index = 0; index < known.Count; index++)
            {
                var point = Point(known[index]);
                if (index + 1 < known.Count && _reading.From is null && IsRange(known[index], known[index + 1]))
                    _reading = _reading with { From = point, To = Point(known[++index]) };
                else if (known[index].IsStart && _reading.From is null) _reading = _reading with { From = point };
                else if (!points.Contains(point)) points.Add(point);
            }

            _reading = _reading with { Points = points };
        }

        // A quarter without a year takes the year that follows it in the text, else the one before it.
        void Years()
        {
            for (var index = _found.Count - 2; index >= 0; index--) Borrow(index, index + 1);
            for (var index = 1; index < _found.Count; index++) Borrow(index, index - 1);
        }

        void Borrow(int index, int from)
        {
            if (_found[index].Raw.Year is null && _found[from].Raw.Year is { } year)
                _found[index] = _found[index] with { Raw = _found[index].Raw with { Year = year } };
        }

        // "okt-dec 2017" is a quarter and "jan t/m dec 2017" a year.
        void MergeMonths()
        {
            for (var index = 0; index + 1 < _found.Count; index++)
            {
                var (first, last) = (_found[index].Raw, _found[index + 1].Raw);
                if (first is not { Month: { } from, Year: { } year } || last is not { Month: { } to } || last.Year != year
                    || !IsRange(_found[index], _found[index + 1]))
                    continue;
                RawPoint? merged = (from, to) switch
                {
                    (1, 12) => new RawPoint(year, null, null, PointKind.Year, first.From, last.To),
                    _ when from % 3 == 1 && to == from + 2 =>
                        new RawPoint(year, first.Quarter, null, PointKind.Quarter, first.From, last.To),
                    _ => null,
                };
                if (merged is not { } point) continue;
                _found[index] = _found[index] with { Raw = point };
                _found.RemoveAt(index + 1);
            }
        }

        bool IsRange(Found first, Found second)
        {
            var between = lexemes.GetRange(first.Raw.To, second.Raw.From - first.Raw.To)
                .Where(lexeme => !(lexeme.Text is "het" or "de" or "eind" or "en" or "met" or "." or "van")).ToList();
            if (between.Count == 0)
            {
                var isBetween = Before(first.Raw.From, "tussen") || Before(first.Raw.From, "tussen", "het")
                    || Before(first.Raw.From, "tussen", "de");
                return isBetween && second.Raw.From > first.Raw.To;
            }

            return between.All(lexeme =>
                lexeme.Is(PeriodWords.TillWords) || lexeme.Text is "t" or "/" or "m" or "-" or "–" or "—" or "tot");
        }

        static PeriodPoint Point(Found found) =>
            found.Moment is { } moment ? new PeriodPoint(moment, PointKind.Quarter) : found.Raw.WithYear(found.Raw.Year!.Value);

        int? Count(int at) => at >= lexemes.Count ? null
            : lexemes[at].Kind == LexemeKind.Word && PeriodWords.Numbers.TryGetValue(lexemes[at].Text, out var number) ? number
            : lexemes[at].Value is >= 1 and <= 20 ? lexemes[at].Value : null;

        /// <summary>In quarters: 1 for a quarter, 4 for a year, 0 for a month.</summary>
        int? Unit(int at) => at >= lexemes.Count ? null
            : lexemes[at].Is(PeriodWords.LongQuarterWords) ? 1
            : lexemes[at].Is(PeriodWords.YearWords) ? 4
            : lexemes[at].Is(PeriodWords.MonthWords) ? 0 : null;

        Lexeme Next(int at) => at + 1 < lexemes.Count ? lexemes[at + 1] : default;

        bool Before(int at, params ReadOnlySpan<string> words)
        {
            if (at < words.Length) return false;
            for (var index = 0; index < words.Length; index++)
                if (!lexemes[at - words.Length + index].Is(words[index])) return false;
            return true;
        }

        void Span(int from, int to) => _spans.Add(new TextSpan(lexemes[from].Start, lexemes[to - 1].End));
    }
}
