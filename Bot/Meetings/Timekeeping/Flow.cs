namespace MoedeBot.Meetings;

/// <summary>Where a line falls.</summary>
/// <param name="Start">Null where nothing says.</param>
/// <param name="End">With the breaks in between.</param>
/// <param name="Over">Start of the first break that it runs over; null for none.</param>
internal readonly record struct Fit(DateTimeOffset? Start, DateTimeOffset? End, DateTimeOffset? Over);

/// <summary>Lines one after the other, around the breaks.</summary>
internal sealed record Flow(Slots Slots)
{
    /// <summary>Nobody takes an item up so shortly before a break that it would run over: it waits until after.</summary>
    private static readonly TimeSpan Shortly = TimeSpan.FromMinutes(10);

    /// <summary>The plan with its changes. Without any it is the agenda's own, to the minute.</summary>
    internal IReadOnlyList<Fit> Planned()
    {
        var fits = new List<Fit>();
        var end = (DateTimeOffset?)null;
        var done = true;
        foreach (var slot in Slots.Lines)
        {
            var start = Natural(slot, end) + slot.Offset;
            // What has not ended yet cannot be overtaken.
            if (slot.Offset < TimeSpan.Zero && !done && end is { } before)
                start = Later(start, slot.Behind(before));
            var fit = start is { } begin ? Around(slot, begin) : default;
            (end, done) = (fit.End ?? end, slot.Item is { Decision: not null });
            fits.Add(fit);
        }

        return fits;
    }

    /// <summary>Fits a line in from a time on. A break stays where it is: what is begun before it goes on after it.</summary>
    /// <param name="slot">The line.</param>
    /// <param name="start">Earliest start.</param>
    /// <param name="said">Whether somebody said that it begins then, break or not.</param>
    internal Fit Around(Slot slot, DateTimeOffset start, bool said = false)
    {
        if (slot.Length == TimeSpan.Zero)
            return new Fit(start, start, null);
        var (length, over) = (slot.Length, (DateTimeOffset?)null);
        foreach (var pause in Slots.Pauses.Where((pause, at) => pause.Moved || !slot.Through.Contains(at)).OrderBy(pause => pause.Start))
        {
            var within = pause.Start <= start && start < pause.End;
            var across = start < pause.Start && pause.Start < start + length;
            if (!said && (within || (across && over is null && pause.Start - start <= Shortly)))
                start = pause.End;
            else if (across)
                (length, over) = (length + pause.Length, over ?? pause.Start);
        }

        return new Fit(start, start + length, over);
    }

    /// <summary>End of the break that the line waits for; null for none, or for one that was moved and so parts other lines.</summary>
    internal DateTimeOffset? Awaited(Slot slot) => slot.After is { } at && Slots.Pauses[at] is { Moved: false, End: var end } ? end : null;

    internal static DateTimeOffset? Later(DateTimeOffset? one, DateTimeOffset? other) => other is null || one > other ? one : other;

    private DateTimeOffset? Natural(Slot slot, DateTimeOffset? end)
    {
        var anchored = slot.Anchor is not null && (slot.After is null || Awaited(slot) is not null || end is null);
        return anchored ? Later(slot.Anchor, end) : end + slot.Gap;
    }
}
