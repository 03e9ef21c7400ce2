using System.Globalization;
using System.Text;
using System.Xml.Linq;

namespace MoedeBot.Documents.Reading;

/// <summary>The runs of a Word paragraph, and what stands beside them.</summary>
internal sealed class DocxRuns(DocxArchive archive)
{
    private const int DeepestElement = 40;
    private static readonly XNamespace W = DocxReader.W;
    private static readonly XNamespace R = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    private static readonly XNamespace Compatibility = "http://schemas.openxmlformats.org/markup-compatibility/2006";
    private static readonly XNamespace Mathematics = "http://schemas.openxmlformats.org/officeDocument/2006/math";
    private int notes;

    /// <summary>What was found beside the text since somebody last took it.</summary>
    public List<DocxFinding> Found { get; } = [];

    /// <summary>How many characters of the document's own text were read.</summary>
    public int Characters { get; private set; }

    /// <summary>Runs in order, tabs and breaks as characters.</summary>
    public IReadOnlyList<Inline> Of(XElement paragraph)
    {
        var runs = new List<Inline>();
        Add(paragraph, null, runs, 0);
        return runs;
    }

    /// <summary>The branch that is read where Word offers one for old and one for new readers.</summary>
    public static XElement? Chosen(XElement alternatives) =>
        alternatives.Element(Compatibility + "Choice") ?? alternatives.Element(Compatibility + "Fallback");

    private void Add(XElement parent, string? link, List<Inline> runs, int depth)
    {
        if (depth > DeepestElement)
        {
            Found.Add(new(DocxAside.TooDeep));
            return;
        }

        foreach (var element in parent.Elements())
        {
            if (element.Name == W + "r")
                Run(element, link, runs);
            else if (element.Name == W + "hyperlink")
                Add(element, archive.Links.GetValueOrDefault((string?)element.Attribute(R + "id") ?? "") ?? link, runs, depth + 1);
            else if (element.Name == W + "del" || element.Name == W + "moveFrom")
                Deleted(element);
            else if (element.Name.Namespace == Mathematics)
                Formula(element, runs);
            else if (element.Name == Compatibility + "AlternateContent")
                Drawing(element);
            else if (element.Name != W + "pPr" && element.Name.Namespace == W)
                Add(element, link, runs, depth + 1);
        }
    }

    private void Deleted(XElement revision)
    {
        if (revision.Descendants().Any(e => e.Name == W + "delText" || (e.Name == W + "t" && revision.Name == W + "del")))
            Found.Add(new(DocxAside.Deleted));
    }

    private void Formula(XElement formula, List<Inline> runs)
    {
        runs.Add(new Inline(string.Concat(formula.Descendants(Mathematics + "t").Select(t => t.Value))));
        Found.Add(new(DocxAside.Formula));
    }

    private void Run(XElement run, string? link, List<Inline> runs)
    {
        var properties = run.Element(W + "rPr");
        var text = new StringBuilder();
        foreach (var element in run.Elements())
        {
            if (element.Name.Namespace == W)
                text.Append(Text(element));
            else if (element.Name == Compatibility + "AlternateContent")
                Drawing(element);
        }

        if (text.Length > 0)
            runs.Add(new Inline(text.ToString()) { Bold = On(properties, "b"), Underline = link is null && Underlined(properties), Link = link });
    }

    private string Text(XElement element)
    {
        switch (element.Name.LocalName)
        {
            case "t":
                Characters += element.Value.Length;
                return element.Value;
            case "tab" or "ptab":
                return "\t";
            case "br" or "cr":
                return "\n";
            case "noBreakHyphen":
                return "-";
            case "footnoteReference" or "endnoteReference":
                return Note(element);
            case "drawing" or "pict" or "object":
                Drawing(element);
                return "";
            case "commentReference" or "sym":
                Found.Add(new(element.Name.LocalName == "sym" ? DocxAside.Symbol : DocxAside.Comment));
                return "";
            default:
                return "";
        }
    }

    private string Note(XElement reference)
    {
        if (!archive.Notes.TryGetValue((reference.Name.LocalName, (string?)reference.Attribute(W + "id") ?? ""), out var note))
            return "";
        var mark = string.Create(CultureInfo.InvariantCulture, $"[{++notes}]");
        Found.Add(new(DocxAside.Note, note, mark));
        return mark;
    }

    private void Drawing(XElement element)
    {
        var chosen = element.Name == Compatibility + "AlternateContent" ? Chosen(element) : element;
        var boxes = chosen?.Descendants(W + "txbxContent").Where(b => !b.Ancestors(Compatibility + "Fallback").Any(f => f != chosen)).ToList() ?? [];
        Found.AddRange(boxes.Select(b => new DocxFinding(DocxAside.TextBox, b)));
        if (boxes.Count == 0)
            Found.Add(new(element.Name == W + "object" ? DocxAside.Embedded : DocxAside.Picture));
    }

    private static bool On(XElement? properties, string name) =>
        properties?.Element(W + name) is { } mark && (string?)mark.Attribute(W + "val") is not ("0" or "false" or "none" or "off");

    private static bool Underlined(XElement? properties) =>
        properties?.Element(W + "u") is { } mark && (string?)mark.Attribute(W + "val") is not (null or "none");
}
