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
