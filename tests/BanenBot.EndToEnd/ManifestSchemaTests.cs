using System.IO.Compression;
using BanenBot.BotFramework.Teams;

namespace BanenBot.EndToEnd;

/// <summary>Microsoft's own schema of the Teams manifest, held against the package that we make.</summary>
public sealed class ManifestSchemaTests
{
    [NodeFact]
    public async Task ThePackageIsValidByMicrosoftsSchema()
    {
        using var package = new Package();
        var (exitCode, output) = await Node.RunAsync("check-manifest.mjs", package.Folder);
        Assert.Equal("", output);
        Assert.Equal(0, exitCode);
    }

    [NodeFact]
    public async Task TheSchemaCanSayNo()
    {
        using var package = new Package();
        package.Replace("manifest.json", "\"groupChat\"", "\"groupchat\"");
        package.Replace("en.json", "\"name.short\"", "\"name.kort\"");
        var (exitCode, output) = await Node.RunAsync("check-manifest.mjs", package.Folder);
        Assert.Equal(1, exitCode);
        Assert.Contains("manifest.json/bots/0/scopes/2 must be equal to one of the allowed values", output, StringComparison.Ordinal);
        Assert.Contains("en.json must have required property 'name.short'", output, StringComparison.Ordinal);
    }

    /// <summary>The package made from this repository's template, unpacked.</summary>
    sealed class Package : IDisposable
    {
        public Package()
        {
            var values = new ManifestValues("3f2b7c1e-5d7a-4a0e-9a55-0d1c2b3a4f50", "bot.example.nl", "1.0.0", "Werkgroep banenafspraak");
            using var zip = new MemoryStream();
            Assert.Empty(ManifestPackage.Pack(Path.Combine(Node.Root, "manifest"), values, zip));
            using var archive = new ZipArchive(zip);
            archive.ExtractToDirectory(Folder);
        }

        public string Folder { get; } = Directory.CreateTempSubdirectory("banenbot-manifest-").FullName;

        public void Replace(string name, string before, string after)
        {
            var path = Path.Combine(Folder, name);
            File.WriteAllText(path, File.ReadAllText(path).Replace(before, after, StringComparison.Ordinal));
        }

        public void Dispose() => Directory.Delete(Folder, recursive: true);
    }
}
