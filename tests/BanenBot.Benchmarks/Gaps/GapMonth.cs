using System.Text.Json;
using BanenBot.Core.Dialogue;
using BanenBot.Core.Dialogue.Gaps;

namespace BanenBot.Benchmarks.Gaps;

/// <summary>
/// A month of questions with gaps planted in it: subjects that the knowledge does not hold, each in a handful of wordings, among questions
/// that it answers.
/// </summary>
/// <param name="planted">By subject the ways in which it is asked about.</param>
/// <param name="answered">Other questions, right or wrong as the bot takes them.</param>
sealed class GapMonth(IReadOnlyDictionary<string, string[]> planted, IReadOnlyList<string> answered, int seed)
{
    /// <summary>One in so many questions is about a gap.</summary>
    const int PlantedShare = 20;
    const double UnsureBelow = 0.6;

    static readonly DateOnly Day = new(2026, 1, 1);

    readonly Dictionary<string, string> _subjects = planted.SelectMany(gap => gap.Value.Select(way => (way, gap.Key)))
        .ToDictionary(one => one.way, one => one.Key, StringComparer.OrdinalIgnoreCase);

    public static IReadOnlyDictionary<string, string[]> Read(string file) =>
        JsonSerializer.Deserialize<Dictionary<string, string[]>>(File.ReadAllText(file))!;

    /// <summary>The log of a month in which so many questions were asked.</summary>
    public IReadOnlyList<LoggedCount> Ask(int questions, Func<string, DateOnly, Reply> answer)
    {
        var (random, asked) = (new Random(seed), new Dictionary<string, int>(StringComparer.Ordinal));
        var subjects = planted.Values.ToArray();
        for (var i = 0; i < questions; i++)
        {
            var from = i % PlantedShare == 0 ? subjects[i / PlantedShare % subjects.Length] : answered;
            var question = from[random.Next(from.Count)];
            asked[question] = asked.GetValueOrDefault(question) + 1;
        }

        return [.. from one in asked.OrderBy(one => one.Key, StringComparer.Ordinal)
                   let why = WhyOf(answer(one.Key, Day))
                   where why is not null
                   select new LoggedCount(new(Day, one.Key, why.Value), one.Value)];
    }

    /// <summary>The planted subject that most of a gap's askers meant; null where they meant none.</summary>
    public string? SubjectOf(Gap gap) => gap.Questions.GroupBy(question => _subjects.GetValueOrDefault(question.Text))
        .MaxBy(same => same.Sum(question => question.Times))!.Key;

    static Shortfall? WhyOf(Reply reply) => reply.Outcome switch
    {
        Outcome.Unanswered => Shortfall.Unanswered,
        Outcome.Clarification => Shortfall.Choice,
        Outcome.Answer or Outcome.Figures when reply.Confidence < UnsureBelow => Shortfall.Unsure,
        _ => null,
    };
}
