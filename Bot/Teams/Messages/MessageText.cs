using Microsoft.Bot.Schema;

namespace MoedeBot.Teams.Messages;

/// <summary>What somebody wrote, and whether to the bot.</summary>
/// <param name="Text">The text without the mention of the bot, and with the others who are mentioned by name.</param>
/// <param name="ToBot">
/// Whether it is written to the bot: each message in a chat with it, and in a channel those that mention it. Where the team has let the
/// app read the channel, Teams delivers the others too.
/// </param>
internal readonly record struct MessageText(string Text, bool ToBot)
{
    /// <summary>Reads a message.</summary>
    // By the entity, never by looking for markup in the text: people can write that too (Teams documentation, mentions).
    public static MessageText Of(IMessageActivity message)
    {
        var (text, mentioned) = (message.Text ?? "", false);
        foreach (var mention in message.GetMentions() ?? [])
        {
            var bot = mention.Mentioned?.Id == message.Recipient?.Id;
            mentioned |= bot;
            if (!string.IsNullOrEmpty(mention.Text))
                text = text.Replace(mention.Text, bot ? "" : mention.Mentioned?.Name, StringComparison.Ordinal);
        }

        return new MessageText(text.Trim(), mentioned || Sender.Of(message) is not { Personal: false });
    }
}
