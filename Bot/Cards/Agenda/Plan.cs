using MoedeBot.Documents;

namespace MoedeBot.Cards;

/// <summary>A line of the meeting's plan: an item, a break, or an entry that belongs to nothing.</summary>
/// <param name="Entry">The timetable's entry; null for an item that the timetable does not name.</param>
/// <param name="Item">The item; null for a break or a label that fits none.</param>
internal sealed record PlanRow(TimetableEntry? Entry, AgendaItem? Item)
{
    /// <summary>Break: minutes from start to end.</summary>
    internal int Minutes => Entry is { } entry ? (int)(entry.End - entry.Start).TotalMinutes : 0;
}

/// <summary>Timetable and items as one list: the entries in their order, with the items that none of them names in between.</summary>
internal static class Plan
{
    internal static IReadOnlyList<PlanRow> Of(MeetingDocument agenda)
    {
        var entries = agenda.Timetable?.Entries ?? [];
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

    /// <summary>Whether the entry may be about a closed item: then its label stays here, since it may tell what the item hides.</summary>
    internal static bool Hides(MeetingDocument agenda, TimetableEntry entry) => agenda.Items.Any(item =>
        item.Confidential && (item.Number == entry.Item || item.Number == entry.ProposedItem
            || entry.Label.Contains(item.Title, StringComparison.OrdinalIgnoreCase)));
}
