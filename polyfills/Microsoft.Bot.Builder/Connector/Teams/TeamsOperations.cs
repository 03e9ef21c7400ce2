using Microsoft.Bot.Schema.Teams;
using Microsoft.Rest;

namespace Microsoft.Bot.Connector.Teams;

internal sealed class TeamsOperations(TeamsConnectorClient client) : ITeamsOperations
{
    public Task<HttpOperationResponse<ConversationList>> FetchChannelListWithHttpMessagesAsync(
        string teamId, Dictionary<string, List<string>>? customHeaders = null, CancellationToken cancellationToken = default) =>
        GetAsync<ConversationList>($"v3/teams/{ConnectorCall.Segment(teamId, nameof(teamId))}/conversations", customHeaders, cancellationToken);

    public Task<HttpOperationResponse<TeamDetails>> FetchTeamDetailsWithHttpMessagesAsync(
        string teamId, Dictionary<string, List<string>>? customHeaders = null, CancellationToken cancellationToken = default) =>
        GetAsync<TeamDetails>($"v3/teams/{ConnectorCall.Segment(teamId, nameof(teamId))}", customHeaders, cancellationToken);

    public Task<HttpOperationResponse<MeetingInfo>> FetchMeetingInfoAsync(string meetingId, CancellationToken cancellationToken) =>
        GetAsync<MeetingInfo>($"v1/meetings/{ConnectorCall.Segment(meetingId, nameof(meetingId))}", null, cancellationToken);

    public Task<HttpOperationResponse<TeamsMeetingParticipant>> FetchParticipantAsync(
        string meetingId, string participantId, string tenantId, CancellationToken cancellationToken) =>
        GetAsync<TeamsMeetingParticipant>(
            $"v1/meetings/{ConnectorCall.Segment(meetingId, nameof(meetingId))}/participants/{ConnectorCall.Segment(participantId, nameof(participantId))}?tenantId={Uri.EscapeDataString(tenantId)}",
            null,
            cancellationToken);

    private Task<HttpOperationResponse<T>> GetAsync<T>(
        string path, Dictionary<string, List<string>>? headers, CancellationToken cancellationToken) =>
        client.SendAsync<T>(new ConnectorCall(HttpMethod.Get, path) { Headers = headers }, cancellationToken);
}

/// <summary><see cref="ITeamsOperations"/> without the HTTP messages around the results, and the questions about meetings.</summary>
public static class TeamsOperationsExtensions
{
    public static async Task<ConversationList> FetchChannelListAsync(
        this ITeamsOperations operations, string teamId, CancellationToken cancellationToken = default) =>
        (await operations.FetchChannelListWithHttpMessagesAsync(teamId, null, cancellationToken)).Body ?? new ConversationList();

    public static async Task<TeamDetails> FetchTeamDetailsAsync(
        this ITeamsOperations operations, string teamId, CancellationToken cancellationToken = default) =>
        (await operations.FetchTeamDetailsWithHttpMessagesAsync(teamId, null, cancellationToken)).Body ?? new TeamDetails();

    public static async Task<MeetingInfo> FetchMeetingInfoAsync(
        this ITeamsOperations operations, string meetingId, CancellationToken cancellationToken = default) =>
        (await Meetings(operations).FetchMeetingInfoAsync(meetingId, cancellationToken)).Body ?? new MeetingInfo();

    public static async Task<TeamsMeetingParticipant> FetchParticipantAsync(
        this ITeamsOperations operations,
        string meetingId,
        string participantId,
        string tenantId,
        CancellationToken cancellationToken = default) =>
        (await Meetings(operations).FetchParticipantAsync(meetingId, participantId, tenantId, cancellationToken)).Body ?? new TeamsMeetingParticipant();

    // The interface was closed before meetings came to be.
    private static TeamsOperations Meetings(ITeamsOperations operations) =>
        operations as TeamsOperations ?? throw new InvalidOperationException("These operations know nothing of meetings.");
}
