using System.Globalization;
using System.Net.Http.Json;
using System.Text.Json.Nodes;

namespace MoedeBot.Demo.Playground;

/// <summary>What came of a press: exactly one of the three is there.</summary>
/// <param name="Card">The card that the presser sees instead.</param>
/// <param name="Text">The message shown under the card.</param>
/// <param name="Error">The error shown under the card.</param>
public sealed record PressAnswer(ShownCard? Card, string? Text, string? Error)
{
    /// <summary>All that the presser can read in the answer.</summary>
    public string Said => Card?.Text ?? Text ?? Error ?? "";
}

/// <summary>Speaks to the Playground as its own page does, and keeps what the page would show. The protocol: <c>docs/development.md</c>.</summary>
public sealed class PlaygroundClient : IAsyncDisposable
{
    private const string CardType = "application/vnd.microsoft.card.adaptive";
    private const string ErrorType = "application/vnd.microsoft.error";
    private readonly HttpClient http;

    private PlaygroundClient(HttpClient http, PlaygroundPlace place, PlaygroundFeed feed)
    {
        this.http = http;
        Place = place;
        Feed = feed;
    }

    /// <summary>Who and what is there.</summary>
    public PlaygroundPlace Place { get; }

    /// <summary>What is shown.</summary>
    public PlaygroundFeed Feed { get; }

    /// <summary>Connects to a Playground that listens.</summary>
    /// <param name="address">Root of the Playground.</param>
    /// <param name="cancellationToken">Ends the attempt.</param>
    public static async Task<PlaygroundClient> ConnectAsync(Uri address, CancellationToken cancellationToken)
    {
        var http = new HttpClient { BaseAddress = address };
        var place = await http.GetFromJsonAsync<JsonNode>("/_internal/v1/testConfig", cancellationToken);
        return new PlaygroundClient(http, PlaygroundPlace.Read(place!), await PlaygroundFeed.ConnectAsync(address, cancellationToken));
    }

    /// <summary>Adds the bot to a channel or chat, as the page does when one is opened for the first time.</summary>
    public async Task InstallAsync(string conversationId, CancellationToken cancellationToken) =>
        await PostAsync($"/_debug/conversation/{Uri.EscapeDataString(conversationId)}/installation", [], cancellationToken);

    /// <summary>Writes a message as the page's user; in a channel or thread the bot is mentioned first.</summary>
    /// <param name="conversationId">Channel (a new thread), thread or chat.</param>
    /// <param name="text">What is written after the mention. Line breaks and tabs are kept.</param>
    /// <param name="cancellationToken">Ends the sending.</param>
    /// <returns>The conversation that the message stands in: the new thread when it was written in a channel.</returns>
    public async Task<string> SayAsync(string conversationId, string text, CancellationToken cancellationToken)
    {
        var mention = $"<at>{Place.Bot.Name}</at>";
        var alone = conversationId == Place.PersonalChatId;
        var message = new JsonObject
        {
            ["type"] = "text",
            ["text"] = alone ? text : $"{mention} {text}",
            ["textFormat"] = "plain",
            ["from"] = new JsonObject { ["id"] = Place.Me.Id },
        };
        if (!alone)
        {
            var bot = new JsonObject { ["id"] = Place.Bot.Id, ["name"] = Place.Bot.Name };
            message["mentions"] = new JsonArray(new JsonObject { ["type"] = "mention", ["text"] = mention, ["mentioned"] = bot });
        }
        var answer = await PostAsync($"/_conversation/v1/conversations/{Uri.EscapeDataString(conversationId)}/messages", message, cancellationToken);
        return (string?)answer?["postConversationId"] ?? conversationId;
    }

