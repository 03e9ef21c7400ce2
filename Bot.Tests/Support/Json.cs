using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace MoedeBot.Tests.Support;

/// <summary>Looks into JSON as a test sees it.</summary>
internal static class Json
{
    /// <summary>The first text under that name, wherever it is.</summary>
    public static string? Find(JsonNode? node, string name) => node switch
    {
        JsonObject found when found[name] is JsonValue value => value.ToString(),
        JsonObject inner => inner.Select(member => Find(member.Value, name)).FirstOrDefault(text => text is not null),
        JsonArray items => items.Select(item => Find(item, name)).FirstOrDefault(text => text is not null),
        _ => null,
    };

    /// <summary>Every object in it, outer before inner.</summary>
    public static IEnumerable<JsonObject> Objects(JsonNode? node) => node switch
    {
        JsonObject found => found.SelectMany(member => Objects(member.Value)).Prepend(found),
        JsonArray items => items.SelectMany(Objects),
        _ => [],
    };

    /// <summary>Writes Danish as it is.</summary>
    public static JsonSerializerOptions Readable { get; } = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>What a person is told by an invoke response: its text, or the card's JSON.</summary>
    public static string Said(JsonObject response) => response["value"]!.ToJsonString(Readable);
}
