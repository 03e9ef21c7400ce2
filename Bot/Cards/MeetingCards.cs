using MoedeBot.Meetings;

namespace MoedeBot.Cards;

/// <summary>Which cards should stand in Teams for a meeting, and what each should show. Same state, same cards, to the byte.</summary>
public static class MeetingCards
{
    /// <summary>The cards in the order in which they are posted.</summary>
    public static IReadOnlyList<DesiredCard> Desired(MeetingState meeting, CardContext context) =>
        meeting.Phase is MeetingPhase.Draft or MeetingPhase.Discarded
            ? [Agenda(meeting, context)]
            :
            [
                Agenda(meeting, context),
                .. meeting.Revisions.Select(revision => Revised(meeting, revision, context)),
                Timetable(meeting, context),
                .. meeting.Items.Select(item => Item(meeting, item, ItemCard.Shared(meeting, item, context), context)),
                .. meeting.Withdrawn.Select(item => Item(meeting, item, WithdrawnCard.Make(meeting, item, context), context)),
                .. meeting.Reminders.Select(reminder => Reminding(meeting, reminder, context)),
                .. Minutes(meeting, context),
            ];

    private static DesiredCard Agenda(MeetingState meeting, CardContext context) =>
        Desire(CardKey.Agenda, AgendaCard.Make(meeting, context), Occasion(context.Texts.Agenda, meeting, context), CardUrgency.Agenda, context) with
        {
            In = Conversation(meeting.PreviewIn),
        };

    private static DesiredCard Revised(MeetingState meeting, Revision revision, CardContext context) =>
        Desire(
            CardKey.Revision(revision.Number), RevisionCard.Make(meeting, revision, context.Texts),
            Occasion(context.Texts.RevisedAgenda, meeting, context), CardUrgency.Agenda, context) with
        {
            In = Conversation(revision.PreviewIn),
        };

    // What came from another system was written in no conversation: its preview stands in the channel.
    private static string? Conversation(string previewIn) => previewIn.Length == 0 ? null : previewIn;

    private static DesiredCard Timetable(MeetingState meeting, CardContext context) => Desire(
        CardKey.Timetable, TimetableCard.Make(meeting, context), Occasion(context.Texts.Timetable, meeting, context), CardUrgency.Timetable, context);

    private static DesiredCard Item(MeetingState meeting, ItemState item, AdaptiveCards.AdaptiveCard card, CardContext context)
    {
        var summary = context.Texts.ItemTitled(item.Item.Number, Titles.Of(item.Item, context.Texts));
        return Desire(CardKey.Item(item.Key), card, summary, CardUrgency.Item, context);
    }

    private static DesiredCard Reminding(MeetingState meeting, Reminder reminder, CardContext context) => Desire(
        CardKey.Reminder(reminder.Kind), ReminderCard.Make(meeting, reminder, context),
        Occasion(ReminderCard.Title(reminder.Kind, context.Texts), meeting, context), CardUrgency.Item, context);

    private static IEnumerable<DesiredCard> Minutes(MeetingState meeting, CardContext context)
    {
        if (meeting.Minutes is null)
            yield break;
        var summary = Occasion(context.Texts.Minutes, meeting, context);
        yield return Desire(CardKey.Minutes, MinutesCard.Make(meeting, context), summary, CardUrgency.Minutes, context);
    }

    private static string Occasion(string what, MeetingState meeting, CardContext context) => Parts.Dotted(
        $"{what}: {meeting.Forum.Name}", meeting.Agenda.Head.Date is { } date ? context.Texts.LongDate(date) : context.Texts.DateUnknown);

    private static DesiredCard Desire(CardKey key, AdaptiveCards.AdaptiveCard card, string summary, int urgency, CardContext context) =>
        new(key, card, CardText.Plain(summary), urgency) { Shortened = context.Texts.CardShortened };
}
