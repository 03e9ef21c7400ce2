using System.Globalization;

namespace MoedeBot.Demo.Programs;

/// <summary>How the bot is started.</summary>
/// <param name="Port">Port on the loopback address.</param>
/// <param name="DataFolder">Where the embedded store lies; made when missing.</param>
public sealed record BotOptions(int Port, string DataFolder)
{
    /// <summary>Connection string of Azure Table Storage or Azurite; null for the embedded store.</summary>
    public string? Tables { get; init; }

    /// <summary>Program and arguments; null for the bot as built.</summary>
    public IReadOnlyList<string>? Command { get; init; }

    /// <summary>Variables on top of the usual ones.</summary>
    public IReadOnlyDictionary<string, string?> Environment { get; init; } = new Dictionary<string, string?>();

    /// <summary>Root of the bot.</summary>
    public Uri Address => new($"http://127.0.0.1:{Port.ToString(CultureInfo.InvariantCulture)}");

    /// <summary>Where activities are sent.</summary>
    public Uri Endpoint => new(Address, "/api/messages");

    /// <summary>The embedded store's file.</summary>
    public string Database => Path.Combine(DataFolder, "moedebot.db");
}

/// <summary>The real bot, as built, in a process of its own.</summary>
public sealed class BotProgram : IAsyncDisposable
{
#if DEBUG
    private const string Configuration = "Debug";
#else
    private const string Configuration = "Release";
#endif
    private const string Announcement = "Now listening on:";
    private readonly ChildProgram program;

    /// <summary>The program as built, without arguments.</summary>
    public static IReadOnlyList<string> Command { get; } = ["dotnet", Checkout.PathOf("Bot", "bin", Configuration, "net10.0", "MoedeBot.dll")];

    private BotProgram(ChildProgram program) => this.program = program;

    /// <summary>The last lines of its log.</summary>
    public string Log => program.Output;

    /// <summary>Its process.</summary>
    public int Id => program.Id;

    /// <summary>Starts it and waits until it listens.</summary>
    public static async Task<BotProgram> StartAsync(BotOptions options)
    {
        Directory.CreateDirectory(options.DataFolder);
        var environment = new Dictionary<string, string?>
        {
            ["ASPNETCORE_URLS"] = options.Address.ToString(),
            ["ASPNETCORE_ENVIRONMENT"] = "Development",
            ["Storage__Tables"] = options.Tables,
            ["Storage__Path"] = options.Database,
            ["Logging__LogLevel__System.Net.Http"] = "Warning",
            ["Logging__LogLevel__Microsoft.AspNetCore"] = "Warning",
        };
        foreach (var (name, value) in options.Environment)
            environment[name] = value;
        var program = ChildProgram.Start("The bot", options.Command ?? Command, environment);
        await program.LineAsync(line => line.Contains(Announcement, StringComparison.Ordinal), TimeSpan.FromMinutes(1));
        return new BotProgram(program);
    }

    /// <summary>Writes a line to its standard input, for a <see cref="BotOptions.Command"/> that listens there.</summary>
    public Task TellAsync(string line) => program.TellAsync(line);

    /// <summary>Asks it to stop (SIGTERM), as at an upgrade.</summary>
    public Task AskToStopAsync() => program.AskToEndAsync();

    /// <summary>Waits until it has stopped, and gives its exit code.</summary>
    public Task<int> EndAsync(TimeSpan patience) => program.EndAsync(patience);

    /// <summary>Ends it at once, as a power cut does (SIGKILL).</summary>
    public Task KillAsync() => program.KillAsync();

    /// <inheritdoc/>
    public ValueTask DisposeAsync() => program.DisposeAsync();
}
