using System.Globalization;
using System.Text.RegularExpressions;
using BanenBot.Core.Reading;
using BanenBot.Core.Sources;

namespace BanenBot.Core.Knowledge;

/// <summary>Reads <c>vragen/*.md</c>, <c>begrippen/*.md</c> and <c>buiten-bereik/*.md</c>. A faulty file is left out and reported; the
/// others stand.</summary>
static partial class ArticleReader
{
    const string Fence = "---";

    public static IReadOnlyList<Article> ReadAll(KnowledgeFolder folder, SourceCatalog sources, FaultList faults)
    {
        // Side by side, each file with faults of its own: several hundred small YAML texts are most of what a start reads.
        List<(string File, ArticleKind Kind)> found = [.. Enum.GetValues<ArticleKind>()
            .SelectMany(kind => folder.Files(FolderOf(kind), ".md").Select(file => (file, kind)))];
        var read = SideBySide.Select(found, one =>
        {
            var own = new FaultList();
            return (one.File, Article: folder.ReadText(one.File, own) is { } text
                ? Read(one.File, text, one.Kind, sources, own) : null, Faults: own);
        });
        var articles = new SortedDictionary<string, Article>(StringComparer.Ordinal);
        foreach (var (file, article, own) in read)
        {
            faults.AddAll(own);
            if (article is not null && !articles.TryAdd(article.Id, article)) faults.Add(file, 0,
                $"Er is al een antwoord met de naam `{article.Id}`.");
        }

        foreach (var article in articles.Values)
        {
            if (article.SucceededBy is { } next && !articles.ContainsKey(next))
                faults.Add(FileOf(article), 0, $"`opgevolgd-door` noemt `{next}`, maar dat antwoord is er niet.");
            foreach (var missing in article.SeeAlso.Where(id => !articles.ContainsKey(id)))
                faults.Add(FileOf(article), 0, $"`zie-ook` noemt `{missing}`, maar dat antwoord is er niet.");
        }

        return [.. articles.Values];
    }

    /// <summary>One article, or null with at least one fault.</summary>
    internal static Article? Read(string file, string text, ArticleKind kind, SourceCatalog sources, FaultList faults)
    {
        var lines = text.ReplaceLineEndings("\n").Split('\n');
        var end = lines.Length > 0 && lines[0].Trim() == Fence ? Array.FindIndex(lines, 1, line => line.Trim() == Fence) : -1;
        if (end < 0)
        {
            faults.Add(file, 1, "Het bestand begint niet met een kop tussen twee regels `---`.");
            return null;
        }

        if (YamlMap.Parse(file, string.Join('\n', lines[1..end]), faults, lineOffset: 1) is not { } head) return null;
        var before = faults.All.Count;
        var id = Path.GetFileNameWithoutExtension(file);
        if (!IdPattern().IsMatch(id)) faults.Add(file, 0, "De bestandsnaam mag alleen kleine letters, cijfers en streepjes hebben.");
        var question = head.RequiredText("vraag");
        var named = head.Maps("bronnen");
        if (head.Text("concept") is { } origin && IsDraft(file, head, named, origin, faults)) return null;
        var references = named.Select(sources.Reference).OfType<SourceReference>().ToList();
        if (named.Count == 0 && kind != ArticleKind.OutOfScope)
            head.Fault("`bronnen` ontbreekt: elk antwoord noemt een bron met de plaats erin.", "bronnen");
        var (phrasings, keywords, seeAlso) = (head.Texts("ook"), head.Texts("trefwoorden"), head.Texts("zie-ook"));
        var (from, to) = (ReadDate(head, "geldig-van"), ReadDate(head, "geldig-tot"));
        var successor = head.Text("opgevolgd-door");
        if (successor is not null && to is null) head.Fault("Bij `opgevolgd-door` hoort `geldig-tot`: tot wanneer dit antwoord gold.",
            "opgevolgd-door");
        if (from > to) head.Fault("`geldig-tot` ligt voor `geldig-van`.", "geldig-tot");
        head.ReportUnknownKeys();

        var body = string.Join('\n', lines[(end + 1)..]).Trim();
        if (body.Length == 0) faults.Add(file, end + 1, "Onder de kop staat geen antwoord.");
        WarnOfMarkup(file, lines, end + 1, faults);
        if (question is null || body.Length == 0 || references.Count < named.Count || faults.All.Count > before) return null;
        var split = body.IndexOf("\n\n", StringComparison.Ordinal);
        return new Article
        {
            Id = id, Kind = kind, Question = question, Phrasings = phrasings, Keywords = keywords, Sources = references,
            ValidFrom = from, ValidTo = to, SucceededBy = successor, SeeAlso = seeAlso,
            Lead = (split < 0 ? body : body[..split]).Trim(), Rest = split < 0 ? "" : body[split..].Trim(),
        };
    }

    /// <summary>What somebody answered is not live before an editor has found where it stands.</summary>
    static bool IsDraft(string file, YamlMap head, IReadOnlyList<YamlMap> sources, string from, FaultList faults)
    {
        var isDraft = sources.Count == 0 || sources.Any(source => source.Text("bron") is null || source.Text("plaats") is null);
        faults.Warn(file, head.Line, isDraft ? $"Dit is een concept ({from}). Het doet pas mee als `bron` en `plaats` zijn ingevuld."
            : $"Dit was een concept ({from}) en doet nu mee. Haal de regel `concept` weg.");
        return isDraft;
    }

    /// <summary>Headings, tables and pictures come through in no channel as they were meant.</summary>
    static void WarnOfMarkup(string file, string[] lines, int from, FaultList faults)
    {
        for (var i = from; i < lines.Length; i++)
        {
            if (Heading().IsMatch(lines[i])) faults.Warn(file, i + 1,
                "Een kop in een antwoord komt niet goed over. Maak er een vette regel van.");
            else if (Table().IsMatch(lines[i])) faults.Warn(file, i + 1,
                "Een tabel in een antwoord komt niet goed over. Maak er een lijstje van.");
            else if (lines[i].Contains("![", StringComparison.Ordinal)) faults.Warn(file, i + 1,
                "Een plaatje in een antwoord wordt niet getoond.");
        }
    }

    [GeneratedRegex("^ {0,3}(?:#{1,6}\\s|={3,}\\s*$)", RegexOptions.CultureInvariant)]
    private static partial Regex Heading();

    [GeneratedRegex("^\\s*\\|?\\s*:?-{3,}:?\\s*\\|", RegexOptions.CultureInvariant)]
    private static partial Regex Table();

    internal static string FileOf(Article article) => $"{FolderOf(article.Kind)}/{article.Id}.md";

    static string FolderOf(ArticleKind kind) => kind switch
    {
        ArticleKind.Question => "vragen",
        ArticleKind.Term => "begrippen",
        ArticleKind.OutOfScope => "buiten-bereik",
        _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, "No such kind."),
    };

    static DateOnly? ReadDate(YamlMap head, string key)
    {
        if (head.Text(key) is not { } text) return null;
        if (DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date)) return date;
        head.Fault($"`{text}` is geen datum: schrijf jjjj-mm-dd.", key);
        return null;
    }

    [GeneratedRegex("^[a-z0-9]+(-[a-z0-9]+)*$", RegexOptions.CultureInvariant)]
    private static partial Regex IdPattern();
}
