namespace MoedeBot.Documents.Reading;

/// <summary>Rows of a table that somebody made with tabs: lines at breaks, cells at tabs.</summary>
internal static class TabbedRows
{
    /// <summary>The rows of the runs.</summary>
    public static IEnumerable<TableRow> Of(IReadOnlyList<Inline> runs)
    {
        var cells = new List<List<Inline>> { new() };
        foreach (var part in runs.SelectMany(Pieces))
        {
            if (part.Text == "\n")
            {
                yield return Row(cells);
                cells = [[]];
            }
            else if (part.Text == "\t")
            {
                cells.Add([]);
            }
            else
            {
                cells[^1].Add(part);
            }
        }

        yield return Row(cells);
    }

    private static TableRow Row(List<List<Inline>> cells) => new([.. cells.Select(c => new TableCell(c))]);

    private static IEnumerable<Inline> Pieces(Inline run)
    {
        var start = 0;
        for (var at = 0; at <= run.Text.Length; at++)
        {
            if (at < run.Text.Length && run.Text[at] is not ('\t' or '\n'))
                continue;
            if (at > start)
                yield return run with { Text = run.Text[start..at] };
            if (at < run.Text.Length)
                yield return run with { Text = run.Text[at].ToString() };
            start = at + 1;
        }
    }
}
