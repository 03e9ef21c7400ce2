using System.Globalization;
using System.Xml.Linq;

namespace MoedeBot.Documents.Reading;

/// <summary>What a paragraph's style says about it.</summary>
/// <param name="Heading">Level from 1; 0 for text.</param>
/// <param name="Contents">A line of the contents list.</param>
/// <param name="Numbering">The style's own list numbering; null for none.</param>
internal readonly record struct DocxStyle(int Heading, bool Contents, (string Id, int Level)? Numbering);

/// <summary>The styles of a Word document, by what they are and not by their names in one language.</summary>
internal sealed class DocxStyles
{
    /// <summary>Level of a short bold paragraph that no style calls a heading.</summary>
    public const int BoldHeading = 9;

    private static readonly XNamespace W = DocxReader.W;
    private readonly Dictionary<string, DocxStyle> styles = [];

    /// <summary>Reads <c>styles.xml</c>; null when the document has none.</summary>
    public DocxStyles(XDocument? part)
    {
        foreach (var style in part?.Root?.Elements(W + "style") ?? [])
        {
            var id = (string?)style.Attribute(W + "styleId");
            if (id is not null)
                styles.TryAdd(id, Read(style));
        }
    }

    /// <summary>What the paragraph's properties and style say.</summary>
    public DocxStyle Of(XElement? properties)
    {
        var style = styles.GetValueOrDefault((string?)properties?.Element(W + "pStyle")?.Attribute(W + "val") ?? "");
        return Outline(properties) is { } own ? style with { Heading = own } : style;
    }

    private static DocxStyle Read(XElement style)
    {
        var name = ((string?)style.Element(W + "name")?.Attribute(W + "val") ?? "").ToLowerInvariant();
        var properties = style.Element(W + "pPr");
        var named = name.StartsWith("heading ", StringComparison.Ordinal) && int.TryParse(name.AsSpan(8), NumberStyles.None, CultureInfo.InvariantCulture, out var n) ? n : 0;
        var contents = name.StartsWith("toc ", StringComparison.Ordinal) && name != "toc heading";
        return new(Outline(properties) ?? named, contents, DocxLists.Reference(properties));
    }

    private static int? Outline(XElement? properties) =>
        int.TryParse((string?)properties?.Element(W + "outlineLvl")?.Attribute(W + "val"), out var level) && level is >= 0 and < 9 ? level + 1 : null;
}

/// <summary>The list numberings of a Word document: what marker each paragraph shows.</summary>
internal sealed class DocxLists
{
    private static readonly XNamespace W = DocxReader.W;
    private readonly Dictionary<string, Dictionary<int, (string Format, string Text, int Start)>> numberings = [];
    private readonly Dictionary<(string Id, int Level), int> counters = [];

    /// <summary>Reads <c>numbering.xml</c>; null when the document has none.</summary>
    public DocxLists(XDocument? part)
    {
        if (part?.Root is not { } root)
            return;
        var forms = root.Elements(W + "abstractNum").GroupBy(a => (string?)a.Attribute(W + "abstractNumId") ?? "").ToDictionary(g => g.Key, g => g.First());
        foreach (var instance in root.Elements(W + "num"))
        {
            var form = forms.GetValueOrDefault((string?)instance.Element(W + "abstractNumId")?.Attribute(W + "val") ?? "");
            var levels = Levels(form);
            foreach (var change in instance.Elements(W + "lvlOverride"))
            {
                var level = Number(change.Attribute(W + "ilvl")) ?? 0;
                if (Number(change.Element(W + "startOverride")?.Attribute(W + "val")) is { } start && levels.TryGetValue(level, out var was))
                    levels[level] = was with { Start = start };
            }

            numberings.TryAdd((string?)instance.Attribute(W + "numId") ?? "", levels);
        }
    }

    /// <summary>Reference to a numbering in paragraph properties.</summary>
    public static (string Id, int Level)? Reference(XElement? properties) =>
        properties?.Element(W + "numPr") is { } reference && (string?)reference.Element(W + "numId")?.Attribute(W + "val") is { } id
            ? (id, Math.Clamp(Number(reference.Element(W + "ilvl")?.Attribute(W + "val")) ?? 0, 0, 8))
            : null;

    /// <summary>Marker and level of the paragraph, counting it; null for one that is in no list.</summary>
    public (int Level, string Marker)? Of(XElement? properties, DocxStyle style)
    {
        if ((Reference(properties) ?? style.Numbering) is not { } at || !numberings.TryGetValue(at.Id, out var levels) || !levels.TryGetValue(at.Level, out var level))
            return null;
        if (level.Format == "none" && level.Text.Length == 0)
            return null;
        if (level.Format is "bullet")
            return (at.Level, level.Text is [var c] && "-•–*".Contains(c, StringComparison.Ordinal) ? level.Text : "-");
        counters[at] = counters.TryGetValue(at, out var last) ? last + 1 : level.Start;
        for (var deeper = at.Level + 1; deeper <= 8; deeper++)
            counters.Remove((at.Id, deeper));
        return (at.Level, Marker(at.Id, level.Text, levels));
    }

    private string Marker(string id, string text, Dictionary<int, (string Format, string Text, int Start)> levels)
    {
        foreach (var (number, level) in levels)
        {
            if (text.Contains($"%{number + 1}", StringComparison.Ordinal))
                text = text.Replace($"%{number + 1}", Formatted(counters.GetValueOrDefault((id, number), level.Start), level.Format), StringComparison.Ordinal);
        }

        return text.Length == 0 ? "-" : text;
    }

    private static string Formatted(int number, string format) => format switch
    {
        "lowerLetter" when number is >= 1 and <= 26 => $"{(char)('a' + number - 1)}",
        "upperLetter" when number is >= 1 and <= 26 => $"{(char)('A' + number - 1)}",
        _ => number.ToString(CultureInfo.InvariantCulture),
    };

    private static Dictionary<int, (string Format, string Text, int Start)> Levels(XElement? form)
    {
        var levels = new Dictionary<int, (string, string, int)>();
        foreach (var level in form?.Elements(W + "lvl") ?? [])
        {
            var format = (string?)level.Element(W + "numFmt")?.Attribute(W + "val") ?? "decimal";
            var text = (string?)level.Element(W + "lvlText")?.Attribute(W + "val") ?? "";
            levels[Number(level.Attribute(W + "ilvl")) ?? 0] = (format, text, Number(level.Element(W + "start")?.Attribute(W + "val")) ?? 1);
        }

        return levels;
    }

    private static int? Number(XAttribute? attribute) =>
        int.TryParse((string?)attribute, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;
}

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
