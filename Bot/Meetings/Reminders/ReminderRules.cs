namespace MoedeBot.Meetings;

/// <summary>
/// When a channel is reminded: once of each thing; of the agenda and of positions until the meeting begins, of corrections while they may be
/// proposed. Pure.
/// </summary>
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
        foreach (var (kind, time) in Wanted(meeting, forum, now, zone))
        {
            // What was posted later than that says itself what the reminder would.
            var (about, posted) = kind == ReminderKind.Approval ? (Deadline(meeting, now, zone), meeting.Versions[0].At) : (Held(meeting, forum), meeting.PostedAt);
            var isDue = time is { } set && At(about, set, zone) is { } at && at <= now && posted < at;
            if (isDue && Decide(meeting, new MeetingCommand.SendReminder(kind)).Events.Count > 0)
                yield return kind;
        }
    }

    /// <summary>Whether there is nothing to be reminded of any more, unless the meeting changes.</summary>
    public static bool IsPast(MeetingState meeting, Forum forum, DateTimeOffset now, TimeZoneInfo zone) =>
        HasCome(meeting, forum, now, zone) && (forum.ApprovalReminder is null || !IsOpen(meeting, now) || HasBeen(meeting, ReminderKind.Approval));

    private static IEnumerable<(ReminderKind Kind, ReminderTime? Time)> Wanted(MeetingState meeting, Forum forum, DateTimeOffset now, TimeZoneInfo zone) =>
        IsOpen(meeting, now) ? [(ReminderKind.Approval, forum.ApprovalReminder)]
        : HasCome(meeting, forum, now, zone) ? []
        : [(ReminderKind.Agenda, forum.AgendaReminder), (ReminderKind.Positions, forum.PositionsReminder)];

    private static bool IsOpen(MeetingState meeting, DateTimeOffset now) => meeting.Minutes is not null && MinutesStanding.Of(meeting, now) is MinutesStanding.Open;

    private static bool HasBeen(MeetingState meeting, ReminderKind kind) => meeting.Reminders.Any(sent => sent.Kind == kind);

    // The meeting has begun or is over, or its time has come, or it is no meeting.
    private static bool HasCome(MeetingState meeting, Forum forum, DateTimeOffset now, TimeZoneInfo zone) =>
        meeting.Phase is MeetingPhase.Ended or MeetingPhase.Discarded || meeting.HasBegun || (Limit(meeting, forum, zone) is { } limit && limit <= now);

    /// <summary>Decides whether a reminder is sent.</summary>
    internal static Ruling.Accepted Decide(MeetingState meeting, MeetingCommand.SendReminder send)
    {
        var items = send.Kind == ReminderKind.Positions ? Wanting(meeting) : [];
        var over = send.Kind == ReminderKind.Approval
            ? meeting.Minutes is null || meeting.Approval is not null
            : meeting.Phase != MeetingPhase.Running || meeting.HasBegun;
        var idle = over || HasBeen(meeting, send.Kind) || (send.Kind == ReminderKind.Positions && items.Count == 0);
        return new Ruling.Accepted(idle ? [] : [new ReminderSent(send.Kind) { Items = items }]);
    }

    /// <summary>Open items that nobody has taken a position on; none where the forum does without.</summary>
    private static IReadOnlyList<int> Wanting(MeetingState meeting) => meeting.Forum.WithoutPositions
        ? []
        : [.. meeting.Items.Where(item => item is { Decision: null, Item.Confidential: false, Positions.Count: 0 }).Select(item => item.Key)];

    // Where no start is known the day itself is too late.
    private static DateTimeOffset? Limit(MeetingState meeting, Forum forum, TimeZoneInfo zone) =>
        meeting.Agenda.Head.Date is { } date ? new LocalDay(date, zone).At(Start(meeting, forum) ?? TimeOnly.MinValue) : null;

    private static (DateOnly? Date, TimeOnly? Clock) Held(MeetingState meeting, Forum forum) => (meeting.Agenda.Head.Date, Start(meeting, forum));

    private static (DateOnly? Date, TimeOnly? Clock) Deadline(MeetingState meeting, DateTimeOffset now, TimeZoneInfo zone)
    {
        if (MinutesStanding.Of(meeting, now) is not MinutesStanding.Open { Until: var until })
            return (null, null);
        var local = TimeZoneInfo.ConvertTime(until, zone);
        return (DateOnly.FromDateTime(local.DateTime), TimeOnly.FromDateTime(local.DateTime));
    }

    private static DateTimeOffset? At((DateOnly? Date, TimeOnly? Clock) about, ReminderTime time, TimeZoneInfo zone) => (about.Date, time) switch
    {
        (null, _) => null,
        ({ } date, ReminderTime.WeekBefore) => new LocalDay(date.AddDays(-7), zone).At(Morning),
        ({ } date, ReminderTime.TwoDaysBefore) => new LocalDay(date.AddDays(-2), zone).At(Morning),
        ({ } date, ReminderTime.DayBefore) => new LocalDay(date.AddDays(-1), zone).At(Noon),
        ({ } date, _) => about.Clock is { } start ? new LocalDay(date, zone).At(start) - TimeSpan.FromHours(2) : null,
    };

    private static TimeOnly? Start(MeetingState meeting, Forum forum) =>
        meeting.Agenda.Head.Start ?? meeting.Agenda.Timetable?.Entries.Select(entry => (TimeOnly?)entry.Start).FirstOrDefault() ?? forum.UsualStart;
}
