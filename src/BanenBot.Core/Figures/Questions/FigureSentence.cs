using BanenBot.Core.Figures.Periods;

namespace BanenBot.Core.Figures.Questions;

/// <summary>What a sentence says about figures by itself: read once, for every way in which it may be meant.</summary>
/// <param name="Text">In NFC.</param>
/// <param name="Home">The region of who asks.</param>
/// <param name="Masked">Where no period is read: names with a year in them, and what names an edition.</param>
sealed record FigureSentence(
    string Text, Region? Home, Edition? Edition, IReadOnlyList<TextSpan> Masked, RegionReading Regions, PeriodReading Periods, Asked Asked)
{
    IReadOnlyList<Region>? _named;
    IReadOnlyList<Candidate>? _ranked;
    PeriodReading? _moments;

    /// <summary>The regions that it names.</summary>
    public IReadOnlyList<Region> Named => _named ??= [.. Regions.Regions.Select(region => region.Region)];

    /// <summary>Whether no name was kept from what is read of time: its text says the same read by itself.</summary>
    public bool IsPlain => Masked.Count == 0 && Regions.Spans.Count == 0;

    /// <summary>The moments that it names, apart from years that belong to a name, whatever else they stand beside.</summary>
    public PeriodReading Moments(Func<string, PeriodReading> read) => _moments ??= IsPlain ? Periods : read(Text);

    /// <summary>The measures that its own words may name, best first.</summary>
    public IReadOnlyList<Candidate> Ranked(IndicatorChoice choice) => _ranked ??= choice.Rank(Asked, Named);
}
