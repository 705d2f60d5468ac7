namespace BanenBot.BotFramework.Teams;

/// <summary>What is wrong with a package, in plain Dutch, for whoever makes it.</summary>
static class ManifestTexts
{
    public const string PlaceLeft = "Er staat nog een plek met {{ in het manifest die nergens mee gevuld wordt.";
    public const string Version = "version: schrijf drie getallen met punten, zoals 1.2.3.";
    public const string SchemaVersion = "$schema: het versienummer daarin is een ander dan dat van manifestVersion.";
    public const string Developer = "De naam van de organisatie moet 1 tot 32 tekens hebben.";

    public static string AppId(string value) => $"De app-id '{value}' is geen GUID (zoals 3f2b7c1e-5d7a-4a0e-9a55-0d1c2b3a4f50).";

    public static string Domain(string value) =>
        $"Het domein '{value}' is geen kale hostnaam, zoals bot.example.nl (zonder https:// en zonder pad).";

    public static string PackageVersion(string value) =>
        $"De versie '{value}' is niet goed: schrijf drie getallen met punten, zoals 1.2.3.";

    public static string ValidDomain(string? value) => $"validDomains: '{value}' is geen kale hostnaam.";

    public static string Https(string key) => $"{key}: dit moet een adres met https zijn.";

    public static string NotBeside(string key, string? name) => $"{key}: '{name}' moet de naam zijn van een bestand naast het manifest.";

    public static string Missing(string key, string name) => $"{key}: {name} is er niet.";

    public static string NoTemplate(string path) => $"{path} is er niet.";

    public static string NotPng(string key, string name) => $"{key}: {name} is geen PNG.";

    public static string Size(string key, string name, int size) => $"{key}: {name} moet {size} bij {size} pixels zijn.";

    public static string NotRgba(string key, string name) =>
        $"{key}: {name} is niet te controleren. Bewaar het als PNG met 8 bits per kleur, met doorzichtigheid (RGBA) en zonder interlacing.";

    public static string NotWhite(string key, string name) => $"{key}: {name} mag alleen wit en doorzichtig zijn.";

    public static string SeeThrough(string key, string name) => $"{key}: {name} mag niet half doorzichtig zijn.";

    public static string NotObject(string name) => $"{name} is geen JSON-object.";

    public static string NotJson(string name, long line) => $"{name} is geen JSON: regel {line}.";

    public static string Twice(string name) => $"{name}: er staat een naam dubbel in.";

    public static string TooLong(string key, int longest) => $"{key}: hooguit {longest} tekens.";

    public static string Empty(string key) => $"{key} ontbreekt of is leeg.";

    public static string TooMany(string key, int most) => $"{key}: hooguit {most}.";

    public static string Double(string key, string value) => $"{key}: '{value}' staat er dubbel in.";

    public static string TranslatesNothing(string file, string key) => $"{file}: {key} wijst niets aan in het manifest.";
}
