namespace MoedeBot.Documents.Reading;

/// <summary>
/// Undoes what a printed page does to text: page headers and footers, lines broken at the page's width, columns held by spaces.
/// Text that was never on a page comes through as it is.
/// </summary>
internal static class PageText
{
    private const int LongestWidth = 140;
    private const int LongLine = 45;
    private const int FewestRunOns = 3;

    /// <summary>The lines as they would be without pages, and the furniture that was taken out.</summary>
    public static (List<SourceLine> Lines, IReadOnlyList<string> Marks) Undo(List<SourceLine> lines)
    {
        var marks = new List<string>();
        lines = PageFurniture.Remove(lines, marks);
        lines = Columns(lines);
        return (Width(lines) is { } width ? new Unwrapping(lines, width).Lines() : DenseText.Spread(lines), marks);
    }

    // Two lines or more in a row with wide gaps are a table; one is somebody's spacing.
    private static List<SourceLine> Columns(List<SourceLine> lines)
    {
        for (var i = 0; i + 1 < lines.Count; i++)
        {
            if (!HasGap(lines[i].Text) || !HasGap(lines[i + 1].Text))
                continue;
            for (; i < lines.Count && HasGap(lines[i].Text); i++)
                lines[i] = lines[i] with { Text = Tabbed(lines[i].Text) };
        }

        return lines;
    }

    private static bool HasGap(string line) =>
        line.Contains("   ", StringComparison.Ordinal) && line.AsSpan().TrimStart(' ').Contains("   ", StringComparison.Ordinal) && !line.Contains('\t', StringComparison.Ordinal);

    private static string Tabbed(string line) =>
        string.Join('\t', line.Trim(' ').Split("   ", StringSplitOptions.RemoveEmptyEntries).Select(c => c.Trim(' ')).Where(c => c.Length > 0));

    // Broken at a width: no line is longer than a page is wide, and several run on in small letters.
    private static int? Width(List<SourceLine> lines)
    {
        var (longest, runOns) = (0, 0);
        for (var i = 0; i < lines.Count; i++)
        {
            longest = Math.Max(longest, lines[i].Text.Length);
            if (longest > LongestWidth)
                return null;
            if (i > 0 && lines[i - 1].Text.Length >= LongLine && lines[i].Text is [var first, ..] && char.IsLower(first))
                runOns++;
        }

        return runOns >= FewestRunOns ? longest : null;
    }
}

/// <summary>Joins lines that were broken at a width, and puts the blank lines back that the page left out.</summary>
internal sealed class Unwrapping(List<SourceLine> source, int width)
{
    private readonly List<SourceLine> lines = new(source.Count);
    private readonly HashSet<int> contents = ContentsLines(source);

    // Whether the line before belongs to a list of names, which may break anywhere.
    private bool people;

    // The length of the last source line that went into the line that is open: whether it was full decides what follows.
    private int lastLength;

    /// <summary>The lines as they were before they were broken.</summary>
    public List<SourceLine> Lines()
    {
        foreach (var line in source)
        {
            if (line.Text.Length == 0 || lines is [] or [.., { Text.Length: 0 }])
                lines.Add(line);
            else
                Follow(line);
            people = line.Text.Length > 0 && (NamesPeople(line.Text) || (people && !Heads(line.Text)));
            lastLength = line.Text.Length;
        }

        return lines;
    }

    private void Follow(SourceLine line)
    {
        var last = lines[^1].Text;
        if (contents.Contains(line.Number) || last.Contains('\t', StringComparison.Ordinal) || line.Text.Contains('\t', StringComparison.Ordinal))
            lines.Add(line);
        else if (Heads(line.Text) || KnownCaptions.Has(last) || IsNumber(line.Text))
            AddApart(line);
        else if (people)
            lines.Add(line);
        else if (IsListLine(line.Text))
            lines.Add(line);
        else if (char.IsLower(line.Text[0]) || (WasFull(line.Text) && !EndsHead(last)))
            Join(line.Text);
        else
            AddApart(line);
    }

    /// <summary>Whether the line begins something: an item, a field, a caption, a case number.</summary>
    public static bool Heads(string line) =>
        KnownCaptions.Has(line) || ItemHeading.Read(line) is not null || CaseNumbers.Read(line) is not null || KindWords.Read(line) is not null
        || FrontReader.KindOf(line.Split(' ', 2)[0]) != HeadKind.Other;

    private static bool NamesPeople(string line) => FrontReader.KindOf(line.Split(' ', 2)[0]) is HeadKind.Participants or HeadKind.Absentees;

    // An item's number alone on its line.
    private static bool IsNumber(string line) => line.TrimEnd('.') is { Length: > 0 and < 4 } digits && digits.All(char.IsAsciiDigit);

    /// <summary>Whether the line is a list item, whatever its number.</summary>
    public static bool IsListLine(string line) => ListMarker.Read(line, 0) is not null || ListMarker.Read(line, Number(line) - 1) is { Number: not null };

    private static int Number(string line) => int.TryParse(line.AsSpan(0, line.TakeWhile(char.IsAsciiDigit).Take(6).Count()), out var number) ? number : 0;

    private static bool EndsHead(string line) => CaseNumbers.Read(line) is not null || KindWords.Read(line) is not null;

    // The next word would not have fitted on the line.
    private bool WasFull(string next)
    {
        var word = next.IndexOf(' ', StringComparison.Ordinal);
        return lastLength + 1 + (word < 0 ? next.Length : word) > width * 0.9;
    }

    private void Join(string text)
    {
        var last = lines[^1];
        lines[^1] = last with { Text = $"{last.Text}{(last.Text.EndsWith('-') && !text.StartsWith("og ", StringComparison.Ordinal) ? "" : " ")}{text.TrimStart(' ')}" };
    }

    private void AddApart(SourceLine line)
    {
        lines.Add(new(line.Number, ""));
        lines.Add(line);
    }

    // From the heading of the contents list to the first line that begins an item's text.
    private static HashSet<int> ContentsLines(List<SourceLine> source)
    {
        var found = new HashSet<int>();
        var at = source.FindIndex(l => FrontReader.IsContentsCaption(l.Text));
        var firsts = 0;
        for (at++; at > 0 && at < source.Count; at++)
        {
            var text = source[at].Text;
            firsts += text.TrimEnd('.') == "1" || ItemHeading.ReadBare(text) is { Number: 1 } ? 1 : 0;
            if (firsts > 1 || (ItemHeading.Read(text) is not null && !ContentsLine.LooksLike(text)))
                break;
            found.Add(source[at].Number);
        }

        return found;
    }
}
