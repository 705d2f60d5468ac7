namespace BanenBot.Core.Understanding;

/// <summary>In what way a clause is read.</summary>
enum Intent
{
    /// <summary>A question for a figure that stands by itself.</summary>
    Figure,

    /// <summary>A question for a figure with slots of the last one.</summary>
    FigureInContext,

    /// <summary>A question for a figure whose measure the last article names.</summary>
    FigureOnTopic,

    /// <summary>The same with slots of an earlier one.</summary>
    FigureOfBefore,

    /// <summary>A question for a figure that narrows it in words that nobody counts by.</summary>
    FigureNotKept,

    /// <summary>A number put forward to have it checked.</summary>
    Check,

    /// <summary>The newest of the main figures together.</summary>
    Overview,

    /// <summary>An operation on figures that were shown.</summary>
    Operation,

    /// <summary>A question that an article or passage answers.</summary>
    Article,

    /// <summary>The same, asked about the subject of the last answer.</summary>
    ArticleInContext,

    /// <summary>The same, about a subject of before.</summary>
    ArticleOfBefore,

    /// <summary>Another sentence of the article that was given last.</summary>
    SameArticle,
}
