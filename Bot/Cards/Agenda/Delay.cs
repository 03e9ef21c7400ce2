using MoedeBot.Meetings;

namespace MoedeBot.Cards;

/// <summary>How far the meeting is behind its plan, known from when the last item was concluded: the state alone, no clock.</summary>
internal static class Delay
{
    /// <summary>Less is not worth a word.</summary>
    private const int Worth = 3;

    /// <summary>More is a meeting held at another time than planned, not a late one.</summary>
    private const int Most = 6 * 60;

    /// <summary>Minutes behind (or, negative, ahead of) the plan; 0 when on time, not yet begun or not to be known.</summary>
    internal static int Of(MeetingState meeting, CardContext context)
    {
        if (meeting.Current is not { } current
            || Planned(meeting, current.Item.Number) is not { } planned
            || Began(meeting, context) is not { } began)
            return 0;

        var minutes = (int)(began.ToTimeSpan() - planned.ToTimeSpan()).TotalMinutes;
        return Math.Abs(minutes) is >= Worth and <= Most ? minutes : 0;
    }

    private static TimeOnly? Planned(MeetingState meeting, int item) =>
        meeting.Agenda.Timetable?.Entries.FirstOrDefault(entry => entry.Item == item)?.Start;

    /// <summary>When the current item began: when the newest decision on the day of the meeting was saved.</summary>
    private static TimeOnly? Began(MeetingState meeting, CardContext context) =>
        meeting.Items.Where(item => item.Decision is { } decision && context.DayOf(decision.At) == meeting.Agenda.Head.Date)
            .Select(item => (TimeOnly?)context.ClockOf(item.Decision!.At)).Max();
}
