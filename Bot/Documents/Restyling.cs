using MoedeBot.Documents.Printing;

namespace MoedeBot.Documents;

/// <summary>Puts a document into another house's form: its words, its captions for the same kinds, its place for the decision.</summary>
public static class Restyling
{
    /// <summary>The document in <paramref name="style"/>. No text is lost: what the house has no caption for keeps its own.</summary>
    public static MeetingDocument As(this MeetingDocument document, HouseStyle style)
    {
        var known = HouseStyles.Get(document.Style);
        return document.Style == style.Id ? document : document with
        {
            Style = style.Id,
            Head = document.Head with { PrintedTitle = null, Fields = Fields(document.Head, known, style) },
            ContentsCaption = null,
            Items = [.. document.Items.Select(i => Item(i, style))],
        };
    }

    private static List<PrintedField> Fields(DocumentHead head, HouseStyle from, HouseStyle to)
    {
        var made = HeadText.Fields(head with { PrintedTitle = null, Fields = [] }, to);
        var kept = head.Fields.Where(f => from.Head.All(r => r.Caption != f.Caption.TrimEnd(':')));
        return [.. made, .. kept];
    }

    private static AgendaItem Item(AgendaItem item, HouseStyle style)
    {
        var printed = item.Confidential ? style.Words.ConfidentialPrefixes[0] + item.Title : item.PrintedTitle;
        var renamed = item with
        {
            Word = style.Words.Items[0],
            Separator = null,
            PrintedTitle = printed,
            DecisionSlot = null,
            Sections = Captioned(item.Sections, style),
        };
        return item.DecisionText() is { } text ? (renamed with { Sections = [.. renamed.Sections.Where(s => s.Kind != SectionKind.Decision)] }).WithDecision(text, style) : renamed;
    }

    // A caption that the house has stays; another takes the house's first free caption of its kind.
    private static List<Section> Captioned(IReadOnlyList<Section> sections, HouseStyle style)
    {
        var free = style.Captions.Where(c => c is { Wrapper: false, Prefix: false }).ToList();
        var result = new List<Section>();
        foreach (var section in sections.Where(s => s.Blocks.Count > 0 || s.Kind == SectionKind.Decision))
        {
            var rule = free.Find(c => c.Caption == section.Caption)
                ?? free.Find(c => c.Kind == section.Kind && section.Kind is not (SectionKind.Other or SectionKind.PriorDecision));
            free.Remove(rule!);
            result.Add(section with { Caption = rule?.Caption ?? section.Caption, Level = 0 });
        }

        return result;
    }
}
