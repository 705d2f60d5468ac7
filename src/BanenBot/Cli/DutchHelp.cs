using System.CommandLine;
using System.CommandLine.Invocation;
using System.CommandLine.Parsing;

namespace BanenBot.Cli;

/// <summary>Help in Dutch: the library's own texts come in English.</summary>
sealed class DutchHelp(TextWriter output) : SynchronousCommandLineAction
{
    public override int Invoke(ParseResult parseResult)
    {
        var command = parseResult.CommandResult.Command;
        var isRoot = command is RootCommand;
        output.WriteLine(command.Description);
        output.WriteLine();
        output.WriteLine("Gebruik:");
        var arguments = string.Concat(command.Arguments.Select(argument => $" <{argument.Name}>"));
        var path = string.Join(' ', Path(parseResult.CommandResult).Prepend("banenbot"));
        output.WriteLine($"  {path}{(command.Subcommands.Count > 0 ? " [opdracht]" : arguments)} [opties]");
        if (command.Subcommands.Count > 0) List("Opdrachten", command.Subcommands.Select(sub => (sub.Name, sub.Description)));
        List("Gegevens", command.Arguments.Select(argument => ($"<{argument.Name}>", argument.Description)));
        var options = isRoot
            ? command.Options : [.. command.Options, .. parseResult.RootCommandResult.Command.Options.Where(option => option.Recursive)];
        List("Opties", options.Distinct().Select(option => (Names(option), option.Description)));
        if (command is Verb verb) output.WriteLine($"\nVoorbeeld:\n  {verb.Example}");
        return CommandLine.Success;
    }

    public static IEnumerable<string> Path(CommandResult result) =>
        result.Command is RootCommand ? []
        : result.Parent is CommandResult parent ? [.. Path(parent), result.Command.Name]
        : [result.Command.Name];

    static string Names(Option option) => string.Join(", ", option.Aliases.Order(StringComparer.Ordinal).Prepend(option.Name));

    void List(string title, IEnumerable<(string Name, string? Description)> rows)
    {
        var all = rows.ToList();
        if (all.Count == 0) return;
        output.WriteLine();
        output.WriteLine(title + ":");
        var width = all.Max(row => row.Name.Length);
        foreach (var (name, description) in all) output.WriteLine($"  {name.PadRight(width)}  {description}");
    }
}
