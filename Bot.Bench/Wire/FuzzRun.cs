using System.Collections.Concurrent;
using System.Diagnostics;
using System.Globalization;
using System.Text;
using System.Text.Json.Nodes;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Logging;
using MoedeBot.Demo.Programs;
using MoedeBot.Tests.Support;

namespace MoedeBot.Bench.Wire;

/// <summary>
/// Damaged activities by the hundred thousand, with a good token, against the whole bot over HTTP, a meeting running in it: each is
/// answered, within a second, by no 5xx but the protocol's 501 for an invoke that nobody knows, and nothing is logged as an error.
/// </summary>
internal sealed class FuzzRun(int port, Neighbours neighbours, string token, TextWriter output)
{
    private const int Slow = 1000;
    private const int Connections = 8;

    private readonly ConcurrentDictionary<int, int> statuses = new();
    private int slow;
    private long slowest;
    private byte[][] seeds = [];

    public static async Task<int> RunAsync(string[] args, TextWriter output)
    {
        var count = args is [var text, ..] ? int.Parse(text, CultureInfo.InvariantCulture) : 100_000;
        await using var neighbours = await Neighbours.StartAsync();
        using var logged = new LogCollector();
        var port = Ports.Free();
        await using var app = WireServers.Bot($"{port}", builder =>
        {
            builder.Configuration.AddInMemoryCollection(neighbours.Settings.Select(setting => KeyValuePair.Create(setting.Key.Replace("__", ":", StringComparison.Ordinal), setting.Value)));
            Environment.SetEnvironmentVariable("IDENTITY_ENDPOINT", neighbours.Settings["IDENTITY_ENDPOINT"]);
            Environment.SetEnvironmentVariable("IDENTITY_HEADER", neighbours.Settings["IDENTITY_HEADER"]);
            builder.Logging.ClearProviders().AddProvider(logged).AddFilter<LogCollector>(null, LogLevel.Error);
        });
        await app.StartAsync();
        var run = new FuzzRun(port, neighbours, neighbours.Token(), output);
        return await run.RunAsync(count, logged);
    }

    private async Task<int> RunAsync(int count, LogCollector logged)
    {
        var meeting = new WireMeeting(request => AskAsync(request), neighbours, token);
        await meeting.SetUpAsync();
        seeds = [.. FuzzSeeds.Of(neighbours.ServiceUrl, meeting.Id).Select(Encoding.UTF8.GetBytes)];
        var next = 0;
        await Task.WhenAll(Enumerable.Range(0, Connections).Select(_ => Task.Run(() => LineAsync(() => Interlocked.Increment(ref next) is var seed && seed <= count ? seed : null))));

        foreach (var (_, text) in logged.Lines.Take(5))
            await output.WriteLineAsync(text);
        var answered = string.Join(", ", statuses.OrderBy(pair => pair.Key).Select(pair => $"{pair.Key}: {pair.Value}"));
        await output.WriteLineAsync($"{statuses.Values.Sum()} damaged activities ({answered}), {logged.Lines.Count} errors logged, {slow} took more than {Slow} ms, the slowest {slowest} ms");
        return slow == 0 && logged.Lines.IsEmpty && statuses.Keys.All(status => status is < 500 or 501) ? 0 : 1;
    }

    private async Task LineAsync(Func<int?> next)
    {
        using var line = await HttpLine.ConnectAsync(port, CancellationToken.None);
        while (next() is { } seed)
        {
            var random = new Random(seed);
            var body = Mutated.Of(seeds[random.Next(seeds.Length)], random);
            var watch = Stopwatch.StartNew();
            var (status, _) = await line.AskAsync(HttpLine.Request("/api/messages", token, body), CancellationToken.None);
            Note(seed, status, watch.ElapsedMilliseconds, body);
        }
    }

    private void Note(int seed, int status, long took, byte[] body)
    {
        statuses.AddOrUpdate(status, 1, (_, known) => known + 1);
        if (took > Slow)
            Interlocked.Increment(ref slow);
        InterlockedMax(took);
        if (status is >= 500 and not 501 || took > Slow)
            output.WriteLine($"seed {seed}: {status} after {took} ms: {Encoding.UTF8.GetString(body)}");
    }

