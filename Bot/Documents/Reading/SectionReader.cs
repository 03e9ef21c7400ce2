namespace MoedeBot.Documents.Reading;

/// <summary>Reads a section's text and what it says: filler, points, guests. Used for read text and for typed decisions alike.</summary>
internal static class SectionReader
{
    /// <summary>The section of that caption with the chunks' text.</summary>
    public static Section Read(string caption, SectionKind kind, IReadOnlyList<Chunk> chunks, HouseStyle style)
    {
        var filler = chunks is [{ Single: true } only] ? style.Fillers.GetValueOrDefault(only.First) : Filler.None;
        var blocks = filler != Filler.None
            ? [new ParagraphBlock([new Inline(chunks[0].First)]) { BlankLinesBefore = chunks[0].BlankLinesBefore == 1 ? null : chunks[0].BlankLinesBefore }]
            : kind == SectionKind.Attachments ? Attachments(chunks)
            : BlockParser.Parse(chunks, subheadings: kind != SectionKind.Recommendation && chunks.All(c => c.Ready is null));
        return Understand(new Section(caption, kind, blocks) { Filler = filler });
    }

    /// <summary>The section with points and guests found in its blocks.</summary>
    public static Section Understand(Section section) => section with
    {
        Points = section.Kind == SectionKind.Recommendation && section.Filler == Filler.None ? Recommendations.Points(section.Blocks) : [],
        Guests = Guests.In(section.Blocks),
    };

    // Titles stay whole: "22 01 25 Oplæg" is no list item, and "- x" may be a file's real name.
    private static List<Block> Attachments(IReadOnlyList<Chunk> chunks)
    {
        var blocks = new List<Block>();
        var titles = new List<string>();
        var before = 1;
        foreach (var chunk in chunks)
        {
            for (var i = 0; i < chunk.Lines.Count; i++)
            {
                var gap = i == 0 ? chunk.BlankLinesBefore : chunk.Ready is null ? 0 : 1;
                if (gap != 1)
                {
                    Flush(blocks, titles, before);
                    (titles, before) = ([], gap);
                }

                titles.Add(chunk.Lines[i].Text);
            }
        }

        Flush(blocks, titles, before);
        return blocks;
    }

    private static void Flush(List<Block> blocks, List<string> titles, int before)
    {
        if (titles.Count > 0)
            blocks.Add(new AttachmentsBlock(titles) { BlankLinesBefore = before == 1 ? null : before });
    }
}

/// <summary>Finds the points of a recommendation.</summary>
internal static class Recommendations
{
    /// <summary>The top-level list items, or the whole text as one point when there is no list.</summary>
    public static IReadOnlyList<RecommendationPoint> Points(IReadOnlyList<Block> blocks)
    {
        var points = new List<RecommendationPoint>();
        foreach (var item in blocks.OfType<ListBlock>().SelectMany(l => l.Items))
        {
            var text = BlockText.Plain(item.Inlines);
            if (item.Level == 0 || points.Count == 0)
                points.Add(new($"{points.Count + 1}", item.Marker, text));
            else
                points[^1] = points[^1] with { Text = $"{points[^1].Text}\n{item.Marker} {text}" };
        }

        if (points.Count == 0 && blocks.Count > 0)
            points.Add(new("1", null, BlockText.Plain(blocks)));
        return points;
    }
}

/// <summary>Finds those who take part under one item: "… deltog under punktet."</summary>
internal static class Guests
{
    private static readonly (string Verb, bool Attended)[] Verbs =
    [
        (" deltog under punktet", true), (" deltager under punktet", false),
        (" deltog i punktets behandling", true), (" deltager i punktets behandling", false),
        (" deltog i behandlingen af punktet", true), (" deltager i behandlingen af punktet", false),
        (" deltog under behandlingen", true), (" deltager under behandlingen", false),
    ];

    /// <summary>Guests named in the paragraphs, in order.</summary>
    public static IReadOnlyList<Guest> In(IReadOnlyList<Block> blocks)
    {
        List<Guest>? guests = null;
        foreach (var inlines in blocks.OfType<ParagraphBlock>().Select(p => p.Inlines))
        {
            foreach (var inline in inlines)
            {
                if (inline.Text.Contains("delt", StringComparison.Ordinal))
                    Add(inline.Text, guests ??= []);
            }
        }

        return guests is null ? [] : guests;
    }

    private static void Add(string text, List<Guest> guests)
    {
        foreach (var (verb, attended) in Verbs)
        {
            for (var at = text.IndexOf(verb, StringComparison.Ordinal); at >= 0; at = text.IndexOf(verb, at + 1, StringComparison.Ordinal))
            {
                var sentence = text.AsSpan(0, at);
                var start = SentenceStart(sentence);
                if (sentence[start..].Trim() is { Length: > 2 and < 120 } name)
                    guests.Add(new(name.ToString(), attended));
            }
        }

        if (text.EndsWith(" deltager.", StringComparison.Ordinal) && text.LastIndexOf(", hvor ", StringComparison.Ordinal) is > 0 and var hvor)
            guests.Add(new(text[(hvor + 7)..^10], false));
    }

    // A sentence begins after a full stop that does not end an initial: "Ole V. Vett" is one name.
    private static int SentenceStart(ReadOnlySpan<char> text)
    {
        for (var at = text.Length - 1; at > 1; at--)
        {
            if (text[at] == ' ' && text[at - 1] is '.' or '!' or '?' && !(at > 1 && char.IsUpper(text[at - 2]) && (at < 3 || text[at - 3] == ' ')))
                return at + 1;
        }

        return 0;
    }
}
