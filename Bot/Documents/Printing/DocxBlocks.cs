using System.Globalization;
using System.Xml;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Wordprocessing;
using W = DocumentFormat.OpenXml.Wordprocessing;

namespace MoedeBot.Documents.Printing;

/// <summary>Builds the body of a Word document, and collects the list numberings and links that its package needs.</summary>
internal sealed class DocxBlocks
{
    /// <summary>Deepest list level that Word has.</summary>
    public const int DeepestLevel = 8;

    private const int DeepestHeading = 4;

    /// <summary>Paragraphs and tables in order.</summary>
    public List<OpenXmlElement> Elements { get; } = [];

    /// <summary>List numberings used.</summary>
    public DocxNumbering Numbering { get; } = new();

    /// <summary>Addresses linked to; the relationship's id is <c>link</c> and the index.</summary>
    public List<string> Links { get; } = [];

    /// <summary>Adds an element that was made elsewhere.</summary>
    public void Add(OpenXmlElement element) => Elements.Add(element);

    /// <summary>Adds a paragraph of plain text in the style.</summary>
    public void Line(string style, string text, int? blankLines = null) => Add(Paragraph(style, blankLines, [new Inline(text)]));

    /// <summary>Adds a field of the head, its caption bold.</summary>
    public void Field(PrintedField field) => Add(field.Caption.Length == 0
        ? Paragraph("HeadField", null, [new Inline(field.Text)])
        : Paragraph("HeadField", null, [new Inline(field.Caption) { Bold = true }, new Inline(field.Text.Length == 0 ? "" : " " + field.Text)]));

    /// <summary>Adds blocks; sub-headings take the given heading level.</summary>
    public void Write(IReadOnlyList<Block> blocks, int headingLevel)
    {
        for (var i = 0; i < blocks.Count; i++)
        {
            // Two lists in a row would be one in Word; the second says what it stands after.
            var joins = i > 0 && blocks[i] is ListBlock or AttachmentsBlock && blocks[i - 1] is ListBlock or AttachmentsBlock;
            Write(joins ? blocks[i] with { BlankLinesBefore = blocks[i].BlankLinesBefore ?? 1 } : blocks[i], headingLevel);
        }
    }

    /// <summary>A run of text; tabs and line feeds become Word's own.</summary>
    public static Run TextRun(string text, RunProperties? properties = null)
    {
        var run = new Run();
        if (properties is not null)
            run.Append(properties);
        var start = 0;
        for (var at = 0; at <= text.Length; at++)
        {
            if (at < text.Length && text[at] is not ('\t' or '\n'))
                continue;
            if (at > start)
                run.Append(new Text(Clean(text[start..at])) { Space = SpaceProcessingModeValues.Preserve });
            if (at < text.Length)
                run.Append(text[at] == '\t' ? new TabChar() : new Break());
            start = at + 1;
        }

        return run;
    }

    private void Write(Block block, int headingLevel)
    {
        switch (block)
        {
            case ParagraphBlock p:
                Add(Paragraph(null, block.BlankLinesBefore, p.Inlines));
                break;
            case SubheadingBlock h:
                Add(Paragraph($"Heading{Math.Min(headingLevel, DeepestHeading)}", block.BlankLinesBefore, h.Inlines));
                break;
            case ListBlock list:
                List(list);
                break;
            case TableBlock table:
                Table(table);
                break;
            case AttachmentsBlock attachments:
                var numbering = Numbering.Attachments();
                foreach (var (i, title) in attachments.Titles.Index())
                    Add(ListParagraph("ListBullet", 0, numbering, i == 0 ? block.BlankLinesBefore : null, [new Inline(title)]));
                break;
            default:
                throw new ArgumentOutOfRangeException(nameof(block), block, "Unknown block.");
        }
    }

    private void List(ListBlock list)
    {
        Numbering.Restart();
        foreach (var (i, item) in list.Items.Index())
        {
            var style = char.IsAsciiDigit(item.Marker[0]) ? "ListNumber" : "ListBullet";
            Add(ListParagraph(style, item.Level, Numbering.Of(item.Marker, item.Level), i == 0 ? list.BlankLinesBefore : null, item.Inlines));
        }
    }

