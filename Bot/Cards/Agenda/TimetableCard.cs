using AdaptiveCards;
using MoedeBot.Meetings;
using MoedeBot.Texts;

namespace MoedeBot.Cards;

/// <summary>The meeting's map: every item with its time and state, the current one in a band, and how the meeting keeps time.</summary>
public static class TimetableCard
{
    /// <summary>The card as of now.</summary>
    public static AdaptiveCard Make(MeetingState meeting, CardContext context)
    {
        var texts = context.Texts;
        var delay = Delay.Of(meeting, context);
        var title = meeting.Agenda.Timetable is null ? texts.Agenda : texts.Timetable;
        var day = meeting.Agenda.Head.Date is { } date ? texts.LongDate(date) : texts.DateUnknown;
        var top = CardFrame.Top(meeting.Forum.Name, Clock(delay, texts), title, Parts.Dotted(day, Hours(meeting, texts)));
        return CardFrame.Card(texts, $"{meeting.Forum.Name}, {day}. {Progress(meeting, texts)}.",
        [
            .. top,
            Particulars(meeting, texts),
            meeting.Attendance.Recorded && MinutesCard.Attendance(meeting, texts) is { } people
                ? Parts.Text(people).Small().Subtle().Spaced(AdaptiveSpacing.None)
                : null,
            Parts.Text(Progress(meeting, texts)).Small().Bold().Ruled(),
            .. HeldMinutes.Of(meeting, context),
            .. TimetableRows.Of(meeting, delay, context),
            DeletedCards.Note(meeting, context),
            Buttons.Row([
                Buttons.OpenForm(context, texts.Attendance, CardVerbs.AttendanceOpen, Buttons.On(meeting.Id), texts.AttendanceTip),
                .. UndisputedButton(meeting, context)]),
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

    private static AdaptiveTextBlock? Clock(int delay, Wording texts) => delay switch
    {
        > 0 => Parts.Text(texts.MinutesLate(delay)).Bold().In(AdaptiveTextColor.Warning),
        < 0 => Parts.Text(texts.MinutesEarly(-delay)).Bold().In(AdaptiveTextColor.Good),
        _ => null,
    };

    private static AdaptiveTextBlock Particulars(MeetingState meeting, Wording texts) => Parts.Text(Parts.Dotted(
        meeting.Agenda.Head.Place ?? meeting.Forum.Place,
        meeting.Forum.Secretaries is [var secretary, ..] ? texts.SecretaryIs(secretary.Name) : null)).Small().Subtle().Spaced(AdaptiveSpacing.None);

    private static string? Hours(MeetingState meeting, Wording texts)
    {
        var entries = meeting.Agenda.Timetable?.Entries ?? [];
        var start = meeting.Agenda.Head.Start ?? entries.Select(entry => (TimeOnly?)entry.Start).FirstOrDefault();
        return start is not { } begins ? null : entries is [.., var last] ? texts.Between(begins, last.End) : texts.At(begins);
    }
}
