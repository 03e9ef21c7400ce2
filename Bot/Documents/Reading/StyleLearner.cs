using MoedeBot.Documents.Printing;

namespace MoedeBot.Documents.Reading;

/// <summary>Makes a house style from one document of a house that is not known: its words, its captions in their order, its place for the decision.</summary>
public static class StyleLearner
{
    /// <summary>The style that the document shows. Phrases and date forms, which one document does not show, are the general ones.</summary>
    /// <param name="document">A document that was read in the general style.</param>
    /// <param name="id">Id for the new style: small letters, digits and hyphens.</param>
    public static HouseStyle Learn(MeetingDocument document, string id)
    {
        var general = HouseStyles.General;
        var word = document.Head.PrintedTitle is { } title ? KindWords.Read(title)?.Printed : null;
        var upper = word is { Length: > 0 } && word.All(char.IsUpper);
        return general with
        {
            Id = id,
            Name = $"{char.ToUpperInvariant(id[0])}{id[1..]}",
            Words = general.Words with
            {
                Minutes = document.Kind == DocumentKind.Minutes && word is not null ? word : upper ? "REFERAT" : "Referat",
                Agenda = document.Kind == DocumentKind.Agenda && word is not null ? word : upper ? "DAGSORDEN" : "Dagsorden",
                Contents = document.ContentsCaption ?? general.Words.Contents,
                Items = [.. document.Items.Select(i => i.Word).Where(w => w.Length > 0).Concat(general.Words.Items).Distinct()],
            },
            Head = [.. Head(document, general)],
            Captions = Captions(document.Items),
            Decision = DecidesFirst(document.Items) ? DecisionPlace.First : DecisionPlace.Last,
        };
    }

    private static IEnumerable<HeadRule> Head(MeetingDocument document, HouseStyle style)
    {
        var printed = HeadText.Fields(document.Head, style).Select(f => f.Caption.TrimEnd(':')).Where(c => c.Length > 0).Distinct().ToList();
        return printed.Count == 0 ? style.Head : printed.Select(c => new HeadRule(c, FrontReader.KindOf(c)));
    }

    private static List<CaptionRule> Captions(IReadOnlyList<AgendaItem> items)
    {
        var order = new List<(string Caption, int Time)>();
        foreach (var item in items)
            Merge(order, Keys(item));
        var rules = order.Select(key => Rule(key, items)).ToList();
        rules = [.. rules.Where((r, i) => !r.Prefix || rules.IndexOf(r) == i)];
        if (rules.All(r => r.Kind != SectionKind.Decision || r.Prefix))
            rules.Insert(DecisionAt(rules), new("Beslutning", SectionKind.Decision));
        return rules;
    }

    // An agenda shows no decision; houses put it before prior decisions and attachments.
    private static int DecisionAt(List<CaptionRule> rules)
    {
        var at = rules.FindIndex(r => r.Kind is SectionKind.PriorDecision or SectionKind.Attachments);
        return at < 0 ? rules.Count : at;
    }

    private static List<(string Caption, int Time)> Keys(AgendaItem item)
    {
        var captions = item.Sections.Select(s => s.Caption).Where(c => c.Length > 0).ToList();
        return [.. captions.Select((c, i) => (c, captions.Take(i).Count(x => x == c) + 1))];
    }

    // A caption that is new goes after the one that it followed.
    private static void Merge(List<(string, int)> order, List<(string, int)> seen)
    {
        for (var i = 0; i < seen.Count; i++)
        {
            if (!order.Contains(seen[i]))
                order.Insert(i == 0 ? (i + 1 < seen.Count ? Math.Max(0, order.IndexOf(seen[1])) : order.Count) : order.IndexOf(seen[i - 1]) + 1, seen[i]);
        }
    }

    private static CaptionRule Rule((string Caption, int Time) key, IReadOnlyList<AgendaItem> items)
    {
        var sections = items.SelectMany(i => i.Sections.Where(s => s.Caption == key.Caption).Skip(key.Time - 1).Take(1)).ToList();
        var kind = sections[0].Kind;
        if (DanishDates.Find(key.Caption, out _) is not null && HouseStyles.General.Captions.FirstOrDefault(c => c.Prefix && key.Caption.StartsWith(c.Caption + " ", StringComparison.Ordinal)) is { } dated)
            return dated;
        return new(key.Caption, kind, Wrapper: sections.All(s => s.Blocks.Count == 0) && sections.Count > 1);
    }

    private static bool DecidesFirst(IReadOnlyList<AgendaItem> items)
    {
        var decided = items.Where(i => i.Decision() is not null && i.Sections.Count > 1).ToList();
        return decided.Count > 0 && decided.Count(i => i.Sections[0].Kind == SectionKind.Decision) * 2 > decided.Count;
    }
}
