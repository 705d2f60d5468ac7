namespace BanenBot.Core.Search;

/// <summary>Something that can be found: an article or a passage, as the texts by which users look for it.</summary>
/// <param name="Id">Comes back in a <see cref="Hit"/>.</param>
/// <param name="Phrasings">Ways to ask for it; the first is its title. Each is compared with a question as a whole.</param>
/// <param name="Lines">What it says in pieces that answer by themselves: compared as a phrasing is, though they ask nothing.</param>
/// <param name="Keywords">Loose words that belong to it.</param>
/// <param name="Body">What it says.</param>
/// <param name="Declines">A subject that is known not to be answered: what is near to it is less likely to be answered by another
/// entry.</param>
/// <param name="Prior">Added to its score, for kinds that should give way (passages) to others (articles) on equal merit; on the score's
/// scale.</param>
sealed record Entry(
    string Id, IReadOnlyList<string> Phrasings, IReadOnlyList<string> Keywords, string Body, double Prior = 0, bool Declines = false,
    IReadOnlyList<string>? Lines = null)
{
    /// <summary>Whether it is a piece of a whole document, which was not written for questions.</summary>
    public bool IsText => Lines is not null;

    /// <summary>All that a question is compared with, the phrasings first.</summary>
    public IReadOnlyList<string> Compared { get; } = Lines is null ? Phrasings : [.. Phrasings, .. Lines];
}

