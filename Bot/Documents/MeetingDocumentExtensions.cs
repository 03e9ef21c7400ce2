using MoedeBot.Documents.Printing;
using MoedeBot.Documents.Reading;

namespace MoedeBot.Documents;

/// <summary>An agenda made from a document, and whether decisions were left out of it.</summary>
public sealed record AgendaOf(MeetingDocument Agenda, bool HadDecisions);

/// <summary>Takes decisions out of a document and puts them in: agenda and minutes are the same model.</summary>
public static class MeetingDocumentExtensions
{
    /// <summary>The document as an agenda, the forum's own decisions left out. Those of other forums stay.</summary>
    public static AgendaOf WithoutDecisions(this MeetingDocument document)
    {
        var items = document.Items.Select(WithoutDecision).ToList();
        var had = document.Items.Any(i => i.Decision() is not null);
        return new(document with { Kind = DocumentKind.Agenda, Items = items }, had);
    }

    /// <summary>The document as minutes with the decisions, typed text by item number. An item without one stays without.</summary>
    public static MeetingDocument WithDecisions(this MeetingDocument document, IReadOnlyDictionary<int, string> decisions)
    {
        var style = HouseStyles.Get(document.Style);
        var items = document.Items.Select(i => i.WithDecision(decisions.GetValueOrDefault(i.Number) ?? "", style)).ToList();
        return document with { Kind = DocumentKind.Minutes, Items = items };
    }

    /// <summary>The document as outsiders may see it: of closed items only number and neutral title.</summary>
    public static MeetingDocument WithoutConfidentialText(this MeetingDocument document) => document with
    {
        Items = [.. document.Items.Select(i => i.Confidential ? i with { CaseNumber = null, Sections = [], DecisionSlot = null } : i)],
    };

    /// <summary>The forum's own decision; null when the item has none.</summary>
    public static Section? Decision(this AgendaItem item) => item.Sections.FirstOrDefault(s => s.Kind == SectionKind.Decision);

    /// <summary>
    /// The decision as the text that a secretary types: blank lines between blocks, lists as <c>- x</c>, exactly as in the text print.
    /// Null when the item has none.
    /// </summary>
    public static string? DecisionText(this AgendaItem item) => item.Decision() is { } decision ? BlockText.Printed(decision.Blocks) : null;

    /// <summary>The item with the typed decision where the house puts it, or where it stood before. Replaces one that is there.</summary>
    /// <param name="item">The item.</param>
    /// <param name="text">Typed text with any line endings; blank for none.</param>
    /// <param name="style">The document's house style.</param>
    public static AgendaItem WithDecision(this AgendaItem item, string text, HouseStyle style)
    {
        var bare = WithoutDecision(item);
        var slot = bare.DecisionSlot;
        var chunks = SourceText.Chunks(SourceText.Lines(text));
        if (chunks.Count == 0 && slot is not { Empty: true })
            return bare;
        if (chunks.Count > 0)
            chunks[0] = chunks[0] with { BlankLinesBefore = slot?.BlankLines ?? 1 };
        var section = SectionReader.Read(slot?.Caption ?? style.DecisionCaption, SectionKind.Decision, chunks, style) with
        {
            Level = slot?.Level ?? 0,
            BlankLinesBefore = slot?.BlankLinesBefore,
        };
        var at = Math.Min(slot?.Index ?? DecisionIndex(bare, style), bare.Sections.Count);
        return bare with { Sections = [.. bare.Sections.Take(at), section, .. bare.Sections.Skip(at)], DecisionSlot = null };
    }

    /// <summary>The document with that attendance: the participant field is printed anew where it differs from what was read.</summary>
    /// <param name="document">The document.</param>
    /// <param name="participants">All participants in the order to print.</param>
    public static MeetingDocument WithParticipants(this MeetingDocument document, IReadOnlyList<Participant> participants)
    {
        var head = document.Head;
        if (head.Participants.SequenceEqual(participants))
            return document;
        var style = HouseStyles.Get(document.Style);
        var fields = HeadText.Fields(head, style).Where(f => FrontReader.KindOf(f.Caption) != HeadKind.Absentees).ToList();
        var at = fields.FindIndex(f => FrontReader.KindOf(f.Caption) == HeadKind.Participants);
        var caption = at >= 0 ? fields[at].Caption : style.Head.First(r => r.Kind == HeadKind.Participants).Caption;
        var field = new PrintedField(caption, HeadText.Participants(participants));
        if (at >= 0)
            fields[at] = field;
        else
            fields.Add(field);
        return document with { Head = head with { Participants = participants, Fields = fields } };
    }

    /// <summary>The document with lines of their own below the fields of its head.</summary>
    public static MeetingDocument WithHeadLines(this MeetingDocument document, IReadOnlyList<string> lines)
    {
        if (lines.Count == 0)
            return document;
        var fields = HeadText.Fields(document.Head, HouseStyles.Get(document.Style));
        // What an earlier print of the same document had there already is said once.
        var said = fields.Select(field => field.Text).ToHashSet();
        return document with { Head = document.Head with { Fields = [.. fields, .. lines.Where(said.Add).Select(line => new PrintedField("", line))] } };
    }

    private static AgendaItem WithoutDecision(AgendaItem item)
    {
        var at = item.Sections.TakeWhile(s => s.Kind != SectionKind.Decision).Count();
        if (at == item.Sections.Count)
            return item;
        var decision = item.Sections[at];
        return item with
        {
            Sections = [.. item.Sections.Where((_, i) => i != at)],
            DecisionSlot = new(at, decision.Caption, decision.Level, decision.Blocks.Count == 0)
            {
                BlankLinesBefore = decision.BlankLinesBefore,
                BlankLines = decision.Blocks.Count > 0 ? decision.Blocks[0].BlankLinesBefore : null,
            },
        };
    }

    // Before the first section that the house prints after its decisions; fields that it does not know go with the one before them.
    private static int DecisionIndex(AgendaItem item, HouseStyle style)
    {
        var captions = style.Captions;
        var decision = captions.TakeWhile(c => c.Kind != SectionKind.Decision).Count();
        for (var i = 0; i < item.Sections.Count; i++)
        {
            var rule = Rule(item.Sections[i], captions);
            if (rule > decision)
                return i;
        }

        return item.Sections.Count;
    }

    private static int Rule(Section section, IReadOnlyList<CaptionRule> captions)
    {
        for (var i = 0; i < captions.Count; i++)
        {
            if (captions[i].Prefix
                ? section.Caption.StartsWith(captions[i].Caption + " ", StringComparison.Ordinal)
                : captions[i].Caption.Equals(section.Caption.TrimEnd(':'), StringComparison.OrdinalIgnoreCase))
                return i;
        }

        return -1;
    }
}
