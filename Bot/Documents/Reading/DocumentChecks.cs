using System.Buffers;

namespace MoedeBot.Documents.Reading;

/// <summary>What the checks look at: the document and where its parts stand in the source.</summary>
internal sealed record Checked(MeetingDocument Document, Front Front, IReadOnlyList<ItemRead> Items, Recognition Recognition);

/// <summary>Doubts about a document as a whole and about its head and contents.</summary>
internal static class DocumentChecks
{
    private const int MostNamed = 20;

    /// <summary>All remarks but those about personal data, unsorted.</summary>
    public static IEnumerable<Remark> All(Checked c) =>
        [.. Style(c), .. Head(c), .. Contents(c), .. Numbers(c), .. Timetable(c), .. c.Items.SelectMany(i => ItemChecks.All(i, c.Document.Kind))];

    private static IEnumerable<Remark> Style(Checked c)
    {
        if (c.Recognition.Style.Id == HouseStyles.GeneralId)
            yield return new(0, Severity.Note, $"Skabelonen er ikke kendt; dokumentet er læst efter sin opbygning{Found(c.Document)}.", "style-unknown");
        else if (c.Recognition.Confidence < 0.7)
            yield return new(0, Severity.Note, $"Skabelonen ligner {c.Recognition.Style.Name}, men det er usikkert.", "style-unsure");
        if (c.Recognition.Learned.Count > 0)
            yield return new(0, Severity.Note, $"Ukendte felter, som er beholdt: {string.Join(", ", c.Recognition.Learned.Order(StringComparer.Ordinal))}.", "caption-unknown");
    }

    private static string Found(MeetingDocument document)
    {
        var captions = document.Items.SelectMany(i => i.Sections).Select(s => s.Caption).Where(t => t.Length > 0).Distinct(StringComparer.Ordinal).Take(MostNamed + 1).ToList();
        return captions.Count == 0 ? "" : $" med felterne {string.Join(", ", captions.Take(MostNamed))}{(captions.Count > MostNamed ? " med flere" : "")}";
    }

    private static IEnumerable<Remark> Head(Checked c)
    {
        var head = c.Document.Head;
        if (head.PrintedTitle is null)
            yield return new(0, Severity.Warning, "Dokumentet har ingen overskrift med DAGSORDEN eller REFERAT.", "title-missing");
        if (head.Date is null)
            yield return new(0, Severity.Warning, "Mødets dato kunne ikke læses.", "date-missing");
        foreach (var field in head.Fields.Where(f => FrontReader.KindOf(f.Caption) == HeadKind.Date))
        {
            if (DanishDates.Find(field.Text, out _) is { } date && head.Date is { } titled && date != titled)
                yield return new(c.Front.FieldLines.GetValueOrDefault(field.Caption), Severity.Warning, "Datoen i feltet er en anden end i overskriften.", "date-differs");
            else if (head.Date is { } day && WrongWeekday(field.Text, day))
                yield return new(c.Front.FieldLines.GetValueOrDefault(field.Caption), Severity.Warning, "Ugedagen passer ikke til datoen.", "weekday-wrong");
        }

        foreach (var chunk in c.Front.Preamble)
            yield return new(chunk.Line, Severity.Note, "Teksten står før det første punkt og hører ikke til noget felt.", "text-outside-items");
    }

    private static bool WrongWeekday(string text, DateOnly day)
    {
        var word = text.Split(' ', 2)[0].TrimEnd(',');
        var names = DanishDates.Culture.DateTimeFormat.DayNames;
        var at = Array.FindIndex(names, n => n.Equals(word, StringComparison.OrdinalIgnoreCase));
        return at >= 0 && at != (int)day.DayOfWeek;
    }

    private static IEnumerable<Remark> Contents(Checked c)
    {
        var (entries, items) = (c.Document.Contents, c.Document.Items);
        if (entries.Count > 0 && entries.Count != items.Count)
            yield return new(c.Front.ContentsLines[0], Severity.Warning, $"Indholdsfortegnelsen har {entries.Count} punkter, dokumentet har {items.Count}.", "contents-count-differs");
        for (var i = 0; i < Math.Min(entries.Count, items.Count) && entries.Count == items.Count; i++)
        {
            if (!Names(entries[i].Title, items[i].PrintedTitle.Replace('\n', ' ')))
                yield return new(c.Front.ContentsLines[i], Severity.Note, $"Titlen i indholdsfortegnelsen er en anden end i punkt {items[i].Number}.", "contents-title-differs");
        }
    }

