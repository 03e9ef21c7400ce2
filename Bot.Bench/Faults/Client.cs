using System.Diagnostics;
using System.Net.Http.Json;
using System.Text.Json.Nodes;

namespace MoedeBot.Bench.Faults;

/// <summary>Teams' side towards the bot: delivers activities, again and again with the same id until one is answered.</summary>
internal sealed class Client(HttpClient http, Uri serviceUrl, IReadOnlyList<Uri> bots)
{
    public const string Tenant = "tenant-1";
    public const string Channel = "19:kanal@thread.tacv2";
    public const string Forum = "Strategisk Chefforum";

    private const string Apology = "Noget gik galt hos mig";

    private static readonly TimeSpan Again = TimeSpan.FromMilliseconds(150);
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(150);

    private int lastBot;

    /// <summary>How many deliveries were not answered, or not with 200.</summary>
    public int Unanswered => Volatile.Read(ref unanswered);

    private int unanswered;

    public static JsonObject Activity(string person, string type, string id) => new()
    {
        ["type"] = type,
        ["id"] = id,
        ["channelId"] = "msteams",
        ["from"] = new JsonObject { ["id"] = $"29:{person}", ["name"] = person, ["aadObjectId"] = person },
        ["recipient"] = new JsonObject { ["id"] = "28:bot", ["name"] = "MødeBot" },
        ["conversation"] = new JsonObject { ["id"] = $"{Channel};messageid=1", ["conversationType"] = "channel", ["isGroup"] = true, ["tenantId"] = Tenant },
        ["channelData"] = new JsonObject
        {
            ["tenant"] = new JsonObject { ["id"] = Tenant },
            ["team"] = new JsonObject { ["id"] = "19:team@thread.tacv2" },
            ["channel"] = new JsonObject { ["id"] = Channel },
        },
    };

    public static JsonObject Invoke(Press press)
    {
        var activity = Activity(press.Person, "invoke", press.Id);
        activity["name"] = "adaptiveCard/action";
        activity["value"] = new JsonObject
        {
            ["action"] = new JsonObject { ["type"] = "Action.Execute", ["verb"] = press.Verb, ["data"] = press.Data.DeepClone() },
            ["trigger"] = "manual",
        };
        if (press.On is { } message)
        {
            activity["replyToId"] = message.Id;
            activity["conversation"]!["id"] = message.Conversation;
        }

        return activity;
    }

    /// <summary>Delivers until it is answered.</summary>
    /// <returns>The answer's body; null when nothing answered within the time that anybody would wait.</returns>
    public async Task<JsonObject?> DeliverAsync(JsonObject activity)
    {
        activity["serviceUrl"] = serviceUrl.ToString();
        for (var since = Stopwatch.GetTimestamp(); Stopwatch.GetElapsedTime(since) < Patience;)
        {
            if (await TryAsync(activity) is { } body)
                return body;
            Interlocked.Increment(ref unanswered);
            await Task.Delay(Again, TimeProvider.System);
        }

        return null;
    }

    // "Something went wrong, try again" acknowledges nothing: whether it happened is not known then, and the press is made again.
    private static bool IsApology(JsonObject body) =>
        body["value"] is JsonValue value && value.TryGetValue<string>(out var said) && said.StartsWith(Apology, StringComparison.Ordinal);

    private async Task<JsonObject?> TryAsync(JsonObject activity)
    {
        var bot = bots[(int)((uint)Interlocked.Increment(ref lastBot) % bots.Count)];
        try
        {
            using var answer = await http.PostAsJsonAsync(new Uri(bot, "api/messages"), activity);
            if (!answer.IsSuccessStatusCode)
                return null;
            var text = await answer.Content.ReadAsStringAsync();
            var body = text.Length == 0 ? [] : JsonNode.Parse(text)!.AsObject();
            return IsApology(body) ? null : body;
        }
        catch (Exception fault) when (fault is HttpRequestException or TaskCanceledException or IOException)
        {
            return null;
        }
    }
}

/// <summary>A press on a card.</summary>
/// <param name="Id">Activity id; the same at every delivery.</param>
/// <param name="Person">Who.</param>
/// <param name="Verb">The button.</param>
/// <param name="Data">What it carries.</param>
internal sealed record Press(string Id, string Person, string Verb, JsonObject Data)
{
    /// <summary>The message that was pressed; null for one that nobody asks after.</summary>
    public Message? On { get; init; }
}

/// <summary>What a client was told.</summary>
/// <param name="Press">To which press.</param>
/// <param name="Accepted">Whether it was told that it happened; else that it did not.</param>
internal sealed record Acknowledgement(Press Press, bool Accepted);
