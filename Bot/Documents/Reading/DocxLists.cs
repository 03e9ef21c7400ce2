using System.Globalization;
using System.Xml.Linq;
using MoedeBot.Documents.Printing;

namespace MoedeBot.Documents.Reading;

/// <summary>The list numberings of a Word document: what marker each paragraph shows.</summary>
internal sealed class DocxLists
{
    private const string NoList = "0";
    private const int DeepestLevel = DocxBlocks.DeepestLevel;
    private static readonly XNamespace W = DocxReader.W;
    private readonly Dictionary<string, Dictionary<int, (string Format, string Text, int Start)>> numberings = [];

    // Instances of one form count on together, until one that starts anew is used for the first time.
    private readonly Dictionary<string, string> forms = [];
    private readonly HashSet<(string Id, int Level)> restarts = [];
    private readonly Dictionary<(string Form, int Level), int> counters = [];
    private readonly List<DocxFinding> found;

    /// <summary>Reads <c>numbering.xml</c>; null when the document has none.</summary>
    /// <param name="part">The part.</param>
    /// <param name="found">Gets the lists that cannot be read as they are.</param>
    public DocxLists(XDocument? part, List<DocxFinding> found)
    {
        this.found = found;
        if (part?.Root is not { } root)
            return;
        var abstracts = root.Elements(W + "abstractNum").GroupBy(a => (string?)a.Attribute(W + "abstractNumId") ?? "").ToDictionary(g => g.Key, g => g.First());
        foreach (var instance in root.Elements(W + "num"))
        {
            var id = (string?)instance.Attribute(W + "numId") ?? "";
            var form = (string?)instance.Element(W + "abstractNumId")?.Attribute(W + "val") ?? "";
            var levels = Levels(abstracts.GetValueOrDefault(form));
            forms.TryAdd(id, form);
            foreach (var change in instance.Elements(W + "lvlOverride"))
            {
                var level = Number(change.Attribute(W + "ilvl")) ?? 0;
                if (Number(change.Element(W + "startOverride")?.Attribute(W + "val")) is not { } start || !levels.TryGetValue(level, out var was))
                    continue;
                levels[level] = was with { Start = start };
                restarts.Add((id, level));
            }

            numberings.TryAdd(id, levels);
        }
    }

    /// <summary>Reference to a numbering in paragraph properties.</summary>
    public static (string Id, int Level)? Reference(XElement? properties) =>
        properties?.Element(W + "numPr") is { } reference && (string?)reference.Element(W + "numId")?.Attribute(W + "val") is { } id
            ? (id, Number(reference.Element(W + "ilvl")?.Attribute(W + "val")) ?? 0)
            : null;

    /// <summary>Marker and level of the paragraph, counting it; null for one that is in no list.</summary>
    public (int Level, string Marker)? Of(XElement? properties, DocxStyle style)
    {
        if ((Reference(properties) ?? style.Numbering) is not { Id: not NoList } at)
            return null;
        if (at.Level > DeepestLevel)
            found.Add(new(DocxAside.ListLevel));
        at.Level = Math.Min(at.Level, DeepestLevel);
        if (!numberings.TryGetValue(at.Id, out var levels) || !levels.TryGetValue(at.Level, out var level))
        {
            found.Add(new(DocxAside.UnknownList));
            return null;
        }

        var shown = at.Level == DeepestLevel ? Indented(properties) ?? at.Level : at.Level;
        return level.Format == "none" && level.Text.Length == 0 ? null
            : level.Format == "bullet" ? (shown, level.Text is [var c] && "-•–*".Contains(c, StringComparison.Ordinal) ? level.Text : "-")
            : (shown, Counted(at, shown, levels));
    }

    // Levels that Word does not have are printed as its deepest one, further in.
    private static int? Indented(XElement? properties) =>
        Number(properties?.Element(W + "ind")?.Attribute(W + "left")) is { } left && left > (DeepestLevel + 1) * DocxNumbering.LevelIndent && left % DocxNumbering.LevelIndent == 0
            ? Math.Min(left / DocxNumbering.LevelIndent, AgendaReader.DeepestList + 1) - 1
            : null;

    private string Counted((string Id, int Level) at, int shown, Dictionary<int, (string Format, string Text, int Start)> levels)
    {
        var form = forms[at.Id];
        var starts = restarts.Remove(at);
        counters[(form, shown)] = !starts && counters.TryGetValue((form, shown), out var last) ? last + 1 : levels[at.Level].Start;
        for (var deeper = shown + 1; deeper <= AgendaReader.DeepestList; deeper++)
            counters.Remove((form, deeper));
        return Marker(form, shown, levels[at.Level].Text, levels);
    }

    private string Marker(string form, int shown, string text, Dictionary<int, (string Format, string Text, int Start)> levels)
    {
        foreach (var (number, level) in levels)
        {
            if (text.Contains($"%{number + 1}", StringComparison.Ordinal))
                text = text.Replace($"%{number + 1}", Formatted(counters.GetValueOrDefault((form, number == DeepestLevel ? shown : number), level.Start), level.Format), StringComparison.Ordinal);
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
