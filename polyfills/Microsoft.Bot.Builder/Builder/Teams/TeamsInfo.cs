using Microsoft.Bot.Connector;
using Microsoft.Bot.Connector.Teams;
using Microsoft.Bot.Schema;
using Microsoft.Bot.Schema.Teams;

namespace Microsoft.Bot.Builder.Teams;

/// <summary>Asks Teams about the team, chat or meeting that a turn belongs to.</summary>
public static class TeamsInfo
{
    /// <summary>
    /// One member of the team, or of the chat when the turn is in one; asked for by the channel's id, the Entra object id
    /// or the user principal name.
    /// </summary>
    public static async Task<TeamsChannelAccount> GetMemberAsync(
        ITurnContext turnContext, string userId, CancellationToken cancellationToken = default)
    {
        var response = await Connector(turnContext).GetMemberAsync<TeamsChannelAccount>(userId, RosterOf(turnContext, null), null, cancellationToken);
        return response.Body ?? throw new InvalidOperationException("The Connector answered without a member.");
    }

    public static async Task<TeamsChannelAccount> GetTeamMemberAsync(
        ITurnContext turnContext, string userId, string? teamId = null, CancellationToken cancellationToken = default)
    {
        var response = await Connector(turnContext).GetMemberAsync<TeamsChannelAccount>(userId, TeamOf(turnContext, teamId), null, cancellationToken);
        return response.Body ?? throw new InvalidOperationException("The Connector answered without a member.");
    }

    /// <summary>A page of the team's members, or of the chat's when the turn is in one; Teams gives 50 to 500 at a time.</summary>
    public static async Task<TeamsPagedMembersResult> GetPagedMembersAsync(
        ITurnContext turnContext, int? pageSize = null, string? continuationToken = null, CancellationToken cancellationToken = default) =>
        (await Connector(turnContext).GetPageAsync<TeamsPagedMembersResult>(RosterOf(turnContext, null), pageSize, continuationToken, cancellationToken)).Body ?? new TeamsPagedMembersResult();

    /// <inheritdoc cref="GetPagedMembersAsync"/>
    public static async Task<TeamsPagedMembersResult> GetPagedTeamMembersAsync(
        ITurnContext turnContext,
        string? teamId = null,
        string? continuationToken = null,
        int? pageSize = null,
        CancellationToken cancellationToken = default) =>
        (await Connector(turnContext).GetPageAsync<TeamsPagedMembersResult>(TeamOf(turnContext, teamId), pageSize, continuationToken, cancellationToken)).Body ?? new TeamsPagedMembersResult();

    public static Task<TeamDetails> GetTeamDetailsAsync(
        ITurnContext turnContext, string? teamId = null, CancellationToken cancellationToken = default) =>
        Teams(turnContext).FetchTeamDetailsAsync(TeamOf(turnContext, teamId), cancellationToken);

    /// <summary>The team's channels; the General channel has no name.</summary>
    public static async Task<IList<ChannelInfo>> GetTeamChannelsAsync(
        ITurnContext turnContext, string? teamId = null, CancellationToken cancellationToken = default) =>
        (await Teams(turnContext).FetchChannelListAsync(TeamOf(turnContext, teamId), cancellationToken)).Conversations ?? [];

    public static Task<MeetingInfo> GetMeetingInfoAsync(
        ITurnContext turnContext, string? meetingId = null, CancellationToken cancellationToken = default) =>
        Teams(turnContext).FetchMeetingInfoAsync(MeetingOf(turnContext, meetingId), cancellationToken);

    /// <summary>A participant by Entra object id, normally the sender of the activity.</summary>
    public static Task<TeamsMeetingParticipant> GetMeetingParticipantAsync(
        ITurnContext turnContext,
        string? meetingId = null,
        string? participantId = null,
        string? tenantId = null,
        CancellationToken cancellationToken = default)
    {
        var person = participantId ?? turnContext.Activity.From?.AadObjectId ?? throw new InvalidOperationException("The turn names no person.");
        var tenant = tenantId ?? DataOf(turnContext)?.Tenant?.Id ?? throw new InvalidOperationException("The turn names no tenant.");
        return Teams(turnContext).FetchParticipantAsync(MeetingOf(turnContext, meetingId), person, tenant, cancellationToken);
    }

    /// <summary>Starts a thread in a channel.</summary>
    /// <returns>The thread and its first message's id.</returns>
    public static async Task<Tuple<ConversationReference, string>> SendMessageToTeamsChannelAsync(
        ITurnContext turnContext, IActivity activity, string teamsChannelId, string botAppId, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(turnContext);
        ArgumentNullException.ThrowIfNull(activity);
        ArgumentException.ThrowIfNullOrWhiteSpace(teamsChannelId);
        ConversationReference? thread = null;
        var message = string.Empty;
        var parameters = new ConversationParameters
        {
            IsGroup = true,
            ChannelData = new TeamsChannelData { Channel = new ChannelInfo(teamsChannelId) },
            Activity = (Activity)activity,
        };
        await turnContext.Adapter.CreateConversationAsync(
            botAppId,
            Channels.Msteams,
            turnContext.Activity.ServiceUrl ?? string.Empty,
            null,
            parameters,
            (created, _) =>
            {
                (thread, message) = (created.Activity.GetConversationReference(), created.Activity.Id ?? string.Empty);
                return Task.CompletedTask;
            },
            cancellationToken);
        return Tuple.Create(thread ?? throw new InvalidOperationException("The adapter made no conversation."), message);
    }

    private static TeamsChannelData? DataOf(ITurnContext turnContext) =>
        turnContext.Activity.TryGetChannelData<TeamsChannelData>(out var data) ? data : null;

    private static string TeamOf(ITurnContext turnContext, string? teamId) =>
        teamId ?? DataOf(turnContext)?.Team?.Id ?? throw new InvalidOperationException("The turn is in no team.");

    private static string RosterOf(ITurnContext turnContext, string? teamId) =>
        teamId ?? DataOf(turnContext)?.Team?.Id ?? turnContext.Activity.Conversation?.Id ?? throw new InvalidOperationException("The turn is in no conversation.");

    private static string MeetingOf(ITurnContext turnContext, string? meetingId) =>
        meetingId ?? DataOf(turnContext)?.Meeting?.Id ?? throw new InvalidOperationException("The turn is in no meeting.");

    private static ITeamsOperations Teams(ITurnContext turnContext) => Client(turnContext).ForTeams().Teams;

    private static Conversations Connector(ITurnContext turnContext) => (Conversations)Client(turnContext).Conversations;

    private static ConnectorClient Client(ITurnContext turnContext)
    {
        ArgumentNullException.ThrowIfNull(turnContext);
        return turnContext.TurnState.Get<IConnectorClient>() as ConnectorClient
            ?? throw new InvalidOperationException("The turn has no Connector of Teams.");
    }
}
