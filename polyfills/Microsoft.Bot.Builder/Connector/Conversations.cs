using Microsoft.Bot.Schema;
using Microsoft.Rest;

namespace Microsoft.Bot.Connector;

/// <inheritdoc cref="IConversations"/>
public class Conversations(ConnectorClient client) : IConversations
{
    public ConnectorClient Client { get; } = client;

    public Task<HttpOperationResponse<ConversationResourceResponse>> CreateConversationWithHttpMessagesAsync(
        ConversationParameters parameters,
        Dictionary<string, List<string>>? customHeaders = null,
        CancellationToken cancellationToken = default) =>
        Client.SendAsync<ConversationResourceResponse>(Call(HttpMethod.Post, "v3/conversations", customHeaders).With(parameters), cancellationToken);

    public async Task<HttpOperationResponse> DeleteActivityWithHttpMessagesAsync(
        string conversationId,
        string activityId,
        Dictionary<string, List<string>>? customHeaders = null,
        CancellationToken cancellationToken = default) =>
        await Client.SendAsync<ResourceResponse>(Call(HttpMethod.Delete, Activities(conversationId, activityId), customHeaders), cancellationToken);

    /// <summary>One member, by the channel's id, Entra object id or user principal name.</summary>
    public Task<HttpOperationResponse<ChannelAccount>> GetConversationMemberWithHttpMessagesAsync(
        string userId,
        string conversationId,
        Dictionary<string, List<string>>? customHeaders = null,
        CancellationToken cancellationToken = default) =>
        GetMemberAsync<ChannelAccount>(userId, conversationId, customHeaders, cancellationToken);

    public Task<HttpOperationResponse<IList<ChannelAccount>>> GetConversationMembersWithHttpMessagesAsync(
        string conversationId, Dictionary<string, List<string>>? customHeaders = null, CancellationToken cancellationToken = default) =>
        Client.SendAsync<IList<ChannelAccount>>(Call(HttpMethod.Get, Conversation(conversationId) + "/members", customHeaders), cancellationToken);

    public Task<HttpOperationResponse<PagedMembersResult>> GetConversationPagedMembersWithHttpMessagesAsync(
        string conversationId,
        int? pageSize = null,
        string? continuationToken = null,
        Dictionary<string, List<string>>? customHeaders = null,
        CancellationToken cancellationToken = default) =>
        Client.SendAsync<PagedMembersResult>(Call(HttpMethod.Get, Paged(conversationId, pageSize, continuationToken), customHeaders), cancellationToken);

    public Task<HttpOperationResponse<ResourceResponse>> ReplyToActivityWithHttpMessagesAsync(
        string conversationId,
        string activityId,
        Activity activity,
        Dictionary<string, List<string>>? customHeaders = null,
        CancellationToken cancellationToken = default) =>
        Client.SendAsync<ResourceResponse>(Call(HttpMethod.Post, Activities(conversationId, activityId), customHeaders).With(activity), cancellationToken);

    public Task<HttpOperationResponse<ResourceResponse>> SendToConversationWithHttpMessagesAsync(
        string conversationId,
        Activity activity,
        Dictionary<string, List<string>>? customHeaders = null,
        CancellationToken cancellationToken = default) =>
        Client.SendAsync<ResourceResponse>(Call(HttpMethod.Post, Conversation(conversationId) + "/activities", customHeaders).With(activity), cancellationToken);

    public Task<HttpOperationResponse<ResourceResponse>> UpdateActivityWithHttpMessagesAsync(
        string conversationId,
        string activityId,
        Activity activity,
        Dictionary<string, List<string>>? customHeaders = null,
        CancellationToken cancellationToken = default) =>
        Client.SendAsync<ResourceResponse>(Call(HttpMethod.Put, Activities(conversationId, activityId), customHeaders).With(activity), cancellationToken);

    /// <summary>Members with all that Teams tells of them.</summary>
    internal Task<HttpOperationResponse<T>> GetMemberAsync<T>(
        string userId, string conversationId, Dictionary<string, List<string>>? customHeaders, CancellationToken cancellationToken) =>
        Client.SendAsync<T>(Call(HttpMethod.Get, $"{Conversation(conversationId)}/members/{ConnectorCall.Segment(userId, nameof(userId))}", customHeaders), cancellationToken);

    /// <inheritdoc cref="GetMemberAsync"/>
    internal Task<HttpOperationResponse<T>> GetPageAsync<T>(
        string conversationId, int? pageSize, string? continuationToken, CancellationToken cancellationToken) =>
        Client.SendAsync<T>(Call(HttpMethod.Get, Paged(conversationId, pageSize, continuationToken), null), cancellationToken);

    private static ConnectorCall Call(HttpMethod method, string path, Dictionary<string, List<string>>? headers) =>
        new(method, path) { Headers = headers };

    private static string Conversation(string id) => "v3/conversations/" + ConnectorCall.Segment(id, "conversationId");

    private static string Activities(string conversationId, string activityId) =>
        $"{Conversation(conversationId)}/activities/{ConnectorCall.Segment(activityId, nameof(activityId))}";

    private static string Paged(string conversationId, int? pageSize, string? continuationToken)
    {
        string?[] query =
        [
            pageSize is { } size ? $"pageSize={size}" : null,
            continuationToken is { } token ? "continuationToken=" + Uri.EscapeDataString(token) : null,
        ];
        return $"{Conversation(conversationId)}/pagedmembers?{string.Join('&', query.Where(part => part is not null))}";
    }
}
