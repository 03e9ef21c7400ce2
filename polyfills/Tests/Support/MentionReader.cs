using Microsoft.Bot.Builder;
using Microsoft.Bot.Builder.Teams;
using Microsoft.Bot.Schema;
using Microsoft.Bot.Schema.Teams;

namespace Polyfills.Tests.Support;

/// <summary>A bot that reads every part of what it is sent, as a real one may.</summary>
internal sealed class MentionReader : TeamsActivityHandler
{
    public override Task OnTurnAsync(ITurnContext turnContext, CancellationToken cancellationToken = default)
    {
        var activity = turnContext.Activity;
        _ = activity.GetMentions();
        _ = activity.RemoveRecipientMention();
        _ = activity.TeamsGetTeamInfo()?.Name;
        _ = activity.TryGetChannelData<Dictionary<string, object>>(out _);
        _ = activity.GetConversationReference().GetContinuationActivity();
        _ = activity.CreateReply("svar");
        return base.OnTurnAsync(turnContext, cancellationToken);
    }

    protected override Task<AdaptiveCardInvokeResponse> OnAdaptiveCardInvokeAsync(
        ITurnContext<IInvokeActivity> turnContext, AdaptiveCardInvokeValue invokeValue, CancellationToken cancellationToken) =>
        Task.FromResult(new AdaptiveCardInvokeResponse { StatusCode = 200, Value = invokeValue.Action?.Data });

    protected override Task<MessagingExtensionResponse> OnTeamsMessagingExtensionQueryAsync(
        ITurnContext<IInvokeActivity> turnContext, MessagingExtensionQuery query, CancellationToken cancellationToken) =>
        Task.FromResult(new MessagingExtensionResponse(new MessagingExtensionResult { Text = query.Parameters?.FirstOrDefault()?.Value?.ToString() }));
}
