namespace MoedeBot.Documents.Reading;

/// <summary>
/// Puts the blank lines back into text that has lost them, as a paste into a chat does: every line is then a paragraph, but for list
/// lines, table rows, the contents list and fields of the head that go on over several lines.
/// </summary>
internal static class DenseText
{
    private const int FewestLines = 6;
    private const int LinesPerBlank = 20;

    /// <summary>The lines with blank lines between paragraphs; as they are when they have blank lines already.</summary>
    public static List<SourceLine> Spread(List<SourceLine> lines)
    {
        var first = lines.FindIndex(l => l.Text.Length > 0);
        var last = lines.FindLastIndex(l => l.Text.Length > 0);
        if (first < 0)
            return lines;
        var within = last - first + 1;
        var filled = lines.Count(l => l.Text.Length > 0);
        return filled < FewestLines || (within - filled) * LinesPerBlank > filled ? lines : Spaced([.. lines.Where(l => l.Text.Length > 0)]);
    }

    private static List<SourceLine> Spaced(List<SourceLine> lines)
    {
        var spread = new List<SourceLine>(lines.Count * 2) { lines[0] };
        var (items, contents) = (false, false);
        for (var i = 1; i < lines.Count; i++)
        {
            var (text, before) = (lines[i].Text, lines[i - 1].Text);
            items |= ItemHeading.Read(text) is not null && !ContentsLine.LooksLike(text);
            contents = !items && (contents || FrontReader.IsContentsCaption(text));
            if (items ? !Packed(before, text) : FrontReader.IsContentsCaption(text) || (!contents && Unwrapping.Heads(text)))
                spread.Add(new(lines[i].Number, ""));
            spread.Add(lines[i]);
        }

        return spread;
    }

    private static bool Packed(string before, string text) =>
        (before.Contains('\t', StringComparison.Ordinal) && text.Contains('\t', StringComparison.Ordinal))
        || (Unwrapping.IsListLine(before) && Unwrapping.IsListLine(text) && !text.StartsWith("1. ", StringComparison.Ordinal));
}
