using System.Diagnostics;
using System.Text;
using System.Text.RegularExpressions;

namespace MoedeBot.Tests.Support;

/// <summary>
/// The storage emulator as a child process. It ends when its standard input is closed, so that it does not outlive a
/// test run that was killed.
/// </summary>
public sealed partial class AzuriteServer : IDisposable
{
    private const string AccountKey = "Eby8vdM02xNOcqFlqUwJPLlmEtlCDXJ1OUzFT50uSRZ6IFsuFq2UVErCz4I6tq/K1SZFPTOtr/KBHBeksoGMGw==";

    // Started by file: npx would leave its own processes between us and the server.
    private const string Starter =
        "process.stdin.on('end', () => process.exit()).resume(); process.argv.splice(1, 0, 'azurite'); require(process.env.AZURITE_ENTRY)";

    private static readonly TimeSpan _patience = TimeSpan.FromSeconds(60);

    private readonly Process _process;

    private readonly string? _folder;

    private AzuriteServer(Process process, int port, string? folder)
    {
        (_process, _folder) = (process, folder);
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

        var start = new ProcessStartInfo("node") { RedirectStandardInput = true, RedirectStandardOutput = true, RedirectStandardError = true };
        string[] options = ["-s", "--disableTelemetry", "--skipApiVersionCheck", .. folder is null ? (string[])["--inMemoryPersistence"] : ["--location", folder]];
        foreach (var argument in (string[])["-e", Starter, "--", .. options, "--tablePort", $"{port}", "--queuePort", "0", "--blobPort", "0"])
            start.ArgumentList.Add(argument);
        start.Environment["AZURITE_ENTRY"] = entry;
        var process = Process.Start(start) ?? throw new InvalidOperationException("node could not be started.");
        try
        {
            return new AzuriteServer(process, await ListeningPortAsync(process), folder);
        }
        catch
        {
            process.Kill();
            throw;
        }
    }

    /// <summary>Ends it so that it saves what it has acknowledged (SIGTERM): the emulator writes to disk only now and then.</summary>
    public async Task StopAsync()
    {
        var closed = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        _process.OutputDataReceived += (_, line) =>
        {
            if (line.Data?.Contains("Table service successfully closed", StringComparison.Ordinal) == true)
                closed.TrySetResult();
        };
        using var kill = Process.Start("kill", ["-TERM", $"{_process.Id}"]);
        await closed.Task.WaitAsync(_patience);
        Dispose();
    }

    /// <summary>The same tables at the same address again.</summary>
    public Task<AzuriteServer> AgainAsync() => StartAsync(Port, _folder);

    /// <summary>Stops at once, as a crash would.</summary>
    public void Dispose()
    {
        if (!_process.HasExited)
            _process.Kill();
        _process.WaitForExit();
        _process.Dispose();
    }

    private static async Task<int> ListeningPortAsync(Process process)
    {
        var output = new StringBuilder();
        var found = new TaskCompletionSource<int>(TaskCreationOptions.RunContinuationsAsynchronously);
        process.OutputDataReceived += (_, line) => Note(line.Data);
        process.ErrorDataReceived += (_, line) => Note(line.Data);
        process.EnableRaisingEvents = true;
        process.Exited += (_, _) => found.TrySetException(new InvalidOperationException($"Azurite ended at once: {output}"));
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
        return await found.Task.WaitAsync(_patience);

        void Note(string? line)
        {
            lock (output)
                output.AppendLine(line);
            if (Listening().Match(line ?? "") is { Success: true } match)
                found.TrySetResult(int.Parse(match.Groups[1].ValueSpan, System.Globalization.CultureInfo.InvariantCulture));
        }
    }

    [GeneratedRegex(@"Azurite Table service.*successfully listen\w*.*http://127\.0\.0\.1:(\d+)")]
    private static partial Regex Listening();
}
