using MoedeBot.Documents;

namespace MoedeBot.Meetings;

/// <summary>Tillægsdagsorden: a document that adds items to an agenda, and may replace some, but withdraws none.</summary>
internal static class Addenda
{
    private static readonly string[] Words = ["tillægsdagsorden", "tillæg til dagsorden", "supplerende dagsorden"];

    /// <summary>Whether the document says that it is one, or its numbers go on where the agenda's end.</summary>
    public static bool Is(MeetingDocument document, MeetingState state) =>
        (document.Head.PrintedTitle is { } title && Array.Exists(Words, word => title.Contains(word, StringComparison.OrdinalIgnoreCase)))
        || document.Items.Min(item => item.Number) > state.Items.Max(item => item.Item.Number);

    /// <summary>
    /// The agenda with the addendum's items: those that are there already in their places with their numbers, the others at the end with
    /// the next ones, unless they bring numbers of their own that are free.
    /// </summary>
    /// <param name="state">The meeting.</param>
    /// <param name="document">The addendum.</param>
    /// <param name="found">For each of its items which of the meeting's it is.</param>
    public static MeetingDocument Merge(MeetingState state, MeetingDocument document, IReadOnlyList<ItemState?> found)
    {
        var items = state.Items.Select(item => item.Item).ToList();
        var numbers = new Dictionary<int, int>();
        foreach (var (item, was) in document.Items.Zip(found))
        {
            var at = was is null ? -1 : items.FindIndex(there => there.Number == was.Item.Number && state.Items.Contains(was));
            var last = items.Max(there => there.Number);
            var number = at >= 0 ? items[at].Number : item.Number > last ? item.Number : last + 1;
            numbers[item.Number] = number;
            if (at >= 0)
                items[at] = item with { Number = number };
            else
                items.Add(item with { Number = number });
        }

        return state.Agenda with
        {
            Items = items,
            Contents = Contents(state.Agenda, items),
            Timetable = Timetable(state.Agenda.Timetable, document.Timetable, numbers),
        };
    }

    private static IReadOnlyList<ContentsEntry> Contents(MeetingDocument agenda, List<AgendaItem> items) => agenda.Contents.Count == 0
        ? []
        : [.. agenda.Contents, .. items.Skip(agenda.Items.Count).Select(item => new ContentsEntry(item.PrintedTitle, null))];

    private static Timetable? Timetable(Timetable? agenda, Timetable? addendum, Dictionary<int, int> numbers)
    {
        if (addendum is null)
            return agenda;
        var added = addendum.Entries.Select(entry => entry with { Item = Number(entry.Item), ProposedItem = Number(entry.ProposedItem) });
        return agenda is null
            ? new Timetable(numbers[addendum.HeldBy], [.. added])
            : agenda with { Entries = [.. agenda.Entries.Concat(added).OrderBy(entry => entry.Start)] };

        int? Number(int? printed) => printed is { } known ? numbers[known] : null;
    }
}
