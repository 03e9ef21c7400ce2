namespace MoedeBot.Documents.Reading;

/// <summary>
/// Collects what a format with structure of its own (Word, web page, Markdown) says outright, as chunks that carry their block: the
/// text decides what is head, item and caption, the format decides what is list, table and heading.
/// </summary>
internal sealed class ReadyChunks
{
    private readonly List<Chunk> chunks = [];
    private int line;

    /// <summary>What was collected.</summary>
    public IReadOnlyList<Chunk> All => chunks;

    /// <summary>Number of the last line.</summary>
    public int Line => line;

    /// <summary>Adds a paragraph, or a heading where <paramref name="heading"/> is its level.</summary>
    public void Paragraph(IReadOnlyList<Inline> inlines, int heading = 0, int? blankLines = null)
    {
        var runs = Runs.Tidy(inlines);
        if (runs.Count == 0)
            return;
        Block block = heading > 0 ? new SubheadingBlock(runs) : new ParagraphBlock(runs);
        Add(block, BlockText.Plain(runs).Split('\n'), heading, blankLines);
    }

    /// <summary>Adds a list; empty items are left out.</summary>
    public void List(IReadOnlyList<ListItem> items, int? blankLines = null)
    {
        List<ListItem> tidy = [.. items.Select(i => i with { Inlines = Runs.Tidy(i.Inlines) }).Where(i => i.Inlines.Count > 0)];
        if (tidy.Count > 0)
            Add(new ListBlock(tidy), tidy.Select(i => Flat(i.Inlines)), 0, blankLines);
    }

    /// <summary>Adds a table; a row of nothing but empty cells is left out.</summary>
    public void Table(IReadOnlyList<TableRow> rows, int? blankLines = null)
    {
        var tidy = rows.Select(r => r with { Cells = [.. r.Cells.Select(c => new TableCell(Runs.Cell(c.Inlines)))] })
            .Where(r => r.Cells.Any(c => BlockText.Plain(c.Inlines).Length > 0)).ToList();
        if (tidy.Count > 0)
            Add(new TableBlock(tidy), tidy.Select(r => string.Join('\t', r.Cells.Select(c => BlockText.Plain(c.Inlines)))), 0, blankLines);
    }

    /// <summary>Adds lines of a contents list.</summary>
    public void Contents(IReadOnlyList<string> entries)
    {
        List<SourceLine> lines = [.. entries.Where(e => e.Length > 0).Select(e => new SourceLine(++line, e))];
        if (lines.Count > 0)
            chunks.Add(new([.. lines], 1));
    }

    private void Add(Block block, IEnumerable<string> texts, int heading, int? blankLines)
    {
        List<SourceLine> lines = [.. texts.Select(t => new SourceLine(++line, t))];
        chunks.Add(new([.. lines], blankLines ?? 1) { Ready = block, Heading = heading });
    }

    private static string Flat(IReadOnlyList<Inline> inlines) => BlockText.Plain(inlines).Replace('\n', ' ');
}

/// <summary>Tidies runs of text so that they are what reading the text print of them gives.</summary>
internal static class Runs
{
    /// <summary>Runs joined where their marks are the same, line breaks alone, no blanks at the ends of lines.</summary>
    public static IReadOnlyList<Inline> Tidy(IReadOnlyList<Inline> inlines)
    {
        var runs = new List<Inline>();
        foreach (var part in inlines.SelectMany(Lines))
        {
            if (part.Text == "\n")
                Break(runs, part);
            else if (runs is [.., var last] && last.Text != "\n" && last with { Text = "" } == part with { Text = "" } && part.Link is null)
                runs[^1] = last with { Text = last.Text + part.Text };
            else
                runs.Add(runs.Count == 0 || runs[^1].Text == "\n" ? part with { Text = part.Text.TrimStart() } : part);
        }

        TrimEnd(runs);
        while (runs is [.., { Text: "\n" }])
            runs.RemoveAt(runs.Count - 1);
        return [.. runs.Where(r => r.Text.Length > 0)];
    }

    /// <summary>Runs of a table cell: one line, and one empty run for an empty cell.</summary>
    public static IReadOnlyList<Inline> Cell(IReadOnlyList<Inline> inlines)
    {
        var runs = Tidy([.. inlines.Select(i => i with { Text = i.Text.Replace('\n', ' ').Replace('\t', ' ') })]);
        return runs.Count == 0 ? [new Inline("")] : runs;
    }

    private static IEnumerable<Inline> Lines(Inline inline)
    {
        var lines = inline.Text.Replace('\t', ' ').Replace("\r", "", StringComparison.Ordinal).Split('\n');
        for (var i = 0; i < lines.Length; i++)
        {
            if (i > 0)
                yield return new Inline("\n") { Underline = inline.Underline };
            if (lines[i].Length > 0)
                yield return inline with { Text = lines[i] };
        }
    }

    // Two breaks in a row would be a blank line in the text print, and so two paragraphs.
    private static void Break(List<Inline> runs, Inline part)
    {
        TrimEnd(runs);
        if (runs.Count > 0 && runs[^1].Text != "\n")
            runs.Add(part);
    }

    private static void TrimEnd(List<Inline> runs)
    {
        while (runs is [.., var last] && last.Text != "\n" && last.Text.EndsWith(' '))
        {
            runs.RemoveAt(runs.Count - 1);
            if (last.Text.TrimEnd(' ') is { Length: > 0 } text)
                runs.Add(last with { Text = text });
        }
    }
}
