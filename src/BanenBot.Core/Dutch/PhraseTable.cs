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
    /// For every word the ids of the groups it belongs to, alone and in a phrase. Of phrases the longest wins, and its words take part
    /// in no other; the words in a gap stand outside it. Each word keeps what it means alone: "uit het register" is leaving, and still
    /// about the register.
    /// </summary>
    public IReadOnlyList<string>[] Find(IReadOnlyList<string> stems, Func<int, bool> isStop)
    {
        var found = new IReadOnlyList<string>[stems.Count];
        for (var at = 0; at < found.Length; at++) found[at] = _root.Next(stems[at])?.Groups ?? [];

        var (path, free) = (new List<int>(), 0);
        for (var start = 0; start < stems.Count; start++)
        {
            if (start < free || Longest(stems, start, isStop, path) is not { } groups || path.Count == 1) continue;
            foreach (var at in path) found[at] = [.. groups.Union(found[at], StringComparer.Ordinal)];
            free = path[^1] + 1;
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
