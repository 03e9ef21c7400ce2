namespace MoedeBot.Documents.Reading;

/// <summary>A line of the source with its number, from 1, which survives every rearrangement before reading.</summary>
internal readonly record struct SourceLine(int Number, string Text);

/// <summary>Lines that stand together, and how many blank lines they stand after.</summary>
internal sealed record Chunk(LineRun Lines, int BlankLinesBefore)
{
    /// <summary>The block that a structured format (Word, web page) says this is; null where the text has to tell.</summary>
    public Block? Ready { get; init; }

    /// <summary>Level of a heading that the format marks as one; 0 for none.</summary>
    public int Heading { get; init; }

    /// <summary>Whether the chunk may be an item's heading or a caption; lists and tables never are.</summary>
    public bool MayHead => Ready is null or ParagraphBlock or SubheadingBlock;

    /// <summary>Text of the first line.</summary>
    public string First => Lines[0].Text;

    /// <summary>Number of the first line.</summary>
    public int Line => Lines[0].Number;

    /// <summary>Whether the chunk is one line only.</summary>
    public bool Single => Lines.Count == 1;

    /// <summary>The chunk without its first <paramref name="count"/> lines, standing directly under them.</summary>
    public Chunk Skip(int count) => new(Lines.From(count), 0);

    /// <summary>The chunk's lines with line feeds between them.</summary>
    public string Text => Single ? First : string.Join('\n', Lines.Select(l => l.Text));
}

/// <summary>Splits text into lines and lines into chunks.</summary>
internal static class SourceText
{
    /// <summary>Lines with any line ending, trailing blanks gone; trailing tabs stay, since they end a table row with an empty cell.</summary>
    public static List<SourceLine> Lines(string text)
    {
        var lines = new List<SourceLine>(text.Length / 40 + 1);
        var number = 0;
        if (!text.Contains('\f', StringComparison.Ordinal))
        {
            foreach (var line in text.AsSpan().EnumerateLines())
                lines.Add(new(++number, Clean(line)));
            return lines;
        }

        // A form feed ends a page, and counts no line of its own.
        foreach (var page in text.Split('\f'))
        {
            if (number > 0)
                lines.Add(new(number--, PageFurniture.PageBreak));
            foreach (var line in page.AsSpan().EnumerateLines())
                lines.Add(new(++number, Clean(line)));
        }

        return lines;
    }

    /// <summary>Groups lines by the blank lines between them. The chunks look into <paramref name="lines"/>, which must not change any more.</summary>
    public static List<Chunk> Chunks(IReadOnlyList<SourceLine> lines)
    {
        var chunks = new List<Chunk>(lines.Count / 3);
        var blanks = 0;
        for (var at = 0; at < lines.Count; at++)
        {
            if (lines[at].Text.Length == 0)
            {
                blanks++;
                continue;
            }

            var from = at;
            while (at + 1 < lines.Count && lines[at + 1].Text.Length > 0)
                at++;
            chunks.Add(new(new(lines, from, at + 1 - from), blanks));
            blanks = 0;
        }

        return chunks;
    }

    private static string Clean(ReadOnlySpan<char> line)
    {
        var trimmed = line.TrimEnd(' ');
        return trimmed.IsWhiteSpace() ? "" : trimmed.ToString();
    }
}
