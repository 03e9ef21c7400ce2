namespace MoedeBot.Documents;

/// <summary>What a document is: the same model carries both, and one meeting's agenda and minutes print from it.</summary>
public enum DocumentKind
{
    /// <summary>Dagsorden: what the forum is to take up.</summary>
    Agenda,

    /// <summary>Referat: the same items with their decisions.</summary>
    Minutes,
}

/// <summary>An agenda or minutes as read, complete enough to print the same bytes again in the style it was read in.</summary>
/// <param name="Kind">Agenda or minutes.</param>
/// <param name="Style">Id of the house style that it was read in, or is to be printed in, for instance <c>nordfyn</c>.</param>
/// <param name="Head">Title line and the fields before the items.</param>
/// <param name="Contents">The printed contents list; empty when the document has none.</param>
/// <param name="Items">The items in printed order.</param>
public sealed record MeetingDocument(
    DocumentKind Kind,
    string Style,
    DocumentHead Head,
    IReadOnlyList<ContentsEntry> Contents,
    IReadOnlyList<AgendaItem> Items)
{
    /// <summary>Timetable as understood from the item that holds it; null when the document has none.</summary>
    public Timetable? Timetable { get; init; }

    /// <summary>Text that stands before the items and belongs to no field: kept so that nothing is lost.</summary>
    public IReadOnlyList<Block> Preamble { get; init => field = value ?? []; } = [];

    /// <summary>Heading of the contents list where it differs from the style's; null for the style's own.</summary>
    public string? ContentsCaption { get; init; }

    /// <summary>Page headers, footers and loose page numbers of the print that was read, each once: kept, never printed.</summary>
    public IReadOnlyList<string> PageMarks { get; init => field = value ?? []; } = [];
}

/// <summary>Title line and the fields before the items. Every understood value has the printed text beside it.</summary>
/// <param name="Forum">Name of the forum, as in the title line.</param>
/// <param name="Date">Date of the meeting, from the title line or the date field; null when neither could be read.</param>
/// <param name="Start">Local start (Europe/Copenhagen); null when not stated.</param>
/// <param name="Place">Place, verbatim; null when not stated.</param>
/// <param name="Participants">Participants in printed order; empty when the document names none.</param>
public sealed record DocumentHead(string Forum, DateOnly? Date, TimeOnly? Start, string? Place, IReadOnlyList<Participant> Participants)
{
    /// <summary>The head's fields as printed, in order (caption and text), also those that were not understood.</summary>
    public IReadOnlyList<PrintedField> Fields { get; init => field = value ?? []; } = [];

    /// <summary>The title line as printed, for instance <c>REFERAT Chefforum d. 30-03-2023</c>.</summary>
    public string? PrintedTitle { get; init; }
}

/// <summary>A caption and its text as they were printed.</summary>
public sealed record PrintedField(string Caption, string Text);

/// <summary>Somebody in the participant list.</summary>
/// <param name="Name">Name without the status.</param>
/// <param name="Status">Printed status without brackets (<c>Fravær</c>, <c>Afbud</c> …); null for plainly present.</param>
public sealed record Participant(string Name, string? Status)
{
    /// <summary>Whether the status means that the person was away the whole meeting.</summary>
    public bool Absent { get; init; }
}

/// <summary>A line of the contents list: its own title, which may differ from the item's, and the printed page.</summary>
public sealed record ContentsEntry(string Title, string? Page);

/// <summary>An item (punkt) of the agenda.</summary>
/// <param name="Word">The word before the number as printed: <c>Punkt</c>, <c>Sak</c>.</param>
/// <param name="Number">Number as printed; the key of an item within its document.</param>
/// <param name="Title">Title as printed, without the prefix that marks a closed item.</param>
/// <param name="CaseNumber">Case number line; null when the item has none. Not a key: several items may share one.</param>
/// <param name="Confidential">Lukket punkt: nothing but number and neutral title may leave for outsiders.</param>
/// <param name="Sections">Captioned fields in printed order. The same caption may come twice.</param>
public sealed record AgendaItem(
    string Word, int Number, string Title, CaseNumber? CaseNumber, bool Confidential, IReadOnlyList<Section> Sections)
{
    /// <summary>The title line's title exactly as printed, prefix included (<c>Lukket: Orientering om sager</c>).</summary>
    public required string PrintedTitle { get; init; }

    /// <summary>What stands between number and title where it is not the usual <c>": "</c>.</summary>
    public string? Separator { get; init; }

    /// <summary>Where the decision stood before it was left out of the agenda; null when none was, or none has been left out.</summary>
    public DecisionSlot? DecisionSlot { get; init; }
}

