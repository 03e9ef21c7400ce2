namespace MoedeBot.Documents.Reading;

/// <summary>
/// Reads the text of a section into blocks: paragraphs, lists, tables with tabs, sub-headings. The grammar is the one that
/// <see cref="Printing.TextPrinter"/> prints, so a typed decision and a read one become the same blocks.
/// </summary>
internal sealed class BlockParser
{
    private readonly List<Block> blocks = [];
    private readonly Stack<int> indents = [];
    private int lastNumber;

    /// <summary>Blocks of the chunks, in order.</summary>
    /// <param name="chunks">Lines between blank lines.</param>
    /// <param name="subheadings">Whether a short lone line before longer text is a sub-heading.</param>
    public static IReadOnlyList<Block> Parse(IReadOnlyList<Chunk> chunks, bool subheadings = true)
    {
        var parser = new BlockParser();
        foreach (var chunk in chunks)
            parser.Add(chunk);
        return subheadings ? Subheadings.Mark(parser.blocks) : parser.blocks;
    }

    private void Add(Chunk chunk)
    {
        if (chunk.Ready is { } ready)
        {
            Push(ready, chunk.BlankLinesBefore);
            return;
        }

        for (var at = 0; at < chunk.Lines.Count;)
        {
            var before = at == 0 ? chunk.BlankLinesBefore : 0;
            at = IsRow(chunk.Lines[at].Text) ? Table(chunk, at, before)
                : ListMarker.Read(chunk.Lines[at].Text, lastNumber) is not null ? List(chunk, at, before)
                : Paragraph(chunk, at, before);
        }
    }

    private static bool IsRow(string line) => line.Contains('\t', StringComparison.Ordinal);

    private int Table(Chunk chunk, int at, int before)
    {
        var rows = new List<TableRow>();
        for (; at < chunk.Lines.Count && IsRow(chunk.Lines[at].Text); at++)
            rows.Add(new([.. chunk.Lines[at].Text.Split('\t').Select(c => new TableCell(InlineParser.Parse(c)))]));

        // Prints break tables with a blank line in the middle; as many columns as above means that the table goes on.
        if (before == 1 && blocks is [.., TableBlock { Rows: List<TableRow> above }] && above[^1].Cells.Count == rows[0].Cells.Count)
        {
            rows[0] = rows[0] with { BlankLineBefore = true };
            above.AddRange(rows);
        }
        else
        {
            Push(new TableBlock(rows), before);
        }

        return at;
    }

    private int List(Chunk chunk, int at, int before)
    {
        var items = new List<ListItem>(chunk.Lines.Count - at);
        indents.Clear();
        indents.Push(0);
        for (; at < chunk.Lines.Count && !IsRow(chunk.Lines[at].Text); at++)
        {
            var line = chunk.Lines[at].Text;
            if ((ListMarker.Read(line, lastNumber) ?? (items.Count > 0 ? ListMarker.ReadInner(line) : null)) is { } marker)
                items.Add(new(Level(marker.Indent), marker.MarkerOf(line), InlineParser.Parse(Remember(marker).TextOf(line))));
            else
                items[^1] = items[^1] with { Inlines = Continued(items[^1].Inlines, line) };
        }

        Push(new ListBlock(items), before);
        return at;
    }

    private ListMarker Remember(ListMarker marker)
    {
        lastNumber = marker.Number ?? lastNumber;
        return marker;
    }

    private int Paragraph(Chunk chunk, int at, int before)
    {
        var start = at++;
        while (at < chunk.Lines.Count && !IsRow(chunk.Lines[at].Text) && ListMarker.Read(chunk.Lines[at].Text, lastNumber) is null)
            at++;
        var text = at - start == 1
            ? chunk.Lines[start].Text.TrimStart(' ')
            : string.Join('\n', chunk.Lines.Skip(start).Take(at - start).Select(l => l.Text.TrimStart(' ')));
        Push(new ParagraphBlock(InlineParser.Parse(text)), before);
        return at;
    }

    private void Push(Block block, int blankLinesBefore) =>
        blocks.Add(blankLinesBefore == 1 ? block : block with { BlankLinesBefore = blankLinesBefore });

    private int Level(int indent)
    {
        while (indents.Peek() > indent)
            indents.Pop();
        if (indents.Peek() < indent)
            indents.Push(indent);
        return indents.Count - 1;
    }

    // Grows the list that it made before, so that an endless item stays linear.
    private static List<Inline> Continued(IReadOnlyList<Inline> inlines, string line)
    {
        var grown = inlines as List<Inline> ?? [.. inlines];
        grown.Add(new Inline("\n"));
        grown.AddRange(InlineParser.Parse(line.TrimStart(' ')));
        return grown;
    }
}
