namespace BanenBot.Core.Figures;

/// <summary>
/// What a figure counts, as the indicator names it ("banen", "personen", "procent"). Figures of different units never mix.
/// </summary>
public readonly record struct Unit
{
    public static readonly Unit Jobs = new("banen");
    public static readonly Unit Persons = new("personen");
    public static readonly Unit Percent = new("procent");

    public Unit(string name)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(name);
        Name = name;
    }

    public string Name { get; }

    public bool IsPercent => this == Percent;

    public override string ToString() => Name;
}