/// <summary>The place of a decision that was left out, so that it can be put back exactly there.</summary>
/// <param name="Index">Index among the item's sections.</param>
/// <param name="Caption">Its caption as printed.</param>
/// <param name="Level">Its nesting.</param>
/// <param name="Empty">The caption stood without any text.</param>
public sealed record DecisionSlot(int Index, string Caption, int Level, bool Empty)
{
    /// <summary>Blank lines before the caption where they were not the usual one.</summary>
    public int? BlankLinesBefore { get; init; }

    /// <summary>Blank lines between caption and text where they were not the usual one.</summary>
    public int? BlankLines { get; init; }
}

/// <summary>A case number as printed and, where the form is known, as parsed.</summary>
/// <param name="Printed">For instance <c>S2021-736</c>, <c>20-082075K</c>, <c>00.01.00-P35-9-22</c>.</param>
public sealed record CaseNumber(string Printed)
{
    /// <summary>KLE subject <c>hh.gg.ee</c>; null in the year-serial form.</summary>
    public string? Subject { get; init; }

    /// <summary>KLE facet, <c>P35</c> or three digits; null in the year-serial form.</summary>
    public string? Facet { get; init; }

    /// <summary>Serial number.</summary>
    public int? Serial { get; init; }

    /// <summary>Year with four digits.</summary>
    public int? Year { get; init; }

    /// <summary>Trailing letter, as in <c>20-082075K</c>.</summary>
    public string? Suffix { get; init; }
}

/// <summary>What a captioned field is understood to be. Captions are open-ended: what is not known is <see cref="Other"/>.</summary>
public enum SectionKind
{
    /// <summary>Kept and printed, not understood.</summary>
    Other,

    /// <summary>What the item is about, in short: Sagens kerne, Anledning, Resumé.</summary>
    Summary,

    /// <summary>The case presentation: Sagsfremstilling, Sagens baggrund.</summary>
    Presentation,

    /// <summary>Indstilling.</summary>
    Recommendation,

    /// <summary>Økonomi.</summary>
    Finances,

    /// <summary>Lovgrundlag.</summary>
    LegalBasis,

    /// <summary>Which forums take the case up, in turn.</summary>
    Route,

    /// <summary>Beslutning of this forum.</summary>
    Decision,

    /// <summary>Decision of another forum or of an earlier meeting.</summary>
    PriorDecision,

    /// <summary>Bilag.</summary>
    Attachments,
}

/// <summary>What a section's text amounts to when it says next to nothing. The text itself is kept as printed.</summary>
public enum Filler
{
    /// <summary>The section has real text.</summary>
    None,

    /// <summary><c>-</c>: shown but empty.</summary>
    Empty,

    /// <summary><c>Ingen.</c>: stated that there is none.</summary>
    StatedNone,

    /// <summary><c>Intet.</c>: nothing happened.</summary>
    Nothing,

    /// <summary><c>.</c>: somebody had to type something.</summary>
    Technical,
}

/// <summary>A captioned field (felt) of an item.</summary>
/// <param name="Caption">Caption as printed; empty for text that stands under the item's head without one.</param>
/// <param name="Kind">What it is understood to be.</param>
/// <param name="Blocks">Its text. Empty for a caption that only wraps those after it.</param>
public sealed record Section(string Caption, SectionKind Kind, IReadOnlyList<Block> Blocks)
{
    /// <summary>Blank lines before the caption where they differ from the style's one; null for the usual.</summary>
    public int? BlankLinesBefore { get; init; }

    /// <summary>0 for a field of the item, 1 for a field inside a wrapper such as Kalundborg's first Sagsfremstilling.</summary>
    public int Level { get; init; }

    /// <summary>Whether the text only fills the field, and how.</summary>
    public Filler Filler { get; init; }

    /// <summary>The recommendation's points; empty in other sections and for a recommendation of one sentence (then one point).</summary>
    public IReadOnlyList<RecommendationPoint> Points { get; init => field = value ?? []; } = [];

    /// <summary>Lines of the kind "… deltog under punktet." as understood.</summary>
    public IReadOnlyList<Guest> Guests { get; init => field = value ?? []; } = [];
}

/// <summary>One point of a recommendation, which can be decided by itself.</summary>
/// <param name="Key">Stable within the item: <c>1</c>, <c>2</c> …</param>
/// <param name="Marker">Marker as printed (<c>1.</c>, <c>-</c>); null for a recommendation of one sentence.</param>
/// <param name="Text">The point's own text as printed, marker left out.</param>
public sealed record RecommendationPoint(string Key, string? Marker, string Text);

/// <summary>Somebody who took part under one item only.</summary>
/// <param name="Name">Name and title as printed before the verb.</param>
/// <param name="Attended">True for "deltog" (fact), false for "deltager" (plan).</param>
public sealed record Guest(string Name, bool Attended);
