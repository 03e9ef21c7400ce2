using MoedeBot.Documents.Printing;
using MoedeBot.Documents.Reading;

namespace MoedeBot.Documents;

/// <summary>Puts a document into another house's form: its words, its captions for the same kinds, its order, its place for the decision.</summary>
public static class Restyling
{
    /// <summary>
    /// The document in <paramref name="style"/>. No text is lost: a field that the house has no caption for goes into its case presentation, caption and all.
    /// </summary>
    public static MeetingDocument As(this MeetingDocument document, HouseStyle style)
    {
        var known = HouseStyles.Get(document.Style);
        return document.Style == style.Id ? document : document with
        {
            Style = style.Id,
            Head = document.Head with { PrintedTitle = Title(document, known), Fields = Fields(document.Head, known, style) },
            ContentsCaption = null,
            Items = [.. document.Items.Select(i => Item(i, known, style))],
        };
    }

    // Null has the house's own form printed; a title that says more than word, forum and date stays as it is.
    private static string? Title(MeetingDocument document, HouseStyle from)
    {
        var made = HeadText.Title(document with { Head = document.Head with { PrintedTitle = null } }, from);
        return made.Equals(document.Head.PrintedTitle, StringComparison.OrdinalIgnoreCase) ? null : document.Head.PrintedTitle;
    }

    // The house's own fields first, in its words; the others follow as they were printed.
    private static List<PrintedField> Fields(DocumentHead head, HouseStyle from, HouseStyle to)
    {
        var left = head.Fields.ToList();
        var fields = new List<PrintedField>();
        foreach (var rule in to.Head.Where(r => r.Kind != HeadKind.Other).DistinctBy(r => r.Kind))
        {
            var at = left.FindIndex(f => FrontReader.KindOf(f.Caption) == rule.Kind);
            var text = at < 0 ? HeadText.Value(head, to, rule.Kind)
                : rule.Kind == HeadKind.Date && left[at].Text == HeadText.Value(head, from, rule.Kind) ? HeadText.Value(head, to, rule.Kind)
                : left[at].Text;
            if (at >= 0)
                left.RemoveAt(at);
            if (text is not null)
                fields.Add(new(rule.Caption, text));
        }

        return [.. fields, .. left];
    }

    private static AgendaItem Item(AgendaItem item, HouseStyle from, HouseStyle to)
    {
        var places = new HousePlaces(to);
        foreach (var section in item.Sections.Where(s => !Wraps(s, from)))
            places.Add(section);
        return item with
        {
            Word = to.Words.Items[0],
            Separator = null,
            PrintedTitle = item.Confidential ? to.Words.ConfidentialPrefixes[0] + item.Title : item.PrintedTitle,
            DecisionSlot = null,
            Sections = places.Sections(),
        };
    }

    // A caption around others, with no text of its own, belongs to the house and not to the case.
    private static bool Wraps(Section section, HouseStyle from) =>
        section.Blocks.Count == 0 && from.Captions.Any(c => c.Wrapper && c.Caption == section.Caption);
}

/// <summary>The places that a house has for an item's fields, filled one by one.</summary>
internal sealed class HousePlaces(HouseStyle house)
{
    private readonly List<Section>[] places = [.. house.Captions.Select(_ => new List<Section>())];
    private readonly List<Section> uncaptioned = [];
    private readonly List<Section> homeless = [];

    /// <summary>Puts the field in its place.</summary>
    public void Add(Section section)
    {
        if (section.Caption.Length == 0)
            uncaptioned.Add(section);
        else if (PlaceOf(section) is >= 0 and var free)
            Put(free, section);
        else if (house.Captions.Index().FirstOrDefault(c => Names(c.Item, section)) is { Item: not null } taken)
            Put(taken.Index, section);
        else if (section.Kind == SectionKind.Attachments && places.FirstOrDefault(p => p is [{ Kind: SectionKind.Attachments }]) is { } attachments)
            attachments[0] = attachments[0] with { Blocks = [.. attachments[0].Blocks, .. section.Blocks] };
        else
            homeless.Add(section);
    }

    /// <summary>The fields in the house's order, those without a caption of its own inside its case presentation.</summary>
    public IReadOnlyList<Section> Sections()
    {
        Shelter();
        var inner = house.Captions.Index().Any(c => c.Item.Level > 0 && places[c.Index].Count > 0);
        var wrapper = house.Captions.Index().FirstOrDefault(c => c.Item.Wrapper);
        if (inner && wrapper.Item is { } rule)
            places[wrapper.Index].Add(new(rule.Caption, rule.Kind, []));
        return [.. uncaptioned, .. places.SelectMany(p => p), .. homeless];
    }

    // A free place whose caption it has, or else the first free one for the same kind.
    private int PlaceOf(Section section)
    {
        var free = house.Captions.Index().Where(c => !c.Item.Wrapper && (c.Item.Prefix || places[c.Index].Count == 0)).ToList();
        var place = free.FirstOrDefault(c => Names(c.Item, section), (Index: -1, Item: null!));
        return place.Index >= 0 || section.Kind is SectionKind.Other or SectionKind.PriorDecision
            ? place.Index
            : free.FirstOrDefault(c => !c.Item.Prefix && c.Item.Kind == section.Kind && places[c.Index].Count == 0, (Index: -1, Item: null!)).Index;
    }

    private static bool Names(CaptionRule rule, Section section) => !rule.Wrapper && (rule.Prefix
        ? section.Kind == SectionKind.PriorDecision && section.Caption.StartsWith(rule.Caption + " ", StringComparison.Ordinal) && DanishDates.Find(section.Caption, out _) is not null
        : section.Caption.TrimEnd(':') == rule.Caption);

    private void Put(int place, Section section)
    {
        var rule = house.Captions[place];
        places[place].Add(section with { Caption = rule.Prefix ? section.Caption : rule.Caption, Level = rule.Level, BlankLinesBefore = null });
    }

    private void Shelter()
    {
        var (host, rule) = house.Captions.Index().FirstOrDefault(c => c.Item is { Kind: SectionKind.Presentation, Wrapper: false });
        if (homeless.Count == 0 || rule is null)
            return;
        if (places[host].Count == 0)
            Put(host, new(rule.Caption, SectionKind.Presentation, []));
        places[host][0] = places[host][0] with { Blocks = [.. places[host][0].Blocks, .. homeless.SelectMany(RunIn)], Filler = Filler.None };
        homeless.Clear();
    }

    // "Lovgrundlag: …" cannot be taken for a field of the house, as a caption on a line of its own could.
    private static IEnumerable<Block> RunIn(Section section)
    {
        var caption = new Inline(section.Caption.TrimEnd(':') + ":") { Bold = true };
        return section.Blocks is [ParagraphBlock first, ..]
            ? [new ParagraphBlock([caption, new Inline(" "), .. first.Inlines]), .. section.Blocks.Skip(1)]
            : section.Blocks.Prepend(new ParagraphBlock([caption]));
    }
}
