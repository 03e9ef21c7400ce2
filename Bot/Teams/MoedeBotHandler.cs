using AdaptiveCards;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Builder.Teams;
using Microsoft.Bot.Schema;
using Microsoft.Bot.Schema.Teams;
using MoedeBot.Cards;
using MoedeBot.Delivery;
using MoedeBot.Meetings;
using MoedeBot.Operations.Telemetry;
using MoedeBot.Teams.Messages;
using MoedeBot.Teams.Presses;
using CardAction = MoedeBot.Cards.CardAction;

namespace MoedeBot.Teams;

/// <summary>What Teams tells the bot, handed to the one who answers it.</summary>
public sealed class MoedeBotHandler(
    CardPresses presses, ChatMessages messages, Installation installation, ForumBook forums, LeftOverCards leftOvers, TurnMetrics metrics)
    : TeamsActivityHandler
{
    // What comes from outside is no tag before it is known.
    private static readonly HashSet<string> Kinds =
        [ActivityTypes.Message, ActivityTypes.MessageUpdate, ActivityTypes.MessageDelete, ActivityTypes.Invoke, ActivityTypes.InstallationUpdate, ActivityTypes.ConversationUpdate];

    /// <inheritdoc/>
    public override async Task OnTurnAsync(ITurnContext turnContext, CancellationToken cancellationToken = default)
    {
        using var turn = metrics.Begin(turnContext.Activity.Type is { } type && Kinds.Contains(type) ? type : "other");
        turnContext.TurnState.Set(turn);
        if (Sender.Of(turnContext) is { } sender)
            await forums.KeepAddressAsync(sender, cancellationToken);
        await base.OnTurnAsync(turnContext, cancellationToken);
        turn.Outcome = turn.Refusal ?? "done";
    }

    /// <inheritdoc/>
    protected override async Task<AdaptiveCardInvokeResponse> OnAdaptiveCardInvokeAsync(
        ITurnContext<IInvokeActivity> turnContext, AdaptiveCardInvokeValue invokeValue, CancellationToken cancellationToken)
    {
        var action = CardActionReader.Read(invokeValue.Action?.Verb ?? "", ObjectJson.Text(invokeValue.Action?.Data));
        return await PressAsync(turnContext, action, cancellationToken) switch
        {
            Answer.Card card => CardMessage.Answer(card.Content),
            Answer.Text text => CardMessage.Answer(text.Content),
            var other => throw new InvalidOperationException($"No form for {other.GetType().Name}."),
        };
    }

    /// <inheritdoc/>
    protected override Task<TaskModuleResponse> OnTeamsTaskModuleFetchAsync(
        ITurnContext<IInvokeActivity> turnContext, TaskModuleRequest taskModuleRequest, CancellationToken cancellationToken) =>
        InDialogAsync(turnContext, taskModuleRequest, cancellationToken);

    /// <inheritdoc/>
    protected override Task<TaskModuleResponse> OnTeamsTaskModuleSubmitAsync(
        ITurnContext<IInvokeActivity> turnContext, TaskModuleRequest taskModuleRequest, CancellationToken cancellationToken) =>
        InDialogAsync(turnContext, taskModuleRequest, cancellationToken);

    /// <inheritdoc/>
    protected override async Task OnMessageActivityAsync(
        ITurnContext<IMessageActivity> turnContext, CancellationToken cancellationToken)
    {
        // An old client sends a card's Action.Submit fallback as a message with a value and no text.
        var answer = turnContext.Activity.Value is { } value
            ? await PressAsync(turnContext, CardActionReader.Read("", ObjectJson.Text(value)), cancellationToken)
            : await messages.AnswerAsync(turnContext, cancellationToken);
        await SendAsync(turnContext, answer, cancellationToken);
    }

    /// <inheritdoc/>
    protected override async Task OnTeamsMessageEditAsync(ITurnContext<IMessageUpdateActivity> turnContext, CancellationToken cancellationToken) =>
        await SendAsync(turnContext, await messages.ChangedAsync(turnContext, restored: false, cancellationToken), cancellationToken);

    /// <inheritdoc/>
    protected override async Task OnTeamsMessageUndeleteAsync(ITurnContext<IMessageUpdateActivity> turnContext, CancellationToken cancellationToken) =>
        await SendAsync(turnContext, await messages.ChangedAsync(turnContext, restored: true, cancellationToken), cancellationToken);

    /// <inheritdoc/>
    protected override Task OnTeamsMessageSoftDeleteAsync(ITurnContext<IMessageDeleteActivity> turnContext, CancellationToken cancellationToken) =>
        messages.DeletedAsync(turnContext, cancellationToken);

    /// <inheritdoc/>
    protected override Task OnInstallationUpdateAddAsync(
        ITurnContext<IInstallationUpdateActivity> turnContext, CancellationToken cancellationToken) =>
        installation.AddedAsync(turnContext, cancellationToken);

    /// <inheritdoc/>
    protected override Task OnTeamsMembersAddedAsync(
        IList<TeamsChannelAccount> teamsMembersAdded, TeamInfo teamInfo, ITurnContext<IConversationUpdateActivity> turnContext,
        CancellationToken cancellationToken) =>
        teamsMembersAdded.Any(member => member.Id == turnContext.Activity.Recipient?.Id)
            ? installation.AddedAsync(turnContext, cancellationToken)
            : Task.CompletedTask;

    // No answer at all is how a dialog is told to close; the SDK's signature knows nothing of null.
    private async Task<TaskModuleResponse> InDialogAsync(
        ITurnContext<IInvokeActivity> turn, TaskModuleRequest request, CancellationToken cancellationToken)
    {
        var action = CardActionReader.Read("", ObjectJson.Text(request.Data));
        return CardMessage.InDialog(await PressAsync(turn, action, cancellationToken))!;
    }

    private async Task<Answer> PressAsync(ITurnContext turn, CardAction action, CancellationToken cancellationToken)
    {
        var measured = turn.TurnState.Get<TurnMetrics.MeasuredTurn>();
        measured?.Kind = action.GetType().Name;
        var answer = await presses.AnswerAsync(turn, action, cancellationToken);
        measured?.Refusal = answer.Refusal?.ToString();
        Note(turn.Activity, action);
        return answer;
    }

    // The message may be one that nobody knows of: then it is on its way out, now that the press is answered.
    private void Note(IActivity activity, CardAction action)
    {
        if (activity is { Type: ActivityTypes.Invoke, ReplyToId: { Length: > 0 } message, Conversation.Id: { } conversation }
            && MeetingActions.CardOf(action) is { } pressed)
            leftOvers.Pressed(pressed.Meeting, new PressedCard(pressed.Card.Value, conversation, message));
    }

    private async Task SendAsync(ITurnContext turn, Answer answer, CancellationToken cancellationToken)
    {
        switch (answer)
        {
            case Answer.Card card:
                var sent = await turn.SendActivityAsync(CardMessage.Of(card.Content, card.Content.FallbackText ?? ""), cancellationToken);
                leftOvers.Answered(sent?.Id);
                break;
            case Answer.Text text:
                await turn.SendActivityAsync(MessageFactory.Text(text.Content), cancellationToken);
                break;
        }
    }
}

/// <summary>What somebody is answered.</summary>
public abstract record Answer
{
    private Answer()
    {
    }

    /// <summary>Why what was asked did not happen; null when it did, or nothing was asked for but to see something.</summary>
    public Refusal? Refusal { get; init; }

    /// <summary>A card: in the place of the one that was pressed, for the one who pressed.</summary>
    public sealed record Card(AdaptiveCard Content) : Answer;

    /// <summary>One sentence. A card that was pressed stays as it is, and what was typed in it too.</summary>
    public sealed record Text(string Content) : Answer;

    /// <summary>Nothing: what is to be seen is on its way as a card of its own.</summary>
    public sealed record Nothing : Answer;
}
