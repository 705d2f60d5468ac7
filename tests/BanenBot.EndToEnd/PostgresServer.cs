using System.Diagnostics;

namespace BanenBot.EndToEnd;

/// <summary>A PostgreSQL of one test's own, which it may stop and start again; made by <c>.ci/postgres</c>.</summary>
sealed class PostgresServer : IAsyncDisposable
{
    readonly string _folder = Directory.CreateTempSubdirectory("banenbot-postgres-").FullName;
    readonly int _port = Ports.Free();

    PostgresServer() { }

    /// <summary>The setting with which a program keeps all in it.</summary>
    public (string Key, string Value) Setting { get; private set; }

    public static async Task<PostgresServer> StartedAsync()
    {
        var server = new PostgresServer();
        server.Setting = ("BanenBot__Storage__Postgres", await server.StartAsync());
        return server;
    }

    /// <summary>The connection string: always the same.</summary>
    public Task<string> StartAsync() => RunAsync("start", _folder, $"{_port}");

    /// <summary>At once: connections break, and new ones are refused.</summary>
    public Task StopAsync() => RunAsync("stop", _folder);

    public async ValueTask DisposeAsync()
    {
        await StopAsync();
        Directory.Delete(_folder, recursive: true);
    }

    static async Task<string> RunAsync(params string[] arguments)
    {
        using var process = Process.Start(new ProcessStartInfo("bash", [Path.Combine(RunningBot.Root, ".ci", "postgres"), .. arguments])
        {
            RedirectStandardOutput = true,
        })!;
        var output = (await process.StandardOutput.ReadToEndAsync()).Trim();
        await process.WaitForExitAsync();
        Assert.Equal(0, process.ExitCode);
        return output;
    }
}

/// <summary>A test that needs a PostgreSQL.</summary>
[AttributeUsage(AttributeTargets.Method)]
sealed class PostgresFactAttribute : FactAttribute
{
    public PostgresFactAttribute() => Skip = Missing.Skip(Missing.Postgres);
}
