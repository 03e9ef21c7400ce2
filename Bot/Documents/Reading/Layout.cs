namespace MoedeBot.Documents.Reading;

/// <summary>An item's heading and the chunks under it, before they are understood.</summary>
/// <param name="Heading">The heading, title completed from the lines it was broken over.</param>
/// <param name="Line">Line of the heading.</param>
/// <param name="Body">What follows, up to the next item.</param>
internal sealed record ItemPart(ItemHeading Heading, int Line, IReadOnlyList<Chunk> Body);

/// <summary>The document cut into what stands before the items, and the items.</summary>
internal sealed record Layout(IReadOnlyList<Chunk> Front, IReadOnlyList<ItemPart> Items)
{
    private const int MostFront = 60;

    /// <summary>Cuts the chunks at the headings.</summary>
    public static Layout Of(IReadOnlyList<Chunk> chunks)
    {
        var heads = Headings(chunks, ItemHeading.Read);
        var titled = chunks.Take(5).Any(c => c.Lines.Any(l => KindWords.Read(l.Text) is not null));
        if (heads.Count == 0 && titled)
            heads = Headings(chunks, ItemHeading.ReadBare);
        if (heads.Count == 0 && titled)
            (chunks, heads) = WithNumbersJoined(chunks);
        if (heads.Count == 0)
            return new(chunks, []);
        var items = new List<ItemPart>(heads.Count);
        for (var i = 0; i < heads.Count; i++)
        {
            var end = i + 1 < heads.Count ? heads[i + 1].At : chunks.Count;
            items.Add(Part(heads[i].Heading, chunks, heads[i].At, end));
        }

        return new([.. chunks.Take(heads[0].At)], items);
    }

    // A number alone on a line, with its title on the next.
    private static (IReadOnlyList<Chunk>, List<(int At, ItemHeading Heading)>) WithNumbersJoined(IReadOnlyList<Chunk> chunks)
    {
        var start = AfterContents(chunks, t => t.TrimEnd('.') == "1");
        var joined = chunks.Take(start).ToList();
        foreach (var chunk in chunks.Skip(start))
        {
            if (joined.Count > start && joined is [.., { Single: true, Ready: null } number] && number.First.TrimEnd('.') is { Length: < 5 and > 0 } digits && digits.All(char.IsAsciiDigit))
                joined[^1] = chunk with { Lines = [new(number.Line, $"{digits}. {chunk.First}"), .. chunk.Lines.Skip(1)], BlankLinesBefore = number.BlankLinesBefore };
            else if (chunk.Lines.Count == 2 && chunk.First.TrimEnd('.') is { Length: < 5 } inner && inner.All(char.IsAsciiDigit))
                joined.Add(chunk with { Lines = [new(chunk.Line, $"{inner}. {chunk.Lines[1].Text}")] });
            else
                joined.Add(chunk);
        }

        return (joined, Headings(joined, ItemHeading.ReadBare));
    }

    /// <summary>Where the contents list ends: at the second heading of the first item, since the first is the list's own.</summary>
    /// <param name="chunks">All chunks.</param>
    /// <param name="first">Whether a line is the heading of the first item.</param>
    private static int AfterContents(IReadOnlyList<Chunk> chunks, Func<string, bool> first)
    {
        var seen = 0;
        for (var at = 0; at < chunks.Count; at++)
        {
            if (seen == 0 && at > MostFront)
                return 0;
            if (seen == 0 && FrontReader.IsContentsCaption(chunks[at].First))
                seen = chunks[at].Lines.Skip(1).Any(l => first(l.Text)) ? 2 : 1;
            else if (seen > 0 && chunks[at].MayHead && first(chunks[at].First) && ++seen > 2)
                return at;
        }

        return 0;
    }

    private static List<(int At, ItemHeading Heading)> Headings(IReadOnlyList<Chunk> chunks, Func<string, ItemHeading?> read)
    {
        var heads = new List<(int, ItemHeading)>();
        var last = 0;
        for (var at = AfterContents(chunks, t => read(t) is { Number: 1 }); at < chunks.Count; at++)
        {
            if (!chunks[at].MayHead || read(chunks[at].First) is not { } heading || !Begins(chunks[at], heading, last, read))
                continue;
            heads.Add((at, heading));
            last = heading.Number;
        }

        return heads;
    }

