using System.Globalization;
using System.Text;

namespace MoedeBot.Documents.Printing;

/// <summary>Writes blocks as HTML.</summary>
internal static class HtmlBlocks
{
    private static readonly string[] Schemes = ["https://", "http://", "mailto:"];

    /// <summary>Writes the blocks; sub-headings take the heading level that their place in the page has.</summary>
    public static void Write(IReadOnlyList<Block> blocks, int headingLevel, StringBuilder html)
    {
        foreach (var block in blocks)
            Write(block, headingLevel, html);
    }

    /// <summary>The runs with their marks.</summary>
    public static string Runs(IReadOnlyList<Inline> runs) => string.Concat(runs.Select(Run));

    private static void Write(Block block, int headingLevel, StringBuilder html)
    {
        switch (block)
        {
            case ParagraphBlock paragraph:
                html.Append(CultureInfo.InvariantCulture, $"<p>{Runs(paragraph.Inlines)}</p>\n");
                break;
            case SubheadingBlock heading:
                html.Append(CultureInfo.InvariantCulture, $"<h{headingLevel}>{Runs(heading.Inlines)}</h{headingLevel}>\n");
                break;
            case ListBlock list:
                List(list.Items, html);
                break;
            case TableBlock table:
                Table(table, html);
                break;
            case AttachmentsBlock attachments:
                html.Append("<ul class=\"bilag\">\n").AppendJoin("", attachments.Titles.Select(t => $"<li>{HtmlPrinter.Text(t)}</li>\n")).Append("</ul>\n");
                break;
            default:
                throw new ArgumentOutOfRangeException(nameof(block), block, "Unknown block.");
        }
    }

    // Items come flat with their levels; lists open and close as the levels go down and up.
    private static void List(IReadOnlyList<ListItem> items, StringBuilder html)
    {
        var open = new Stack<(int Level, string Tag)>();
        foreach (var item in items)
        {
            var tag = Tag(item.Marker);
            while (open.Count > 0 && (open.Peek().Level > item.Level || (open.Peek().Level == item.Level && open.Peek().Tag != tag)))
                html.Append(CultureInfo.InvariantCulture, $"</li>\n</{open.Pop().Tag}>\n");
            if (open.Count > 0 && open.Peek().Level == item.Level)
            {
                html.Append("</li>\n");
            }
            else
            {
                html.Append(CultureInfo.InvariantCulture, $"{(open.Count > 0 ? "\n" : "")}<{tag}{Start(item.Marker)}>\n");
                open.Push((item.Level, tag));
            }

            html.Append("<li>").Append(Runs(item.Inlines));
        }

        while (open.Count > 0)
            html.Append(CultureInfo.InvariantCulture, $"</li>\n</{open.Pop().Tag}>\n");
    }

    private static string Tag(string marker) => char.IsAsciiDigit(marker[0]) || marker.EndsWith(')') ? "ol" : "ul";

    private static string Start(string marker) => Tag(marker) == "ul" ? ""
        : char.IsAsciiDigit(marker[0]) ? marker.TrimEnd('.', ')') is var number and not "1" ? $" start=\"{number}\"" : ""
        : " type=\"a\"";

    private static void Table(TableBlock table, StringBuilder html)
    {
        var columns = table.Rows.Max(r => r.Cells.Count);
        html.Append("<table>\n");
        foreach (var row in table.Rows)
        {
            html.Append("<tr>");
            for (var c = 0; c < columns; c++)
                html.Append(Cell(c < row.Cells.Count ? Runs(row.Cells[c].Inlines) : "", c));
            html.Append("</tr>\n");
        }

        html.Append("</table>\n");
    }

    // The prints have no head row; the first cell says what the row is about.
    private static string Cell(string html, int column) =>
        column == 0 && html.Length > 0 ? $"<th scope=\"row\">{html}</th>" : $"<td>{html}</td>";

    private static string Run(Inline run)
    {
        var html = run.Text == "\n" ? "<br>\n" : HtmlPrinter.Text(run.Text).Replace("&#xA;", "<br>\n", StringComparison.Ordinal);
        if (run.Bold)
            html = $"<strong>{html}</strong>";
        if (run.Underline)
            html = $"<u>{html}</u>";
        return run.Link is { } link && Array.Exists(Schemes, s => link.StartsWith(s, StringComparison.OrdinalIgnoreCase))
            ? $"<a href=\"{HtmlPrinter.Text(link)}\" rel=\"noopener\">{html}</a>"
            : html;
    }
}
