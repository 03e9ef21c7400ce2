using Microsoft.Bot.Builder;
using MoedeBot.Cards;
using MoedeBot.Meetings;

namespace MoedeBot.Teams.Presses;

/// <summary>
/// Presses that belong to a meeting: role checked, command executed, and only when it is durable the presser's own fresh card
/// as the answer. The shared cards follow from the log.
/// </summary>
public sealed partial class MeetingPresses(
    MeetingLog meetings, ForumBook forums, Roster roster, ScreenTexts texts, ILogger<MeetingPresses> logger)
{
    /// <summary>Answers a press.</summary>
    public async Task<Answer> AnswerAsync(ITurnContext turn, Sender sender, CardAction action, CancellationToken cancellationToken)
    {
        if (MeetingActions.MeetingOf(action) is not { } meeting || await meetings.FindAsync(meeting, cancellationToken) is not { } state)
            return Refuse(new Press(sender, action, null), Refusal.UnknownMeeting);

        var forum = await forums.FindAsync(state.Forum.Id, cancellationToken) ?? state.Forum;
        var press = new Press(sender, action, forum);
        var actor = new Actor(sender.Person, await roster.RoleAsync(turn, sender, forum, cancellationToken));
        if (MeetingViews.Forbidden(action, actor.Role) is { } forbidden)
            return Refuse(press, forbidden);

        var (decision, unfinished) = Compose(action, state, actor);
        if (unfinished is not null)
            return unfinished;
        if (MeetingActions.CommandOf(action, decision) is not { } command)
            return View(press, state, actor);

        var executed = await meetings.ExecuteAsync(meeting, new Request(command, actor, sender.ActivityId), cancellationToken);
        return executed is { Refusal: null, State: { } after }
            ? View(press, after, actor)
            : Refuse(press, executed.Refusal ?? Refusal.UnknownMeeting);
    }

    // A form that is not complete goes back to whoever may fill it in; the rules speak to all others.
    private (string Decision, Answer? Unfinished) Compose(CardAction action, MeetingState state, Actor actor)
    {
        if (action is not CardAction.Conclude conclude || state.Find(conclude.Item.Item) is not { Decision: null } item)
            return ("", null);
        return DecisionForm.Compose(conclude.Form, state, item.Item, texts.Context) switch
        {
            ComposedDecision.Incomplete again when actor.Role == Role.Secretary && state.Phase == MeetingPhase.Running =>
                ("", new Answer.Card(DecisionForm.Make(state, item, texts.Context, again))),
            ComposedDecision.Whole whole => (whole.Text, null),
            _ => ("", null),
        };
    }

    private Answer View(Press press, MeetingState state, Actor actor)
    {
        var view = MeetingViews.Of(press.Action, state, actor, texts.Context);
        return view.Card is { } card ? new Answer.Card(card) : Refuse(press, view.Refusal ?? Refusal.UnknownItem);
    }

    // What was typed is handed back on a card; without any, a sentence over the card that stays says enough.
    private Answer Refuse(Press press, Refusal refusal)
    {
        Log.Refused(logger, refusal, press.Action.GetType().Name, press.Sender.ActivityId);
        var sentence = Refusals.Sentence(refusal, texts.Context, press.Forum);
        return MeetingActions.TypedIn(press.Action) is { Length: > 0 } typed
            ? new Answer.Card(MessageCard.Refuse(sentence, texts.Context, typed, MeetingActions.ItemOf(press.Action)))
            : new Answer.Text(sentence);
    }

    private sealed record Press(Sender Sender, CardAction Action, Forum? Forum);

    private static partial class Log
    {
        [LoggerMessage(1, LogLevel.Information, "Refused: {Refusal} to {Action}, activity {Activity}.")]
        public static partial void Refused(ILogger logger, Refusal refusal, string action, string? activity);
    }
}
