using Lucene.Net.Analysis.Synonym;
using Lucene.Net.Util;

namespace BanenBot.Core.Dutch;

/// <summary>The groups of <c>knowledge/taal</c> by the stems of their words: single words as Lucene's map, phrases as a tree.</summary>
sealed class PhraseTree
{
    public PhraseTree(LanguageData data, StemTable stems)
    {
        var words = new SynonymMap.Builder(dedup: true);
        foreach (var group in data.Groups)
            foreach (var phrase in group.Phrases)
            {
                var path = Tokenizer.Tokenize(phrase).Select(token => stems.StemOf(token.Text)).ToArray();
                if (path.Length == 1) words.Add(new CharsRef(path[0]), new CharsRef(Concept(group.Id)), includeOrig: true);
                else if (path.Length > 1) Add(path, Concept(group.Id));
                HasWords |= path.Length == 1;
            }

        Words = words.Build();
    }

    public Node Root { get; } = new();

    /// <summary>Single words to their groups; empty, and of no use to a filter, unless <see cref="HasWords"/>.</summary>
    public SynonymMap Words { get; }

    public bool HasWords { get; }

    /// <summary>The term that stands for a group; no word starts with this sign.</summary>
    public static string Concept(string group) => "#" + group;

    public bool StartsWith(string stem) => Root.Next(stem) is not null;

    void Add(string[] path, string concept)
    {
        var node = Root;
        foreach (var stem in path) node = node.Add(stem);
        if (!node.Groups.Contains(concept)) node.Groups.Add(concept);
    }

    public sealed class Node
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
