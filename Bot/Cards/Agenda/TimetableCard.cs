using AdaptiveCards;
using MoedeBot.Meetings;
using MoedeBot.Texts;

namespace MoedeBot.Cards;

/// <summary>The meeting's map: every item with its time and state, the current one in a band, and how the meeting keeps time.</summary>
public static class TimetableCard
{
    /// <summary>The card as of now.</summary>
    /// <param name="meeting">The meeting.</param>
    /// <param name="context">Language and surroundings.</param>
    /// <param name="viewer">Whose view it is; null for the shared card.</param>
    public static AdaptiveCard Make(MeetingState meeting, CardContext context, Actor? viewer = null)
    {
        var card = Made(meeting, context, viewer);
        OwnViews.Ask(card, meeting, context, viewer, (CardVerbs.TimetableShow, Buttons.On(meeting.Id)));
        return card;
    }

    private static AdaptiveCard Made(MeetingState meeting, CardContext context, Actor? viewer)
    {
        var texts = context.Texts;
        var times = Timetabling.Of(meeting, context.Zone);
        var title = times.Planned ? texts.Timetable : texts.Agenda;
        var day = meeting.Agenda.Head.Date is { } date ? texts.LongDate(date) : texts.DateUnknown;
        var top = CardFrame.Top(meeting.Forum.Name, Clock(times.Behind, texts), title, Parts.Dotted(day, Hours(meeting, texts)));
        return CardFrame.Card(texts, $"{meeting.Forum.Name}, {day}. {string.Join(", ", Said(meeting, times, context))}.",
        [
            .. top,
            Particulars(meeting, texts),
            meeting.Attendance.Recorded && MinutesCard.Attendance(meeting, texts) is { } people
                ? Parts.Text(people).Small().Subtle().Spaced(AdaptiveSpacing.None)
                : null,
            Parts.Text(Parts.Dotted(Progress(meeting, texts), Ends(times, context))).Small().Bold().Ruled(),
            .. HeldMinutes.Of(meeting, context, viewer),
            .. TimetableRows.Of(meeting, times, context),
            .. UnshownCards.Notes(meeting, context, on: CardKey.Timetable),
            .. OwnViews.HasSecretarys(meeting, context, viewer) ? Pressed(meeting, times, context) : [],
        ]);
    }

    private static IEnumerable<AdaptiveAction> UndisputedButton(MeetingState meeting, CardContext context) => Undisputed.May(meeting)
        ? [Buttons.OpenForm(context, context.Texts.UndisputedOpen, CardVerbs.UndisputedOpen, Buttons.On(meeting.Id), context.Texts.UndisputedTip)]
        : [];

    /// <summary>What is to be said of the meeting as a whole.</summary>
    internal static string Progress(MeetingState meeting, Wording texts)
    {
        var concluded = meeting.Items.Count(item => item.Decision is not null);
        return meeting.Phase == MeetingPhase.Ended ? texts.MeetingEnded : texts.Progress(concluded, meeting.Items.Length);
    }

    /// <summary>The name of the button that changes the plan: without times there is only the order to change.</summary>
    internal static string Change(MeetingTimes times, Wording texts) => times.Planned ? texts.ChangeTimetable : texts.ChangeOrder;

    private static IEnumerable<string> Said(MeetingState meeting, MeetingTimes times, CardContext context) =>
        new[] { Progress(meeting, context.Texts), OffBy(times.Behind, context.Texts), Ends(times, context) }.OfType<string>();

    private static string? OffBy(int behind, Wording texts) => behind switch
    {
        > 0 => texts.MinutesLate(behind),
        < 0 => texts.MinutesEarly(-behind),
        _ => null,
    };

    private static AdaptiveTextBlock? Clock(int behind, Wording texts) =>
        OffBy(behind, texts) is { } off ? Parts.Text(off).Bold().In(behind > 0 ? AdaptiveTextColor.Warning : AdaptiveTextColor.Good) : null;

    private static string? Ends(MeetingTimes times, CardContext context) =>
        times.Ends is { } ends ? context.Texts.ExpectedToEnd(context.Texts.Clock(context.ClockOf(ends))) : null;

    private static AdaptiveTextBlock Particulars(MeetingState meeting, Wording texts) => Parts.Text(Parts.Dotted(
        meeting.Agenda.Head.Place ?? meeting.Forum.Place,
        meeting.Forum.Secretaries is [var secretary, ..] ? texts.SecretaryIs(secretary.Name) : null)).Small().Subtle().Spaced(AdaptiveSpacing.None);

    private static string? Hours(MeetingState meeting, Wording texts)
    {
        var entries = Plan.TimetableOf(meeting.Agenda, meeting.Forum.UsualStart)?.Entries ?? [];
        var start = meeting.Agenda.Head.Start ?? entries.Select(entry => (TimeOnly?)entry.Start).FirstOrDefault();
        return start is not { } begins ? null : entries is [.., var last] ? texts.Between(begins, last.End) : texts.At(begins);
    }

    // Two in a row: three do not fit a phone.
    private static IEnumerable<AdaptiveElement> Pressed(MeetingState meeting, MeetingTimes times, CardContext context)
    {
        var texts = context.Texts;
        if (meeting.Phase != MeetingPhase.Ended)
        {
            var change = Buttons.OpenForm(context, Change(times, texts), CardVerbs.TimetableEdit, Buttons.On(meeting.Id), texts.ChangeTimetableTip);
            yield return Buttons.Row(new[] { Start(meeting, times, texts)?.Primary(), change }.OfType<AdaptiveAction>());
        }

        yield return Buttons.Row([
            Buttons.OpenForm(context, texts.Attendance, CardVerbs.AttendanceOpen, Buttons.On(meeting.Id), texts.AttendanceTip),
            .. UndisputedButton(meeting, context)]).Spaced(AdaptiveSpacing.Small);
    }

    private static AdaptiveExecuteAction? Start(MeetingState meeting, MeetingTimes times, Wording texts) =>
        !meeting.HasBegun ? Buttons.Execute(texts.StartMeeting, CardVerbs.TimetableStart, Buttons.On(meeting.Id), texts.StartTip)
        : times.Awaited is { } item ? Buttons.Execute(
            texts.StartItem(item.Item.Number), CardVerbs.TimetableStart, Buttons.On(meeting.Id).With(CardFields.Item, item.Key), texts.StartTip)
        : null;
}
