namespace BanenBot.EndToEnd;

/// <summary>Pictures that tests leave behind to be looked at: in <c>TestResults</c>, which is not committed.</summary>
static class Screenshots
{
    static readonly string Folder = Directory.CreateDirectory(
        System.IO.Path.Combine(RunningBot.Root, "tests", "BanenBot.EndToEnd", "TestResults", "screenshots")).FullName;

    public static string Path(string name) => System.IO.Path.Combine(Folder, name);
}
