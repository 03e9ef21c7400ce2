using MoedeBot.Documents.Reading;
using MoedeBot.Meetings;

namespace MoedeBot.Minutes;

/// <summary>When a forum's next meeting is: as somebody wrote it, else by the rhythm of those before.</summary>
public static class MeetingRhythm
{
    private const int Week = 7;
    private const int MostGaps = 6;

    /// <summary>The next meeting.</summary>
    /// <param name="written">What stood after the command; empty for nothing.</param>
    /// <param name="forum">Whose usual start holds where none is written.</param>
    /// <param name="held">Days of earlier meetings, in any order.</param>
    /// <param name="today">Local day.</param>
    public static MeetingTime Next(string written, Forum forum, IEnumerable<DateOnly> held, DateOnly today) =>
        new(DanishDates.FindWith(written, today) ?? Proposed([.. held.Distinct().OrderDescending()], today), DanishDates.FindTime(Clock(written)) ?? forum.UsualStart);

    // The same weekday, after the usual number of weeks; one meeting alone tells no rhythm.
    private static DateOnly? Proposed(IReadOnlyList<DateOnly> held, DateOnly today)
    {
        if (held.Count < 2)
            return null;
        var gaps = held.Zip(held.Skip(1), (later, earlier) => later.DayNumber - earlier.DayNumber).Take(MostGaps).Order().ToList();
        var weeks = Math.Max(1, (int)Math.Round(gaps[gaps.Count / 2] / (double)Week, MidpointRounding.AwayFromZero));
        var next = held[0].AddDays(weeks * Week);
        return next >= today ? next : next.AddDays(((today.DayNumber - next.DayNumber - 1) / Week + 1) * Week);
    }

    // "kl. 8.30" stands after the date, whose own numbers are no clock.
    private static string Clock(string written) => written.IndexOf("kl", StringComparison.OrdinalIgnoreCase) is >= 0 and var at ? written[at..] : "";
}
