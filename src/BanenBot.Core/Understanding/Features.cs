namespace BanenBot.Core.Understanding;

/// <summary>
/// What speaks for an interpretation: a number a feature, 0 where it says nothing. What each weighs is fitted; see <see cref="Choice"/>.
/// </summary>
sealed class Features
{
    /// <summary>Room for what mostly holds.</summary>
    const int Few = 31;

    readonly Dictionary<string, double> _values = new(Few, StringComparer.Ordinal);

    public IReadOnlyDictionary<string, double> Values => _values;

    public Features With(string name, double value)
    {
        if (value != 0) _values[name] = value;
        return this;
    }

    public Features With(string name, bool holds) => With(name, holds ? 1 : 0);

    /// <summary>One of a group, which is named only where it says something: of most nothing does.</summary>
    public Features With(string group, string name, double value) => value == 0 ? this : With($"{group}.{name}", value);

    public Features With(string group, string name, bool holds) => holds ? With($"{group}.{name}", 1) : this;
}
