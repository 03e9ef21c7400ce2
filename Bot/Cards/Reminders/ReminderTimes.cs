using MoedeBot.Meetings;

namespace MoedeBot.Cards;

/// <summary>Times of reminders as a form carries them.</summary>
internal static class ReminderTimes
{
    private static readonly (ReminderTime Time, string Code)[] Codes =
    [
        (ReminderTime.WeekBefore, "week"), (ReminderTime.TwoDaysBefore, "days"), (ReminderTime.DayBefore, "day"), (ReminderTime.TwoHoursBefore, "hours"),
    ];

    /// <summary>In the order that they are offered.</summary>
    internal static IEnumerable<ReminderTime?> All => Codes.Select(known => (ReminderTime?)known.Time);

    internal static string Code(ReminderTime? time) => Codes.FirstOrDefault(known => known.Time == time) is { Code: { } code } && time is not null ? code : CardFields.No;

    internal static ReminderTime? Parse(string? code) => Codes.Where(known => known.Code == code).Select(known => (ReminderTime?)known.Time).FirstOrDefault();
}
