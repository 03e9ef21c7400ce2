namespace MoedeBot.Meetings;

/// <summary>A break as it stands now. It keeps its clock unless it was moved.</summary>
/// <param name="Row">The agenda's line.</param>
/// <param name="Planned">Start as the agenda planned it.</param>
internal sealed record Pause(PlanRow Row, DateTimeOffset Planned)
{
    internal DateTimeOffset Start { get; init; } = Planned;

    internal TimeSpan Length { get; init; }

    internal DateTimeOffset End => Start + Length;

    internal bool Moved => Start != Planned;
}

/// <summary>A line that takes the meeting's time, at its place in the order: an item, or an entry that belongs to nothing.</summary>
/// <param name="Row">The agenda's line.</param>
/// <param name="Item">The item; null for an entry that belongs to nothing.</param>
internal sealed record Slot(PlanRow Row, ItemState? Item)
{
    /// <summary>Of the place: it begins then, however early the one before it ends; null where it follows on the one before.</summary>
    internal DateTimeOffset? Anchor { get; init; }

    /// <summary>Of the place: the break before it, from 0; null for none.</summary>
    internal int? After { get; init; }

    /// <summary>Of the place: time from the end of the one before; below zero where the agenda lets them overlap.</summary>
    internal TimeSpan Gap { get; init; }

    /// <summary>Start as the agenda planned it; null where it did not.</summary>
    internal DateTimeOffset? Planned { get; init; }

    internal TimeSpan Length { get; init; }

    /// <summary>How much later than its place says, by changes.</summary>
    internal TimeSpan Offset { get; init; }

    /// <summary>Breaks, from 0, that the agenda itself has in the middle of it.</summary>
    internal IReadOnlyList<int> Through { get; init; } = [];

    /// <summary>Earliest that it can begin after the one before it.</summary>
    internal DateTimeOffset Behind(DateTimeOffset end) => Gap < TimeSpan.Zero ? end + Gap : end;
}

/// <summary>The plan with its changes, taken apart: breaks at their clocks, and what is to be fitted in between.</summary>
/// <param name="Lines">In the order in which they are taken.</param>
/// <param name="Pauses">In the agenda's order.</param>
internal sealed record Slots(IReadOnlyList<Slot> Lines, IReadOnlyList<Pause> Pauses)
{
    internal static Slots Of(MeetingState meeting, LocalDay day)
    {
        var rows = Plan.Of(meeting.Agenda, meeting.Forum.UsualStart);
        var pauses = rows.Where(row => row.IsBreak).Select(row => new Pause(row, day.At(row.Entry!.Start)) { Length = LengthOf(row, day) }).ToList();
        var lines = Printed(meeting, day, rows, pauses);
        return Changed(new Slots(InTurn(lines, meeting), pauses), meeting.Time.Changes, day);
    }

    private static List<Slot> Printed(MeetingState meeting, LocalDay day, IReadOnlyList<PlanRow> rows, IReadOnlyList<Pause> pauses)
    {
        var lines = new List<Slot>();
        var opening = Opening(meeting, day, rows);
        var end = (DateTimeOffset?)null;
        var (after, seen) = ((int?)null, 0);
        foreach (var row in rows)
        {
            if (row.IsBreak)
            {
                after = seen++;
                continue;
            }

            var slot = Timed(new Slot(row, row.Item is { } item ? meeting.Numbered(item.Number) : null), day, pauses);
            var follows = end is not null && (after is null || slot.Planned is null || slot.Planned < end);
            lines.Add(slot with
            {
                Anchor = follows ? null : slot.Planned ?? opening,
                After = follows ? null : after,
                Gap = follows && slot.Planned is { } planned ? planned - end!.Value : TimeSpan.Zero,
            });
            (end, after) = slot.Planned is { } begin ? (begin + slot.Length, null) : (end, after);
        }

        return lines;
    }

    private static DateTimeOffset? Opening(MeetingState meeting, LocalDay day, IReadOnlyList<PlanRow> rows)
    {
        var clocks = rows.Where(row => row.Entry is not null).Select(row => (TimeOnly?)row.Entry!.Start).Take(1).Append(meeting.Agenda.Head.Start);
        return clocks.Min() is { } first ? day.At(first) : null;
    }

    private static Slot Timed(Slot slot, LocalDay day, IReadOnlyList<Pause> pauses)
    {
        if (slot.Row.Entry is not { } entry)
            return slot;
        var (start, length) = (day.At(entry.Start), LengthOf(slot.Row, day));
        var through = pauses.Index().Where(pause => pause.Item.Start == start || (pause.Item.Start < start + length && start < pause.Item.End));
        return slot with { Planned = start, Length = length, Through = [.. through.Select(pause => pause.Index)] };
    }

    // Items change places; what a place says of when it begins stays.
    private static IReadOnlyList<Slot> InTurn(List<Slot> lines, MeetingState meeting)
    {
        var items = lines.Where(slot => slot.Item is not null).DistinctBy(slot => slot.Item!.Key).ToDictionary(slot => slot.Item!.Key);
        var turns = new Queue<Slot>(meeting.InTurn.Select(item => items[item.Key]));
        return [.. lines.Select(place => place.Item is not null && turns.TryDequeue(out var slot)
            ? slot with { Anchor = place.Anchor, After = place.After, Gap = place.Gap }
            : place with { Item = null })];
    }

    private static Slots Changed(Slots slots, IEnumerable<TimetableChange> changes, LocalDay day) =>
        changes.Aggregate(slots, (current, change) => change.Break is { } number
            ? current with { Pauses = [.. current.Pauses.Select((pause, at) => at == number - 1 ? Changed(pause, change, day) : pause)] }
            : current with { Lines = [.. current.Lines.Select(slot => slot.Item?.Key == change.Item ? Changed(slot, change) : slot)] });

    private static Pause Changed(Pause pause, TimetableChange change, LocalDay day) => change switch
    {
        { Kind: TimetableChangeKind.Break, At: { } at } => pause with { Start = day.At(at) },
        { Kind: TimetableChangeKind.Length, Minutes: { } minutes } => pause with { Length = TimeSpan.FromMinutes(minutes) },
        _ => pause,
    };

    private static Slot Changed(Slot slot, TimetableChange change) => change switch
    {
        { Kind: TimetableChangeKind.Shift, Minutes: { } minutes } => slot with { Offset = slot.Offset + TimeSpan.FromMinutes(minutes) },
        { Kind: TimetableChangeKind.Length, Minutes: { } minutes } => slot with { Length = TimeSpan.FromMinutes(minutes) },
        { Kind: TimetableChangeKind.Postpone } => slot with { Length = TimeSpan.Zero },
        _ => slot,
    };

    // In an hour that never comes a line may end before it begins.
    private static TimeSpan LengthOf(PlanRow row, LocalDay day)
    {
        var length = day.At(row.Entry!.End) - day.At(row.Entry.Start);
        return length > TimeSpan.Zero ? length : TimeSpan.Zero;
    }
}
