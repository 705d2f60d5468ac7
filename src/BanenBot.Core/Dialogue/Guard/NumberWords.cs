using System.Globalization;
using BanenBot.Core.Reading;

namespace BanenBot.Core.Dialogue.Guard;

/// <summary>What tells which kind of number somebody typed (<c>taal/persoonsgegevens.yaml</c>).</summary>
sealed class NumberWords
{
    const string FileName = "taal/persoonsgegevens.yaml";

    /// <summary>In a shorter word two other letters make another word.</summary>
    const int ShortestMisspelled = 10;

    const int MostErrors = 2;

    readonly HashSet<string>.AlternateLookup<ReadOnlySpan<char>> _citizen;
    readonly int[] _citizenLengths;
    readonly string[] _longLabels;
    readonly HashSet<string> _chamber;
    readonly HashSet<string> _money;
    readonly HashSet<string> _areaCodes;
    readonly Dictionary<string, int> _accountLengths = new(StringComparer.Ordinal);

    NumberWords(YamlMap? map)
    {
        var citizen = Set("bsn");
        (_chamber, _money, _areaCodes) = (Set("kvk"), Set("geld"), Set("netnummers"));
        _citizen = citizen.GetAlternateLookup<ReadOnlySpan<char>>();
        _citizenLengths = [.. citizen.Select(label => label.Length).Distinct().Order()];
        _longLabels = [.. citizen.Where(label => label.Length >= ShortestMisspelled)];
        LongestWord = citizen.Concat(_chamber).Select(label => label.Length).DefaultIfEmpty().Max() + MostErrors;
        foreach (var account in Set("rekeningnummers"))
        {
            if (account.Length > 2 && int.TryParse(account.AsSpan(2), NumberStyles.None, CultureInfo.InvariantCulture, out var length))
                _accountLengths[account[..2]] = length;
            else map?.Fault($"`{account}` is geen land met een lengte, zoals NL18.", "rekeningnummers");
        }

        map?.ReportUnknownKeys();

        HashSet<string> Set(string key) => new(map?.Texts(key).Select(word => word.ToLowerInvariant()) ?? [], StringComparer.Ordinal);
    }

    /// <summary>More letters than any of the words have, errors counted. In characters.</summary>
    public int LongestWord { get; }

    public static NumberWords Read(KnowledgeFolder folder, FaultList faults) =>
        new(folder.ReadText(FileName, faults) is { } text ? YamlMap.Parse(FileName, text, faults) : null);

    /// <summary>"bsn", "klantbsn", "burgerservisenumer"; folded letters.</summary>
    public bool IsCitizenLabel(ReadOnlySpan<char> word)
    {
        foreach (var length in _citizenLengths)
            if (length <= word.Length && _citizen.Contains(word[^length..])) return true;
        foreach (var label in _longLabels)
            if (IsMisspelled(word, label)) return true;
        return false;
    }

    public bool IsChamberLabel(string word) => _chamber.Contains(word);

    public bool IsMoney(string word) => _money.Contains(word);

    public bool IsAreaCode(string digits) => _areaCodes.Contains(digits);

    /// <summary>The length of an account number of this country, in characters; 0 where it is none.</summary>
    public int AccountLength(string country) => _accountLengths.GetValueOrDefault(country);

    /// <summary>Hardly anyone is wrong about the first letter.</summary>
    static bool IsMisspelled(ReadOnlySpan<char> word, string label) =>
        Math.Abs(word.Length - label.Length) <= MostErrors && word[0] == label[0] && Errors(word, label) <= MostErrors;

    /// <summary>Letters to add, leave out or replace to make the one the other.</summary>
    static int Errors(ReadOnlySpan<char> word, string label)
    {
        Span<int> before = stackalloc int[label.Length + 1];
        for (var j = 0; j < before.Length; j++) before[j] = j;
        foreach (var letter in word)
        {
            var diagonal = before[0]++;
            for (var j = 1; j < before.Length; j++)
            {
                var replaced = diagonal + (letter == label[j - 1] ? 0 : 1);
                diagonal = before[j];
                before[j] = Math.Min(replaced, 1 + Math.Min(before[j], before[j - 1]));
            }
        }

        return before[^1];
    }
}
