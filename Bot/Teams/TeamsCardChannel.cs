using System.Net;
using System.Text.Json;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Builder.Integration.AspNet.Core;
using Microsoft.Bot.Connector;
using Microsoft.Bot.Schema;
using MoedeBot.Cards;
using MoedeBot.Delivery;
using MoedeBot.Meetings;

namespace MoedeBot.Teams;

/// <summary>Posts, updates and deletes cards through the Bot Connector.</summary>
public sealed partial class TeamsCardChannel(
    CloudAdapter adapter, BotIdentity bot, ForumBook forums, ILogger<TeamsCardChannel> logger) : ICardChannel
{
    /// <inheritdoc/>
    public Task<ChannelOutcome> PostAsync(Forum forum, string? conversationId, DesiredCard card, CancellationToken cancellationToken) =>
        conversationId is null
            ? AskAsync(done => NewThreadAsync(forum, card, done, cancellationToken))
            : ContinueAsync(
                forum, conversationId,
                async (turn, token) => Placed(conversationId, (await turn.SendActivityAsync(CardMessage.Of(card), token)).Id),
                cancellationToken);

    /// <inheritdoc/>
    public Task<ChannelOutcome> UpdateAsync(Forum forum, DeliveredCard posted, DesiredCard card, CancellationToken cancellationToken)
    {
        var message = CardMessage.Of(card);
        message.Id = posted.ActivityId;
        return InPlaceAsync(forum, posted, (turn, token) => turn.UpdateActivityAsync(message, token), cancellationToken);
    }

    /// <inheritdoc/>
    public async Task<ChannelOutcome> DeleteAsync(Forum forum, DeliveredCard posted, CancellationToken cancellationToken)
    {
        var outcome = await InPlaceAsync(
            forum, posted, (turn, token) => turn.DeleteActivityAsync(posted.ActivityId, token), cancellationToken);
        return outcome is ChannelOutcome.Gone ? new ChannelOutcome.Done(posted.ConversationId, posted.ActivityId) : outcome;
    }

    private Task<ChannelOutcome> InPlaceAsync(Forum forum, DeliveredCard posted, BotCallbackHandler change, CancellationToken cancellationToken) =>
        ContinueAsync(
            forum, posted.ConversationId,
            async (turn, token) =>
            {
                await change(turn, token);
                return new ChannelOutcome.Done(posted.ConversationId, posted.ActivityId);
            },
            cancellationToken);

    // A card without an id cannot be updated: it stands as it is, and its next version is posted beside it.
    private static ChannelOutcome.Done Placed(string? conversationId, string? activityId) => new(conversationId ?? "", activityId ?? "");

    private async Task NewThreadAsync(Forum forum, DesiredCard card, Action<ChannelOutcome> done, CancellationToken cancellationToken)
    {
        var channel = await AddressAsync(forum, cancellationToken);
        var parameters = new ConversationParameters
        {
            IsGroup = true,
            TenantId = forum.Id.TenantId,
            Bot = new ChannelAccount(channel.BotId),
            ChannelData = new Dictionary<string, object> { ["channel"] = new Dictionary<string, object> { ["id"] = forum.Id.ChannelId } },
            Activity = CardMessage.Of(card),
        };
        await adapter.CreateConversationAsync(
            bot.Name, Channels.Msteams, channel.ServiceUrl, bot.Audience, parameters,
            (turn, _) =>
            {
                done(Placed(turn.Activity.Conversation?.Id, turn.Activity.Id));
                return Task.CompletedTask;
            },
            cancellationToken);
    }

    // The adapter hands a turn's exceptions to its own error handler, so what Teams answers is caught inside the turn.
    private Task<ChannelOutcome> ContinueAsync(
        Forum forum, string conversationId, Func<ITurnContext, CancellationToken, Task<ChannelOutcome.Done>> turn, CancellationToken cancellationToken) =>
        AskAsync(async done => await adapter.ContinueConversationAsync(
            bot.Name, Reference(forum.Id, conversationId, await AddressAsync(forum, cancellationToken)),
            async (context, token) => done(await AttemptAsync(async () => await turn(context, token))),
            cancellationToken));

    // The meeting remembers the address it began with; Teams may have moved since.
    private async Task<ChannelAddress> AddressAsync(Forum forum, CancellationToken cancellationToken) =>
        (await forums.FindAsync(forum.Id, cancellationToken))?.Channel ?? forum.Channel;

    private static ConversationReference Reference(ForumId forum, string conversationId, ChannelAddress channel) => new()
    {
        Bot = new ChannelAccount(channel.BotId),
        ChannelId = Channels.Msteams,
        Conversation = new ConversationAccount { Id = conversationId, TenantId = forum.TenantId },
        ServiceUrl = channel.ServiceUrl,
    };

    private Task<ChannelOutcome> AskAsync(Func<Action<ChannelOutcome>, Task> call) => AttemptAsync(async () =>
    {
        ChannelOutcome outcome = new ChannelOutcome.Later(null);
        await call(answer => outcome = answer);
        return outcome;
    });

    private async Task<ChannelOutcome> AttemptAsync(Func<Task<ChannelOutcome>> call)
    {
        try
        {
            return await call();
        }
        catch (ErrorResponseException refused)
        {
            Log.Answered(logger, refused.Response?.StatusCode, refused.Body?.Error?.Code);
            return Meaning(refused);
        }
        catch (Exception fault) when (IsNoAnswer(fault))
        {
            Log.Unreachable(logger, fault);
            return new ChannelOutcome.Later(null);
        }
    }

    // Not reached, not in time, or cut off: an answer that is no JSON is half of one, or a proxy's.
    private static bool IsNoAnswer(Exception fault) =>
        fault is HttpRequestException or TimeoutException or IOException or JsonException or TaskCanceledException { InnerException: TimeoutException };

    // The table of status codes: Microsoft Teams documentation, "Send and receive messages", status codes from bot conversations.
    private static ChannelOutcome Meaning(ErrorResponseException refused) => refused.Response?.StatusCode switch
    {
        HttpStatusCode.NotFound => new ChannelOutcome.Gone(),
        HttpStatusCode.Forbidden => new ChannelOutcome.Uninstalled(),
        HttpStatusCode.RequestEntityTooLarge => new ChannelOutcome.TooLarge(),
        >= HttpStatusCode.BadRequest and < HttpStatusCode.InternalServerError and not (HttpStatusCode.TooManyRequests or HttpStatusCode.PreconditionFailed or HttpStatusCode.RequestTimeout) and var status =>
            new ChannelOutcome.Refused((int)status),
        _ => new ChannelOutcome.Later(RetryAfter(refused)),
    };

    private static TimeSpan? RetryAfter(ErrorResponseException refused) =>
        refused.Response?.Headers is { } headers
        && headers.FirstOrDefault(header => header.Key.Equals("Retry-After", StringComparison.OrdinalIgnoreCase)).Value is { } values
        && int.TryParse(values.FirstOrDefault(), out var seconds)
            ? TimeSpan.FromSeconds(seconds)
            : null;

    private static partial class Log
    {
        [LoggerMessage(1, LogLevel.Warning, "Teams answered {Status} {Code}.")]
        public static partial void Answered(ILogger logger, HttpStatusCode? status, string? code);

        [LoggerMessage(2, LogLevel.Warning, "Teams could not be reached.")]
        public static partial void Unreachable(ILogger logger, Exception fault);
    }
}
