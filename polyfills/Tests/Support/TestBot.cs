using Microsoft.Bot.Builder;
using Microsoft.Bot.Builder.Teams;
using Microsoft.Bot.Schema;

namespace Polyfills.Tests.Support;

/// <summary>A bot whose answers are given by the test, and which remembers what reached it.</summary>
internal sealed class TestBot : TeamsActivityHandler
{
    public List<Activity> Seen { get; } = [];

    public Func<ITurnContext<IMessageActivity>, Task> OnMessage { get; init; } = _ => Task.CompletedTask;

    public Func<AdaptiveCardInvokeValue, AdaptiveCardInvokeResponse>? OnPress { get; init; }

    public override Task OnTurnAsync(ITurnContext turnContext, CancellationToken cancellationToken = default)
    {
        Seen.Add(turnContext.Activity);
        return base.OnTurnAsync(turnContext, cancellationToken);
    }

    protected override Task OnMessageActivityAsync(ITurnContext<IMessageActivity> turnContext, CancellationToken cancellationToken) =>
        OnMessage(turnContext);

    protected override Task<AdaptiveCardInvokeResponse> OnAdaptiveCardInvokeAsync(
        ITurnContext<IInvokeActivity> turnContext, AdaptiveCardInvokeValue invokeValue, CancellationToken cancellationToken) =>
        OnPress is { } answer ? Task.FromResult(answer(invokeValue)) : base.OnAdaptiveCardInvokeAsync(turnContext, invokeValue, cancellationToken);
}
