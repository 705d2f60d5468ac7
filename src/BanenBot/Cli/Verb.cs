using System.CommandLine;

namespace BanenBot.Cli;

/// <summary>A command with an example, which its help and a wrong use of it show.</summary>
/// <param name="example">What follows <c>banenbot</c>.</param>
sealed class Verb(string name, string description, string example) : Command(name, description)
{
    public string Example => $"banenbot {example}";
}
