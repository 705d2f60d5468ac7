using BanenBot.Cli;

return await CommandLine.RunAsync(args, Console.Out, Console.Error);

// The web SDK makes it public where nobody says what it is.
internal partial class Program;
