using Microsoft.Bot.Schema;

namespace MoedeBot.Teams.Messages;

/// <summary>What somebody wrote, as plain text.</summary>
internal static class MessageText
{
    /// <summary>
    /// Whether a message is written to the bot: each one in a chat with it, and in a channel those that mention it. Where the team has let the
    /// app read the channel, Teams delivers the others too.
    /// </summary>
    public static bool IsToBot(IMessageActivity message) =>
        Sender.Of(message) is not { Personal: false } || (message.GetMentions() ?? []).Any(mention => mention.Mentioned?.Id == message.Recipient?.Id);

    /// <summary>The text without the mention of the bot, and with the others who are mentioned by name.</summary>
    // By the entity, never by looking for markup in the text: people can write that too (Teams documentation, mentions).
    public static string Of(IMessageActivity message)
    {
        var text = message.Text ?? "";
        foreach (var mention in message.GetMentions() ?? [])
        {
            if (!string.IsNullOrEmpty(mention.Text))
                text = text.Replace(mention.Text, mention.Mentioned?.Id == message.Recipient?.Id ? "" : mention.Mentioned?.Name, StringComparison.Ordinal);
        }

        return text;
    }
}
