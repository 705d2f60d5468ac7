using System.IO.Compression;
using System.Text.Json.Nodes;
using BanenBot.BotFramework.Teams;
using BanenBot.Tests.Support;

namespace BanenBot.Tests.BotFramework;

/// <summary>The package for Teams: what goes in, and what is refused with which words.</summary>
public sealed class ManifestPackageTests
{
    static readonly ManifestValues Values = new(FakeChannel.AppId, "bot.example.nl", "1.2.3", "Werkgroep \"Banen\" & co");

    [Fact]
    public void OurTemplateBecomesAPackageWithTheValuesInIt()
    {
        using var archive = Open(Pack(Template.Folder));
        Assert.Equal(["manifest.json", "color.png", "outline.png", "en.json"], archive.Entries.Select(entry => entry.FullName));
        var manifest = JsonNode.Parse(archive.GetEntry("manifest.json")!.Open())!;
        Assert.Equal((FakeChannel.AppId, "1.2.3"), ((string)manifest["id"]!, (string)manifest["version"]!));
        Assert.Equal(FakeChannel.AppId, (string)manifest["bots"]![0]!["botId"]!);
        Assert.Equal(["bot.example.nl"], manifest["validDomains"]!.AsArray().Select(domain => (string)domain!));
        Assert.Equal("Werkgroep \"Banen\" & co", (string)manifest["developer"]!["name"]!);
    }

    [Fact]
    public void TheSameTemplateAndValuesGiveTheSameBytes() => Assert.Equal(Pack(Template.Folder), Pack(Template.Folder));

    [Fact]
    public void EveryWrongValueIsToldAndNothingIsWritten()
    {
        using var zip = new MemoryStream();
        var faults = ManifestPackage.Pack(Template.Folder, new("bot", "https://bot.example.nl/", "1.0", new string('x', 33)), zip);
        Assert.Equal(
        [
            "The app id 'bot' is not a GUID.", "The domain 'https://bot.example.nl/' is not a bare host name such as bot.example.nl.",
            "The version '1.0' is not of the form 1.2.3.", "The developer's name must have 1 to 32 characters.",
        ], faults);
        Assert.Equal(0, zip.Length);
    }

    [Theory]
    [InlineData("\"{{version}}\"", "\"1.0\"", "version must be of the form 1.2.3.")]
    [InlineData("\"{{version}}\"", "\"01.0.0\"", "version must be of the form 1.2.3.")]
    [InlineData("\"{{version}}\"", "1", "version must be of the form 1.2.3.")]
    [InlineData("\"{{version}}\"", "\"{{versie}}\"", "The manifest has a place that nothing fills in: {{ is left.")]
    [InlineData("[ \"{{domain}}\" ]", "[ \"https://{{domain}}\" ]", "validDomains: 'https://bot.example.nl' is not a bare host name.")]
    [InlineData("[ \"{{domain}}\" ]", "[ \"*.example.nl\", 7 ]", "validDomains: '' is not a bare host name.")]
    [InlineData("https://{{domain}}/privacy", "http://{{domain}}/privacy", "developer.privacyUrl must be an address with https.")]
    [InlineData("\"outline.png\"", "\"/outline.png\"", "icons.outline: '/outline.png' must be the name of a file beside the manifest.")]
    [InlineData("\"outline.png\"", "\"../outline.png\"", "icons.outline: '../outline.png' must be the name of a file beside the manifest.")]
    [InlineData("\"outline.png\"", "\"sub\\\\outline.png\"",
        "icons.outline: 'sub\\outline.png' must be the name of a file beside the manifest.")]
    [InlineData("\"outline.png\"", "\"line.png\"", "icons.outline: line.png is missing.")]
    [InlineData("\"outline.png\"", "\"color.png\"", "icons.outline: color.png must be 32 by 32 pixels.")]
    [InlineData("\"outline.png\"", "\"en.json\"", "icons.outline: en.json is not a PNG.")]
    [InlineData("\"en.json\"", "\"fr.json\"", "localizationInfo: fr.json is missing.")]
    [InlineData("\"en.json\"", "\"color.png\"", "color.png is not JSON: line 1.")]
    [InlineData("\"accentColor\"", "\"version\": \"1.0.0\", \"accentColor\"", "manifest.json has a name twice.")]
    [InlineData("\"accentColor\"", "accentColor", "manifest.json is not JSON: line 30.")]
    [InlineData("\"icons\": {", "\"icons\": 7, \"was\": {", "icons.color: '' must be the name of a file beside the manifest.")]
    public void WhatTeamsRefusesIsRefused(string before, string after, string fault)
    {
        using var folder = Template.Copy();
        var path = Path.Combine(folder.Path, "manifest.json");
        var template = File.ReadAllText(path);
        Assert.Contains(before, template, StringComparison.Ordinal);
        File.WriteAllText(path, template.Replace(before, after, StringComparison.Ordinal));
        Assert.Contains(fault, ManifestPackage.Pack(folder.Path, Values, Stream.Null));
    }

    [Fact]
    public void AFolderWithoutATemplateIsTold()
    {
        using var folder = new TemporaryFolder();
        var fault = Assert.Single(ManifestPackage.Pack(folder.Path, Values, Stream.Null));
        Assert.EndsWith("manifest.json is missing.", fault, StringComparison.Ordinal);
    }

    [Fact]
    public void TheOutlineIconIsWhiteAndTransparentAndTheOtherOpaque()
    {
        var outline = Png.Read(Path.Combine(Template.Folder, "outline.png"));
        Assert.All(outline, pixel => Assert.Equal((255, 255, 255), (pixel.Red, pixel.Green, pixel.Blue)));
        Assert.Contains(outline, pixel => pixel.Alpha == 0);
        Assert.Contains(outline, pixel => pixel.Alpha == 255);
        Assert.All(Png.Read(Path.Combine(Template.Folder, "color.png")), pixel => Assert.Equal(255, pixel.Alpha));
    }

    static byte[] Pack(string folder)
    {
        using var zip = new MemoryStream();
        Assert.Empty(ManifestPackage.Pack(folder, Values, zip));
        return zip.ToArray();
    }

    static ZipArchive Open(byte[] zip) => new(new MemoryStream(zip));

    /// <summary>The template of this repository.</summary>
    static class Template
    {
        public static string Folder { get; } = Find();

        public static TemporaryFolder Copy()
        {
            var copy = new TemporaryFolder();
            foreach (var file in Directory.GetFiles(Folder)) File.Copy(file, Path.Combine(copy.Path, Path.GetFileName(file)));
            return copy;
        }

        static string Find()
        {
            for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
            {
                var found = Path.Combine(folder.FullName, "manifest");
                if (File.Exists(Path.Combine(found, ManifestPackage.TemplateName))) return found;
            }

            throw new DirectoryNotFoundException("manifest");
        }
    }
}
