using System.Text.Json.Nodes;

namespace MoedeBot.Demo.Playground;

/// <summary>A message as the page has it now.</summary>
/// <param name="Id">Id that presses name in <c>replyToId</c>.</param>
/// <param name="ConversationId">The thread (<c>…;messageid=…</c>) or chat that it stands in.</param>
/// <param name="Text">Its text; empty when it is a card.</param>
/// <param name="Card">Its card; null when it is a text.</param>
/// <param name="Versions">How many times it was posted or updated.</param>
public sealed record ShownMessage(string Id, string ConversationId, string Text, ShownCard? Card, int Versions)
{
    /// <summary>Whether the message is the root of a thread: its own id is the thread's.</summary>
    public bool IsRoot => ConversationId.EndsWith($";messageid={Id}", StringComparison.Ordinal);

    /// <summary>Reads a frame of the page's web socket; null for frames that are no message (typing).</summary>
    /// <param name="frame">The frame.</param>
    /// <param name="known">The message so far: an update of a root does not name its thread.</param>
    public static ShownMessage? Read(JsonNode frame, Func<string, ShownMessage?> known)
    {
        if (frame["message"] is not { } message || (string?)message["messageId"] is not { } id)
            return null;
        var before = known(id);
        var conversation = (string?)message["postConversationId"] ?? before?.ConversationId ?? (string?)frame["actionConversationId"] ?? "";
        var card = message["attachments"]?.AsArray().Select(attachment => attachment?["content"]).FirstOrDefault(content => content is not null);
        return new ShownMessage(
            id, conversation, (string?)message["text"] ?? "", card is null ? null : new ShownCard(card.DeepClone()), (before?.Versions ?? 0) + 1);
    }
}
