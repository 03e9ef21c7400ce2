using System.Net;
using System.Security.Claims;
using Microsoft.Bot.Connector;
using Microsoft.Bot.Connector.Authentication;
using Microsoft.Bot.Schema;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;

namespace Microsoft.Bot.Builder;

/// <summary>The adapter for channels in the cloud: proves who speaks, runs the turn, answers through the Connector.</summary>
public abstract partial class CloudAdapterBase : BotAdapter
{
    protected CloudAdapterBase(BotFrameworkAuthentication botFrameworkAuthentication, ILogger? logger = null)
    {
        ArgumentNullException.ThrowIfNull(botFrameworkAuthentication);
        BotFrameworkAuthentication = botFrameworkAuthentication;
        Logger = logger ?? NullLogger.Instance;
    }

    protected BotFrameworkAuthentication BotFrameworkAuthentication { get; }

    protected ILogger Logger { get; }

    public override async Task<ResourceResponse[]> SendActivitiesAsync(
        ITurnContext turnContext, Activity[] activities, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(turnContext);
        ArgumentNullException.ThrowIfNull(activities);
        var responses = new ResourceResponse[activities.Length];
        for (var i = 0; i < activities.Length; i++)
        {
            // The channel gives ids; a bot cannot choose them.
            activities[i].Id = null;
            responses[i] = await SendAsync(turnContext, activities[i], cancellationToken);
        }

        return responses;
    }

    public override Task<ResourceResponse> UpdateActivityAsync(
        ITurnContext turnContext, Activity activity, CancellationToken cancellationToken) =>
        ConversationsOf(turnContext).UpdateActivityAsync(activity, cancellationToken);

    public override Task DeleteActivityAsync(ITurnContext turnContext, ConversationReference reference, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(reference);
        return ConversationsOf(turnContext).DeleteActivityAsync(reference.Conversation?.Id!, reference.ActivityId!, cancellationToken);
    }

    protected async Task<InvokeResponse?> ProcessActivityAsync(
        string authHeader, Activity activity, BotCallbackHandler callback, CancellationToken cancellationToken)
    {
        var sender = await BotFrameworkAuthentication.AuthenticateRequestAsync(activity, authHeader, cancellationToken);
        return await ProcessActivityAsync(sender, activity, callback, cancellationToken);
    }

    protected async Task<InvokeResponse?> ProcessActivityAsync(
        AuthenticateRequestResult authenticateRequestResult,
        Activity activity,
        BotCallbackHandler callback,
        CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(authenticateRequestResult);
        ArgumentNullException.ThrowIfNull(activity);
        var (identity, factory) = (authenticateRequestResult.ClaimsIdentity!, authenticateRequestResult.ConnectorFactory!);
        using var connector = await ConnectAsync(factory, activity.ServiceUrl, authenticateRequestResult.Audience, cancellationToken);
        using var turn = CreateTurn(activity, identity, connector, factory);
        await RunPipelineAsync(turn, callback, cancellationToken);
        return AnswerOf(turn);
    }

    private static async Task<ResourceResponse> SendAsync(ITurnContext turnContext, Activity activity, CancellationToken cancellationToken)
    {
        switch (activity.Type)
        {
            case ActivityTypesEx.InvokeResponse:
                turnContext.TurnState.Set(InvokeResponseKey, activity);
                return new ResourceResponse(string.Empty);
            case ActivityTypes.Trace when activity.ChannelId != Channels.Emulator:
                return new ResourceResponse(string.Empty);
            default:
                var conversations = ConversationsOf(turnContext);
                return string.IsNullOrWhiteSpace(activity.ReplyToId)
                    ? await conversations.SendToConversationAsync(activity, cancellationToken)
                    : await conversations.ReplyToActivityAsync(activity, cancellationToken);
        }
    }

    /// <summary>Without a service URL a turn can still run; it just cannot send.</summary>
    private static async Task<IConnectorClient?> ConnectAsync(
        ConnectorFactory factory, string? serviceUrl, string? audience, CancellationToken cancellationToken) =>
        string.IsNullOrWhiteSpace(serviceUrl) ? null : await factory.CreateAsync(serviceUrl, audience, cancellationToken);

    private TurnContext CreateTurn(Activity activity, ClaimsIdentity identity, IConnectorClient? connector, ConnectorFactory factory)
    {
        var turn = new TurnContext(this, activity);
        turn.TurnState.Add<System.Security.Principal.IIdentity>(BotIdentityKey, identity);
        turn.TurnState.Add(factory);
        if (connector is not null)
        {
            turn.TurnState.Add(connector);
        }

        return turn;
    }

    private static IConversations ConversationsOf(ITurnContext turnContext)
    {
        ArgumentNullException.ThrowIfNull(turnContext);
        return turnContext.TurnState.Get<IConnectorClient>()?.Conversations
            ?? throw new InvalidOperationException("The activity came without a service URL, so there is nowhere to answer.");
    }

    private static InvokeResponse? AnswerOf(TurnContext turn)
    {
        if (turn.Activity.DeliveryMode == DeliveryModes.ExpectReplies)
        {
            return new InvokeResponse { Status = (int)HttpStatusCode.OK, Body = new ExpectedReplies(turn.BufferedReplyActivities) };
        }

        if (turn.Activity.Type != ActivityTypes.Invoke)
        {
            return null;
        }

        if (turn.TurnState.Get<Activity>(InvokeResponseKey)?.Value is InvokeResponse answer)
        {
            return answer;
        }

        var failed = turn.TurnState.ContainsKey(FailedKey);
        return new InvokeResponse { Status = (int)(failed ? HttpStatusCode.InternalServerError : HttpStatusCode.NotImplemented) };
    }
}
