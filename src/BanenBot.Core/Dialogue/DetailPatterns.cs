using System.Text.RegularExpressions;
using BanenBot.Core.Dutch;

namespace BanenBot.Core.Dialogue;

/// <summary>How the details that a question may ask for are written in a sentence, for <see cref="HeldDetails"/>.</summary>
sealed class DetailPatterns
{
    const RegexOptions Options = RegexOptions.CultureInvariant | RegexOptions.IgnoreCase | RegexOptions.NonBacktracking;

    /// <summary>Matches nothing: for a list that is missing.</summary>
    const string Never = @"[^\s\S]";

    /// <param name="months">Their names, January first.</param>
    public DetailPatterns(WordLists lists, IEnumerable<string> months)
    {
        var (month, days) = (AnyOf([.. months]), AnyOf([.. lists.Written("tussen-dagen").Select(word => $" {word}")]));
        Money = New($@"(€|\b{Any("bevat-geld")}\b)");
        Duration = New($@"(\d+|{Any("bevat-duur-telwoorden")}) ?{Any("bevat-duur")}\b");
        Address = New(@"(@|\bhttps?:|\bwww\.|\.nl\b)");
        Percent = New($@"\d ?(%|{Any("bevat-procent")}\b)");
        Phone = New(@"(\+31([ -]|\(0\))*|\b0)[1-9]([ )-]{0,3}\d){7,8}\b|\b0[89]00[ -]?\d{4}\b");
        Postcode = New(@"\b[1-9]\d{3} ?[a-z]{2}\b");
        Frequency = New($@"\b{Any("bevat-hoe-vaak")}\b");
        Number = New($@"(\d+(?:[.,]\d+)*|\b{Any("bevat-telwoorden")}\b)");
        Moment = New($@"\b((19|20)\d\d|{month}|{Any("bevat-moment")})\b");
        Date = New($@"\b(\d{{1,2}}((,|{days}) \d{{1,2}})*(-| ){month}|(19|20)\d\d)\b");
        Because = New($@"\b{Any("bevat-reden")}\b");

        string Any(string name) => AnyOf(lists.Written(name));
    }

    public Regex Money { get; }
    public Regex Duration { get; }
    public Regex Address { get; }
    public Regex Percent { get; }
    /// <summary>However it is grouped: "0299-550123", "(0199) 55 01 34", "+31 6 12345678".</summary>
    public Regex Phone { get; }

    /// <summary>An address that a letter or a visitor reaches has one.</summary>
    public Regex Postcode { get; }
    public Regex Frequency { get; }

    /// <summary>Not "een": that is an article as often.</summary>
    public Regex Number { get; }
    public Regex Moment { get; }

    /// <summary>A day, two of them in one month, or a year is no count.</summary>
    public Regex Date { get; }
    public Regex Because { get; }

    static Regex New(string pattern) => new(pattern, Options);

    static string AnyOf(IReadOnlyList<string> words) => words.Count == 0 ? Never : $"({string.Join('|', words.Select(Regex.Escape))})";
}
