namespace MoedeBot.Meetings;

/// <summary>When a channel is reminded: once of each thing, and of nothing once the meeting has begun. Pure.</summary>
public static class ReminderRules
{
    private static readonly TimeOnly Morning = new(9, 0);
    private static readonly TimeOnly Noon = new(12, 0);

    /// <summary>The reminders that are due.</summary>
    /// <param name="meeting">The meeting.</param>
    /// <param name="forum">The forum as it is set up now: whoever changes the times means the meetings to come.</param>
    /// <param name="now">UTC.</param>
    /// <param name="zone">Where its clocks hang.</param>
    public static IEnumerable<ReminderKind> Due(MeetingState meeting, Forum forum, DateTimeOffset now, TimeZoneInfo zone)
    {
        if (IsPast(meeting, forum, now, zone))
            yield break;
        foreach (var (kind, time) in new[] { (ReminderKind.Agenda, forum.AgendaReminder), (ReminderKind.Positions, forum.PositionsReminder) })
        {
            // What was posted later than that says itself what the reminder would.
            var isDue = time is { } set && At(meeting, forum, set, zone) is { } at && at <= now && meeting.PostedAt < at;
            if (isDue && Decide(meeting, new MeetingCommand.SendReminder(kind)).Events.Count > 0)
                yield return kind;
        }
    }

    /// <summary>Whether there is nothing to be reminded of any more: the meeting has begun or is over, or its time has come, or it is no meeting.</summary>
    public static bool IsPast(MeetingState meeting, Forum forum, DateTimeOffset now, TimeZoneInfo zone) =>
        meeting.Phase is MeetingPhase.Ended or MeetingPhase.Discarded || meeting.HasBegun || (Limit(meeting, forum, zone) is { } limit && limit <= now);

    /// <summary>Decides whether a reminder is sent.</summary>
    internal static Ruling.Accepted Decide(MeetingState meeting, MeetingCommand.SendReminder send)
    {
        var items = send.Kind == ReminderKind.Positions ? Wanting(meeting) : [];
        var idle = meeting.Phase != MeetingPhase.Running || meeting.HasBegun
            || meeting.Reminders.Any(sent => sent.Kind == send.Kind) || (send.Kind == ReminderKind.Positions && items.Count == 0);
        return new Ruling.Accepted(idle ? [] : [new ReminderSent(send.Kind) { Items = items }]);
    }

    /// <summary>Open items that nobody has taken a position on; none where the forum does without.</summary>
    private static IReadOnlyList<int> Wanting(MeetingState meeting) => meeting.Forum.WithoutPositions
        ? []
        : [.. meeting.Items.Where(item => item is { Decision: null, Item.Confidential: false, Positions.Count: 0 }).Select(item => item.Key)];

    // Where no start is known the day itself is too late.
    private static DateTimeOffset? Limit(MeetingState meeting, Forum forum, TimeZoneInfo zone) =>
        meeting.Agenda.Head.Date is { } date ? new LocalDay(date, zone).At(Start(meeting, forum) ?? TimeOnly.MinValue) : null;

    private static DateTimeOffset? At(MeetingState meeting, Forum forum, ReminderTime time, TimeZoneInfo zone) => (meeting.Agenda.Head.Date, time) switch
    {
        (null, _) => null,
        ({ } date, ReminderTime.WeekBefore) => new LocalDay(date.AddDays(-7), zone).At(Morning),
        ({ } date, ReminderTime.TwoDaysBefore) => new LocalDay(date.AddDays(-2), zone).At(Morning),
        ({ } date, ReminderTime.DayBefore) => new LocalDay(date.AddDays(-1), zone).At(Noon),
        ({ } date, _) => Start(meeting, forum) is { } start ? new LocalDay(date, zone).At(start) - TimeSpan.FromHours(2) : null,
    };

    private static TimeOnly? Start(MeetingState meeting, Forum forum) =>
        meeting.Agenda.Head.Start ?? meeting.Agenda.Timetable?.Entries.Select(entry => (TimeOnly?)entry.Start).FirstOrDefault() ?? forum.UsualStart;
}
