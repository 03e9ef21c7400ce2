using Microsoft.Bot.Builder;
using Microsoft.Bot.Schema;
using Microsoft.Bot.Schema.Teams;
using MoedeBot.Meetings;

namespace MoedeBot.Teams;

/// <summary>Who sent an activity, and where.</summary>
/// <param name="Person">The person, by Entra object id.</param>
/// <param name="TeamsId">The person's Teams id (<c>29:…</c>), which rosters are asked with.</param>
/// <param name="TenantId">Tenant of the conversation.</param>
/// <param name="ChannelId">Channel id; null in a 1:1 chat.</param>
/// <param name="ConversationId">The conversation, thread suffix included.</param>
/// <param name="ActivityId">Conversation and activity id together: the key under which an effect is had once.</param>
/// <param name="Channel">The channel's address as this activity tells it.</param>
public sealed record Sender(
    Person Person, string TeamsId, string TenantId, string? ChannelId, string ConversationId, string? ActivityId, ChannelAddress Channel)
{
    private const string ThreadSuffix = ";messageid=";

    /// <summary>The forum that the channel is; null in a 1:1 chat.</summary>
    public ForumId? Forum => ChannelId is null ? null : new ForumId(TenantId, ChannelId);

    /// <summary>Whether the person writes to the bot alone.</summary>
    public bool Personal => ChannelId is null;

    /// <summary>The sender of a turn's activity, read once in a turn; null when it lacks what every activity from Teams has.</summary>
    public static Sender? Of(ITurnContext turn)
    {
        if (turn.TurnState.Get<Sender>() is { } known)
            return known;
        var sender = Of(turn.Activity);
        if (sender is not null)
            turn.TurnState.Set(sender);
        return sender;
    }

    /// <summary>Reads an activity; null when it lacks what every activity from Teams has.</summary>
    public static Sender? Of(IActivity activity)
    {
        activity.TryGetChannelData<TeamsChannelData>(out var data);
        var tenant = activity.Conversation?.TenantId ?? data?.Tenant?.Id;
        if (activity.From is not { Id: { } teamsId } from || activity.Conversation?.Id is not { } conversation || tenant is null)
            return null;

        var channel = ChannelOf(activity.Conversation, data);
        return new Sender(
            new Person(from.AadObjectId ?? teamsId, from.Name ?? ""), teamsId, tenant, channel, conversation,
            activity.Id is { } id ? $"{conversation}/{id}" : null,
            new ChannelAddress(activity.ServiceUrl ?? "", data?.Team?.Id ?? channel ?? "", activity.Recipient?.Id ?? ""));
    }

    // An installation tells the channel that was picked; everything else tells the channel it happened in.
    private static string? ChannelOf(ConversationAccount conversation, TeamsChannelData? data) =>
        conversation.ConversationType == "personal" ? null
        : data?.Channel?.Id ?? data?.Settings?.SelectedChannel?.Id ?? (conversation.ConversationType is "channel" or null ? Root(conversation.Id ?? "") : null);

    private static string Root(string conversationId)
    {
        var suffix = conversationId.IndexOf(ThreadSuffix, StringComparison.Ordinal);
        return suffix < 0 ? conversationId : conversationId[..suffix];
    }
}
