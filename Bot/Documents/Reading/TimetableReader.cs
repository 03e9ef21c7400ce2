namespace MoedeBot.Documents.Reading;

/// <summary>
/// Finds the meeting's timetable and says which entry is which item. Labels are seldom the titles letter by letter; a pair that is
/// alike enough is made, one that is only somewhat alike is proposed. Other lists of clock times (a citizens' evening) are not it.
/// </summary>
internal static class TimetableReader
{
    /// <summary>Likeness from which an entry is taken to be the item.</summary>
    public const double Made = 0.55;

    /// <summary>Likeness from which an item is proposed.</summary>
    public const double Proposed = 0.3;

    private static readonly string[] Titles = ["tidsplan", "tidsskema", "tidsramme", "program for mødet", "køreplan"];

    /// <summary>The timetable; null when no item holds one.</summary>
    /// <param name="items">Items in order.</param>
    /// <param name="start">Start of the meeting, where stated.</param>
    /// <param name="style">Its break words are used.</param>
    public static Timetable? Read(IReadOnlyList<AgendaItem> items, TimeOnly? start, HouseStyle style)
    {
        foreach (var item in items)
        {
            var entries = Entries(item);
            var titled = Array.Exists(Titles, t => item.Title.Contains(t, StringComparison.OrdinalIgnoreCase));
            if (entries.Count > 1 && (titled || (entries[0].Start == start && Rising(entries))))
                return new(item.Number, Matched(entries, [.. items.Where(i => i.Number != item.Number)], style));
        }

        return null;
    }

    private static bool Rising(List<TimetableEntry> entries) =>
        entries.Zip(entries.Skip(1)).All(p => p.First.Start <= p.Second.Start);

    private static List<TimetableEntry> Entries(AgendaItem item)
    {
        var entries = new List<TimetableEntry>();
        foreach (var block in item.Sections.Where(s => s.Kind is not (SectionKind.Decision or SectionKind.PriorDecision)).SelectMany(s => s.Blocks).Where(MayHold))
        {
            foreach (var line in Lines(block))
            {
                if (Entry(line) is { } entry)
                    entries.Add(entry);
            }
        }

        return entries;
    }

    // Nearly no block does, and long documents have very many.
    private static bool MayHold(Block block) => block switch
    {
        TableBlock => true,
        ListBlock list => list.Items.Any(i => BeginsAsEntry(i.Inlines)),
        ParagraphBlock paragraph => paragraph.Inlines.Count > 1,
        _ => false,
    };

    // A line with a tab or one of several packed lines; a clock that begins a paragraph of its own is some other programme.
    private static IEnumerable<string> Lines(Block block) => block switch
    {
        TableBlock table => table.Rows.Where(r => r.Cells.Count > 1).Select(r => string.Join('\t', r.Cells.Select(c => BlockText.Plain(c.Inlines)))),
        ListBlock list => list.Items.Select(i => BlockText.Plain(i.Inlines)),
        ParagraphBlock { Inlines.Count: > 1 } paragraph => BlockText.Plain(paragraph.Inlines).Split('\n'),
        _ => [],
    };

    // A clock, or "kl." before one.
    private static bool BeginsAsEntry(IReadOnlyList<Inline> inlines) =>
        inlines is [{ Text: var text }, ..] && text.AsSpan().TrimStart() is [var first, ..] && (char.IsAsciiDigit(first) || first is 'k' or 'K');

    private static TimetableEntry? Entry(string line)
    {
        var text = line.AsSpan().Trim();
        if (text.StartsWith("kl", StringComparison.OrdinalIgnoreCase))
            text = text[2..].TrimStart(['.', ':', ' ']);
        if (DanishDates.TimeAt(text, out var length) is not { } from)
            return null;
        text = text[length..].TrimStart(' ');
        if (text.Length < 2 || text[0] is not ('-' or '–' or '—'))
            return null;
        text = text[1..].TrimStart(' ');
        if (text.StartsWith("kl. ", StringComparison.OrdinalIgnoreCase))
            text = text[4..];
        if (DanishDates.TimeAt(text, out length) is not { } to)
            return null;
        var label = text[length..].Trim([' ', '\t', ':', '-', '–']);
        return label.Length == 0 || to < from ? null : new(from, to, label.ToString(), null);
    }

    private static List<TimetableEntry> Matched(List<TimetableEntry> entries, IReadOnlyList<AgendaItem> items, HouseStyle style)
    {
        var result = entries.Select(e => e with { Break = IsBreak(e.Label, style) }).ToList();
        var pairs = result.SelectMany((e, at) => e.Break ? [] : items.Select(i => (At: at, i.Number, Alike: Alike(e.Label, i, style))))
            .Where(p => p.Alike >= Proposed).OrderByDescending(p => p.Alike).ThenBy(p => p.At).ThenBy(p => p.Number);
        var taken = new HashSet<int>();
        foreach (var (at, number, alike) in pairs)
        {
            if (result[at] is not { Item: null, ProposedItem: null } || taken.Contains(number))
                continue;
            result[at] = alike >= Made ? result[at] with { Item = number } : result[at] with { ProposedItem = number };
            taken.Add(number);
        }

        return result;
    }

    private static double Alike(string label, AgendaItem item, HouseStyle style)
    {
        var full = Likeness.Of(label, item.Title);
        var short_ = WithoutBreak(label, style);
        return short_ is null ? full : Math.Max(full, Likeness.Of(short_, item.Title));
    }

    // "Orientering og frokost" is the item with the break at its end.
    private static string? WithoutBreak(string label, HouseStyle style)
    {
        var end = style.Words.Breaks.FirstOrDefault(b => label.EndsWith(" og " + b, StringComparison.OrdinalIgnoreCase));
        return end is null ? null : label[..^(end.Length + 4)];
    }

    private static bool IsBreak(string label, HouseStyle style) =>
        style.Words.Breaks.Contains(label.TrimEnd('.'), StringComparer.OrdinalIgnoreCase)
        || style.Words.Breaks.Any(b => label.StartsWith(b + " ", StringComparison.OrdinalIgnoreCase) && label.Length < b.Length + 20);
}
