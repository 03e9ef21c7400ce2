namespace MoedeBot.Meetings;

/// <summary>
/// The timetable as the meeting goes, from the state alone and without a clock: what an item took is known when it is concluded, and from
/// then on what follows is expected so much later. Early, what follows keeps its time. Pure.
/// </summary>
public static class Timetabling
{
    /// <summary>More minutes are a meeting held at another time than planned, not a late one.</summary>
    private const int Most = 6 * 60;

    /// <summary>The timetable.</summary>
    /// <param name="meeting">The meeting.</param>
    /// <param name="zone">Where its clocks hang.</param>
    public static MeetingTimes Of(MeetingState meeting, TimeZoneInfo zone)
    {
        var course = new Course(meeting, LocalDay.Of(meeting, zone));
        var day = course.Day ?? new LocalDay(DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(meeting.ReceivedAt, zone).DateTime), zone);
        var flow = new Flow(Slots.Of(meeting, day));
        var plan = flow.Planned();
        var fits = Expected(flow, plan, course);
        var behind = Behind(flow, plan, fits, course);
        var known = Math.Abs(behind) <= Most;
        var rows = Rows(flow, known ? fits : plan, course);
        return new MeetingTimes(InBetween(rows, [.. rows.Zip(plan, (row, fit) => At(row, fit, known))], flow.Slots), known && Math.Abs(behind) >= TimeRow.Worth ? behind : 0, TimekeepingRules.HasPlan(meeting))
        {
            Awaited = known && Awaits(flow, fits, course) ? course.Current : null,
            Ends = course.Current is null ? null : Ends(flow, known ? fits : plan),
        };
    }

    /// <summary>The meeting as a change would make it, to be looked at.</summary>
    public static MeetingState Preview(MeetingState meeting, TimetableChange change) => TimekeepingFold.Changed(meeting, change);

    private static IReadOnlyList<Fit> Expected(Flow flow, IReadOnlyList<Fit> plan, Course course)
    {
        if (course.Boundary is not { } end)
            return plan;
        var fits = new List<Fit>();
        foreach (var (at, slot) in flow.Slots.Lines.Index())
        {
            if (course.IsOver(flow.Slots, at))
            {
                fits.Add(default);
                continue;
            }

            var said = course.IsCurrent(slot) && course.BegunAt is not null;
            var start = said ? course.BegunAt!.Value
                : course.IsCurrent(slot) && end == course.Boundary ? Flow.Later(end, flow.Awaited(slot))!.Value
                : Flow.Later(plan[at].Start, slot.Behind(end))!.Value;
            var fit = flow.Around(slot, start, said);
            end = fit.End!.Value;
            fits.Add(fit);
        }

        return fits;
    }

    private static int Behind(Flow flow, IReadOnlyList<Fit> plan, IReadOnlyList<Fit> fits, Course course)
    {
        if (course.Boundary is null || course.Current is null)
            return 0;
        var lines = flow.Slots.Lines;
        var first = Enumerable.Range(0, lines.Count).SkipWhile(at => !course.IsCurrent(lines[at]))
            .Where(at => lines[at].Planned is not null && fits[at].Start is not null && plan[at].Start is not null).Take(1).ToList();
        return first is [var at] ? (int)(fits[at].Start!.Value - plan[at].Start!.Value).TotalMinutes : 0;
    }

    private static DateTimeOffset? Ends(Flow flow, IReadOnlyList<Fit> fits)
    {
        var planned = flow.Slots.Lines.Max(slot => slot.Planned + slot.Row.Length);
        var expected = flow.Slots.Lines.Zip(fits).Max(line => line.First.Length > TimeSpan.Zero ? line.Second.End : null);
        return planned is not null && expected is not null && Math.Abs((expected.Value - planned.Value).TotalMinutes) >= TimeRow.Worth ? expected : null;
    }

    private static bool Awaits(Flow flow, IReadOnlyList<Fit> fits, Course course) =>
        course is { Boundary: { } boundary, BegunAt: null, Current: not null }
        && flow.Slots.Lines.Index().Any(line => course.IsCurrent(line.Item) && fits[line.Index].Start > boundary);

    private static List<TimeRow> Rows(Flow flow, IReadOnlyList<Fit> fits, Course course)
    {
        var rows = new List<TimeRow>();
        foreach (var (at, slot) in flow.Slots.Lines.Index())
        {
            var over = course.IsOver(flow.Slots, at);
            var ended = course.EndOf(slot);
            rows.Add(new TimeRow(slot.Row, slot.Item)
            {
                Planned = slot.Planned,
                Expected = over || (slot.Planned is null && slot.Length == TimeSpan.Zero) ? null : fits[at].Start,
                Began = ended is not null ? course.BeginOf(slot, flow) : course.HasBegun(slot, fits[at]) ? fits[at].Start : null,
                Ended = ended,
                Length = slot.Length,
                Postponed = slot.Item is { } item && course.IsPostponed(item),
                Over = over ? null : fits[at].Over,
            });
        }

        return rows;
    }

    private static DateTimeOffset? At(TimeRow row, Fit planned, bool known) => (known ? row.Began : null) ?? row.Expected ?? planned.Start ?? row.Ended;

    // A break comes before the first line that begins when it does, or later.
    private static IReadOnlyList<TimeRow> InBetween(IReadOnlyList<TimeRow> lines, IReadOnlyList<DateTimeOffset?> times, Slots slots)
    {
        var pauses = new Queue<TimeRow>(slots.Pauses.OrderBy(pause => pause.Start).Select(pause =>
            new TimeRow(pause.Row, null) { Planned = pause.Planned, Expected = pause.Start, Length = pause.Length }));
        var rows = new List<TimeRow>();
        foreach (var (row, at) in lines.Zip(times))
        {
            while (pauses.TryPeek(out var pause) && at >= pause.Expected)
                rows.Add(pauses.Dequeue());
            rows.Add(row);
        }

        return [.. rows, .. pauses];
    }
}
