using AdaptiveCards;
using MoedeBot.Meetings;
using MoedeBot.Texts;

namespace MoedeBot.Cards;

/// <summary>A reminder: of what, when, and where to go. It names items by number alone.</summary>
public static class ReminderCard
{
    private const int MostItems = 20;

    /// <summary>The card.</summary>
    public static AdaptiveCard Make(MeetingState meeting, Reminder reminder, CardContext context)
    {
        var texts = context.Texts;
        var title = Title(reminder.Kind, texts);
        var when = When(meeting, texts);
        return CardFrame.Card(texts, $"{meeting.Forum.Name}. {title}. {when}.",
        [
            .. CardFrame.Top(meeting.Forum.Name, null, title, when),
            Parts.Text(What(meeting, reminder, texts)).Spaced(AdaptiveSpacing.Medium),
        ]);
    }

    internal static string Title(ReminderKind kind, Wording texts) => kind switch
    {
        ReminderKind.Positions => texts.RemindPositions,
        ReminderKind.Approval => texts.RemindApproval,
        _ => texts.RemindAgenda,
    };

    /// <summary>A time of the settings in words.</summary>
    internal static string Time(ReminderTime? time, Wording texts) => time switch
    {
        ReminderTime.WeekBefore => texts.ReminderWeek,
        ReminderTime.TwoDaysBefore => texts.ReminderTwoDays,
        ReminderTime.DayBefore => texts.ReminderDay,
        ReminderTime.TwoHoursBefore => texts.ReminderHours,
        _ => texts.ReminderNone,
    };

    private static string When(MeetingState meeting, Wording texts) => Parts.Dotted(
        meeting.Agenda.Head.Date is { } date ? texts.LongDate(date) : texts.DateUnknown,
        meeting.Agenda.Head.Start is { } start ? texts.At(start) : null,
        meeting.Agenda.Head.Place ?? meeting.Forum.Place);

    private static string What(MeetingState meeting, Reminder reminder, Wording texts)
    {
        if (reminder.Kind == ReminderKind.Approval)
            return texts.RemindApprovalText;
        if (reminder.Kind == ReminderKind.Agenda)
            return texts.RemindAgendaText(meeting.Items.Length);
        var numbers = meeting.Items.Where(item => reminder.Items.Contains(item.Key)).Select(item => item.Item.Number.ToString(texts.Culture)).ToList();
        return numbers.Count == 0 ? texts.RemindPositionsText : $"{texts.RemindPositionsText} {texts.WithoutPositionsYet(Listed.Some(numbers, MostItems, texts))}";
    }
}
