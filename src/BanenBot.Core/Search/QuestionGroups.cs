using BanenBot.Core.Dutch;

namespace BanenBot.Core.Search;

/// <summary>
/// Puts questions together that ask about the same. How much a word tells is what it tells in the knowledge: one that the knowledge lacks
/// tells most.
/// Two groups become one while their questions are alike on average, so that no chain of likenesses ties two subjects together.
/// </summary>
static class QuestionGroups
{
    /// <summary>Two groups this alike on average are one; 0 to 1. tests/BanenBot.Benchmarks/README.md says how it was chosen.</summary>
    const double Alike = 0.25;

    /// <summary>Questions are compared where they share one of so many words that tell most.</summary>
    const int Telling = 4;

    /// <param name="questions">Each analysed.</param>
    /// <param name="knowledge">The terms of the knowledge, counted.</param>
    /// <returns>The numbers of the questions in each group, in their order.</returns>
    public static IReadOnlyList<IReadOnlyList<int>> Of(IReadOnlyList<IReadOnlyList<Word>> questions, TermTable knowledge)
    {
        var terms = new TermTable();
        Bag[] bags = [.. questions.Select(words => new Bag(words, terms, grow: true))];
        foreach (var bag in bags) bag.Weigh(knowledge, Ranking.FramingWeight);
        var pairs = Sharing(bags).AsParallel().AsOrdered().Select(pair => (pair.A, pair.B, Likeness: Likeness(bags[pair.A], bags[pair.B])))
            .Where(pair => pair.Likeness > 0)
            .OrderByDescending(pair => pair.Likeness).ThenBy(pair => pair.A).ThenBy(pair => pair.B).ToList();
        var groups = new Groups(questions.Count);
        foreach (var (a, b, likeness) in pairs) groups.Link(a, b, likeness);
        foreach (var (a, b, _) in pairs) groups.JoinWhereAlike(a, b);
        return groups.All();
    }

    /// <summary>Each two questions that share a term of a word that tells much in one of them.</summary>
    static IEnumerable<(int A, int B)> Sharing(Bag[] bags)
    {
        var holders = new Dictionary<int, List<int>>();
        foreach (var (i, bag) in bags.Index())
            foreach (var term in bag.Terms)
                (holders.TryGetValue(term, out var list) ? list : holders[term] = []).Add(i);
        return bags.SelectMany((bag, i) => bag.Words
                .OrderByDescending(word => word.Weight).Take(Telling)
                .SelectMany(word => word.Whole.Select(whole => whole.Term).Concat(word.Parts.Where(part => part >= 0)))
                .SelectMany(term => holders.GetValueOrDefault(term) ?? []).Where(other => other != i)
                .Select(other => (A: Math.Min(i, other), B: Math.Max(i, other))))
            .Distinct();
    }

    /// <summary>
    /// How much of each the other holds. The kind of answer does not matter: who and when about one subject is one subject.
    /// </summary>
    static double Likeness(Bag one, Bag other)
    {
        var (there, back) = (one.Covers(other), other.Covers(one));
        return there + back > 0 ? 2 * there * back / (there + back) : 0;
    }

    /// <summary>Groups that grow together, with the sum of the likenesses between each two.</summary>
    sealed class Groups(int count)
    {
        readonly int[] _group = [.. Enumerable.Range(0, count)];
        readonly List<int>[] _members = [.. Enumerable.Range(0, count).Select(i => new List<int> { i })];
        readonly Dictionary<int, double>[] _between = [.. Enumerable.Range(0, count).Select(_ => new Dictionary<int, double>())];

        public void Link(int a, int b, double likeness) => _between[a][b] = _between[b][a] = likeness;

        public void JoinWhereAlike(int a, int b)
        {
            var (into, from) = (_group[a], _group[b]);
            var most = Alike * _members[into].Count * _members[from].Count;
            if (into == from || _between[into].GetValueOrDefault(from) < most) return;
            if (_members[into].Count < _members[from].Count) (into, from) = (from, into);
            foreach (var member in _members[from]) _group[member] = into;
            _members[into].AddRange(_members[from]);
            _members[from].Clear();
            _between[into].Remove(from);
            foreach (var (other, sum) in _between[from].Where(link => link.Key != into))
            {
                _between[other].Remove(from);
                _between[into][other] = _between[other][into] = _between[into].GetValueOrDefault(other) + sum;
            }

            _between[from].Clear();
        }

        public IReadOnlyList<IReadOnlyList<int>> All() =>
            [.. _members.Where(group => group.Count > 0).Select(group => group.Order().ToList())];
    }
}
