namespace BanenBot.Core.Search;

/// <summary>An entry as the ranking compares it: a bag a phrasing, and one for all that it is asked by and says.</summary>
sealed class RankedEntry
{
    public RankedEntry(AnalyzedEntry entry, TermTable terms)
    {
        Id = entry.Entry.Id;
        (Prior, Declines) = (entry.Entry.Prior, entry.Entry.Declines);
        Phrasings = [.. entry.Entry.Phrasings.Zip(entry.Phrasings, (text, words) => (text, new Bag(words, terms, grow: true)))];
        All = new Bag([.. entry.Phrasings.SelectMany(words => words), .. entry.Keywords, .. entry.Body], terms, grow: true);
        Answers = entry.Answers;
        terms.CountEntry(All.Terms);
    }

    public string Id { get; }
    public double Prior { get; }
    public bool Declines { get; }
    public IReadOnlyList<(string Text, Bag Bag)> Phrasings { get; }
    public Bag All { get; }
    public AnswerKind Answers { get; }

    /// <summary>Weighs the words once every entry has been counted.</summary>
    public void Weigh(TermTable terms)
    {
        foreach (var (_, bag) in Phrasings) bag.Weigh(terms, Ranking.FramingWeight);
    }
}
