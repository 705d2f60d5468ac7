namespace BanenBot.Core.Dutch;

/// <summary>The synonym groups as a tree of stems, so that words and phrases are found in one pass.</summary>
sealed class PhraseTable
{
    /// <summary>"baan is helemaal kwijt": so many stop words may stand between two words of a phrase.</summary>
    const int LargestGap = 3;

    readonly Node _root = new();

    public PhraseTable(LanguageData data, StemTable stems)
    {
        foreach (var group in data.Groups)
            foreach (var phrase in group.Phrases)
            {
                var node = _root;
                foreach (var token in Tokenizer.Tokenize(phrase)) node = node.Add(stems.StemOf(token.Text));
                if (node != _root && !node.Groups.Contains(group.Id)) node.Groups.Add(group.Id);
            }
    }

    /// <summary>
    /// For every word the ids of the groups it belongs to. The longest phrase wins, and its words take part in nothing shorter: "beschut werk"
    /// is not "werk". Of a phrase with a gap, the words in the gap stand outside it.
    /// </summary>
    public IReadOnlyList<string>[] Find(IReadOnlyList<string> stems, Func<int, bool> isStop)
    {
        var found = new IReadOnlyList<string>[stems.Count];
        Array.Fill(found, []);
        var path = new List<int>();
        for (var start = 0; start < stems.Count; start++)
        {
            if (found[start].Count > 0 || Longest(stems, start, isStop, path) is not { } groups) continue;
            foreach (var at in path) found[at] = groups;
        }

        return found;
    }

    List<string>? Longest(IReadOnlyList<string> stems, int start, Func<int, bool> isStop, List<int> path)
    {
        path.Clear();
        List<string>? groups = null;
        var (node, gap, matched) = (_root, 0, 0);
        for (var at = start; at < stems.Count; at++)
        {
            if (node.Next(stems[at]) is { } next)
            {
                (node, gap) = (next, 0);
                path.Add(at);
                if (node.Groups.Count == 0) continue;
                groups = node.Groups;
                matched = path.Count;
            }
            else if (at == start || node.IsLeaf || !isStop(at) || ++gap > LargestGap)
            {
                break;
            }
        }

        path.RemoveRange(matched, path.Count - matched);
        return groups;
    }

    sealed class Node
    {
        readonly Dictionary<string, Node> _next = new(StringComparer.Ordinal);

        public List<string> Groups { get; } = [];

        public bool IsLeaf => _next.Count == 0;

        public Node? Next(string stem) => _next.GetValueOrDefault(stem);

        public Node Add(string stem)
        {
            if (!_next.TryGetValue(stem, out var node)) _next[stem] = node = new Node();
            return node;
        }
    }
}