    private Paragraph ListParagraph(string style, int level, int numbering, int? blankLines, IReadOnlyList<Inline> inlines)
    {
        var paragraph = Paragraph(style, blankLines, inlines);
        var numbered = new NumberingProperties(new NumberingLevelReference { Val = Math.Min(level, DeepestLevel) }, new NumberingId { Val = numbering });
        paragraph.ParagraphProperties!.InsertAfter(numbered, paragraph.ParagraphProperties.ParagraphStyleId);

        // Word has nine levels; what lies deeper is set further in.
        if (level > DeepestLevel)
            paragraph.ParagraphProperties.Append(new Indentation { Left = $"{(level + 1) * DocxNumbering.LevelIndent}", Hanging = $"{DocxNumbering.LevelIndent}" });
        return paragraph;
    }

    private Paragraph Paragraph(string? style, int? blankLines, IReadOnlyList<Inline> inlines)
    {
        var properties = new ParagraphProperties();
        if (style is not null)
            properties.Append(new ParagraphStyleId { Val = style });
        if (blankLines is { } lines)
            properties.Append(new SpacingBetweenLines { BeforeLines = lines * 100 });
        var paragraph = new Paragraph(properties);
        foreach (var inline in inlines.Where(i => i.Text.Length > 0))
            paragraph.Append(Run(inline));
        return paragraph;
    }

    private OpenXmlElement Run(Inline inline)
    {
        var properties = new RunProperties();
        if (inline.Link is not null)
            properties.Append(new RunStyle { Val = "Hyperlink" });
        if (inline.Bold)
            properties.Append(new Bold());
        if (inline.Underline)
            properties.Append(new Underline { Val = UnderlineValues.Single });
        var run = TextRun(inline.Text, properties.HasChildren ? properties : null);
        return inline.Link is { } link && Uri.TryCreate(link, UriKind.Absolute, out _) ? new Hyperlink(run) { Id = LinkId(link) } : run;
    }

    private string LinkId(string link)
    {
        Links.Add(link);
        return string.Create(CultureInfo.InvariantCulture, $"link{Links.Count - 1}");
    }

    private void Table(TableBlock block)
    {
        var columns = block.Rows.Max(r => r.Cells.Count);
        var table = new Table(
            new TableProperties(new TableStyle { Val = "TableGrid" }, new TableWidth { Width = "0", Type = TableWidthUnitValues.Auto },
                new TableLook { Val = "0080" }),
            new TableGrid(Widths(block, columns).Select(w => new GridColumn { Width = $"{w}" })));
        foreach (var row in block.Rows)
            table.Append(Row(row, row == block.Rows[0] ? block.BlankLinesBefore : null));
        Add(table);
        Add(new Paragraph(new ParagraphProperties(new ParagraphStyleId { Val = "AfterTable" })));
    }

    private W.TableRow Row(TableRow row, int? blankLines) => new(row.Cells.Select(cell =>
        new W.TableCell(Paragraph("TableText", row.BlankLineBefore ? 1 : blankLines, cell.Inlines))));

    // As wide as their longest text, within bounds; in twentieths of a point, the page's text width in all.
    private static IEnumerable<int> Widths(TableBlock block, int columns)
    {
        var weights = Enumerable.Range(0, columns)
            .Select(c => Math.Clamp(block.Rows.Max(r => c < r.Cells.Count ? BlockText.Plain(r.Cells[c].Inlines).Length : 0), 8, 60)).ToList();
        return weights.Select(w => 9600 * w / weights.Sum());
    }

    // Word cannot hold control characters; they carry no text.
    private static string Clean(string text)
    {
        foreach (var c in text)
        {
            if (!XmlConvert.IsXmlChar(c))
                return string.Concat(text.EnumerateRunes().Where(r => r.Value > 0xFFFF || XmlConvert.IsXmlChar((char)r.Value)));
        }

        return text;
    }
}
