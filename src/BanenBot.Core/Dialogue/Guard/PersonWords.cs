using BanenBot.Core.Reading;

namespace BanenBot.Core.Dialogue.Guard;

/// <summary>What counts as a name, a form of address, a registration (<c>taal/personen.yaml</c>). All words are folded.</summary>
sealed class PersonWords
{
    const string FileName = "taal/personen.yaml";

    PersonWords(YamlMap? map)
    {
        (Addresses, Titles) = (Set("aanspreekvormen"), Set("titels"));
        (FirstNames, Surnames, Particles) = (Set("voornamen"), Set("achternamen"), Set("tussenvoegsels"));
        (Registrations, States) = (Set("registraties"), Set("toestanden"));
        (Clients, Pronouns) = (Set("klanten"), Set("voornaamwoorden"));
        (Called, Names, Births, BeforePlaces) = (Set("heten"), Set("namen"), Set("geboorte"), Set("voor-een-plaats"));
        map?.ReportUnknownKeys();

        HashSet<string> Set(string key) => new(map?.Texts(key).Select(word => word.ToLowerInvariant()) ?? [], StringComparer.Ordinal);
    }

    public HashSet<string> Addresses { get; }

    /// <summary>Forms of address that are short for other words too ("dr"): they need a capital or a common surname behind them.</summary>
    public HashSet<string> Titles { get; }

    public HashSet<string> FirstNames { get; }
    public HashSet<string> Surnames { get; }
    public HashSet<string> Particles { get; }
    public HashSet<string> Registrations { get; }
    public HashSet<string> States { get; }
    public HashSet<string> Clients { get; }
    public HashSet<string> Pronouns { get; }
    public HashSet<string> Called { get; }
    public HashSet<string> Names { get; }
    public HashSet<string> Births { get; }
    public HashSet<string> BeforePlaces { get; }

    public static PersonWords Read(KnowledgeFolder folder, FaultList faults) =>
        new(folder.ReadText(FileName, faults) is { } text ? YamlMap.Parse(FileName, text, faults) : null);

    /// <summary>Whether an e-mail address is of one person, by what stands before the @: "j.jansen", "fatima".</summary>
    public bool IsPersonal(string mailName) =>
        mailName.Split('.', '_', '-').Any(part => part.Length <= 1 || FirstNames.Contains(part) || Surnames.Contains(part));
}
