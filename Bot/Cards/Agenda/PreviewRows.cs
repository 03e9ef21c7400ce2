using AdaptiveCards;
using MoedeBot.Documents;
using MoedeBot.Meetings;
using MoedeBot.Texts;

namespace MoedeBot.Cards;

/// <summary>Items and timetable as understood: which entry is which item, and where that is a guess.</summary>
internal static class PreviewRows
{
    private const int RowCost = 480;

    internal static IEnumerable<AdaptiveElement> Of(MeetingDocument agenda, Wording texts)
    {
        if (Plan.TimetableOf(agenda) is null)
            yield return Parts.Text(texts.NoTimetable).Small().Subtle();

        var rows = Plan.Of(agenda);
        var (shown, cut) = Pages.Beginning(rows.Select(row => new Piece(Row(row, agenda, texts), Cost(row))), Budgets.List);
        yield return Parts.Group(shown.Select(piece => piece.Element)).Ruled();
        if (cut)
            yield return Parts.Text(texts.MoreItems(rows.Count - shown.Count)).Small().Subtle();
    }

    private static int Cost(PlanRow row) => RowCost
        + Blocks.Bytes(CardText.Cut(row.Item?.Title ?? "", Budgets.Title))
        + Blocks.Bytes(CardText.Cut(row.Entry?.Label ?? "", Budgets.Title));

    private static AdaptiveElement Row(PlanRow row, MeetingDocument agenda, Wording texts)
    {
        if (Plan.TimetableOf(agenda) is null)
            return Parts.Group(Label(row, agenda, texts)).Spaced(AdaptiveSpacing.Small);

        var time = row.Entry is { } entry ? $"{texts.Clock(entry.Start)}–{texts.Clock(entry.End)}" : " ";
        return new AdaptiveColumnSet
        {
            Spacing = AdaptiveSpacing.Small,
            Columns =
            [
                Parts.Column(new AdaptiveWidth(92), Parts.Text(time).Subtle().Spaced(AdaptiveSpacing.None)),
                Parts.Column(AdaptiveWidth.Stretch, Label(row, agenda, texts)),
            ],
        };
    }

    private static IEnumerable<AdaptiveElement> Label(PlanRow row, MeetingDocument agenda, Wording texts)
    {
        var hidden = row.Entry is { } named && Plan.Hides(agenda, named);
        if (row.Item is { } item)
            yield return Parts.Rich(Parts.Bold($"{item.Number}  "), Parts.Run(Titles.Of(item, texts)));
        else
            yield return Unnamed(hidden ? texts.Confidential : CardText.Cut(row.Entry!.Label, Budgets.Title));

        var details = Parts.Dotted(
            row.Item is { Confidential: false, CaseNumber: { } number } ? number.Printed : null,
            row is { Item: { } known, Entry: { } entry } && !hidden && !Same(known.Title, entry.Label)
                ? texts.InTimetableAs(CardText.Cut(entry.Label, Budgets.Title))
                : null,
            row switch
            {
                { Item: not null } or { Entry.Break: true } => null,
                { Entry.ProposedItem: { } proposed } => texts.PerhapsItem(proposed),
                _ => texts.MatchesNoItem,
            });
        if (details.Length > 0)
            yield return Parts.Text(details).Small().Subtle().Spaced(AdaptiveSpacing.None);
    }

    private static AdaptiveTextBlock Unnamed(string label) => Parts.Text(label).Subtle().Spaced(AdaptiveSpacing.None);

    private static bool Same(string title, string label) =>
        string.Equals(title.TrimEnd('.'), label.TrimEnd('.'), StringComparison.OrdinalIgnoreCase);
}
