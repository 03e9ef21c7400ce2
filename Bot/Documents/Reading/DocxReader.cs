using System.Xml.Linq;

namespace MoedeBot.Documents.Reading;

/// <summary>
/// Reads a Word document's text, headings, lists, tables, bold, underlined and linked runs. Notes and text boxes come after their
/// paragraph; what is left out (comments, pictures, deleted revisions) is said. Bombs and external parts are refused by <see cref="DocxArchive"/>.
/// </summary>
internal sealed class DocxReader
{
    /// <summary>The namespace of the document's elements.</summary>
    public static readonly XNamespace W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";

    private const int DeepestElement = 60;

    private readonly ReadyChunks chunks = new();
    private readonly DocxAsides asides = new();
    private readonly DocxStyles styles;
    private readonly DocxRuns runs;
    private readonly DocxLists lists;
    private readonly DocxTables tables;
    private readonly List<ListItem> list = [];
    private readonly List<string> contents = [];
    private readonly List<TableRow> tabbed = [];
    private int? listBlankLines;
    private int boxes;

    private DocxReader(DocxArchive archive)
    {
        styles = new DocxStyles(archive.Styles);
        runs = new DocxRuns(archive);
        lists = new DocxLists(archive.Numbering, runs.Found);
        tables = new DocxTables(styles, runs, lists);
    }

    /// <summary>The document taken apart, or why it is refused.</summary>
    public static (StructuredText? Text, ReadOutcome.Refused? Refused) Read(byte[] bytes)
    {
        var (archive, refused) = DocxArchive.Open(bytes);
        if (archive is null)
            return (null, refused);
        var reader = new DocxReader(archive);
        if (archive.Document.Root?.Element(W + "body") is { } body)
            reader.Body(body);
        var marks = DocxMargins.Marks(archive, reader.chunks.All);
        if (marks.Count > 0)
            reader.asides.MarginsKept();
        return (new(reader.chunks.All, reader.asides.Remarks, marks), null);
    }

    // The number of the line that was read last.
    private int Line => Math.Max(1, chunks.Line + list.Count + tabbed.Count + contents.Count);

    private void Body(XElement body)
    {
        Elements(body, 0);
        while (Flush())
        {
        }

        if (DocxText.Characters(body) > runs.Characters)
            asides.TextUnread();
    }

    private void Elements(XElement parent, int depth)
    {
        foreach (var element in parent.Elements())
        {
            if (element.Name == W + "p")
                Paragraph(element);
            else if (element.Name == W + "tbl")
                Table(element);
            else if (element.Name == W + "altChunk")
                asides.Keep([new(DocxAside.Embedded)], Line);
            else if (DocxText.IsWrapper(element))
                Inside(element, depth + 1);
        }
    }

    private void Inside(XElement element, int depth)
    {
        if (depth > DeepestElement)
            asides.Keep([new(DocxAside.TooDeep)], Line);
        else
            Elements(element, depth);
    }

    private void Paragraph(XElement paragraph)
    {
        Read(paragraph);
        asides.Keep(runs.Found, Line);
    }

    private void Read(XElement paragraph)
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
        var blankLines = DocxText.BlankLines(properties);
        var marker = lists.Of(properties, style);
        if (marker is { } shown && style.Heading == 0)
        {
            Item(new(shown.Level, shown.Marker, text), blankLines);
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
            tabbed.AddRange(TabbedRows.Of(text));
            return;
        }

        FlushList();
        var title = WithoutMarks(text);
        var heading = style.Heading > 0 ? style.Heading : LooksLikeHeading(title) ? DocxStyles.BoldHeading : 0;
        chunks.Paragraph(heading == 0 ? text : marker is null ? title : [new Inline(marker.Value.Marker + " "), .. title], heading, blankLines);
    }

    // A title or caption with a note is the same title or caption.
    private IReadOnlyList<Inline> WithoutMarks(IReadOnlyList<Inline> text)
    {
        foreach (var mark in runs.Found.Select(f => f.Mark).Where(m => m.Length > 0))
            text = [.. text.Select(r => r with { Text = r.Text.Replace(mark, "", StringComparison.Ordinal) }).Where(r => r.Text.Length > 0)];
        return text;
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
        var (rows, blankLines) = tables.Of(table);
        chunks.Table(rows, blankLines);
        asides.Keep(runs.Found, Line);
    }

    private static string Entry(string text)
    {
        var tab = text.LastIndexOf('\t');
        return tab < 0 ? text.Trim() : $"{text[..tab].Replace('\t', ' ').Trim()}{ContentsLine.Dots}\t{text[(tab + 1)..].Trim()}";
    }

    // Whether anything that waited was put in: it may have something beside it in turn.
    private bool Flush()
    {
        FlushContents();
        return FlushList();
    }

    private bool FlushList()
    {
        chunks.Table(tabbed);
        tabbed.Clear();
        FlushRuns();
        var taken = asides.Take();
        foreach (var aside in taken)
            PutIn(aside);
        return taken.Count > 0;
    }

    private void PutIn(DocxFinding aside)
    {
        if (aside.Kind == DocxAside.TextBox)
        {
            Inside(aside.Content!, ++boxes);
            return;
        }

        var mark = aside.Mark + " ";
        foreach (var paragraph in aside.Content!.Elements(W + "p"))
        {
            chunks.Paragraph([new Inline(mark), .. runs.Of(paragraph)]);
            mark = "";
        }

        asides.Keep(runs.Found, Line);
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
