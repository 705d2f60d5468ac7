using System.Text.Json;
using System.Text.Json.Serialization;
using BanenBot.Core.Figures;

namespace BanenBot.Core.Dialogue;

/// <summary>
/// What a follow-up builds on. Holds topics, never the user's words: what a person typed is not kept. A store keeps it as text, and need
/// not know what is in it.
/// </summary>
public sealed record ConversationState
{
    const int MostShown = 10;
    const int MostQuestions = 5;
    const int MostArticles = 4;

    public static readonly ConversationState Empty = new();

    /// <summary>The article that answered last; null where the last answer was a figure.</summary>
    public string? Article { get; init; }

    /// <summary>The slots of the last figure question.</summary>
    [JsonInclude]
    internal FigureQuestion? Figures { get; init; }

    /// <summary>The figure questions before that, newest first: someone may go back to one.</summary>
    [JsonInclude]
    internal IReadOnlyList<FigureQuestion> EarlierFigures { get; init; } = [];

    /// <summary>The figures shown, newest first, to reckon on from.</summary>
    [JsonInclude]
    internal IReadOnlyList<ShownFigure> Shown { get; init; } = [];

    /// <summary>The articles that answered before the last, newest first.</summary>
    public IReadOnlyList<string> EarlierArticles { get; init; } = [];

    /// <summary>The id of the region that the user called hers; counts where a question names none.</summary>
    public string? HomeRegion { get; init; }

    /// <summary>The questions offered last, to be picked from by number or words.</summary>
    public IReadOnlyList<string> Choices { get; init; } = [];

    public string ToJson() => JsonSerializer.Serialize(this, ConversationJson.Default.ConversationState);

    /// <summary>One that can no longer be read (written by another version) counts as a new conversation.</summary>
    public static ConversationState Read(string json)
    {
        try
        {
            // A list that is absent reads as null, whatever the type says.
            var state = JsonSerializer.Deserialize(json, ConversationJson.Default.ConversationState) ?? Empty;
            return state.Choices is null ? state with { Choices = [] } : state;
        }
        catch (JsonException)
        {
            return Empty;
        }
    }

    /// <summary>After a figure was given.</summary>
    internal ConversationState WithFigures(FigureAnswer answer) => this with
    {
        Article = null,
        Figures = answer.Question,
        Choices = [],
        EarlierFigures = Figures is null ? EarlierFigures : [.. EarlierFigures.Prepend(Figures).Take(MostQuestions)],
        EarlierArticles = Article is null ? EarlierArticles : [.. EarlierArticles.Prepend(Article).Distinct().Take(MostArticles)],
        Shown = [.. answer.Shown.Reverse().Concat(Shown).Take(MostShown)],
    };

    /// <summary>After an article or a passage was given.</summary>
    internal ConversationState WithArticle(string? article) => this with
    {
        Article = article,
        Choices = [],
        EarlierArticles = Article is null || Article == article
            ? EarlierArticles : [.. EarlierArticles.Prepend(Article).Distinct().Take(MostArticles)],
    };

    /// <summary>After an article told figures that are held: reckoned on from as if they were looked up.</summary>
    internal ConversationState WithTold(FigureAnswer told) => this with
    {
        Figures = told.Question ?? Figures,
        EarlierFigures = Figures is null ? EarlierFigures : [.. EarlierFigures.Prepend(Figures).Take(MostQuestions)],
        Shown = [.. told.Shown.Reverse().Concat(Shown).Take(MostShown)],
    };
}
