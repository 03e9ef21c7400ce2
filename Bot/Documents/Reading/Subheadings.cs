namespace MoedeBot.Documents.Reading;

/// <summary>Tells headings inside a section from prose: text prints set them as a short lone line and nothing more.</summary>
internal static class Subheadings
{
    private const int LongestHeading = 100;
    private const int ShortestText = 40;

    /// <summary>Turns paragraphs that stand as headings over what follows into sub-headings.</summary>
    public static IReadOnlyList<Block> Mark(List<Block> blocks)
    {
        for (var i = 0; i + 1 < blocks.Count; i++)
        {
            if (blocks[i] is ParagraphBlock { Inlines: [{ Link: null } only] } paragraph && Stands(only.Text, blocks[i + 1]))
                blocks[i] = new SubheadingBlock(paragraph.Inlines) { BlankLinesBefore = paragraph.BlankLinesBefore };
        }

        return blocks;
    }

    private static bool Stands(string text, Block next)
    {
        if (text.Length > LongestHeading || !char.IsUpper(text[0]) || next.BlankLinesBefore == 0)
            return false;
        var title = text.EndsWith(':') && text.AsSpan().Count(' ') < 2 ? text[..^1] : text;
        return !EndsAsProse(title)
            && !title.Contains(": ", StringComparison.Ordinal)
            && next switch
            {
                ParagraphBlock { Inlines: var inlines } => inlines.Sum(i => i.Text.Length) > Math.Max(ShortestText, text.Length),
                TableBlock => true,
                _ => false,
            };
    }

    private static bool EndsAsProse(string text) => text.Length == 0 || text[^1] is '.' or ',' or ':' or ';' or '?' or '!';
}
