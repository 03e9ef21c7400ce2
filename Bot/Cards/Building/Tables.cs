using AdaptiveCards;
using MoedeBot.Documents;

namespace MoedeBot.Cards;

/// <summary>A document's table as tables of a card: as many as it takes to page it between rows.</summary>
internal static class Tables
{
    private const int MostInOne = 4_000;
    private const int CellCost = 150;

    internal static IEnumerable<Piece> Of(TableBlock table)
    {
        var columns = table.Rows.Max(row => row.Cells.Count);
        var rows = new List<TableRow>();
        foreach (var row in table.Rows)
        {
            if (Cost(row) > MostInOne || Cost(rows) + Cost(row) > MostInOne)
            {
                if (rows.Count > 0)
                    yield return Table(rows, columns);
                rows.Clear();
            }

            if (Cost(row) <= MostInOne)
            {
                rows.Add(row);
                continue;
            }

            foreach (var piece in row.Cells.SelectMany(cell => Blocks.Lines(cell.Inlines, AdaptiveSpacing.Small)))
                yield return piece;
        }

        if (rows.Count > 0)
            yield return Table(rows, columns);
    }

    // The documents' tables have no header row, so none is announced to screen readers.
    private static Piece Table(List<TableRow> rows, int columns) => new(
        new AdaptiveTable
        {
            FirstRowAsHeaders = false,
            Columns = [.. Enumerable.Range(0, columns).Select(at => new AdaptiveTableColumnDefinition { Width = Weight(rows, at) })],
            Rows = [.. rows.Select(row => Row(row, columns))],
        },
        Cost(rows));

    private static AdaptiveTableRow Row(TableRow row, int columns) => new()
    {
        Cells = [.. Enumerable.Range(0, columns).Select(at => new AdaptiveTableCell
        {
            Items = at < row.Cells.Count ? [.. Blocks.Lines(row.Cells[at].Inlines, AdaptiveSpacing.None).Select(line => line.Element)] : [],
        })],
    };

    /// <summary>A column gets room by how much is usually in it, within reason.</summary>
    private static double Weight(List<TableRow> rows, int column) =>
        Math.Clamp((int)rows.Average(row => column < row.Cells.Count ? Blocks.Text(row.Cells[column].Inlines).Length : 0) / 10, 2, 4);

    private static int Cost(IEnumerable<TableRow> rows) => 120 + rows.Sum(Cost);

    private static int Cost(TableRow row) => 60 + row.Cells.Sum(cell => CellCost + cell.Inlines.Sum(inline => 100 + Blocks.Bytes(inline.Text)));
}
