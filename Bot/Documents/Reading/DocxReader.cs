using System.Xml.Linq;

namespace MoedeBot.Documents.Reading;

/// <summary>
/// Reads a Word document's text, headings, lists, tables, bold, underlined and linked runs. Deleted revisions, comments and pictures
/// are left out. Bombs, external parts and entities are refused by <see cref="DocxArchive"/>.
/// </summary>
internal sealed class DocxReader
{
    /// <summary>The namespace of the document's elements.</summary>
    public static readonly XNamespace W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";

    private const int DeepestElement = 60;

    private readonly ReadyChunks chunks = new();
    private readonly DocxStyles styles;
    private readonly DocxRuns runs;
    private readonly DocxLists lists;
    private readonly List<ListItem> list = [];
    private readonly List<string> contents = [];
    private readonly List<TableRow> tabbed = [];
    private int? listBlankLines;

    private DocxReader(DocxArchive archive)
    {
        styles = new DocxStyles(archive.Styles);
        lists = new DocxLists(archive.Numbering);
        runs = new DocxRuns(archive.Links);
    }

    /// <summary>The document as chunks, or why it is refused.</summary>
    public static (IReadOnlyList<Chunk>? Chunks, ReadOutcome.Refused? Refused) Read(byte[] bytes)
    {
        var (archive, refused) = DocxArchive.Open(bytes);
        if (archive is null)
            return (null, refused);
        var reader = new DocxReader(archive);
        if (archive.Document.Root?.Element(W + "body") is { } body)
            reader.Elements(body, 0);
        reader.Flush();
        return (reader.chunks.All, null);
    }

    private void Elements(XElement parent, int depth)
    {
        if (depth > DeepestElement)
            return;
        foreach (var element in parent.Elements())
        {
            if (element.Name == W + "p")
                Paragraph(element);
            else if (element.Name == W + "tbl")
                Table(element);
            else if (element.Name == W + "sdt" || element.Name == W + "sdtContent" || element.Name == W + "customXml" || element.Name == W + "ins")
                Elements(element, depth + 1);
        }
    }

    private void Paragraph(XElement paragraph)
    {
        var properties = paragraph.Element(W + "pPr");
        var style = styles.Of(properties);
        var text = runs.Of(paragraph);
        if (style.Contents && text.Any(r => r.Text.Length > 0))
        {
            FlushList();
            contents.Add(Entry(string.Concat(text.Select(r => r.Text))));
            return;
        }

        FlushContents();
        var blankLines = BlankLines(properties);
        if (lists.Of(properties, style) is { } marker && style.Heading == 0)
        {
            Item(new(marker.Level, marker.Marker, text), blankLines);
            return;
        }

        if (BlankText(text))
            return;
        if (blankLines is null && style.Heading == 0 && Typed(text) is { } typed)
        {
            Item(typed, null);
            return;
        }

        if (style.Heading == 0 && text.Any(r => r.Text.Contains('\t', StringComparison.Ordinal)))
        {
            FlushRuns();
            tabbed.AddRange(DocxRuns.Rows(text));
            return;
        }

        FlushList();
        var number = lists.Of(properties, style) is { } numbered && style.Heading > 0 ? numbered.Marker + " " : "";
        var heading = style.Heading > 0 ? style.Heading : LooksLikeHeading(text) ? DocxStyles.BoldHeading : 0;
        chunks.Paragraph(number.Length > 0 ? [new Inline(number), .. text] : text, heading, blankLines);
    }

    private static bool BlankText(IReadOnlyList<Inline> text) => text.All(r => string.IsNullOrWhiteSpace(r.Text));

    private static bool LooksLikeHeading(IReadOnlyList<Inline> text) =>
        text.All(r => r.Bold || string.IsNullOrWhiteSpace(r.Text)) && StyleRecogniser.LooksLikeCaption(string.Concat(text.Select(r => r.Text)).Trim());

    // Bullets that somebody typed: "- tekst" in a plain paragraph.
    private static ListItem? Typed(IReadOnlyList<Inline> text) =>
        text[0].Text is [('-' or '•' or '–') and var bullet, ' ' or '\t', _, ..] and var first
            ? new(0, bullet.ToString(), [text[0] with { Text = first[2..].TrimStart() }, .. text.Skip(1)])
            : null;

    private void Item(ListItem item, int? blankLines)
    {
        if (blankLines is not null)
            FlushList();
        chunks.Table(tabbed);
        tabbed.Clear();
        listBlankLines = list.Count == 0 ? blankLines : listBlankLines;
        list.Add(item);
    }

    private void Table(XElement table)
    {
        Flush();
        var rows = new List<TableRow>();
        int? blankLines = null;
        foreach (var row in table.Elements(W + "tr"))
        {
            var before = BlankLines(row.Descendants(W + "p").FirstOrDefault()?.Element(W + "pPr"));
            blankLines = rows.Count == 0 ? before : blankLines;
            rows.Add(new([.. row.Elements(W + "tc").Select(c => new TableCell(Cell(c)))], rows.Count > 0 && before == 1));
        }

        chunks.Table(rows, blankLines);
    }

    private List<Inline> Cell(XElement cell)
    {
        var text = new List<Inline>();
        foreach (var paragraph in cell.Descendants(W + "p"))
        {
            if (text.Count > 0)
                text.Add(new Inline(" "));
            text.AddRange(runs.Of(paragraph));
        }

        return text;
    }

    private static int? BlankLines(XElement? properties) =>
        int.TryParse((string?)properties?.Element(W + "spacing")?.Attribute(W + "beforeLines"), out var lines) && lines is >= 0 and <= 10_000 ? lines / 100 : null;

    private static string Entry(string text)
    {
        var tab = text.LastIndexOf('\t');
        return tab < 0 ? text.Trim() : $"{text[..tab].Replace('\t', ' ').Trim()}{ContentsLine.Dots}\t{text[(tab + 1)..].Trim()}";
    }

    private void Flush()
    {
        FlushContents();
        FlushList();
    }

    private void FlushList()
    {
        chunks.Table(tabbed);
        tabbed.Clear();
        FlushRuns();
    }

    private void FlushRuns()
    {
        chunks.List(list, listBlankLines);
        list.Clear();
        listBlankLines = null;
    }

    private void FlushContents()
    {
        chunks.Contents(contents);
        contents.Clear();
    }
}
