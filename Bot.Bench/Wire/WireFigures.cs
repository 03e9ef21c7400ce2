using System.Diagnostics;
using System.Globalization;
using MoedeBot.Demo;

namespace MoedeBot.Bench.Wire;

/// <summary>How fast the bot answers, next to the web server alone: the bot on one core, the load on the other, over loopback.</summary>
internal sealed class WireFigures(WireOptions options, TextWriter output)
{
    /// <summary>Starts this program again on the core that the servers do not have.</summary>
    public static async Task<int> OnOwnCoreAsync(string what, string[] args)
    {
        string[] command = [.. MeasuredServer.OnCore(MeasuredServer.LoadCore), .. MeasuredServer.Self([what, .. args])];
        using var load = Process.Start(new ProcessStartInfo(command[0], command.Skip(1))) ?? throw new InvalidOperationException("taskset could not be started.");
        await load.WaitForExitAsync();
        return load.ExitCode;
    }

    public static async Task<int> RunAsync(string[] args, TextWriter output)
    {
        var figures = new WireFigures(WireOptions.Of(args), output);
        await output.WriteLineAsync("| what | requests/s | of the web server | p50 ms | p99 ms | processor, µs | allocated, bytes | answer, bytes | resident MB (most) |\n|---|---|---|---|---|---|---|---|---|");
        await figures.MeasureAsync();
        await figures.StartsAsync();
        return 0;
    }

    private async Task MeasureAsync()
    {
        await using var neighbours = await Neighbours.StartAsync();
        var bare = await BareAsync();
        await WireAsync(neighbours, bare);
        await using (var bot = await MeasuredServer.StartAsync(port => ["wire-bot", $"{port}"], neighbours.Settings))
            await BotAsync("no store", bot, neighbours, bare);
        await using var service = MeasuredServer.Start(options.Bot, WithNewStore(neighbours.Settings));
        await BotAsync("the service, SQLite", service, neighbours, bare);
    }

    private async Task<double> BareAsync()
    {
        await using var server = await MeasuredServer.StartAsync(port => ["wire-bare", $"{port}", $"{WireOptions.BareLength}"], new Dictionary<string, string?>());
        return await LineAsync("the web server alone, a constant answer", server, [HttpLine.Request("/api/messages", "none", "{}")], null);
    }

    // A bot's wire without a bot: the same requests, and a card of the same length.
    private async Task WireAsync(Neighbours neighbours, double bare)
    {
        neighbours.Quiet = true;
        var token = neighbours.Token();
        await using var server = await MeasuredServer.StartAsync(port => ["wire-only", $"{port}"], neighbours.Settings);
        await LineAsync("press: a card, made for the request (the wire alone)", server, Presses.FromEach(token, person => Presses.Show(neighbours.ServiceUrl, person, "m0")), bare);
        await LineAsync("message, answered by one sentence sent (the wire alone)", server, Presses.FromEach(token, person => Presses.Say(neighbours.ServiceUrl, person, "referat")), bare);
    }

    private async Task BotAsync(string kind, MeasuredServer server, Neighbours neighbours, double bare)
    {
        neighbours.Begin();
        var meeting = new WireMeeting(server.AskAsync, neighbours, neighbours.Token());
        await meeting.SetUpAsync();
        await LineAsync($"press: the item's card, made for the request ({kind})", server, meeting.Asked, bare);
        await LineAsync($"message, answered by one sentence sent ({kind})", server, meeting.Said, bare);
        await LineAsync($"message, answered by one card sent ({kind})", server, meeting.Wondered, bare);
    }

    private async Task<double> LineAsync(string what, MeasuredServer server, byte[][] requests, double? bare)
    {
        if (!what.Contains(options.Only, StringComparison.Ordinal))
            return double.NaN;
        var load = new Load(server.Port, requests);
        await load.RunAsync(options.Warm);
        var before = (Allocated: await server.AllocatedAsync(), Processor: server.Processor());
        var pace = await load.RunAsync(options.Measured);
        var allocated = (await server.AllocatedAsync() - before.Allocated) / pace.Count;
        var processor = (server.Processor() - before.Processor).TotalMicroseconds / pace.Count;
        var (now, most) = server.Resident();
        var part = bare is { } all ? (pace.PerSecond / all).ToString("P0", CultureInfo.InvariantCulture) : "";
        await output.WriteLineAsync(string.Create(
            CultureInfo.InvariantCulture,
            $"| {what} | {pace.PerSecond:N0} | {part} | {pace.P50:F2} | {pace.P99:F2} | {processor:F0} | {allocated:N0} | {pace.BodyLength:N0} | {now:F0} ({most:F0}) |"));
        return pace.PerSecond;
    }

    private static Dictionary<string, string?> WithNewStore(Dictionary<string, string?> settings)
    {
        settings["Storage__Path"] = Path.Combine(Directory.CreateTempSubdirectory("moedebot-wire").FullName, "bot.db");
        return settings;
    }

    /// <summary>From the start of the process to the first answer to a proved message, the channel's keys fetched on the way.</summary>
    private async Task StartsAsync()
    {
        await using var neighbours = await Neighbours.StartAsync();
        var request = HttpLine.Request("/api/messages", neighbours.Token(), Presses.Show(neighbours.ServiceUrl, 1, "m0"));
        var times = new List<double>();
        for (var run = 0; run < options.Starts; run++)
        {
            var settings = WithNewStore(neighbours.Settings);
            var watch = Stopwatch.StartNew();
            await using var server = MeasuredServer.Start(options.Bot, settings);
            var (status, _) = await server.AskAsync(request);
            times.Add(status == 200 ? watch.Elapsed.TotalSeconds : throw new InvalidOperationException($"The first answer was {status}."));
        }

        var list = string.Join(", ", times.Select(time => time.ToString("F2", CultureInfo.InvariantCulture)));
        await output.WriteLineAsync($"\nFrom start to first answer, `{Path.GetFileName(options.Bot[^1])}` on one core with a new SQLite file, s: {list}.");
    }
}

/// <summary>The command line.</summary>
/// <param name="Warm">How long each row is warmed up.</param>
/// <param name="Measured">How long each row is measured.</param>
/// <param name="Starts">How often the start is measured.</param>
/// <param name="Bot">The command that starts the service whose start is measured.</param>
internal sealed record WireOptions(TimeSpan Warm, TimeSpan Measured, int Starts, string[] Bot)
{
    /// <summary>Only rows whose name has this in it are measured: for a profiler.</summary>
    public string Only { get; init; } = "";

    /// <summary>The web server alone answers about as many bytes as the card has.</summary>
    public const int BareLength = 6_500;

    /// <param name="args"><c>--warm SECONDS --measured SECONDS --starts N --bot FILE</c>, each with a default.</param>
    public static WireOptions Of(string[] args)
    {
        var bot = After(args, "--bot") is { } file ? Path.GetFullPath(file) : Checkout.PathOf("Bot", "bin", "Release", "net10.0", "MoedeBot.dll");
        return new WireOptions(
            TimeSpan.FromSeconds(Number(args, "--warm", 35)),
            TimeSpan.FromSeconds(Number(args, "--measured", 15)),
            Number(args, "--starts", 5),
            bot.EndsWith(".dll", StringComparison.Ordinal) ? ["dotnet", bot] : [bot]) { Only = After(args, "--only") ?? "" };
    }

    private static int Number(string[] args, string name, int otherwise) =>
        After(args, name) is { } text ? int.Parse(text, CultureInfo.InvariantCulture) : otherwise;

    private static string? After(string[] args, string name) => Storage.BenchStore.After(args, name);
}