    /// <summary>Presses a button on a message.</summary>
    /// <param name="press">Who presses what, with what filled in.</param>
    /// <param name="cancellationToken">Ends the press.</param>
    public async Task<PressAnswer> PressAsync(Press press, CancellationToken cancellationToken)
    {
        var answer = await PostAsync("/_conversation/v1/invoke", press.ToInvoke(), cancellationToken);
        var value = answer?["value"];
        return (string?)answer?["type"] switch
        {
            CardType => new PressAnswer(new ShownCard(value!.DeepClone()), null, null),
            ErrorType => new PressAnswer(null, null, (string?)value?["message"] ?? value?.ToJsonString() ?? ""),
            _ => new PressAnswer(null, value?.ToString() ?? "", null),
        };
    }

    /// <summary>Sends a file in the 1:1 chat as the page's user. The page has no button for it, so it goes as an activity of one's own making.</summary>
    /// <param name="name">The file's name.</param>
    /// <param name="address">Where it can be fetched.</param>
    /// <param name="cancellationToken">Ends the sending.</param>
    public async Task SendFileAsync(string name, Uri address, CancellationToken cancellationToken)
    {
        var activity = await ActivityAsync(Place.PersonalChatId, cancellationToken);
        (activity["type"], activity["id"]) = ("message", Guid.NewGuid().ToString());
        activity["attachments"] = new JsonArray(new JsonObject
        {
            ["contentType"] = "application/vnd.microsoft.teams.file.download.info",
            ["name"] = name,
            ["content"] = new JsonObject { ["downloadUrl"] = address.ToString(), ["fileType"] = Path.GetExtension(name).TrimStart('.') },
        });
        await PostAsync("/_internal/v1/customActivities", activity, cancellationToken);
    }

    /// <summary>
    /// Writes a message that mentions the bot in a thread of the channel, changes it or deletes it. The page changes and deletes none, and what
    /// it writes the bot gets under another id, so these go as activities of one's own making.
    /// </summary>
    /// <param name="type">message, messageUpdate or messageDelete.</param>
    /// <param name="id">The message's id, the same for all three.</param>
    /// <param name="thread">The thread.</param>
    /// <param name="text">What it says now, after the mention; empty for a deletion.</param>
    /// <param name="cancellationToken">Ends the sending.</param>
    public async Task WriteAsync(string type, string id, string thread, string text, CancellationToken cancellationToken)
    {
        var activity = await ActivityAsync(Place.Channel, cancellationToken);
        var mention = $"<at>{Place.Bot.Name}</at>";
        (activity["type"], activity["id"], activity["conversation"]!["id"]) = (type, id, thread);
        activity["timestamp"] = TimeProvider.System.GetUtcNow().ToString("O", CultureInfo.InvariantCulture);
        activity["channelData"]!["eventType"] = type switch { "messageUpdate" => "editMessage", "messageDelete" => "softDeleteMessage", _ => null };
        if (text.Length > 0)
        {
            var bot = new JsonObject { ["id"] = Place.Bot.Id, ["name"] = Place.Bot.Name };
            activity["text"] = $"{mention} {text}";
            activity["entities"] = new JsonArray(new JsonObject { ["type"] = "mention", ["text"] = mention, ["mentioned"] = bot });
        }

        await PostAsync("/_internal/v1/customActivities", activity, cancellationToken);
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        await Feed.DisposeAsync();
        http.Dispose();
    }

    // The Playground writes who, where and to whom; there is no template of a message, so it is one of another kind.
    private async Task<JsonObject> ActivityAsync(string conversationId, CancellationToken cancellationToken)
    {
        var template = $"/_internal/v1/customActivities/template?type=install&conversationId={Uri.EscapeDataString(conversationId)}";
        var activity = (await http.GetFromJsonAsync<JsonObject>(template, cancellationToken))!;
        activity["action"] = null;
        return activity;
    }

    private async Task<JsonNode?> PostAsync(string path, JsonObject body, CancellationToken cancellationToken)
    {
        using var response = await http.PostAsJsonAsync(path, body, cancellationToken);
        var text = await response.Content.ReadAsStringAsync(cancellationToken);
        if (!response.IsSuccessStatusCode)
            throw new HttpRequestException($"{path}: {(int)response.StatusCode} {text}", null, response.StatusCode);
        return text.StartsWith('{') ? JsonNode.Parse(text) : null;
    }
}
