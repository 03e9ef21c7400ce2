using System.Text.Json.Serialization;

namespace MoedeBot.Documents;

/// <summary>How one municipality prints its agendas and minutes: data only, one JSON file per style.</summary>
/// <param name="Id">Stable id, kept in stored documents and settings.</param>
/// <param name="Name">Name for people, Danish.</param>
/// <param name="Organisation">The municipality as its documents name it; null for the general style.</param>
/// <param name="Words">Fixed words of the print.</param>
/// <param name="Head">Fields before the items, in printed order.</param>
/// <param name="Captions">Fields of an item, in printed order; the same caption may stand twice.</param>
/// <param name="Fillers">Texts that only fill a field, with what they mean.</param>
/// <param name="Formats">Date and time forms.</param>
/// <param name="Decision">Whether the decision stands before or after the case.</param>
/// <param name="Voice">Who the decision's sentence has as its subject.</param>
/// <param name="PhraseTexts">Ready phrases for decisions; <c>{forum}</c> stands for the forum's name.</param>
public sealed record HouseStyle(
    string Id,
    string Name,
    string? Organisation,
    StyleWords Words,
    IReadOnlyList<HeadRule> Head,
    IReadOnlyList<CaptionRule> Captions,
    IReadOnlyDictionary<string, Filler> Fillers,
    StyleFormats Formats,
    DecisionPlace Decision,
    DecisionVoice Voice,
    [property: JsonPropertyName("phrases")] IReadOnlyList<DecisionPhrase> PhraseTexts)
{
    /// <summary>The schema that the file is written against, for editors.</summary>
    [JsonPropertyName("$schema")]
    public string Schema { get; init; } = "house-style.schema.json";

    /// <summary>Ready phrases with a neutral "Forum" as their subject where the house names it; see <see cref="PhrasesFor"/>.</summary>
    [JsonIgnore]
    public IReadOnlyList<DecisionPhrase> Phrases => PhrasesFor("Forum");

    /// <summary>Ready phrases for decisions of <paramref name="forum"/>, most used first.</summary>
    public IReadOnlyList<DecisionPhrase> PhrasesFor(string forum) =>
        [.. PhraseTexts.Select(p => p with { Text = p.Text.Replace("{forum}", forum, StringComparison.Ordinal) })];

    /// <summary>Caption that a decision of the forum itself gets.</summary>
    [JsonIgnore]
    public string DecisionCaption => Captions.First(c => c.Kind == SectionKind.Decision).Caption;

    /// <summary>A clock as the house writes it after "kl.", for instance <c>08:30</c>.</summary>
    public string Clock(TimeOnly time)
    {
        const string Lead = "'kl.' ";
        var at = Formats.MeetingDate.IndexOf(Lead, StringComparison.Ordinal);
        var format = at < 0 ? "HH:mm" : Formats.MeetingDate[(at + Lead.Length)..];
        return time.ToString(format, System.Globalization.CultureInfo.InvariantCulture);
    }
}

/// <summary>Fixed words of a print.</summary>
/// <param name="Minutes">Title word of minutes.</param>
/// <param name="Agenda">Title word of an agenda.</param>
/// <param name="Contents">Heading of the contents list.</param>
/// <param name="Items">Words before an item's number; the first is the one used for new documents.</param>
/// <param name="ConfidentialPrefixes">What a closed item's title begins with.</param>
/// <param name="Absent">Statuses in the participant list that mean away the whole meeting; the first is used for new documents.</param>
/// <param name="Breaks">Timetable labels that have no item.</param>
public sealed record StyleWords(
    string Minutes,
    string Agenda,
    string Contents,
    IReadOnlyList<string> Items,
    IReadOnlyList<string> ConfidentialPrefixes,
    IReadOnlyList<string> Absent,
    IReadOnlyList<string> Breaks);

/// <summary>A field of the head.</summary>
public sealed record HeadRule(string Caption, HeadKind Kind);

/// <summary>What a field of the head holds.</summary>
public enum HeadKind
{
    /// <summary>Kept, not understood.</summary>
    Other,

    /// <summary>Date, and start when printed with it.</summary>
    Date,

    /// <summary>Start.</summary>
    Time,

    /// <summary>Place.</summary>
    Place,

    /// <summary>Name of the forum.</summary>
    Forum,

    /// <summary>Those who belong to the forum, with statuses.</summary>
    Participants,

    /// <summary>Those who were away.</summary>
    Absentees,
}

/// <summary>A caption that the house prints.</summary>
/// <param name="Caption">As printed; with <paramref name="Prefix"/> its beginning.</param>
/// <param name="Kind">What it is understood to be.</param>
/// <param name="Level">1 for a field inside the wrapper before it.</param>
/// <param name="Wrapper">Stands without text of its own, around the fields of level 1 that follow.</param>
/// <param name="Prefix">The line goes on after the caption with forum and date (<c>Beslutning på møde … 16-12-2020 - 08:30</c>).</param>
public sealed record CaptionRule(
    string Caption,
    SectionKind Kind,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)] int Level = 0,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)] bool Wrapper = false,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)] bool Prefix = false);

/// <summary>Date and time forms, in .NET's custom format letters with Danish names.</summary>
/// <param name="TitleDate">Date in the title line, its lead word included: <c>'d.' dd-MM-yyyy</c>.</param>
/// <param name="MeetingDate">The date field: <c>dddd 'd.' d. MMMM yyyy 'kl.' HH:mm</c>.</param>
/// <param name="TimetablePrefix">What a timetable line begins with, for instance <c>Kl. </c>.</param>
/// <param name="TimetableTime">Clock in the timetable, for instance <c>HH.mm</c>.</param>
public sealed record StyleFormats(string TitleDate, string MeetingDate, string TimetablePrefix, string TimetableTime);

/// <summary>Where the decision stands in an item.</summary>
public enum DecisionPlace
{
    /// <summary>Before the case.</summary>
    First,

    /// <summary>After the case, before the attachments.</summary>
    Last,
}

/// <summary>The sentence that a house writes decisions in.</summary>
public enum DecisionVoice
{
    /// <summary><c>Godkendt.</c></summary>
    Stub,

    /// <summary><c>Drøftede punktet.</c></summary>
    Subjectless,

    /// <summary><c>Strategisk Chefforum drøftede …</c></summary>
    Forum,
}

/// <summary>A ready phrase for a decision.</summary>
/// <param name="Id">Outcome that it expresses: <c>approved</c>, <c>discussed</c>, <c>noted</c> …; not unique within a style.</param>
/// <param name="Label">Short name on a button.</param>
/// <param name="Text">The text, ready for the minutes; an ellipsis marks what is to be filled in.</param>
public sealed record DecisionPhrase(string Id, string Label, string Text);
