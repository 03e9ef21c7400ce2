using MoedeBot.Cards;
using MoedeBot.Meetings;

namespace MoedeBot.Delivery;

/// <summary>The way to Teams. Answers are values: Delivery decides by them what to do next.</summary>
public interface ICardChannel
{
    /// <summary>Posts a card as the root of a new thread in the forum's channel, or into a conversation.</summary>
    /// <param name="forum">Whose channel.</param>
    /// <param name="conversationId">Null for a new thread.</param>
    /// <param name="card">What to post.</param>
    /// <param name="cancellationToken">Cancels the call; it may have had its effect.</param>
    Task<ChannelOutcome> PostAsync(Forum forum, string? conversationId, DesiredCard card, CancellationToken cancellationToken);

    /// <summary>Replaces a posted card.</summary>
    Task<ChannelOutcome> UpdateAsync(Forum forum, DeliveredCard posted, DesiredCard card, CancellationToken cancellationToken);

    /// <summary>Deletes a posted card; one that is gone already is done.</summary>
    Task<ChannelOutcome> DeleteAsync(Forum forum, DeliveredCard posted, CancellationToken cancellationToken);
}

/// <summary>What Teams said.</summary>
public abstract record ChannelOutcome
{
    private ChannelOutcome()
    {
    }

    /// <summary>It is so.</summary>
    /// <param name="ConversationId">Where the card stands.</param>
    /// <param name="ActivityId">The message.</param>
    public sealed record Done(string ConversationId, string ActivityId) : ChannelOutcome;

    /// <summary>404: the message is gone; somebody deleted it.</summary>
    public sealed record Gone : ChannelOutcome;

    /// <summary>403: the bot is not in the conversation. Nothing helps until it is installed again.</summary>
    public sealed record Uninstalled : ChannelOutcome;

    /// <summary>413: the card is too large for Teams.</summary>
    public sealed record TooLarge : ChannelOutcome;

    /// <summary>Throttled, unreachable or failing: try again, at the earliest after the given time.</summary>
    public record Later(TimeSpan? After) : ChannelOutcome;

    /// <summary>
    /// Any other 4xx: Teams will not have this call. What helps is not known; so it is tried a few times, and then when the card is to say
    /// something else, or once an hour.
    /// </summary>
    /// <param name="Status">HTTP status.</param>
    public sealed record Refused(int Status) : Later((TimeSpan?)null);
}
