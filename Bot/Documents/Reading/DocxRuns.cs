using System.Xml.Linq;

namespace MoedeBot.Documents.Reading;

/// <summary>The runs of a Word paragraph.</summary>
internal sealed class DocxRuns(IReadOnlyDictionary<string, string> links)
{
    private const int DeepestElement = 40;
    private static readonly XNamespace W = DocxReader.W;
    private static readonly XNamespace R = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

    /// <summary>Runs in order, tabs and breaks as characters.</summary>
    public IReadOnlyList<Inline> Of(XElement paragraph)
    {
        var runs = new List<Inline>();
        Add(paragraph, null, runs, 0);
        return runs;
    }

    /// <summary>Rows of a table that somebody made with tabs: lines at breaks, cells at tabs.</summary>
    public static IEnumerable<TableRow> Rows(IReadOnlyList<Inline> runs)
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

    private void Add(XElement parent, string? link, List<Inline> runs, int depth)
    {
        if (depth > DeepestElement)
            return;
        foreach (var element in parent.Elements())
        {
            if (element.Name == W + "r")
                Run(element, link, runs);
            else if (element.Name == W + "hyperlink")
                Add(element, links.GetValueOrDefault((string?)element.Attribute(R + "id") ?? "") ?? link, runs, depth + 1);
            else if (element.Name != W + "pPr" && element.Name != W + "del" && element.Name != W + "moveFrom" && element.Name.Namespace == W)
                Add(element, link, runs, depth + 1);
        }
    }

    private static void Run(XElement run, string? link, List<Inline> runs)
    {
        var properties = run.Element(W + "rPr");
        var text = string.Concat(run.Elements().Select(Text));
        if (text.Length > 0)
            runs.Add(new Inline(text) { Bold = On(properties, "b"), Underline = link is null && Underlined(properties), Link = link });
    }

    private static string Text(XElement element) => element.Name.Namespace != W ? "" : element.Name.LocalName switch
    {
        "t" => element.Value,
        "tab" or "ptab" => "\t",
        "br" or "cr" => "\n",
        "noBreakHyphen" => "-",
        _ => "",
    };

    private static bool On(XElement? properties, string name) =>
        properties?.Element(W + name) is { } mark && (string?)mark.Attribute(W + "val") is not ("0" or "false" or "none" or "off");

    private static bool Underlined(XElement? properties) =>
        properties?.Element(W + "u") is { } mark && (string?)mark.Attribute(W + "val") is not (null or "none");
}
