using System.Security.Cryptography;

namespace BanenBot.Web;

/// <summary>A file of the page, held in memory; its address changes with its content, so that a browser may keep it for good.</summary>
sealed class WebAsset(string path, string contentType, byte[] content, byte[]? brotli = null)
{
    public string Path => path;
    public string ContentType => contentType;
    public byte[] Content => content;
    public byte[]? Brotli => brotli;
    public string Version { get; } = Convert.ToHexStringLower(SHA256.HashData(content))[..12];
    public string Address => $"{path}?v={Version}";
}

/// <summary>
/// The files of the page. Stylesheet and embedding script are part of the program; the bundle with Web Chat lies beside it, where the build
/// could make one.
/// </summary>
sealed class WebAssets
{
    const string JavaScript = "text/javascript; charset=utf-8";
    static readonly string[] LicencePaths = ["/webchat/webchat.js.LICENSE.txt", "/webchat/vergadering.js.LICENSE.txt"];

    public WebAssets(string webRoot)
    {
        StyleSheet = new("/pagina.css", "text/css; charset=utf-8", Resource("page.css"));
        Embedding = new("/embed.js", JavaScript, Resource("embed.js"));
        var script = Path.Combine(webRoot, "webchat", "webchat.js");
        if (!File.Exists(script)) return;
        Bundle = new("/webchat/webchat.js", JavaScript, File.ReadAllBytes(script), ReadOrNull(script + ".br"));
        var meeting = Path.Combine(webRoot, "webchat", "vergadering.js");
        if (ReadOrNull(meeting) is { } bytes) Meeting = new("/webchat/vergadering.js", JavaScript, bytes, ReadOrNull(meeting + ".br"));
        Licences = [.. LicencePaths.Where(path => File.Exists(webRoot + path))
            .Select(path => new WebAsset(path, "text/plain; charset=utf-8", File.ReadAllBytes(webRoot + path)))];
    }

    public WebAsset StyleSheet { get; }
    public WebAsset Embedding { get; }

    /// <summary>Null where the build had no Node: the page then stays with its form.</summary>
    public WebAsset? Bundle { get; }

    /// <summary>Of what is in the scripts.</summary>
    public IReadOnlyList<WebAsset> Licences { get; } = [];

    /// <summary>The script of the page beside a meeting; null where the build had no Node.</summary>
    public WebAsset? Meeting { get; }

    public IEnumerable<WebAsset> All => new[] { StyleSheet, Embedding, Bundle, Meeting }.OfType<WebAsset>().Concat(Licences);

    static byte[]? ReadOrNull(string file) => File.Exists(file) ? File.ReadAllBytes(file) : null;

    static byte[] Resource(string name)
    {
        using var stream = typeof(WebAssets).Assembly.GetManifestResourceStream("BanenBot.Web.Assets." + name)!;
        using var bytes = new MemoryStream();
        stream.CopyTo(bytes);
        return bytes.ToArray();
    }
}
