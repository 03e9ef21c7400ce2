using MoedeBot.Cards;
using MoedeBot.Meetings;

namespace MoedeBot.Teams.Presses;

/// <summary>Which command a press is.</summary>
internal static class MeetingActions
{
    /// <summary>The command; null for a press that only wants to see something.</summary>
    /// <param name="press">The press.</param>
    /// <param name="decision">The decision that the form amounts to, for a press that concludes.</param>
    public static MeetingCommand? CommandOf(Press press, string decision) => press.Action switch
    {
        CardAction.PostAgenda => new MeetingCommand.PostAgenda { Viewers = press.Viewers },
        CardAction.DiscardAgenda => new MeetingCommand.DiscardAgenda(),
        CardAction.ChooseForum choose => new MeetingCommand.ChooseForum(choose.Channel),
        CardAction.PostRevision post => new MeetingCommand.PostRevision(post.Revision),
        CardAction.DiscardRevision discard => new MeetingCommand.DiscardRevision(discard.Revision),
        CardAction.SaveComment comment => new MeetingCommand.AddComment(comment.Item.Item, comment.Text),
        CardAction.SaveNote note => new MeetingCommand.KeepNote(note.Item.Item, note.Text),
        CardAction.WithdrawComment withdraw => new MeetingCommand.WithdrawComment(withdraw.Item.Item, withdraw.Comment),
        CardAction.TakePosition take => new MeetingCommand.TakePosition(take.Item.Item, take.Position),
        CardAction.Conclude conclude => new MeetingCommand.ConcludeItem(conclude.Item.Item, decision)
        {
            Seen = conclude.Item.Version,
            EvenEmpty = conclude.Form.Sure,
        },
        CardAction.SaveDraft draft => new MeetingCommand.DraftDecision(draft.Item.Item, decision, draft.Form.Draft),
        CardAction.SaveActions save => new MeetingCommand.SetActions(save.Item.Item, save.Actions) { Shown = save.Shown },
        CardAction.Reopen reopen => new MeetingCommand.ReopenItem(reopen.Item.Item, reopen.Reason) { Correction = reopen.Correction },
        CardAction.Approve approve => new MeetingCommand.ConcludeItem(approve.Item.Item, decision) { Seen = approve.Item.Version },
        _ => null,
    };

    /// <summary>What was typed and would be lost if the press came to nothing; empty for nothing.</summary>
    public static string TypedIn(CardAction action) => action switch
    {
        CardAction.SaveComment comment => comment.Text,
        CardAction.SaveNote note => note.Text,
        CardAction.Conclude conclude => TypedIn(conclude.Form),
        CardAction.SaveDraft draft => TypedIn(draft.Form),
        CardAction.SaveActions save => string.Join("\n", save.Actions.Select(action => action.Words)),
        CardAction.Reopen reopen => reopen.Reason,
        _ => "",
    };

    private static string TypedIn(DecisionInput form) => string.Join("\n\n", new[] { form.Text, form.Guests }.Where(text => text.Length > 0));

    /// <summary>The meeting that a press belongs to; null when what it names cannot be one.</summary>
    public static MeetingId? MeetingOf(CardAction action) => action switch
    {
        CardAction.PostAgenda post => post.Meeting,
        CardAction.DiscardAgenda discard => discard.Meeting,
        CardAction.ChooseForum choose => choose.Meeting,
        CardAction.ShowInternalMinutes show => show.Meeting,
        CardAction.PostRevision post => post.Meeting,
        CardAction.DiscardRevision discard => discard.Meeting,
        _ => ItemOf(action)?.Meeting,
    };

    /// <summary>The card that a press was made on; null where the same button also stands on cards that are not kept up to date.</summary>
    public static (MeetingId Meeting, CardKey Card)? CardOf(CardAction action) => action switch
    {
        CardAction.OnTimetable on => (on.Meeting, CardKey.Timetable),
        CardAction.PostAgenda post => (post.Meeting, CardKey.Agenda),
        CardAction.DiscardAgenda discard => (discard.Meeting, CardKey.Agenda),
        _ => ItemOf(action) is { } item ? (item.Meeting, CardKey.Item(item.Item)) : null,
    };

    /// <summary>What shows the card that a press was made on as it is now; null for a press that belongs to no item.</summary>
    public static (string Verb, Dictionary<string, object> Data)? Back(CardAction action) => (action, ItemOf(action)) switch
    {
        (CardAction.Reopen { Correction: not null } reopen, _) => (CardVerbs.MinutesShow, Buttons.On(reopen.Item.Meeting)),
        (_, { } item) => (CardVerbs.ItemShow, Buttons.On(item)),
        _ => null,
    };

    /// <summary>The item that a press belongs to; null for one that belongs to none.</summary>
    public static ItemRef? ItemOf(CardAction action) => action switch
    {
        CardAction.OpenComment open => open.Item,
        CardAction.SaveComment save => save.Item,
        CardAction.OpenNote open => open.Item,
        CardAction.SaveNote save => save.Item,
        CardAction.WithdrawComment withdraw => withdraw.Item,
        CardAction.TakePosition take => take.Item,
        CardAction.ShowCase show => show.Item,
        CardAction.OpenDecision open => open.Item,
        CardAction.Conclude conclude => conclude.Item,
        CardAction.SaveDraft draft => draft.Item,
        CardAction.OpenReopening open => open.Item,
        CardAction.OpenActions open => open.Item,
        CardAction.SaveActions save => save.Item,
        CardAction.Reopen reopen => reopen.Item,
        CardAction.Approve approve => approve.Item,
        CardAction.ShowItem show => show.Item,
        _ => null,
    };
}
