namespace BanenBot.Core.Search;

/// <summary>An entry as the ranking compares it: a bag a phrasing, and one for all that it is asked by and says.</summary>
sealed class RankedEntry
{
    public RankedEntry(AnalyzedEntry entry, TermTable terms)
    {
        Id = entry.Entry.Id;
        (Prior, Declines) = (entry.Entry.Prior, entry.Entry.Declines);
        Phrasings = [.. entry.Entry.Phrasings.Zip(entry.Phrasings, (text, words) => new Phrasing(text, new Bag(words, terms, grow: true), AnswerKinds.Asked(words)))];
        Breadth = Math.Log(Math.Max(1, Phrasings.Count));
        All = new Bag([.. entry.Phrasings.SelectMany(words => words), .. entry.Keywords, .. entry.Body], terms, grow: true);
        terms.CountEntry(All.Terms);
    }

    public string Id { get; }
    public double Prior { get; }
    public bool Declines { get; }
    public IReadOnlyList<Phrasing> Phrasings { get; }

    /// <summary>Logarithm of the number of phrasings: what is asked in many ways is asked more often.</summary>
    public double Breadth { get; }
    public Bag All { get; }

    /// <summary>Weighs the words once every entry has been counted.</summary>
    public void Weigh(TermTable terms)
    {
        foreach (var phrasing in Phrasings) phrasing.Bag.Weigh(terms, Ranking.FramingWeight);
    }
}

/// <summary>One way to ask for an entry, and the kind of answer it asks for.</summary>
readonly record struct Phrasing(string Text, Bag Bag, AnswerKind Asks);
