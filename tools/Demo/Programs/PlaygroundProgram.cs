using System.Globalization;

namespace MoedeBot.Demo.Programs;

/// <summary>Microsoft's Agents Playground as installed in <c>tools/node_modules</c>. How it behaves: <c>docs/development.md</c>.</summary>
public sealed class PlaygroundProgram : IAsyncDisposable
{
    private const string Announcement = "Listening on ";

    // It ends when its standard input is closed, so that it does not outlive a demo or a test run that was killed.
    private const string Starter = "process.stdin.on('end', () => process.exit()).resume(); process.argv.splice(1, 0, 'playground'); require(process.env.ENTRY)";
    private static readonly string Script = Checkout.PathOf("tools", "node_modules", "@microsoft", "m365agentsplayground", "cli.js");
    private readonly ChildProgram program;

    private PlaygroundProgram(ChildProgram program, Uri address)
    {
        this.program = program;
        Address = address;
    }

    /// <summary>Whether <c>npm ci</c> has been run in <c>tools/</c>.</summary>
    public static bool Installed => File.Exists(Script);

    /// <summary>The page, and the root of what the page speaks to.</summary>
    public Uri Address { get; }

    /// <summary>Starts it and waits until it listens.</summary>
    /// <param name="endpoint">The bot's <c>/api/messages</c>. The bot need not be up yet.</param>
    /// <param name="port">Wanted port; when it is taken the Playground takes another one.</param>
    /// <param name="serviceUrl">What the bot is told as the Connector's address; null for the Playground's own.</param>
    public static async Task<PlaygroundProgram> StartAsync(Uri endpoint, int port, Uri? serviceUrl = null)
    {
        string[] command =
        [
            "node", "-e", Starter, "--", "--app-endpoint", endpoint.ToString(), "--channel-id", "msteams",
            "--port", port.ToString(CultureInfo.InvariantCulture), "--disable-telemetry",
            .. serviceUrl is null ? (string[])[] : ["--service-url", serviceUrl.ToString()],
        ];
        var environment = new Dictionary<string, string?>
        {
            ["ENTRY"] = Script,
            ["TEAMSAPPTESTER_BROWSER"] = "none",
            ["M365_AGENTS_PLAYGROUND_CONFIG_PATH"] = Checkout.PathOf("tools", ".m365agentsplayground.yml"),
            ["M365_AGENTS_PLAYGROUND_LOGFILE"] = Path.Combine(Path.GetTempPath(), "moedebot-playground.log"),
        };
        var program = ChildProgram.Start("The Agents Playground", command, environment);
        var line = await program.LineAsync(text => text.Contains(Announcement, StringComparison.Ordinal), TimeSpan.FromMinutes(1));
        return new PlaygroundProgram(program, new Uri($"http://localhost:{line.Split(Announcement)[1].Trim()}"));
    }

    /// <inheritdoc/>
    public ValueTask DisposeAsync() => program.DisposeAsync();
}
