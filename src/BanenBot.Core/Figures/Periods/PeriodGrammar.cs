namespace BanenBot.Core.Figures.Periods;

/// <summary>
/// Reads what a Dutch question says about time, in one pass over the text: at each place the moments are tried first (they are explicit,
/// and win over every word about recency), then the phrases that point relative to something.
/// </summary>
sealed class PeriodGrammar
{
    const string Masked = "";

    readonly List<(List<Lexeme> Words, Period Period)> _moments;

    readonly PeriodWords _lists;
    readonly PeriodLexer _lexer;

    public PeriodGrammar(IEnumerable<ReferenceMoment> moments, PeriodWords lists)
    {
        (_lists, _lexer) = (lists, new PeriodLexer(lists));
        _moments =
        [
            .. moments.SelectMany(moment => moment.Terms.Append(moment.Name), (moment, term) => (Words: _lexer.Read(term), moment.Period))
                .OrderByDescending(moment => moment.Words.Count),
        ];
    }

    /// <param name="masked">Stretches that name something else ("Wajong 2015"), where no period is read.</param>
    /// <param name="places">Names of regions: two digits behind one, at the end, are a year.</param>
    public PeriodReading Read(string text, IReadOnlyList<TextSpan>? masked = null, IReadOnlyList<TextSpan>? places = null)
    {
        var lexemes = _lexer.Read(text);
        // Something stands there still: "tov (de nulmeting) q1 2018" compares with no quarter.
        if (masked is not null)
            lexemes = lexemes.ConvertAll(lexeme => masked.Any(span => span.Start <= lexeme.Start && lexeme.End <= span.End)
                ? lexeme with { Kind = LexemeKind.Sign, Text = Masked } : lexeme);
        return new Pass(lexemes, _moments, places ?? [], _lists).Read();
    }