    // Some lists have the item's number before the title.
    private static bool Names(string entry, string title) =>
        entry == title || (entry.EndsWith(title, StringComparison.Ordinal) && (ItemHeading.Read(entry) ?? ItemHeading.ReadBare(entry))?.Title == title);

    private static IEnumerable<Remark> Numbers(Checked c)
    {
        for (var i = 0; i < c.Items.Count; i++)
        {
            var expected = i == 0 ? 1 : c.Items[i - 1].Item.Number + 1;
            if (c.Items[i].Item.Number != expected)
                yield return new(c.Items[i].Line, Severity.Warning, $"Punktnummeret springer til {c.Items[i].Item.Number}; {expected} var ventet.", "number-jumps");
        }
    }

    private static IEnumerable<Remark> Timetable(Checked c)
    {
        if (c.Document.Timetable is not { } timetable)
            yield break;
        var line = c.Items.First(i => i.Item.Number == timetable.HeldBy).Line;
        foreach (var entry in timetable.Entries.Where(e => e is { Break: false, Item: null }))
        {
            yield return entry.ProposedItem is { } number
                ? new(line, Severity.Warning, $"Tidsplanens »{entry.Label}« er måske punkt {number}.", "timetable-entry-proposed")
                : new(line, Severity.Warning, $"Tidsplanens »{entry.Label}« passer ikke til noget punkt.", "timetable-entry-unmatched");
        }
    }
}

/// <summary>Doubts about one item.</summary>
internal static class ItemChecks
{
    private static readonly SearchValues<string> AttachmentWords = SearchValues.Create(
        ["jf. bilag", "se bilag", "jævnfør bilag", "jf. vedlagte bilag", "vedhæftes som bilag", "vedlagt som bilag"], StringComparison.OrdinalIgnoreCase);

    private static readonly SearchValues<string> PendingWords = SearchValues.Create(
        ["eftersendes", "udsendes senere", "rundsendes", "omdeles på mødet"], StringComparison.OrdinalIgnoreCase);

    /// <summary>Remarks about the item.</summary>
    public static IEnumerable<Remark> All(ItemRead read, DocumentKind kind)
    {
        var sections = read.Item.Sections;
        foreach (var caption in read.OutOfOrder)
            yield return new(read.Line, Severity.Note, $"Feltet »{caption}« står et andet sted, end skabelonen plejer.", "caption-out-of-order");
        for (var i = 0; i < sections.Count; i++)
        {
            if (sections[i] is { Kind: SectionKind.Decision, Filler: Filler.Technical })
                yield return new(read.SectionLines[i], Severity.Warning, "Beslutningen er ikke udfyldt: der står kun et punktum.", "decision-filler-only");
            if (sections[i].Caption.Length == 0)
                yield return new(read.SectionLines[i], Severity.Note, "Teksten står under punktet uden et felt.", "text-without-caption");
        }

        if (kind == DocumentKind.Minutes && !read.Item.Confidential && sections.All(s => s.Kind != SectionKind.Decision))
            yield return new(read.Line, Severity.Warning, $"Punkt {read.Item.Number} har ingen beslutning.", "decision-missing");
        if (sections.All(s => s.Kind != SectionKind.Attachments) && Mentions(read, AttachmentWords) is { } line)
            yield return new(line, Severity.Warning, "Teksten henviser til bilag, men punktet har ingen.", "attachments-missing");
        if (Mentions(read, PendingWords) is { } pending)
            yield return new(pending, Severity.Note, "Teksten nævner materiale, som kommer senere.", "attachment-pending");
    }

    private static int? Mentions(ItemRead read, SearchValues<string> words)
    {
        for (var i = 0; i < read.Item.Sections.Count; i++)
        {
            var section = read.Item.Sections[i];
            if (section.Kind is not (SectionKind.Attachments or SectionKind.Decision) && section.Blocks.Any(b => b is ParagraphBlock paragraph && Mentions(paragraph.Inlines, words)))
                return read.SectionLines[i];
        }

        return null;
    }

    private static bool Mentions(IReadOnlyList<Inline> inlines, SearchValues<string> words)
    {
        for (var i = 0; i < inlines.Count; i++)
        {
            if (inlines[i].Text.AsSpan().ContainsAny(words))
                return true;
        }

        return false;
    }
}
