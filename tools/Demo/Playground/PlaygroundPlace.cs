using System.Text.Json.Nodes;

namespace MoedeBot.Demo.Playground;

/// <summary>Somebody in the Playground's configuration.</summary>
/// <param name="Id">Id in the place of Teams' <c>29:…</c>.</param>
/// <param name="Name">Name as the page shows it.</param>
/// <param name="AadObjectId">Entra object id.</param>
public sealed record Person(string Id, string Name, string AadObjectId);

/// <summary>The place that the Playground shows.</summary>
/// <param name="Bot">The bot's account; has no Entra id.</param>
/// <param name="Me">The one whom the page belongs to: the secretary.</param>
/// <param name="Others">The other members of the team, in the configuration's order.</param>
/// <param name="PersonalChatId">Conversation of the current user alone with the bot.</param>
/// <param name="ChannelIds">The team's channels; the first is General.</param>
public sealed record PlaygroundPlace(Person Bot, Person Me, IReadOnlyList<Person> Others, string PersonalChatId, IReadOnlyList<string> ChannelIds)
{
    /// <summary>The channel besides General, where the meetings are held.</summary>
    public string Channel => ChannelIds[^1];

    /// <summary>Reads the answer of <c>/_internal/v1/testConfig</c>.</summary>
    public static PlaygroundPlace Read(JsonNode answer)
    {
        var config = answer["config"]!;
        return new PlaygroundPlace(
            PersonOf(config["bot"]!),
            PersonOf(config["currentUser"]!),
            [.. config["users"]!.AsArray().Select(user => PersonOf(user!))],
            Text(config["personalChat"]!, "id"),
            [.. config["teams"]![0]!["channels"]!.AsArray().Select(channel => Text(channel!, "id"))]);
    }

    private static Person PersonOf(JsonNode node) => new(Text(node, "id"), Text(node, "name"), (string?)node["aadObjectId"] ?? "");

    private static string Text(JsonNode node, string name) => (string?)node[name] ?? throw new FormatException($"'{name}' is missing.");
}
