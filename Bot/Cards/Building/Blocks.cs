using AdaptiveCards;
using MoedeBot.Documents;

namespace MoedeBot.Cards;

/// <summary>A piece of a document that is not divided further, with what it weighs.</summary>
/// <param name="Element">The element.</param>
/// <param name="Cost">UTF-8 bytes of JSON, estimated from the text and rather too many.</param>
internal readonly record struct Piece(AdaptiveElement Element, int Cost)
{
    /// <summary>Belongs to what follows: never the last on a page.</summary>
    internal bool KeepsWithNext { get; init; }
}

/// <summary>The document's blocks as card elements: letter by letter, in rich text, which reads no markdown.</summary>
internal static class Blocks
{
    /// <summary>A longer paragraph is divided, so that any text can be paged.</summary>
    private const int LongestRun = 3_000;

    private const int RunCost = 60;
    private const int BlockCost = 90;
    private const int RowCost = 230;

    internal static IEnumerable<Piece> Of(IEnumerable<Block> blocks) => blocks.SelectMany(Of);

    /// <summary>A caption with what stands under it.</summary>
    internal static IEnumerable<Piece> Of(Section section)
    {
        if (section.Caption.Length > 0)
            yield return Caption(section.Caption);
        foreach (var piece in Of(section.Blocks))
            yield return piece;
    }

    internal static Piece Caption(string caption) =>
        new(Parts.Caption(caption).Spaced(AdaptiveSpacing.Medium), BlockCost + RunCost + Bytes(caption)) { KeepsWithNext = true };

    /// <summary>Text that people typed: blank lines divide paragraphs, <c>- </c> begins a bullet.</summary>
    internal static IEnumerable<Piece> Typed(string text)
    {
        const StringSplitOptions Filled = StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries;
        foreach (var paragraph in text.ReplaceLineEndings("\n").Split("\n\n", Filled))
        {
            var spacing = AdaptiveSpacing.Small;
            foreach (var line in paragraph.Split('\n', StringSplitOptions.RemoveEmptyEntries))
            {
                var pieces = line.StartsWith("- ", StringComparison.Ordinal)
                    ? [Marked("-", 0, [new Inline(line[2..])])]
                    : Lines([new Inline(line)], spacing);
                foreach (var piece in pieces)
                    yield return piece;
                spacing = AdaptiveSpacing.None;
            }
        }
    }

    private static IEnumerable<Piece> Of(Block block) => block switch
    {
        ParagraphBlock paragraph => Lines(paragraph.Inlines, AdaptiveSpacing.Small),
        SubheadingBlock heading => [Caption(Text(heading.Inlines))],
        ListBlock list => list.Items.Select(item => Marked(item.Marker, item.Level, item.Inlines)),
        AttachmentsBlock attachments => attachments.Titles.Select(title => Marked("-", 0, [new Inline(title)])),
        TableBlock table => Tables.Of(table),
        _ => [],
    };

    /// <summary>One rich text block for each line of a paragraph; forced line breaks mean nothing inside one.</summary>
    internal static IEnumerable<Piece> Lines(IEnumerable<Inline> inlines, AdaptiveSpacing spacing)
    {
        var line = new List<Inline>();
        foreach (var inline in inlines.SelectMany(Divide))
        {
            if (inline.Text == "\n" || Length(line) + inline.Text.Length > LongestRun)
            {
                if (line.Count > 0)
                    yield return Line(line, spacing);
                spacing = AdaptiveSpacing.None;
                line.Clear();
            }

            if (inline.Text is not ("\n" or ""))
                line.Add(inline);
        }

        if (line.Count > 0)
            yield return Line(line, spacing);
    }

    internal static IEnumerable<AdaptiveInline> Runs(IEnumerable<Inline> inlines) => inlines.Select(inline => (AdaptiveInline)Run(inline));

    internal static string Text(IEnumerable<Inline> inlines) => string.Concat(inlines.Select(inline => inline.Text));

    internal static int Bytes(string text) => System.Text.Encoding.UTF8.GetByteCount(text);

    private static Piece Line(List<Inline> line, AdaptiveSpacing spacing) =>
        new(Parts.Rich(Runs(line)).Spaced(spacing), BlockCost + line.Sum(Cost));

    private static Piece Marked(string marker, int level, IReadOnlyList<Inline> inlines)
    {
        var lines = Lines(inlines, AdaptiveSpacing.None).ToList();
        var sign = Parts.Rich(Parts.Run(marker is "-" or "*" ? "•" : marker));
        sign.HorizontalAlignment = AdaptiveHorizontalAlignment.Right;
        var width = new AdaptiveWidth((uint)(24 + (20 * Math.Clamp(level, 0, 3))));
        var row = new AdaptiveColumnSet
        {
            Spacing = AdaptiveSpacing.None,
            Columns = [Parts.Column(width, sign), Parts.Column(AdaptiveWidth.Stretch, lines.Select(line => line.Element))],
        };
        return new Piece(row, RowCost + lines.Sum(line => line.Cost));
    }

    private static AdaptiveTextRun Run(Inline inline)
    {
        var run = Parts.Run(inline.Text);
        run.Weight = inline.Bold ? AdaptiveTextWeight.Bolder : AdaptiveTextWeight.Default;
        run.Underline = inline.Underline;
        if (Uri.TryCreate(inline.Link, UriKind.Absolute, out var link) && link.Scheme is "https" or "http")
            run.SelectAction = Buttons.Open(CardText.Plain(inline.Text), link);
        return run;
    }

    private static int Length(List<Inline> line) => line.Sum(inline => inline.Text.Length);

    private static int Cost(Inline inline) =>
        RunCost + (inline.Bold || inline.Underline ? 40 : 0) + Bytes(inline.Text)
        + (inline.Link is { } link ? RunCost + Bytes(link) + Bytes(inline.Text) : 0);

    private static IEnumerable<Inline> Divide(Inline inline)
    {
        var rest = inline.Text;
        if (rest != "\n" && rest.Contains('\n', StringComparison.Ordinal))
            return rest.Split('\n').SelectMany((line, at) => Divided(inline, line).Prepend(at > 0 ? new Inline("\n") : new Inline("")));
        return Divided(inline, rest);
    }

    private static IEnumerable<Inline> Divided(Inline inline, string rest)
    {
        while (rest.Length > LongestRun)
        {
            var end = rest.AsSpan(0, LongestRun).LastIndexOf(". ") + 2;
            var head = end > LongestRun / 2 ? rest[..end] : CardText.WholeLetters(rest, LongestRun);
            yield return inline with { Text = head };
            rest = rest[head.Length..];
        }

        yield return inline with { Text = rest };
    }
}
