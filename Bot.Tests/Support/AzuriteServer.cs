using System.Globalization;
using System.Text.RegularExpressions;
using MoedeBot.Demo.Programs;

namespace MoedeBot.Tests.Support;

/// <summary>
/// The storage emulator as a child process. It ends when its standard input is closed, so that it does not outlive a
/// test run that was killed.
/// </summary>
public sealed partial class AzuriteServer : IAsyncDisposable
{
    private const string AccountKey = "Eby8vdM02xNOcqFlqUwJPLlmEtlCDXJ1OUzFT50uSRZ6IFsuFq2UVErCz4I6tq/K1SZFPTOtr/KBHBeksoGMGw==";

    // Started by file: npx would leave its own processes between us and the server.
    private const string Starter =
        "process.stdin.on('end', () => process.exit()).resume(); process.argv.splice(1, 0, 'azurite'); require(process.env.AZURITE_ENTRY)";

    private static readonly TimeSpan _patience = TimeSpan.FromSeconds(60);

    private readonly ChildProgram _program;

    private readonly string? _folder;

    private AzuriteServer(ChildProgram program, int port, string? folder)
    {
        (_program, _folder) = (program, folder);
        Port = port;
    }

    /// <summary>Port of the table service.</summary>
    public int Port { get; }

    /// <summary>Account endpoint of the table service.</summary>
    public Uri Endpoint => new($"http://127.0.0.1:{Port}/devstoreaccount1");

    public string ConnectionString =>
        $"DefaultEndpointsProtocol=http;AccountName=devstoreaccount1;AccountKey={AccountKey};TableEndpoint={Endpoint};";

    /// <summary>Starts a server and waits until it listens.</summary>
    /// <param name="port">Port of the table service; 0 for any that is free.</param>
    /// <param name="folder">Where the tables are kept; null for in memory.</param>
    public static async Task<AzuriteServer> StartAsync(int port = 0, string? folder = null)
    {
        var entry = RepositoryRoot.File("tools", "node_modules", "azurite", "dist", "src", "azurite.js");
        if (!File.Exists(entry))
            throw new InvalidOperationException("Azurite is not installed in tools/node_modules: run ./test.sh once.");

        string[] options = ["-s", "--disableTelemetry", "--skipApiVersionCheck", .. folder is null ? (string[])["--inMemoryPersistence"] : ["--location", folder]];
        string[] command = ["node", "-e", Starter, "--", .. options, "--tablePort", $"{port}", "--queuePort", "0", "--blobPort", "0"];
        var program = ChildProgram.Start("Azurite", command, new Dictionary<string, string?> { ["AZURITE_ENTRY"] = entry });
        try
        {
            var line = await program.LineAsync(Listening().IsMatch, _patience);
            return new AzuriteServer(program, int.Parse(Listening().Match(line).Groups[1].ValueSpan, CultureInfo.InvariantCulture), folder);
        }
        catch
        {
            await program.DisposeAsync();
            throw;
        }
    }

    /// <summary>Ends it so that it saves what it has acknowledged (SIGTERM): the emulator writes to disk only now and then.</summary>
    public async Task StopAsync()
    {
        await _program.AskToEndAsync();
        await _program.LineAsync(line => line.Contains("Table service successfully closed", StringComparison.Ordinal), _patience);
        await DisposeAsync();
    }

    /// <summary>The same tables at the same address again.</summary>
    public Task<AzuriteServer> AgainAsync() => StartAsync(Port, _folder);

    /// <summary>Stops at once, as a crash would.</summary>
    public ValueTask DisposeAsync() => _program.DisposeAsync();

    [GeneratedRegex(@"Azurite Table service.*successfully listen\w*.*http://127\.0\.0\.1:(\d+)")]
    private static partial Regex Listening();
}
