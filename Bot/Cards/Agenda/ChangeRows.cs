using AdaptiveCards;
using MoedeBot.Documents;
using MoedeBot.Meetings;
using MoedeBot.Texts;

namespace MoedeBot.Cards;

/// <summary>The differences between the agenda and a new edition, a line each, in the new order; what goes away comes last.</summary>
internal static class ChangeRows
{
    private const int RowCost = 420;

    internal static IEnumerable<AdaptiveElement> Of(RevisionPlan plan, MeetingState meeting, Wording texts)
    {
        var rows = plan.Items.Where(IsWorthALine).Select(item => Row(Kind(item, texts), item.Item, Details(item, texts), texts))
            .Concat(plan.Withdrawn.Select(item => Row(texts.ChangeWithdrawn, item.Item, Voices(item, texts), texts))).ToList();
        var (shown, cut) = Pages.Beginning(rows, Budgets.List);
        yield return Parts.Group(shown.Select(piece => piece.Element)).Ruled();
        if (cut)
            yield return Parts.Text(texts.MoreItems(rows.Count - shown.Count)).Small().Subtle();
        foreach (var line in Rest(plan, meeting, texts))
            yield return Parts.Text(line).Small().Subtle();
    }

    // Getting another number because something came in between is told once for all.
    private static bool IsWorthALine(RevisedItem item) => item.Added || item.ComesBack || item.Moved || item.Changed;

    private static Piece Row(string kind, AgendaItem item, string details, Wording texts)
    {
        var title = Titles.Of(item, texts);
        var line = Parts.Rich(Parts.Bold($"{kind}: "), Parts.Bold($"{item.Number}  "), Parts.Run(title));
        var row = details.Length == 0
            ? Parts.Group(line)
            : Parts.Group(line, Parts.Text(details).Small().Subtle().Spaced(AdaptiveSpacing.None));
        return new Piece(row.Spaced(AdaptiveSpacing.Small), RowCost + Blocks.Bytes(title) + Blocks.Bytes(details));
    }

    private static string Kind(RevisedItem item, Wording texts) =>
        item.Added || item.ComesBack ? texts.ChangeAdded
        : item is { Moved: true, Changed: true } ? texts.ChangeMovedAndChanged
        : item.Moved ? texts.ChangeMoved
        : texts.ChangeChanged;

    // Of a closed item nothing is told but that it is another.
    private static string Details(RevisedItem item, Wording texts) => Parts.Dotted(
        item.ComesBack ? texts.ComesBack : null,
        item.Renumbered || item.Moved ? texts.WasNumber(item.Was!.Item.Number) : null,
        item.Closes ? texts.BecomesClosed : null,
        item is { Item.Confidential: false, Retitled: true } ? texts.WasTitled(CardText.Cut(item.Was!.Item.Title, Budgets.Title)) : null,
        item.Item.Confidential || Fields(item) is not { Count: > 0 } fields ? null : texts.ChangedFields(Listed.Some(fields, Budgets.Names, texts)),
        item is { Was: { } was, ComesBack: false } ? Voices(was, texts) : null);

    private static List<string> Fields(RevisedItem item) =>
        [.. item.Fields.Where(caption => caption.Length > 0).Select(caption => CardText.Cut(caption.TrimEnd(':'), Budgets.Title))];

    private static string Voices(ItemState item, Wording texts) =>
        item.Item.Confidential || item.Comments.Count == 0 ? "" : texts.Comments(item.Comments.Count);

    private static IEnumerable<string> Rest(RevisionPlan plan, MeetingState meeting, Wording texts)
    {
        var head = plan.Agenda.Head;
        if (head.Start != meeting.Agenda.Head.Start && head.Start is { } start)
            yield return texts.StartChanges(texts.Clock(start));
        if (head.Place != meeting.Agenda.Head.Place && head.Place is { } place)
            yield return texts.PlaceChanges(CardText.Cut(place, Budgets.Title));
        if (plan.TimetableChanged)
            yield return texts.TimetableChanges;
        if (plan.Items.Count(item => item.Renumbered && !IsWorthALine(item)) is > 0 and var renumbered)
            yield return texts.Renumbered(renumbered);
        if (plan.Items.Count(item => !item.Renumbered && !IsWorthALine(item)) is > 0 and var unchanged)
            yield return texts.Unchanged(unchanged);
    }
}
