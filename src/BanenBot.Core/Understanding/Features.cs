namespace BanenBot.Core.Understanding;

/// <summary>
/// What speaks for an interpretation: a number a feature, 0 where it says nothing. What each weighs is fitted; see <see cref="Choice"/>.
/// </summary>
sealed class Features
{
    readonly Dictionary<string, double> _values = new(StringComparer.Ordinal);

    public IReadOnlyDictionary<string, double> Values => _values;

    public Features With(string name, double value)
    {
        if (value != 0) _values[name] = value;
        return this;
    }

    public Features With(string name, bool holds) => With(name, holds ? 1 : 0);
}
