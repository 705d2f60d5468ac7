using BanenBot.Core.Dutch;
using BanenBot.Core.Reading;
using BanenBot.Tests.Support;

namespace BanenBot.Tests.Dutch;

/// <summary>The real language data, with enough of the field's words to know them by.</summary>
static class Field
{
    const string Words = """
        Iemand kan zich laten uitschrijven uit het doelgroepregister. Beschut werk telt niet mee. Regionale cijfers banenafspraak per
        kwartaal. De trendrapportage verschijnt elk kwartaal. Kandidaten hebben een klantprofiel in Sonar. Loonaangifte en verloonde
        uren. De quotumregeling geldt voor overheidswerkgevers. De gemeente vraagt een indicatie aan. Werknemers met een Wajong of
        een WSW-indicatie. De nulmeting, de doelstelling en de realisatie. Wanneer en waarom komen banen erbij? Cijfers, cijfers en
        nog eens cijfers van de arbeidsmarktregio. Vaste regio, regio, regio; banen, banen, banen; Wajong, Wajong; werkgever,
        werkgever, werkgever; gemeente, gemeente; register, register, register.
        """;

    public static readonly LanguageData Data = LanguageData.Read(new KnowledgeFolder(Repository.Knowledge), new FaultList());
    public static readonly Vocabulary Vocabulary = Vocabulary.Build([Words], Data);
    public static readonly DutchAnalyzer Analyzer = new(Data, Vocabulary);

    static readonly Lazy<DutchAnalyzer> AllKnowledge = new(() =>
    {
        var folder = new KnowledgeFolder(Repository.Knowledge);
        var texts = folder.Files("", ".md", ".txt").Select(file => File.ReadAllText(folder.Full(file)));
        return new DutchAnalyzer(Data, Vocabulary.Build([Words, .. texts], Data));
    });

    /// <summary>The same over all the knowledge there is.</summary>
    public static DutchAnalyzer WithAllKnowledge => AllKnowledge.Value;
}
