using System.Text.RegularExpressions;

namespace Microsoft.Bot.Schema;

/// <summary>Finding and cutting out mentions. A message is for the bot when an entity says so, never because of its text.</summary>
public static partial class ActivityExtensions
{
    public static bool MentionsId(this IMessageActivity activity, string id)
    {
        ArgumentNullException.ThrowIfNull(activity);
        return activity.GetMentions().Any(mention => mention.Mentioned?.Id == id);
    }

    public static bool MentionsRecipient(this IMessageActivity activity)
    {
        ArgumentNullException.ThrowIfNull(activity);
        return activity.Recipient?.Id is { } bot && activity.MentionsId(bot);
    }

    /// <summary>Cuts the mentions of the recipient, normally the bot, out of the text, changing the activity.</summary>
    /// <returns>The text that is left, trimmed; null when the activity has none.</returns>
    public static string? RemoveRecipientMention(this IMessageActivity activity)
    {
        ArgumentNullException.ThrowIfNull(activity);
        return activity.Recipient?.Id is { } bot ? activity.RemoveMentionText(bot) : activity.Text;
    }

    /// <inheritdoc cref="RemoveRecipientMention"/>
    public static string? RemoveMentionText(this IMessageActivity activity, string id)
    {
        ArgumentNullException.ThrowIfNull(activity);
        foreach (var mention in activity.GetMentions().Where(mention => mention.Mentioned?.Id == id))
        {
            activity.Text = Without(mention, activity.Text);
        }

        return activity.Text;
    }

    private static string? Without(Mention mention, string? text)
    {
        if (string.IsNullOrEmpty(mention.Text))
        {
            // A mention without text stands as <at>name</at>.
            var name = mention.Mentioned?.Name;
            return text is null ? null : MentionTag().Replace(text, tag => tag.Groups[1].Value == name ? string.Empty : tag.Value).Trim();
        }

        return text?.Replace(mention.Text, string.Empty, StringComparison.OrdinalIgnoreCase).Trim();
    }

    [GeneratedRegex("<at>([^<]*)</at>", RegexOptions.IgnoreCase | RegexOptions.NonBacktracking)]
    private static partial Regex MentionTag();
}
