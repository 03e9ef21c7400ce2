namespace MoedeBot.Meetings;

/// <summary>How far the meeting has come, as far as its events tell.</summary>
internal sealed class Course
{
    private readonly MeetingState meeting;
    private readonly HashSet<int> done;

    internal Course(MeetingState meeting, LocalDay? day)
    {
        (this.meeting, Day) = (meeting, day);
        done = [.. meeting.Time.Taken.Select(taken => taken.Item), .. meeting.Items.Where(item => item.Decision is not null).Select(item => item.Key)];
        var last = meeting.Time.Taken.Where(taken => IsToday(taken.At)).Select(taken => (DateTimeOffset?)taken.At).LastOrDefault();
        Boundary = Flow.Later(last, IsToday(meeting.Time.StartedAt) ? meeting.Time.StartedAt : null);
        Current = meeting.Phase == MeetingPhase.Running ? meeting.InTurn.FirstOrDefault(item => !IsDone(item)) : null;
        BegunAt = Current is { } current && meeting.Time.Begun.TryGetValue(current.Key, out var begun) && IsToday(begun) ? begun : null;
        Boundary = Flow.Later(Boundary, BegunAt);
    }

    /// <summary>The day of the meeting; null when it is not known.</summary>
    internal LocalDay? Day { get; }

    /// <summary>When the meeting began, or the last thing that is known to have happened in it; null before it has begun.</summary>
    internal DateTimeOffset? Boundary { get; }

    /// <summary>The item that is on. One that was taken up again to be corrected is not: its time was then.</summary>
    internal ItemState? Current { get; }

    /// <summary>When somebody said that the item that is on begins; null for not.</summary>
    internal DateTimeOffset? BegunAt { get; }

    internal bool IsCurrent(Slot slot) => slot.Item is { } item && item.Key == Current?.Key;

    internal bool IsPostponed(ItemState item) => item.Decision is not null && meeting.Time.IsPostponed(item.Key);

    /// <summary>Whether nothing is to be expected of a line any more; of an entry without an item, when a later line is over or on.</summary>
    internal bool IsOver(Slots slots, int at) => slots.Lines[at].Item is { } item
        ? IsDone(item)
        : slots.Lines.Skip(at + 1).Any(later => later.Item is { } one && (IsDone(one) || (BegunAt is not null && IsCurrent(later))));

    internal bool HasBegun(Slot slot, Fit fit) => IsCurrent(slot) && Boundary is not null && fit.Start == Boundary;

    /// <summary>When the line was concluded on the day of the meeting.</summary>
    internal DateTimeOffset? EndOf(Slot slot) =>
        slot.Item is { } item && Taken(item) is { } taken && IsToday(taken.At) ? taken.At : null;

    /// <summary>When a line that was concluded on the day began: when somebody said so, else when the one before was concluded, or after the break.</summary>
    internal DateTimeOffset? BeginOf(Slot slot, Flow flow)
    {
        var end = EndOf(slot)!.Value;
        if (meeting.Time.Begun.TryGetValue(slot.Item!.Key, out var said) && IsToday(said) && said <= end)
            return said;
        var before = meeting.Time.Taken.TakeWhile(taken => taken.Item != slot.Item.Key).Select(taken => (DateTimeOffset?)taken.At).LastOrDefault(at => IsToday(at));
        var began = Flow.Later(before, meeting.Time.StartedAt is { } started && IsToday(started) && started <= end ? started : null);
        return began < flow.Awaited(slot) && flow.Awaited(slot) <= end ? flow.Awaited(slot) : began;
    }

    private bool IsDone(ItemState item) => done.Contains(item.Key);

    private TakenItem? Taken(ItemState item) => meeting.Time.Taken.FirstOrDefault(taken => taken.Item == item.Key);

    private bool IsToday(DateTimeOffset? instant) => instant is { } at && Day is { } day && day.Holds(at);
}
