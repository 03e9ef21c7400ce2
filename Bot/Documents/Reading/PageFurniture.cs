namespace MoedeBot.Documents.Reading;

/// <summary>
/// Takes page headers, footers and page numbers out of text that came from a printed page, and closes the gap where a sentence ran
/// over the page's end. What is taken out is kept beside the document.
/// </summary>
internal static class PageFurniture
{
    /// <summary>The line that stands for a form feed.</summary>
    public const string PageBreak = "\f";

    private const int Reach = 2;

    /// <summary>The lines without furniture; <paramref name="marks"/> gets each piece of it once.</summary>
    public static List<SourceLine> Remove(List<SourceLine> lines, List<string> marks)
    {
        var pages = Enumerable.Range(0, lines.Count).Where(i => IsPageLine(lines[i].Text)).ToList();
        if (pages.Count == 0 || (pages.Count == 1 && lines[pages[0]].Text != PageBreak))
            return lines;
        var gone = new bool[lines.Count];
        foreach (var at in pages)
            gone[at] = true;
        foreach (var at in Repeated(lines, pages))
            gone[at] = true;
        foreach (var at in Everywhere(lines, gone))
            gone[at] = true;
        foreach (var at in pages.Where(p => lines[p].Text == PageBreak).SelectMany(p => Near(lines, p, 1)).Where(i => IsNumber(lines[i].Text)))
            gone[at] = true;
        marks.AddRange(lines.Where((l, i) => gone[i] && l.Text != PageBreak).Select(l => l.Text).Distinct(StringComparer.Ordinal));
        return Closed(lines, gone);
    }

    /// <summary>Whether the line only numbers a page: "Side 3", "Side 3 af 12", "3 / 12", "- 3 -".</summary>
    public static bool IsPageLine(string line)
    {
        if (line == PageBreak)
            return true;
        if (line.Length is 0 or > 20 || !MayBePageLine(line))
            return false;
        var words = line.ToLowerInvariant().Split([' ', '/'], StringSplitOptions.RemoveEmptyEntries);
        return words is ["side", var a] && IsNumber(a)
            || words is ["side", var b, "af" or "ud", .., var c] && IsNumber(b) && IsNumber(c)
            || (words is [var d, var e] && line.Contains('/', StringComparison.Ordinal) && line.Contains(' ', StringComparison.Ordinal) && IsNumber(d) && IsNumber(e))
            || (words is ["-" or "–", var f, "-" or "–"] && IsNumber(f));
    }

    // Nearly no line is one, so they are told from the rest without taking the line apart.
    private static bool MayBePageLine(string line) =>
        line[0] is '-' or '–' ? line[^1] is '-' or '–'
        : char.IsAsciiDigit(line[^1]) && (char.IsAsciiDigit(line[0]) ? line.Contains('/', StringComparison.Ordinal) : line[0] is 's' or 'S' or ' ' or '/');

    private static bool IsNumber(string text) => text.Length is > 0 and < 5 && text.All(char.IsAsciiDigit);

    // The same line close to two page ends is a running head or foot, unless it is a caption that two pages happen to begin with.
    private static IEnumerable<int> Repeated(List<SourceLine> lines, List<int> pages) =>
        pages.SelectMany(p => Near(lines, p, Reach)).Distinct().GroupBy(i => lines[i].Text, StringComparer.Ordinal)
            .Where(g => g.Count() > 1 && !MeansSomething(g.Key)).SelectMany(g => g);

    // The first page has its running head with no page's end near it.
    private static IEnumerable<int> Everywhere(List<SourceLine> lines, bool[] gone)
    {
        var heads = lines.Where((l, i) => gone[i] && !IsPageLine(l.Text)).GroupBy(l => l.Text, StringComparer.Ordinal)
            .Where(g => g.Count() > 2).Select(g => g.Key).ToHashSet(StringComparer.Ordinal);
        return heads.Count == 0 ? [] : Enumerable.Range(0, lines.Count).Where(i => heads.Contains(lines[i].Text));
    }

    private static bool MeansSomething(string line) =>
        CaseNumbers.Read(line) is not null || ItemHeading.Read(line) is not null || KnownCaptions.Has(line) || ListMarker.Read(line, 0) is not null
        || line.Length < 4 || line.Contains('\t', StringComparison.Ordinal);

    private static IEnumerable<int> Near(List<SourceLine> lines, int at, int reach)
    {
        foreach (var step in new[] { -1, 1 })
        {
            var found = 0;
            for (var i = at + step; i >= 0 && i < lines.Count && found < reach && Math.Abs(i - at) < 8; i += step)
            {
                if (lines[i].Text.Length == 0 || IsPageLine(lines[i].Text))
                    continue;
                found++;
                yield return i;
            }
        }
    }

    private static List<SourceLine> Closed(List<SourceLine> lines, bool[] gone)
    {
        var kept = new List<SourceLine>(lines.Count);
        for (var i = 0; i < lines.Count; i++)
        {
            if (!gone[i])
            {
                kept.Add(lines[i]);
                continue;
            }

            while (i + 1 < lines.Count && (gone[i + 1] || lines[i + 1].Text.Length == 0))
                i++;
            while (kept is [.., { Text.Length: 0 }])
                kept.RemoveAt(kept.Count - 1);
            if (kept.Count > 0 && i + 1 < lines.Count && !RunsOn(kept[^1].Text, lines[i + 1].Text))
                kept.Add(new(lines[i].Number, ""));
        }

        return kept;
    }

    private static bool RunsOn(string last, string next) => last[^1] is not ('.' or ':' or '!' or '?') && char.IsLower(next[0]);
}

/// <summary>The captions of all styles.</summary>
internal static class KnownCaptions
{
    private static readonly HashSet<string> All =
        HouseStyles.All.SelectMany(s => s.Captions).Where(c => !c.Prefix).Select(c => c.Caption).ToHashSet(StringComparer.OrdinalIgnoreCase);

    private static readonly int Longest = All.Max(c => c.Length);

    /// <summary>Whether any house has the line as a caption, in capitals or with a colon perhaps.</summary>
    public static bool Has(string line) => line.Length > 1 && line.Length <= Longest + 1 && char.IsUpper(line[0]) && All.Contains(line.TrimEnd(':'));
}
