using BanenBot.Core.Figures;
using BanenBot.Core.Understanding;

namespace BanenBot.Core.Dialogue;

/// <summary>One way to read a clause, with what speaks for it and the reply that it leads to.</summary>
/// <param name="Strength">How well it fits by itself, before it is weighed beside the others; 0 to 1.</param>
/// <param name="Answer">The reply and where the conversation then stands; made when it is asked for.</param>
sealed record Interpretation(Intent Intent, Features Features, double Strength, Func<double, (Reply Reply, ConversationState Next)> Answer)
{
    /// <summary>0 to 1: how often an interpretation for which this speaks is right.</summary>
    public double Probability { get; init; }

    /// <summary>For a figure: what is said of it.</summary>
    public FigureAnswer? Figure { get; init; }

    /// <summary>For an article: the question it answers.</summary>
    public string? Question { get; init; }

    /// <summary>For an article: a subject that the sources leave out.</summary>
    public bool IsOutside { get; init; }

    /// <summary>For an article: the question is one of its own, word for word.</summary>
    public bool IsWordForWord { get; init; }

    /// <summary>For an article: a telephone number or a street is asked for, and it holds none: no answer, however near it is.</summary>
    public bool LacksContact { get; init; }

    /// <summary>For a figure: whether the sentence names a moment or a place.</summary>
    public bool IsAnchored { get; init; }

    /// <summary>For a figure that is held: all that the sentence says is a measure with its moment or place.</summary>
    public bool SaysAll { get; init; }

    /// <summary>
    /// For a figure asked after another: all that the sentence says is another moment, place or part,
    /// or another measure that is held for those.
    /// </summary>
    public bool GoesOn { get; init; }

    /// <summary>For an honest no: it names the word that the figure is not counted by.</summary>
    public bool SaysWhatLacks { get; init; }

    /// <summary>For a figure: it is asked for by number and all of it is understood, but for which figure is meant.</summary>
    public bool AsksBack { get; init; }
}
