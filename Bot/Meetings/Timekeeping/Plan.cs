using MoedeBot.Documents;

namespace MoedeBot.Meetings;

/// <summary>A line of the meeting's plan: an item, a break, or an entry that belongs to nothing.</summary>
/// <param name="Entry">The timetable's entry; null for an item that the timetable does not name.</param>
/// <param name="Item">The item; null for a break or a label that fits none.</param>
public sealed record PlanRow(TimetableEntry? Entry, AgendaItem? Item)
{
    /// <summary>Whether nothing is on the agenda then.</summary>
    public bool IsBreak => Entry is { Break: true } && Item is null;

    /// <summary>How long it takes by the clock; nothing where no entry says.</summary>
    public TimeSpan Length => Entry is { } entry ? entry.End - entry.Start : TimeSpan.Zero;
}

/// <summary>Timetable and items as one list: the entries in their order, with the items that none of them names in between.</summary>
public static class Plan
{
    /// <summary>The list.</summary>
    /// <param name="agenda">The agenda.</param>
    /// <param name="usualStart">When the meeting begins if the agenda does not say.</param>
    public static IReadOnlyList<PlanRow> Of(MeetingDocument agenda, TimeOnly? usualStart = null)
    {
        var entries = TimetableOf(agenda, usualStart)?.Entries ?? [];
        var named = entries.Select(entry => entry.Item).ToHashSet();
        var unnamed = new Queue<AgendaItem>(agenda.Items.Where(item => !named.Contains(item.Number)));
        var rows = new List<PlanRow>();
        foreach (var entry in entries)
        {
            var item = agenda.Items.FirstOrDefault(item => item.Number == entry.Item);
            while (item is not null && unnamed.TryPeek(out var next) && next.Number < item.Number)
                rows.Add(new PlanRow(null, unnamed.Dequeue()));
            rows.Add(new PlanRow(entry, item));
        }

        return [.. rows, .. unnamed.Select(item => new PlanRow(null, item))];
    }

    /// <summary>The agenda's timetable, or the one that the items' own durations amount to; null where neither says enough to plan by.</summary>
    public static Timetable? TimetableOf(MeetingDocument agenda, TimeOnly? usualStart = null) =>
        agenda.Timetable ?? ((agenda.Head.Start ?? usualStart) is { } start ? FromDurations(agenda.Items, start) : null);

    /// <summary>Whether the entry may be about a closed item: then its label stays here, since it may tell what the item hides.</summary>
    internal static bool Hides(MeetingDocument agenda, TimetableEntry entry) => agenda.Items.Any(item =>
        item.Confidential && (item.Number == entry.Item || item.Number == entry.ProposedItem
            || entry.Label.Contains(item.Title, StringComparison.OrdinalIgnoreCase)));

    // An item that says no duration is one that takes no time worth planning, as approving the agenda; if most say none, there is no plan.
    private static Timetable? FromDurations(IReadOnlyList<AgendaItem> items, TimeOnly start)
    {
        var minutes = items.Select(item => item.Minutes()).ToList();
        var all = minutes.Sum() ?? 0;
        if (minutes.Count(known => known is null) * 2 > items.Count || start.ToTimeSpan() + TimeSpan.FromMinutes(all) >= TimeSpan.FromDays(1))
            return null;
        var entries = new List<TimetableEntry>();
        foreach (var (item, length) in items.Zip(minutes))
        {
            var from = entries is [.., var last] ? last.End : start;
            entries.Add(new TimetableEntry(from, from.AddMinutes(length ?? 0), item.Title, item.Number));
        }

        return new Timetable(0, entries);
    }
}
