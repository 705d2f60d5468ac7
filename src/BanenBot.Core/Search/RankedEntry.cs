using BanenBot.Core.Dutch;

namespace BanenBot.Core.Search;

/// <summary>An entry as the ranking compares it: a bag a phrasing, and the terms of all that it is asked by and says.</summary>
sealed class RankedEntry
{
    public RankedEntry(AnalyzedEntry entry, TermTable terms)
    {
        Id = entry.Entry.Id;
        (Prior, Declines) = (entry.Entry.Prior, entry.Entry.Declines);
        Phrasings = [.. entry.Entry.Compared.Zip(entry.Phrasings, entry.Asks).Select(each =>
            new Phrasing(each.First, new Bag(each.Second, terms, grow: true), each.Third))];
        Breadth = Math.Log(Math.Max(1, Phrasings.Length));
        var all = new Dictionary<int, float>();
        var words = entry.Phrasings.SelectMany(words => words).Concat(entry.Keywords).Concat(entry.Body);
        foreach (var (term, strength) in words.Where(word => word.Role != WordRole.Stop).SelectMany(WeightedTerms.Of))
        {
            var number = terms.Add(term);
            all[number] = Math.Max(strength, all.GetValueOrDefault(number));
        }

        All = new TermSet(all);
        terms.CountEntry(All.Terms);
    }

    /// <param name="entry">The entry that was written, as it stands in the knowledge.</param>
    /// <param name="reader">At what <see cref="Write"/> wrote.</param>
    public RankedEntry(Entry entry, BinaryReader reader)
    {
        (Id, Prior, Declines) = (entry.Id, entry.Prior, entry.Declines);
        Phrasings = new Phrasing[entry.Compared.Count];
        for (var i = 0; i < Phrasings.Length; i++)
        {
            var asks = reader.ReadInt32();
            Phrasings[i] = new Phrasing(entry.Compared[i], new Bag(reader), asks < 0 ? null : (AnswerKind)asks);
        }

        (Breadth, All) = (reader.ReadDouble(), new TermSet(reader));
    }

    /// <summary>What its words were found to be; not the words, which the knowledge has.</summary>
    public void Write(BinaryWriter writer)
    {
        foreach (var phrasing in Phrasings)
        {
            writer.Write(phrasing.Asks is { } asks ? (int)asks : -1);
            phrasing.Bag.Write(writer);
        }

        writer.Write(Breadth);
        All.Write(writer);
    }

    public string Id { get; }
    public double Prior { get; }
    public bool Declines { get; }
    public Phrasing[] Phrasings { get; }

    /// <summary>Logarithm of the number of phrasings: what is asked in many ways is asked more often.</summary>
    public double Breadth { get; }

    /// <summary>Of all that it is asked by and says.</summary>
    public TermSet All { get; }

    /// <summary>Weighs the words once every entry has been counted.</summary>
    public void Weigh(TermTable terms)
    {
        foreach (var phrasing in Phrasings) phrasing.Bag.Weigh(terms, Ranking.FramingWeight);
    }
}

/// <summary>One way to ask for an entry, and the kind of answer it asks for; null for a line of what it says, which asks nothing.</summary>
readonly record struct Phrasing(string Text, Bag Bag, AnswerKind? Asks);