    private void InterlockedMax(long took)
    {
        for (var known = Volatile.Read(ref slowest); took > known; known = Volatile.Read(ref slowest))
            Interlocked.CompareExchange(ref slowest, took, known);
    }

    private async Task<(int Status, string Body)> AskAsync(byte[] request)
    {
        using var line = await HttpLine.ConnectAsync(port, CancellationToken.None);
        var (status, body) = await line.AskAsync(request, CancellationToken.None);
        return (status, Encoding.UTF8.GetString(body.Span));
    }
}

/// <summary>Sound activities of every kind that Teams sends.</summary>
internal static class FuzzSeeds
{
    public static IEnumerable<string> Of(string serviceUrl, string meeting)
    {
        (string, JsonNode)[] item = [("meeting", meeting), ("item", 2), ("v", 0)];
        foreach (var verb in (string[])["item.show", "item.comment", "item.case", "item.decide", "item.reopen", "agenda.post", "agenda.discard", "agenda.forum", "forum.setup", "agenda.open"])
            yield return Presses.Press(serviceUrl, 0, verb, item);
        yield return Presses.Press(serviceUrl, 1, "item.position", [.. item, ("position", "agree")]);
        yield return Presses.Press(serviceUrl, 1, "item.comment.save", [.. item, ("text", "Økonomien skal med \ud83d\ude00")]);
        yield return Presses.Press(serviceUrl, 0, "item.conclude", [.. item, ("outcome", "approved"), ("decision", "Godkendt."), ("guests", "Ingen")]);
        yield return Presses.Press(serviceUrl, 0, "item.reopen.save", [.. item, ("reason", "Fejl")]);
        yield return Presses.Press(serviceUrl, 0, "forum.save", ("name", "Chefforum"), ("style", "nordfyn"), ("secretary", "0"));
        yield return Presses.Press(serviceUrl, 0, "agenda.read", ("text", "Punkt 1: Budget"));
        foreach (var text in (string[])["hvad kan du?", "dagsorden", "dagsorden\nPunkt 1: Budget\nPunkt 2: Eventuelt", "opsæt", "referat"])
            yield return Presses.Say(serviceUrl, 0, text);
        yield return Presses.Install(serviceUrl);
        foreach (var (type, more) in Others)
            yield return Presses.Activity(serviceUrl, 2, type, "o:" + type, more);
    }

    private static readonly (string Type, Action<JsonObject> More)[] Others =
    [
        ("conversationUpdate", json => json["membersAdded"] = new JsonArray(new JsonObject { ["id"] = $"28:{ChannelKeys.AppId}" }, new JsonObject { ["id"] = "29:7" })),
        ("conversationUpdate", json => json["membersRemoved"] = new JsonArray(new JsonObject { ["id"] = "29:7" })),
        ("conversationUpdate", json => json["channelData"]!["eventType"] = "channelRenamed"),
        ("messageReaction", json => json["reactionsAdded"] = new JsonArray(new JsonObject { ["type"] = "like" })),
        ("messageUpdate", json => json["channelData"]!["eventType"] = "editMessage"),
        ("messageDelete", json => json["channelData"]!["eventType"] = "softDeleteMessage"),
        ("event", json => Named(json, "application/vnd.microsoft.meetingStart", """{"Title":"Chefforum","StartTime":"2026-11-23T08:00:00Z"}""")),
        ("event", json => Named(json, "application/vnd.microsoft.meetingParticipantJoin", """{"members":[{"user":{"name":"Mette"}}]}""")),
        ("invoke", json => Named(json, "task/fetch", """{"data":{"verb":"item.comment","item":2},"context":{"theme":"default"}}""")),
        ("invoke", json => Named(json, "task/submit", """{"data":{"verb":"item.comment.save","item":2,"text":"Hej"}}""")),
        ("invoke", json => Named(json, "composeExtension/query", """{"commandId":"s","parameters":[{"name":"q","value":"budget"}]}""")),
        ("invoke", json => Named(json, "fileConsent/invoke", """{"action":"accept","uploadInfo":{"name":"Referat.docx"}}""")),
        ("invoke", json => Named(json, "application/search", "{}")),
        ("typing", _ => { }),
    ];

    private static void Named(JsonObject json, string name, string value)
    {
        json["name"] = name;
        json["value"] = JsonNode.Parse(value);
    }
}
