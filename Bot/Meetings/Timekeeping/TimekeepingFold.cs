using System.Collections.Immutable;
using MoedeBot.Documents;

namespace MoedeBot.Meetings;

/// <summary>What happens to the timetable, and in which order items are taken.</summary>
internal static class TimekeepingFold
{
    public static MeetingState Started(MeetingState state, DateTimeOffset at) => state with { Time = state.Time with { StartedAt = at } };

    public static MeetingState Started(MeetingState state, int item, DateTimeOffset at)
    {
        var begun = state with { Time = state.Time with { Begun = state.Time.Begun.SetItem(item, at) } };
        return state.Current is { } current && current.Key != item
            ? Changed(begun, new TimetableChange(TimetableChangeKind.Before) { Item = item, With = current.Key })
            : begun;
    }

    public static MeetingState Changed(MeetingState state, TimetableChange change) =>
        InOrder(state with { Time = state.Time with { Changes = state.Time.Changes.Add(change) } });

    /// <summary>Only the first conclusion tells how long an item took; one put off while another was on took nothing, nor did several at once.</summary>
    public static Timekeeping Concluded(MeetingState state, ItemConcluded concluded, DateTimeOffset at) =>
        concluded.Together || state.Time.Taken.Exists(taken => taken.Item == concluded.Item)
            || (state.Time.IsPostponed(concluded.Item) && state.Current?.Key != concluded.Item)
            ? state.Time
            : state.Time with { Taken = state.Time.Taken.Add(new TakenItem(concluded.Item, at)) };

    public static MeetingState Reopened(MeetingState state, int item) => state.Time.IsPostponed(item)
        ? state with { Time = state.Time with { Changes = state.Time.Changes.RemoveAll(change => change.Kind == TimetableChangeKind.Postpone && change.Item == item) } }
        : state;

    /// <summary>A new edition that says other times is the plan from now on; one that only adds to it leaves the changes as they are.</summary>
    public static MeetingState Revised(MeetingState state, Timetable? before)
    {
        var now = state.Agenda.Timetable?.Entries.Select(Line).ToHashSet() ?? [];
        var same = (before?.Entries ?? []).All(entry => now.Contains(Line(entry)));
        return InOrder(same ? state : state with { Time = state.Time with { Changes = state.Time.Changes.RemoveAll(IsAboutTimes) } });
    }

    /// <summary>The state with the order in which its items are to be taken.</summary>
    public static MeetingState InOrder(MeetingState state) => state with { Turns = Turns(state) };

    private static ImmutableArray<int> Turns(MeetingState state)
    {
        var numbers = Plan.Of(state.Agenda, state.Forum.UsualStart).Select(row => row.Item?.Number).OfType<int>().Distinct();
        var keys = numbers.Select(number => state.Numbered(number)!.Key).ToList();
        foreach (var change in state.Time.Changes)
            Move(keys, change);
        var places = state.Items.Index().ToDictionary(item => item.Item.Key, item => item.Index);
        return [.. keys.Select(key => places[key])];
    }

    private static void Move(List<int> keys, TimetableChange change)
    {
        var (item, with) = (keys.IndexOf(change.Item ?? int.MinValue), keys.IndexOf(change.With ?? int.MinValue));
        if (item < 0 || with < 0)
            return;
        if (change.Kind == TimetableChangeKind.Swap)
            (keys[item], keys[with]) = (keys[with], keys[item]);
        else if (change.Kind == TimetableChangeKind.Before)
            Move(keys, item, with);
    }

    private static void Move(List<int> keys, int from, int to)
    {
        var key = keys[from];
        keys.RemoveAt(from);
        keys.Insert(from < to ? to - 1 : to, key);
    }

    private static bool IsAboutTimes(TimetableChange change) => change.Kind != TimetableChangeKind.Postpone;

    private static (TimeOnly, TimeOnly, string) Line(TimetableEntry entry) => (entry.Start, entry.End, entry.Label);
}
