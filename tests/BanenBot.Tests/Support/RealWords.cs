using BanenBot.Core.Figures.Questions;
using BanenBot.Core.Reading;

namespace BanenBot.Tests.Support;

/// <summary>The repository's own words of questions for figures, read once.</summary>
static class RealWords
{
    /// <summary>The files of <c>taal</c> they come from: a knowledge folder of a test needs them to read figures.</summary>
    public static readonly string[] Files = ["taal/cijfervragen.yaml", "taal/perioden.yaml"];

    static readonly Lazy<FigureWords> Read = new(() => FigureWords.Read(new KnowledgeFolder(Repository.Knowledge), new FaultList()));

    public static FigureWords Figures => Read.Value;
}