    // Numbers only rise. A heading out of turn must look like a title: prose says "Punkt 7: udgår." too.
    private static bool Begins(Chunk chunk, ItemHeading heading, int last, Func<string, ItemHeading?> read) =>
        heading.Number > last
        && (heading.Number == last + 1 || !heading.Title.EndsWith('.'))
        && (heading.Word.Length > 0 || (heading.Number == last + 1 && chunk.Single && !heading.Title.EndsWith('.')))
        && !ContentsLine.LooksLike(chunk.First)
        && (chunk.Single || read(chunk.Lines[1].Text) is null);

    private static ItemPart Part(ItemHeading heading, IReadOnlyList<Chunk> chunks, int from, int to)
    {
        var line = chunks[from].Line;
        var (titleLines, rest) = TitleLines(chunks[from]);
        var body = new List<Chunk>(to - from);
        if (rest is not null)
            body.Add(rest);
        for (var at = from + 1; at < to; at++)
            body.Add(chunks[at]);
        var title = string.Join('\n', titleLines.Prepend(heading.Title).Where(t => t.Length > 0));
        if (title.Length == 0 && body is [{ Single: true } alone, ..] && CaseNumbers.Read(alone.First) is null)
        {
            title = alone.First;
            body.RemoveAt(0);
        }

        return new(heading with { Title = title }, line, body);
    }

    // Lines packed under a heading: the title going on, until a case number begins the body.
    private static (List<string> Title, Chunk? Under) TitleLines(Chunk chunk)
    {
        var title = new List<string>();
        for (var i = 1; i < chunk.Lines.Count; i++)
        {
            if (CaseNumbers.Read(chunk.Lines[i].Text) is not null)
                return (title, chunk.Skip(i) with { BlankLinesBefore = 1 });
            title.Add(chunk.Lines[i].Text);
        }

        return (title, null);
    }
}

/// <summary>The words that say what a document is.</summary>
internal static class KindWords
{
    private static readonly (string Word, DocumentKind Kind)[] Words =
    [
        ("Beslutningsreferat", DocumentKind.Minutes), ("Beslutningsprotokol", DocumentKind.Minutes), ("Mødereferat", DocumentKind.Minutes),
        ("Referat", DocumentKind.Minutes), ("Protokol", DocumentKind.Minutes), ("Tillægsdagsorden", DocumentKind.Agenda),
        ("Dagsorden", DocumentKind.Agenda), ("Åbent referat", DocumentKind.Minutes), ("Åben dagsorden", DocumentKind.Agenda),
        ("Udkast til referat", DocumentKind.Minutes), ("Udkast til dagsorden", DocumentKind.Agenda),
    ];

    /// <summary>The kind word that the line begins with, as printed.</summary>
    public static (string Printed, DocumentKind Kind)? Read(string line)
    {
        foreach (var (word, kind) in Words)
        {
            if (line.StartsWith(word, StringComparison.OrdinalIgnoreCase) && (line.Length == word.Length || !char.IsLetter(line[word.Length])))
                return (line[..word.Length], kind);
        }

        return null;
    }
}

/// <summary>A line of a contents list: title, dots, page.</summary>
internal static class ContentsLine
{
    /// <summary>The dots that the prints have between title and page.</summary>
    public const string Dots = ".....";

    /// <summary>Whether the line ends as entries do: dots and a page number, or a tab and one.</summary>
    public static bool LooksLike(string line)
    {
        var bare = line.AsSpan().TrimEnd("0123456789");
        return bare.Length < line.Length && (bare.EndsWith("\t") || bare.TrimEnd(' ').EndsWith("..."));
    }

    /// <summary>Title and page of the entry.</summary>
    public static ContentsEntry Read(string line)
    {
        if (!LooksLike(line))
            return new(WithoutDots(line), null);
        var bare = line.AsSpan().TrimEnd("0123456789");
        return new(WithoutDots(bare.TrimEnd([' ', '\t']).ToString()), line[bare.Length..]);
    }

    // A title may end in a full stop of its own, so the usual dots are taken off as one piece.
    private static string WithoutDots(string text) =>
        text.EndsWith(Dots, StringComparison.Ordinal) && !text.EndsWith("...." + Dots, StringComparison.Ordinal) ? text[..^Dots.Length]
        : text.EndsWith("...", StringComparison.Ordinal) ? text.TrimEnd('.', ' ')
        : text;
}
