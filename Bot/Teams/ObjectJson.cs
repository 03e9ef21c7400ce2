using System.Text.Json;

namespace MoedeBot.Teams;

/// <summary>
/// JSON that the Bot Framework hands over as <c>object</c>: which library's object it is depends on the packages that the bot
/// is built with, but all of them write themselves as JSON text.
/// </summary>
internal static class ObjectJson
{
    /// <summary>The JSON text; <c>{}</c> for nothing.</summary>
    public static string Text(object? value) => value switch
    {
        null => "{}",
        JsonElement { ValueKind: JsonValueKind.Undefined } => "{}",
        JsonElement element => element.GetRawText(),
        string text => text,
        var other => other.ToString() ?? "{}",
    };

    /// <summary>The text that a JSON string says; empty for anything else.</summary>
    public static string Words(object? value) => value switch
    {
        string text => text,
        JsonElement { ValueKind: JsonValueKind.String } element => element.GetString() ?? "",
        _ => "",
    };
}
