using MoedeBot.Documents;

namespace MoedeBot.Meetings;

/// <summary>What posting a new edition would make of the meeting. Pure: the same state and document give the same plan.</summary>
/// <param name="Agenda">The whole agenda as it would be; an addendum is put in with the items that are there.</param>
/// <param name="Items">Its items, in order.</param>
/// <param name="Withdrawn">The items that would no longer be on it.</param>
/// <param name="Addendum">Whether the document only adds to the agenda.</param>
public sealed record RevisionPlan(
    MeetingDocument Agenda, IReadOnlyList<RevisedItem> Items, IReadOnlyList<ItemState> Withdrawn, bool Addendum)
{
    /// <summary>Concluded items that it would withdraw or change. It cannot be posted while there are any: their decisions stand on what was.</summary>
    public IReadOnlyList<ItemState> Blocked =>
        [.. Items.Where(item => item is { Changed: true, Was.Decision: not null }).Select(item => item.Was!).Concat(Withdrawn.Where(item => item.Decision is not null))
            .OrderBy(item => item.Item.Number)];

    /// <summary>The timetable would be another.</summary>
    public bool TimetableChanged { get; private init; }

    /// <summary>Whether anything would be otherwise than it is.</summary>
    public bool ChangesAnything => TimetableChanged || HeadChanged || Withdrawn.Count > 0
        || Items.Any(item => item.Added || item.Changed || item.Renumbered || item.Moved);

    /// <summary>Start or place would be another.</summary>
    public bool HeadChanged { get; private init; }

    /// <summary>Works it out.</summary>
    public static RevisionPlan Of(MeetingState state, MeetingDocument document)
    {
        var addendum = Addenda.Is(document, state);
        var found = ItemMatcher.Match([.. state.Items, .. state.Withdrawn], document.Items);
        var agenda = addendum ? Addenda.Merge(state, document, found) : document;
        if (addendum)
            found = ItemMatcher.Match([.. state.Items, .. state.Withdrawn], agenda.Items);
        var items = Revised(state, agenda.Items, found);
        var kept = items.Select(item => item.Key).ToHashSet();
        return new RevisionPlan(agenda, items, [.. state.Items.Where(item => !kept.Contains(item.Key))], addendum)
        {
            TimetableChanged = !Entries(agenda, items).SequenceEqual(Entries(state.Agenda, [.. state.Items.Select(item => new RevisedItem(item.Item, item, item.Key))])),
            HeadChanged = (agenda.Head.Start, agenda.Head.Place) != (state.Agenda.Head.Start, state.Agenda.Head.Place),
        };
    }

    private static IReadOnlyList<RevisedItem> Revised(MeetingState state, IReadOnlyList<AgendaItem> items, IReadOnlyList<ItemState?> found)
    {
        var next = state.Items.Concat(state.Withdrawn).Max(item => item.Key) + 1;
        var there = state.Items.Select(item => item.Key).ToList();
        var moved = Order.OutOfTurn(
            [.. found.Select(was => was is null ? -1 : there.IndexOf(was.Key))],
            Enumerable.Range(0, items.Count).Where(at => found[at]?.Item.Number == items[at].Number).ToHashSet());
        return [.. items.Select((item, at) => new RevisedItem(item, found[at], found[at]?.Key ?? next++)
        {
            Moved = moved.Contains(at),
            ComesBack = found[at] is { } was && !there.Contains(was.Key),
        })];
    }

    // By key and not by number: an entry is no other for its item's having got another number.
    private static IEnumerable<(TimeOnly, TimeOnly, string, int?)> Entries(MeetingDocument agenda, IReadOnlyList<RevisedItem> items) =>
        (agenda.Timetable?.Entries ?? []).Select(entry =>
            (entry.Start, entry.End, entry.Label, items.FirstOrDefault(item => item.Item.Number == entry.Item)?.Key));
}

/// <summary>An item of a new edition.</summary>
/// <param name="Item">As it would be.</param>
/// <param name="Was">As it is; null for a new one.</param>
/// <param name="Key">What it is known by.</param>
public sealed record RevisedItem(AgendaItem Item, ItemState? Was, int Key)
{
    /// <summary>Was not on the agenda.</summary>
    public bool Added => Was is null;

    /// <summary>Stands elsewhere among the others.</summary>
    public bool Moved { get; init; }

    /// <summary>Was withdrawn by an earlier edition.</summary>
    public bool ComesBack { get; init; }

    /// <summary>Has another number.</summary>
    public bool Renumbered => Was is not null && Was.Item.Number != Item.Number;

    /// <summary>Has another title, case number or text.</summary>
    public bool Changed => Was is not null && (Retitled || Fields.Count > 0 || Closes
        || Was.Item.CaseNumber?.Printed != Item.CaseNumber?.Printed);

    /// <summary>Has another title.</summary>
    public bool Retitled => Was is not null && Was.Item.Title != Item.Title;

    /// <summary>Was open and is closed (lukket) from now on.</summary>
    public bool Closes => Was is { Item.Confidential: false } && Item.Confidential;

    /// <summary>Captions of the fields whose text is another, new or gone.</summary>
    public IReadOnlyList<string> Fields => Was is null
        ? []
        : [.. Missing(Was.Item, Item).Concat(Missing(Item, Was.Item)).Distinct()];

    // The same caption may come twice, and even with the same text.
    private static List<string> Missing(AgendaItem from, AgendaItem other)
    {
        var rest = Texts(other).ToList();
        return Texts(from).Where(text => !rest.Remove(text)).Select(text => text.Caption).ToList();
    }

    private static IEnumerable<(string Caption, string Text)> Texts(AgendaItem item) =>
        item.Sections.Select(section => (section.Caption, BlockText.Printed(section.Blocks)));
}
