using System.Globalization;
using System.Xml.Linq;

namespace MoedeBot.Documents.Reading;

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
