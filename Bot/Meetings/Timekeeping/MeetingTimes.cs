namespace MoedeBot.Meetings;

/// <summary>The timetable as it is: what was planned, what is expected now, what happened.</summary>
/// <param name="Rows">In the order in which things come.</param>
/// <param name="Behind">Minutes behind the plan, or, below zero, ahead of it; 0 when on time, not yet begun or not to be known.</param>
/// <param name="Planned">Whether anything says when items are to be taken.</param>
public sealed record MeetingTimes(IReadOnlyList<TimeRow> Rows, int Behind, bool Planned)
{
    /// <summary>The item that comes after a pause in the meeting, and of which nobody has said yet that it began; null for none.</summary>
    public ItemState? Awaited { get; init; }

    /// <summary>When the meeting is expected to end, where that is another time than planned; null where it is not, or is not known.</summary>
    public DateTimeOffset? Ends { get; init; }
}

/// <summary>One line of it.</summary>
/// <param name="Row">The agenda's line.</param>
/// <param name="Item">The item; null for a break, or an entry that belongs to nothing.</param>
public sealed record TimeRow(PlanRow Row, ItemState? Item)
{
    /// <summary>Fewer minutes are not worth a word.</summary>
    public const int Worth = 3;

    /// <summary>Start as the agenda planned it; null where it did not.</summary>
    public DateTimeOffset? Planned { get; init; }

    /// <summary>Start by the plan with its changes and as the meeting goes; null where nothing is planned, and for what is over.</summary>
    public DateTimeOffset? Expected { get; init; }

    /// <summary>When it really began; null when it has not, or when that is not known.</summary>
    public DateTimeOffset? Began { get; init; }

    /// <summary>When it was concluded on the day of the meeting; null when it was not.</summary>
    public DateTimeOffset? Ended { get; init; }

    /// <summary>How long it is to take.</summary>
    public TimeSpan Length { get; init; }

    /// <summary>Whether it was put off until the next meeting.</summary>
    public bool Postponed { get; init; }

    /// <summary>Start of the break that the item would run over, and so goes on after; null for none.</summary>
    public DateTimeOffset? Over { get; init; }

    /// <summary>Whether it is expected at another time than planned.</summary>
    public bool Moved => Expected is { } expected && Planned is { } planned && Math.Abs((expected - planned).TotalMinutes) >= Worth;
}

/// <summary>The day of a meeting in its zone: clocks of an agenda as instants, over the change of the clocks as well.</summary>
/// <param name="Date">The day.</param>
/// <param name="Zone">The zone.</param>
internal readonly record struct LocalDay(DateOnly Date, TimeZoneInfo Zone)
{
    /// <summary>The instant of a clock. One that comes twice is the first, one that never comes is an hour later.</summary>
    public DateTimeOffset At(TimeOnly clock)
    {
        var local = Date.ToDateTime(clock);
        if (Zone.IsInvalidTime(local))
            local = local.AddHours(1);
        var offset = Zone.IsAmbiguousTime(local) ? Zone.GetAmbiguousTimeOffsets(local).Max() : Zone.GetUtcOffset(local);
        return new DateTimeOffset(local, offset).ToUniversalTime();
    }

    /// <summary>Whether an instant is on the day.</summary>
    public bool Holds(DateTimeOffset instant) => DayOf(instant, Zone) == Date;

    /// <summary>The day of a meeting: the one that it was begun on, or its agenda's; null when neither is known.</summary>
    public static LocalDay? Of(MeetingState meeting, TimeZoneInfo zone) =>
        (meeting.Time.StartedAt is { } started ? DayOf(started, zone) : meeting.Agenda.Head.Date) is { } date ? new LocalDay(date, zone) : null;

    private static DateOnly DayOf(DateTimeOffset instant, TimeZoneInfo zone) => DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(instant, zone).DateTime);
}
