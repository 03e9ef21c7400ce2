using Microsoft.Bot.Builder;
using MoedeBot.Cards;
using MoedeBot.Meetings;

namespace MoedeBot.Teams.Presses;

/// <summary>
/// Presses that belong to a meeting: role checked, command executed, and only when it is durable the presser's own fresh card
/// as the answer. The shared cards follow from the log.
/// </summary>
public sealed partial class MeetingPresses(
    MeetingLog meetings, ForumBook forums, Roster roster, Writing writing, ScreenTexts texts, ILogger<MeetingPresses> logger)
{
    /// <summary>Answers a press.</summary>
    public async Task<Answer> AnswerAsync(ITurnContext turn, Sender sender, CardAction action, CancellationToken cancellationToken)
    {
        var context = texts.For(turn.Activity);
        if (MeetingActions.MeetingOf(action) is not { } meeting || await meetings.FindAsync(meeting, cancellationToken) is not { } state)
            return await RefuseAsync(new Press(sender, action, null, context), Refusal.UnknownMeeting, cancellationToken);

        var forum = await forums.FindAsync(state.Forum.Id, cancellationToken) ?? state.Forum;
        var press = new Press(sender, action, forum, context) { Viewers = await ViewersAsync(turn, forum, action, context, cancellationToken) };
        var actor = new Actor(sender.Person, await roster.RoleAsync(turn, sender, forum, cancellationToken));
        return MeetingViews.Forbidden(action, actor.Role) is { } forbidden
            ? await RefuseAsync(press, forbidden, cancellationToken)
            : await AnswerAsync(press, state, actor, cancellationToken);
    }

    // Only a meeting that begins needs to know, and only where the client asks for views of one's own.
    private async Task<IReadOnlyList<Viewer>> ViewersAsync(
        ITurnContext turn, Forum forum, CardAction action, CardContext context, CancellationToken cancellationToken) =>
        action is CardAction.PostAgenda && context.OwnViews ? await roster.ViewersAsync(turn, forum, cancellationToken) : [];

    private async Task<Answer> AnswerAsync(Press press, MeetingState state, Actor actor, CancellationToken cancellationToken)
    {
        var composed = Compose(press, state);
        if (composed is ComposedDecision.Incomplete again && actor.Role == Role.Secretary && state.Phase == MeetingPhase.Running)
            return await AgainAsync(press, state, again, cancellationToken);
        if (MeetingActions.CommandOf(press, (composed as ComposedDecision.Whole)?.Text ?? "") is not { } command)
            return await ViewAsync(press, state, actor, cancellationToken);

        var executed = await meetings.ExecuteAsync(state.Id, new Request(command, actor, press.Sender.ActivityId), cancellationToken);
        if (executed is not { Refusal: null, State: { } after })
            return await RefuseAsync(press, executed.Refusal ?? Refusal.UnknownMeeting, cancellationToken, executed.State);
        // A dialog closes; the card behind it follows.
        return press.Context.InDialog && MeetingViews.PageOf(press.Action) is null ? new Answer.Nothing() : await ViewAsync(press, after, actor, cancellationToken);
    }

    private static ComposedDecision? Compose(Press press, MeetingState state) => press.Action switch
    {
        CardAction.Conclude conclude when state.Find(conclude.Item.Item) is { Decision: null } item =>
            DecisionForm.Compose(conclude.Form, state, item, press.Context),
        CardAction.Approve approve when state.Find(approve.Item.Item) is { } item => new ComposedDecision.Whole(DecisionForm.Approval(state, item)),
        CardAction.SaveDraft draft => new ComposedDecision.Whole(DecisionForm.Draft(draft.Form, state)),
        _ => null,
    };

    // A form that is not complete goes back to whoever may fill it in; the rules speak to all others.
    private async Task<Answer> AgainAsync(
        Press press, MeetingState state, ComposedDecision.Incomplete again, CancellationToken cancellationToken)
    {
        if (!press.Context.Privately)
            return new Answer.Text(again.Problem);
        var context = await writing.BeginAsync(press, cancellationToken);
        return new Answer.Card(DecisionForm.Make(state, state.Find(MeetingActions.ItemOf(press.Action)!.Item)!, context, again));
    }

    private async Task<Answer> ViewAsync(Press press, MeetingState state, Actor actor, CancellationToken cancellationToken)
    {
        var stays = MeetingViews.Stays(press.Action, state);
        var context = stays ? await writing.BeginAsync(press, cancellationToken) : press.Context;
        var view = MeetingViews.Of(press.Action, state, actor, context);
        if (view.Card is null || !stays)
            writing.End(press);
        return view.Card is { } card ? new Answer.Card(card) : await RefuseAsync(press, view.Refusal ?? Refusal.UnknownItem, cancellationToken);
    }

    // What was typed is handed back on a card; without any, a sentence over the card that stays says enough.
    private async Task<Answer> RefuseAsync(Press press, Refusal refusal, CancellationToken cancellationToken, MeetingState? state = null)
    {
        Log.Refused(logger, refusal, press.Action.GetType().Name, press.Sender.ActivityId);
        var sentence = Refusals.Sentence(refusal, press.Context, press.Forum);
        // What was typed goes back to the one who typed it, never into the channel; there the form still stands with it.
        if (MeetingActions.TypedIn(press.Action) is not { Length: > 0 } typed || !press.Context.Privately)
            return new Answer.Text(sentence) { Refusal = refusal };
        // Somebody from outside is told, and holds nothing up for the others.
        var context = refusal == Refusal.NotMember ? press.Context : await writing.BeginAsync(press, cancellationToken);
        var theirs = Overtaken.By(press.Action, refusal, state, context);
        return new Answer.Card(MessageCard.Refuse(sentence, context, typed, MeetingActions.Back(press.Action), theirs)) { Refusal = refusal };
    }

    private static partial class Log
    {
        [LoggerMessage(1, LogLevel.Information, "Refused: {Refusal} to {Action}, activity {Activity}.")]
        public static partial void Refused(ILogger logger, Refusal refusal, string action, string? activity);
    }
}
