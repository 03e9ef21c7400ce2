namespace MoedeBot.Documents.Reading;

/// <summary>
/// Reads an agenda or minutes of any house: recognises the style by itself, loses nothing, and says every doubt. Pure and linear
/// in the length of the text.
/// </summary>
public static class AgendaReader
{
    /// <summary>Most bytes, and most characters, that are read.</summary>
    public const int MostBytes = 20 * 1024 * 1024;

    /// <summary>Most items of a document.</summary>
    public const int MostItems = 2000;

    /// <summary>Deepest nesting of a list.</summary>
    public const int DeepestList = 100;

    /// <summary>Reads bytes in any of the encodings that <see cref="TextDecoder"/> knows.</summary>
    /// <param name="bytes">The text's bytes.</param>
    /// <param name="style">The style to read in; null to recognise it.</param>
    public static ReadOutcome Read(ReadOnlySpan<byte> bytes, HouseStyle? style = null) =>
        bytes.Length > MostBytes ? TooLarge() : Read(TextDecoder.Decode(bytes), style);

    /// <summary>Reads bytes that have been decoded.</summary>
    internal static ReadOutcome Read(Decoded decoded, HouseStyle? style)
    {
        if (decoded.Text is null)
            return new ReadOutcome.Refused("Filen er ikke tekst; indsæt dagsordenen som tekst, eller send den som Word-dokument.", "not-text");
        var outcome = Read(decoded.Text, style);
        return outcome is ReadOutcome.Read read && decoded.Guessed
            ? read with { Remarks = [new(0, Severity.Note, $"Tegnsættet er læst som {decoded.Encoding}.", "encoding-guessed"), .. read.Remarks] }
            : outcome;
    }

    /// <summary>Reads text.</summary>
    /// <param name="text">The text, with any line ends.</param>
    /// <param name="style">The style to read in; null to recognise it.</param>
    public static ReadOutcome Read(string text, HouseStyle? style = null)
    {
        if (text.Length > MostBytes)
            return TooLarge();
        if (string.IsNullOrWhiteSpace(text))
            return new ReadOutcome.Refused("Teksten er tom; indsæt hele dagsordenen.", "empty");
        if (TextDecoder.LooksBinary(text))
            return new ReadOutcome.Refused("Det ligner ikke tekst, men en fil eller et billede; indsæt dagsordenen som tekst.", "not-text");
        var (lines, marks) = PageText.Undo(SourceText.Lines(text.TrimStart('\uFEFF')));
        var outcome = ReadChunks(SourceText.Chunks(lines), style);
        return outcome is ReadOutcome.Read read && marks.Count > 0 ? read with { Document = read.Document with { PageMarks = marks } } : outcome;
    }

    /// <summary>Reads what one of the formats was taken apart into.</summary>
    internal static ReadOutcome ReadChunks(IReadOnlyList<Chunk> chunks, HouseStyle? style)
    {
        var layout = Layout.Of(chunks);
        if (layout.Items.Count == 0)
            return new ReadOutcome.Refused("Teksten ligner ikke en dagsorden eller et referat: der er ingen punkter som »Punkt 1: …«.", "no-items");
        if (layout.Items.Count > MostItems)
            return new ReadOutcome.Refused($"Dokumentet har over {MostItems} punkter; del det op.", "too-many-items");
        var front = FrontReader.Read(layout.Front);
        var recognition = style is null ? StyleRecogniser.Recognise(layout.Items) : new(style, 1, new HashSet<string>());
        var reader = new ItemReader(recognition.Style, new CaptionMatcher(recognition.Style, front.Head, recognition.Learned));
        List<ItemRead> items = [.. layout.Items.Select(reader.Read)];
        var document = Document(front, recognition.Style, [.. items.Select(i => i.Item)]);
        if (Deepest(document) >= DeepestList)
            return new ReadOutcome.Refused($"Dokumentet har lister i over {DeepestList} niveauer.", "too-deep");
        var remarks = DocumentChecks.All(new(document, front, items, recognition)).Concat(PersonalData.Seen(chunks)).OrderBy(r => r.Line);
        return new ReadOutcome.Read(document, [.. remarks], recognition.Confidence);
    }

    private static MeetingDocument Document(Front front, HouseStyle style, IReadOnlyList<AgendaItem> items)
    {
        var decided = items.Any(i => i.Sections.Any(s => s.Kind == SectionKind.Decision));
        var kind = front.Kind ?? (decided ? DocumentKind.Minutes : DocumentKind.Agenda);
        return new(kind, style.Id, front.Head, front.Contents, items)
        {
            Timetable = TimetableReader.Read(items, front.Head.Start, style),
            Preamble = BlockParser.Parse(front.Preamble, subheadings: false),
            ContentsCaption = front.ContentsCaption == style.Words.Contents && front.Contents.Count > 0 ? null : front.ContentsCaption,
        };
    }

    private static int Deepest(MeetingDocument document)
    {
        var deepest = 0;
        foreach (var list in document.Items.SelectMany(i => i.Sections).SelectMany(s => s.Blocks).OfType<ListBlock>())
        {
            for (var i = 0; i < list.Items.Count; i++)
                deepest = Math.Max(deepest, list.Items[i].Level);
        }

        return deepest;
    }

    /// <summary>The refusal of what is beyond <see cref="MostBytes"/>.</summary>
    internal static ReadOutcome.Refused TooLarge() => new("Dokumentet er over 20 MB; det er for stort til en dagsorden.", "too-large");
}
