using BanenBot.Core.Figures;

namespace BanenBot.Core.Dialogue;

/// <summary>
/// What a follow-up builds on. Holds topics, never the user's words: what a person typed is not kept.
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
    public FigureQuestion? Figures { get; init; }

    /// <summary>The figure questions before that, newest first: someone may go back to one.</summary>
    public IReadOnlyList<FigureQuestion> EarlierFigures { get; init; } = [];

    /// <summary>The figures shown, newest first, to reckon on from.</summary>
    public IReadOnlyList<ShownFigure> Shown { get; init; } = [];

    /// <summary>The articles that answered before the last, newest first.</summary>
    public IReadOnlyList<string> EarlierArticles { get; init; } = [];

    /// <summary>The id of the region that the user called hers; counts where a question names none.</summary>
    public string? HomeRegion { get; init; }

    /// <summary>The questions offered last, to be picked from by number or words.</summary>
    public IReadOnlyList<string> Choices { get; init; } = [];

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
