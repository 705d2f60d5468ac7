using System.CommandLine;
using System.CommandLine.Parsing;

namespace BanenBot.Cli;

/// <summary>
/// What is wrong with a command as it was typed, each in a Dutch line that says what to do: the library's own texts come in English.
/// </summary>
static class UsageFaults
{
    /// <param name="arguments">As typed: what stands after <c>--</c> is never an option.</param>
    public static IReadOnlyList<string> Of(ParseResult parsed, IReadOnlyList<string> arguments)
    {
        var (command, result) = (parsed.CommandResult.Command, parsed.CommandResult);
        var faults = new List<string>();
        // The service reads what the parser does not know: ServeCommand says what is wrong with it.
        IReadOnlyList<string> unmatched = command.TreatUnmatchedTokensAsErrors ? parsed.UnmatchedTokens : [];
        faults.AddRange(UnknownOptions(result, unmatched, arguments).Select(option => Unknown(option, command)));
        foreach (var word in unmatched.Where(token => !LooksLikeOption(token)))
            faults.Add(command.Subcommands.Count == 0 ? $"{word} hoort hier niet."
                : $"De opdracht {word} ken ik niet. Kies uit: {Names(command)}.");
        foreach (var option in result.Children.OfType<OptionResult>())
            if (!option.Implicit && option.Tokens.Count < option.Option.Arity.MinimumNumberOfValues)
                faults.Add($"Achter {option.Option.Name} hoort een waarde.");
        // What was taken for an argument may be a mistyped option: then that is what is wrong.
        if (faults.Count == 0)
            foreach (var argument in command.Arguments.Where(argument => IsMissing(argument, result)))
                faults.Add($"Geef een {argument.Name}{(command is Verb verb ? $", zoals: {verb.Example}" : ".")}");
        if (faults.Count == 0 && command.Subcommands.Count > 0 && command.Action is null)
            faults.Add($"Geef een opdracht: {Names(command)}.");
        if (faults.Count == 0 && parsed.Errors.Count > 0) faults.Add("Deze opdracht begrijp ik niet.");
        return faults;
    }

    static bool IsMissing(Argument argument, CommandResult result) =>
        argument.Arity.MinimumNumberOfValues > 0 && result.GetResult(argument) is null or { Tokens.Count: 0 };

    /// <summary>Without this an option with a slip in it would be asked as a question.</summary>
    static IEnumerable<string> UnknownOptions(CommandResult result, IEnumerable<string> unmatched, IReadOnlyList<string> arguments)
    {
        var typed = arguments.TakeWhile(argument => argument != "--").ToHashSet(StringComparer.Ordinal);
        var values = result.Command.Arguments.SelectMany(argument => result.GetResult(argument)?.Tokens ?? []).Select(token => token.Value);
        return unmatched.Concat(values).Where(token => LooksLikeOption(token) && typed.Contains(token)).Distinct();
    }

    static bool LooksLikeOption(string token) =>
        token.Length > 1 && token[0] == '-' && (token[1] == '-' || char.IsAsciiLetter(token[1]))
        && !token.Contains(' ', StringComparison.Ordinal);

    static string Unknown(string option, Command command) => command.Options.Count == 0 ? $"De optie {option} ken ik niet."
        : $"De optie {option} ken ik niet. Wel: {string.Join(", ", command.Options.Select(known => known.Name))}.";

    static string Names(Command command) => string.Join(", ", command.Subcommands.Select(sub => sub.Name));
}
