using System.Xml.Linq;

namespace MoedeBot.Documents.Reading;

/// <summary>Where the text of a Word document is, whatever is wrapped around it.</summary>
internal static class DocxText
{
    private const int DeepestWrapper = 60;
    private static readonly XNamespace W = DocxReader.W;
    private static readonly HashSet<string> Wrappers = ["sdt", "sdtContent", "customXml", "smartTag", "ins", "moveTo", "txbxContent", "AlternateContent", "Choice", "Fallback"];

    /// <summary>Whether the element only stands around others: a form field, a tracked insertion, a choice between old and new.</summary>
    public static bool IsWrapper(XElement element) => Wrappers.Contains(element.Name.LocalName) && !Unchosen(element);

    /// <summary>Rows of a table, cells of a row, or paragraphs of a cell, also those of tables inside it.</summary>
    public static IEnumerable<XElement> Parts(XElement parent, string name, int depth = 0) =>
        depth > DeepestWrapper ? [] : parent.Elements().SelectMany(e =>
            e.Name == W + name ? [e]
            : IsWrapper(e) || (name == "p" && e.Name.LocalName is "tbl" or "tr" or "tc") ? Parts(e, name, depth + 1)
            : []);

    /// <summary>Blank lines above a paragraph of these properties; null when they do not say.</summary>
    public static int? BlankLines(XElement? properties) =>
        int.TryParse((string?)properties?.Element(W + "spacing")?.Attribute(W + "beforeLines"), out var lines) && lines is >= 0 and <= 10_000 ? lines / 100 : null;

    /// <summary>How many characters of text there are to be read.</summary>
    public static int Characters(XElement body) =>
        body.Descendants(W + "t").Where(t => !t.Ancestors().Any(a => a.Name == W + "del" || a.Name == W + "moveFrom" || Unchosen(a))).Sum(t => t.Value.Length);

    private static bool Unchosen(XElement element) =>
        element.Name.LocalName is "Fallback" && element.Parent is { Name.LocalName: "AlternateContent" } parent && DocxRuns.Chosen(parent) != element;
}

/// <summary>Page headers and footers of a Word document.</summary>
internal static class DocxMargins
{
    /// <summary>Their lines, but for page numbers and what the text says as well.</summary>
    public static IReadOnlyList<string> Marks(DocxArchive archive, IReadOnlyList<Chunk> chunks)
    {
        var said = chunks.Take(5).Select(c => c.Text.Replace('\n', ' ')).ToHashSet(StringComparer.Ordinal);
        return [.. archive.Margins.SelectMany(Lines).Where(l => !said.Contains(l) && !PageFurniture.IsPageLine(l)).Distinct(StringComparer.Ordinal)];
    }

    private static IEnumerable<string> Lines(XDocument margin) => margin.Descendants(DocxReader.W + "p")
        .Select(p => string.Concat(p.Descendants(DocxReader.W + "t").Select(t => t.Value)).Trim()).Where(l => l.Length > 0);
}
