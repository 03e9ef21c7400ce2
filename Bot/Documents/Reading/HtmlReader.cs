using AngleSharp.Dom;
using AngleSharp.Html.Parser;
using MoedeBot.Documents.Printing;

namespace MoedeBot.Documents.Reading;

/// <summary>Reads a saved web page of an agenda: headings, paragraphs, lists, tables, definition lists; no script is run, nothing is fetched.</summary>
internal sealed class HtmlReader
{
    private const int DeepestElement = 150;
    private static readonly HashSet<string> Skipped =
        ["script", "style", "noscript", "template", "svg", "button", "input", "select", "textarea", "iframe", "object", "head"];

    private static readonly HashSet<string> Inner =
        ["a", "abbr", "b", "bdi", "bdo", "br", "cite", "code", "del", "dfn", "em", "font", "i", "img", "ins", "kbd", "mark", "q", "s", "small", "span", "strong", "sub", "sup", "time", "u", "var", "wbr"];

    private readonly ReadyChunks chunks = new();
    private readonly List<Inline> open = [];
    private readonly List<Remark> remarks = [];

    /// <summary>The page taken apart.</summary>
    public static StructuredText Read(string html)
    {
        var reader = new HtmlReader();
        using var document = new HtmlParser().ParseDocument(html);
        if (document.Body is { } body)
            reader.Children(body, 0);
        reader.Flush();
        return new(reader.chunks.All, reader.remarks, []);
    }

    private void Children(INode parent, int depth)
    {
        foreach (var node in parent.ChildNodes)
        {
            if (node is IText text)
                open.Add(new Inline(Spaced(text.Data)));
            else if (node is IElement element && IsPageFurniture(element))
                LeftOut(element);
            else if (node is IElement { LocalName: var name } other && !Skipped.Contains(name))
                Element(other, depth);
        }
    }

    private void LeftOut(IElement element)
    {
        if (!IsOurs(element) && !string.IsNullOrWhiteSpace(element.TextContent))
            remarks.Add(new(chunks.Line + 1, Severity.Note, "Websidens menuer, sidefod og sidespalte er ikke taget med.", "page-furniture-left-out"));
    }

    private void Element(IElement element, int depth)
    {
        if (Inner.Contains(element.LocalName) || depth > DeepestElement)
        {
            open.AddRange(Runs(element, new Inline(""), 0));
            return;
        }

        Flush();
        switch (element.LocalName)
        {
            case "h1" or "h2" or "h3" or "h4" or "h5" or "h6":
                chunks.Paragraph(Runs(element, new Inline(""), 0), element.LocalName[1] - '0');
                break;
            case "ul" or "ol":
                var items = new List<ListItem>();
                Items(element, 0, items);
                chunks.List(items);
                break;
            case "table":
                chunks.Table([.. element.QuerySelectorAll("tr").Select(Row)]);
                break;
            case "dl":
                Definitions(element);
                break;
            default:
                Children(element, depth + 1);
                break;
        }

        Flush();
    }

    // Menus, skip links and footers of the site are no part of the agenda; a contents list is.
    private static bool IsPageFurniture(IElement element) =>
        IsOurs(element)
        || (element.LocalName is "nav" or "footer" or "aside"
            && element.QuerySelector("h1,h2,h3,h4") is var heading && !FrontReader.IsContentsCaption(heading?.TextContent.Trim() ?? ""));

    private static bool IsOurs(IElement element) => element.ClassList.Contains("skip") || element.ClassList.Contains(HtmlPrinter.Tool);

    private void Definitions(IElement list)
    {
        var terms = new List<Inline>();
        foreach (var part in list.QuerySelectorAll("dt,dd"))
        {
            if (part.LocalName == "dt")
                terms = [new Inline(Spaced(part.TextContent).Trim())];
            else
                chunks.Paragraph([.. terms, new Inline(" "), .. Runs(part, new Inline(""), 0)]);
        }
    }

    private static void Items(IElement list, int level, List<ListItem> items)
    {
        var number = int.TryParse(list.GetAttribute("start"), out var start) ? start : 1;
        foreach (var item in list.Children.Where(c => c.LocalName == "li"))
        {
            var marker = list.LocalName == "ul" ? "-" : list.GetAttribute("type") == "a" ? $"{(char)('a' + ((number - 1) % 26))})" : $"{number}.";
            number++;
            items.Add(new(level, marker, Runs(item, new Inline(""), 0, stopAtLists: true)));
            foreach (var inner in item.Children.Where(c => c.LocalName is "ul" or "ol" && level < AgendaReader.DeepestList))
                Items(inner, level + 1, items);
        }
    }

    private static TableRow Row(IElement row) =>
        new([.. row.Children.Where(c => c.LocalName is "td" or "th").Select(c => new TableCell(Runs(c, new Inline(""), 0)))]);

    private static List<Inline> Runs(INode node, Inline marks, int depth, bool stopAtLists = false)
    {
        var runs = new List<Inline>();
        if (node is IElement self)
            marks = Marked(self, marks);
        foreach (var child in node.ChildNodes)
        {
            if (child is IText text)
                runs.Add(marks with { Text = Spaced(text.Data) });
            else if (child is IElement { LocalName: "br" })
                runs.Add(marks with { Text = "\n" });
            else if (child is IElement element && !Skipped.Contains(element.LocalName) && !(stopAtLists && element.LocalName is "ul" or "ol"))
                runs.AddRange(depth > DeepestElement ? [marks with { Text = Spaced(element.TextContent) }] : Runs(element, marks, depth + 1));
        }

        return runs;
    }

    private static Inline Marked(IElement element, Inline marks) => element.LocalName switch
    {
        "b" or "strong" => marks with { Bold = true },
        "u" or "ins" => marks with { Underline = true },
        "a" when element.GetAttribute("href") is { } address && WebAddress.IsSafe(address) => marks with { Link = address },
        _ => marks,
    };

    // White space in HTML is one space, line feeds included.
    private static string Spaced(string text)
    {
        var words = string.Join(' ', text.Split([' ', '\t', '\r', '\n', '\f'], StringSplitOptions.RemoveEmptyEntries));
        if (text.Length == 0 || words.Length == 0)
            return text.Length == 0 ? "" : " ";
        return $"{(char.IsWhiteSpace(text[0]) ? " " : "")}{words}{(char.IsWhiteSpace(text[^1]) ? " " : "")}";
    }

    private void Flush()
    {
        chunks.Paragraph([.. open]);
        open.Clear();
    }
}