    sealed class Pass(
        List<Lexeme> lexemes, List<(List<Lexeme> Words, Period Period)> moments, IReadOnlyList<TextSpan> places, PeriodWords lists)
    {
        readonly PointParser _points = new(lexemes, places, lists);
        readonly PhraseParser _phrases = new(lexemes, lists);
        readonly List<Found> _found = [];
        readonly List<TextSpan> _spans = [];
        PeriodReading _reading = PeriodReading.None;
        (int From, int To) _shift;
        Found? _ofDocument;
        bool _isSameQuarter;

        public PeriodReading Read()
        {
            for (var at = 0; at < lexemes.Count;) at = Step(at);
            if (_spans.Count == 0 && _reading == PeriodReading.None && new ShortAnswer(lexemes, lists).Read() is { } answer)
            {
                Span(answer.From, answer.To);
                return answer.Reading with { Spans = _spans };
            }

            if (_reading.Shift is not null && _found.Exists(Replaces)) _reading = _reading with { Shift = null, NamesAnew = true };
            // "de factsheet van eind 2017, hoeveel waren er toen": nothing else is named that "toen" may point at.
            if (_ofDocument is { Raw.Year: not null } dated && _found.Count == 0 && (_reading.SameMoment || _reading.SameYear))
                _found.Add(dated);
            var found = new FoundMoments(lexemes, _found, lists);
            _reading = found.Resolve(_reading);
            // "hetzelfde kwartaal in 2017" needs both; "toen, in 2017" says it twice.
            if (_reading.IsExplicit && !_isSameQuarter && found.Withdrawn.Count == 0) _reading = _reading with { SameMoment = false };
            foreach (var (from, to) in found.Withdrawn) Span(from, to);
            return _reading with { Spans = _spans };
        }

        int Step(int at)
        {
            if (Moment(at) is { } moment) return Take(moment);
            if (_points.Read(at) is { } point)
            {
                if (!DatesDocument(point)) return Take(new Found(point, null, StartsStretch(point.From), 0));
                Span(point.From, point.To);
                _ofDocument = new Found(point, null, false, 0);
                return point.To;
            }

            if (_phrases.Read(at) is { } phrase) return Take(phrase, at);
            if (Recent(at) is var recent && recent > at) return Spanned(at, recent);
            if (Latest(at) is var latest && latest > at) return Spanned(at, latest);
            if (lexemes[at].Is(lists.YearlyWords)) _reading = _reading with { LastQuarters = 4 };
            if (lexemes[at].Is(lists.CourseWords)) _reading = _reading with { Course = true };
            return at + 1;
        }

        int Take(Found found)
        {
            var (from, to) = (found.Raw.From, found.Raw.To);
            if (from > 0 && (lexemes[from - 1].Is(lists.EndWords) || lexemes[from - 1].Is(lists.StartWords))) from--;
            // "q4 daarvoor": a quarter that has no year itself.
            if (found.Raw.Year is null && _phrases.Direction(to, out var next) is not 0 and var direction)
                (found, to) = (found with { Nearest = direction }, next);
            _found.Add(found);
            Span(from, to);
            return to;
        }

        int Take(Phrase phrase, int at)
        {
            if (phrase.Shift is not null) _shift = (at, phrase.To);
            _isSameQuarter |= phrase.SameQuarter;
            _reading = _reading with
            {
                Shift = phrase.Shift ?? _reading.Shift,
                SameYear = _reading.SameYear || phrase.SameYear,
                SameMoment = _reading.SameMoment || phrase.SameMoment,
                Open = phrase.Part ?? _reading.Open,
                OpenIsStart = phrase.Part is null ? _reading.OpenIsStart : StartsStretch(at),
                IsTentative = phrase.Part is null ? _reading.IsTentative : phrase.IsTentative,
            };
            return Spanned(at, phrase.To);
        }

        Found? Moment(int at)
        {
            foreach (var (words, period) in moments)
                if (words.Count <= lexemes.Count - at && lexemes[at].Is(words[0].Text)
                    && words.Select((word, offset) => lexemes[at + offset].Is(word.Text)).All(same => same))
                    return new Found(new RawPoint(period.LastYear, period.LastQuarterNumber, null, PointKind.Quarter, at, at + words.Count),
                        period, StartsStretch(at), 0);
            return null;
        }

        // "de brief uit 2021", "de rapportage van april 2018", "het rapport over het eerste kwartaal" excepted: that is what it is about.
        bool DatesDocument(RawPoint point)
        {
            var at = point.From;
            if (at > 0 && lists.OfDocument.Contains(lexemes[at - 1].Text)) at--;
            return at > 0 && lexemes[at - 1].Is(lists.DocumentWords);
        }

        // "sinds", "ten opzichte van", "vergeleken met", "t.o.v.", "meer dan" in front of a moment, with an article or "eind" between.
        bool StartsStretch(int at)
        {
            while (at > 0 && lists.AroundSince.Contains(lexemes[at - 1].Text)) at--;
            if (at > 0 && lexemes[at - 1].Is(lists.SinceWords)) return true;
            if (lexemes.Text(at - 1) is "dan" && lexemes.Word(at - 2, lists.MoreWords)) return true;
            return lexemes.Precede(at, lists.Against);
        }

        // "het jaar daarvoor dan, begin 2017": what is named outright says which moment that is. "een jaar eerder dan begin 2017" counts
        // from it, and "meer dan vorig jaar in 2017" sets two moments side by side.
        bool Replaces(Found found)
        {
            if (found.IsStart || found.Raw.From < _shift.To || _found[0].Raw.From < _shift.From) return false;
            var start = _shift.From;
            while (lists.BeforeStep.Contains(lexemes.Text(start - 1))) start--;
            if (lexemes.Word(start - 1, lists.ComparingWords) || StartsStretch(_shift.From)) return false;
            var between = lexemes.GetRange(_shift.To, found.Raw.From - _shift.To);
            return between.Exists(lexeme => lexeme.Kind == LexemeKind.Sign) || !between.Exists(lexeme => lexeme.Is("dan"));
        }

        // "laatste vier kwartalen", "afgelopen jaar", "laatste jaren"; without a number and in the singular it is the newest quarter.
        int Recent(int at)
        {
            if (!lexemes[at].Is(lists.RecentWords)) return at;
            if (lists.RecentPlurals.TryGetValue(lexemes.Text(at + 1), out var quarters))
            {
                _reading = _reading with { LastQuarters = quarters };
                return at + 2;
            }

            if (_phrases.Duration(at + 1) is not ({ } counted and > 0, var next)) return at;
            if (next == at + 2 && counted == 1) _reading = _reading with { Latest = true };
            else _reading = _reading with { LastQuarters = counted };
            return next;
        }

        int Latest(int at)
        {
            // "mijn klant wil eruit, wat nu" asks what to do.
            if (lexemes[at].Is("nu") && lexemes.Text(at - 1) is "wat") return at;
            if (!lexemes[at].Is(lists.LatestWords) && !(lexemes[at].Is("dit") && lexemes.Text(at + 1) is "moment")) return at;
            _reading = _reading with { Latest = true };
            return at + 1;
        }

        int Spanned(int from, int to)
        {
            Span(from, to);
            return to;
        }

        void Span(int from, int to) => _spans.Add(new TextSpan(lexemes[from].Start, lexemes[to - 1].End));
    }
}
