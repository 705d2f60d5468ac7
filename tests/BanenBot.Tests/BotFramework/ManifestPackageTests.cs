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
            "De app-id 'bot' is geen GUID (zoals 3f2b7c1e-5d7a-4a0e-9a55-0d1c2b3a4f50).",
            "Het domein 'https://bot.example.nl/' is geen kale hostnaam, zoals bot.example.nl (zonder https:// en zonder pad).",
            "De versie '1.0' is niet goed: schrijf drie getallen met punten, zoals 1.2.3.",
            "De naam van de organisatie moet 1 tot 32 tekens hebben.",
        ], faults);
        Assert.Equal(0, zip.Length);
    }

    [Theory]
    [InlineData("\"{{version}}\"", "\"1.0\"", "version: schrijf drie getallen met punten, zoals 1.2.3.")]
    [InlineData("\"{{version}}\"", "\"01.0.0\"", "version: schrijf drie getallen met punten, zoals 1.2.3.")]
    [InlineData("\"{{version}}\"", "1", "version: schrijf drie getallen met punten, zoals 1.2.3.")]
    [InlineData("\"{{version}}\"", "\"{{versie}}\"", "Er staat nog een plek met {{ in het manifest die nergens mee gevuld wordt.")]
    [InlineData("\"manifestVersion\": \"1.30\"", "\"manifestVersion\": \"1.29\"",
        "$schema: het versienummer daarin is een ander dan dat van manifestVersion.")]
    [InlineData("[ \"{{domain}}\" ]", "[ \"https://{{domain}}\" ]", "validDomains: 'https://bot.example.nl' is geen kale hostnaam.")]
    [InlineData("[ \"{{domain}}\" ]", "[ \"*.example.nl\", 7 ]", "validDomains: '*.example.nl' is geen kale hostnaam.")]
    [InlineData("https://{{domain}}/privacy", "http://{{domain}}/privacy", "developer.privacyUrl: dit moet een adres met https zijn.")]
    [InlineData("\"outline.png\"", "\"/outline.png\"",
        "icons.outline: '/outline.png' moet de naam zijn van een bestand naast het manifest.")]
    [InlineData("\"outline.png\"", "\"../outline.png\"",
        "icons.outline: '../outline.png' moet de naam zijn van een bestand naast het manifest.")]
    [InlineData("\"outline.png\"", "\"sub\\\\outline.png\"",
        "icons.outline: 'sub\\outline.png' moet de naam zijn van een bestand naast het manifest.")]
    [InlineData("\"outline.png\"", "\"line.png\"", "icons.outline: line.png is er niet.")]
    [InlineData("\"outline.png\"", "\"color.png\"", "icons.outline: color.png moet 32 bij 32 pixels zijn.")]
    [InlineData("\"outline.png\"", "\"en.json\"", "icons.outline: en.json is geen PNG.")]
    [InlineData("\"en.json\"", "\"fr.json\"", "localizationInfo: fr.json is er niet.")]
    [InlineData("\"en.json\"", "\"color.png\"", "color.png is geen JSON: regel 1.")]
    [InlineData("\"accentColor\"", "\"version\": \"1.0.0\", \"accentColor\"", "manifest.json: er staat een naam dubbel in.")]
    [InlineData("\"accentColor\"", "accentColor", "manifest.json is geen JSON: regel 30.")]
    [InlineData("\"icons\": {", "\"icons\": 7, \"was\": {", "icons.color: '' moet de naam zijn van een bestand naast het manifest.")]
    [InlineData("\"short\": \"BanenBot\"", "\"short\": \"BanenBot, de bot voor de banenafspraak\"", "name.short: hooguit 30 tekens.")]
    [InlineData("\"short\": \"BanenBot\",", "", "name.short ontbreekt of is leeg.")]
    [InlineData("\"title\": \"Vragen\"", "\"title\": \"Vragen over de banenafspraak en zo\"",
        "composeExtensions[0].commands[1].title: hooguit 32 tekens.")]
    [InlineData("\"id\": \"vragen\"", "\"id\": \"cijfers\"", "composeExtensions[0].commands: 'cijfers' staat er dubbel in.")]
    [InlineData("\"composeExtensions\"", "\"composeExtension\"",
        "en.json: composeExtensions[0].commands[0].title wijst niets aan in het manifest.")]
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
        Assert.EndsWith("manifest.json is er niet.", fault, StringComparison.Ordinal);
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

    [Theory]
    [InlineData(255, 255, 255, 255, null)]
    [InlineData(255, 255, 255, 90, null)]
    [InlineData(0, 0, 0, 0, null)]
    [InlineData(255, 255, 254, 255, "icons.outline: outline.png mag alleen wit en doorzichtig zijn.")]
    public void AnOutlineInAnotherColourThanWhiteIsRefused(byte red, byte green, byte blue, byte alpha, string? fault) =>
        Assert.Equal(fault, FaultOf("outline.png", Png.Of(32, new(red, green, blue, alpha))));

    [Theory]
    [InlineData(255, null)]
    [InlineData(0, null)]
    [InlineData(128, "icons.color: color.png mag niet half doorzichtig zijn.")]
    public void AColourIconIsOpaqueOrFullyTransparent(byte alpha, string? fault) =>
        Assert.Equal(fault, FaultOf("color.png", Png.Of(192, new(10, 90, 110, alpha))));

    [Theory]
    [InlineData(25, 2)]
    [InlineData(28, 1)]
    [InlineData(41, 0)]
    [InlineData(36, 255)]
    public void AnIconThatCannotBeLookedIntoIsRefused(int at, byte value)
    {
        var bytes = Png.Of(32, new(255, 255, 255, 255));
        bytes[at] = value;
        Assert.StartsWith("icons.outline: outline.png is niet te controleren.", FaultOf("outline.png", bytes), StringComparison.Ordinal);
    }

    static string? FaultOf(string icon, byte[] png)
    {
        using var folder = Template.Copy();
        File.WriteAllBytes(Path.Combine(folder.Path, icon), png);
        return ManifestPackage.Pack(folder.Path, Values, Stream.Null).SingleOrDefault();
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
