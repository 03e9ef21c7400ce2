using System.Text.Json.Serialization;

namespace MoedeBot.Documents;

/// <summary>The meeting's timetable (tidsplan) as understood from the item that holds it.</summary>
/// <param name="HeldBy">Number of the item whose text holds it.</param>
/// <param name="Entries">Entries in printed order, breaks included.</param>
public sealed record Timetable(int HeldBy, IReadOnlyList<TimetableEntry> Entries);

/// <summary>A line of the timetable.</summary>
/// <param name="Start">Local start.</param>
/// <param name="End">Local end.</param>
/// <param name="Label">Label as printed; seldom the item's title letter by letter.</param>
/// <param name="Item">Number of the item that it is, or null for a break or for a label that fits none.</param>
public sealed record TimetableEntry(TimeOnly Start, TimeOnly End, string Label, int? Item)
{
    /// <summary>Pause, frokost: has no item.</summary>
    public bool Break { get; init; }

    /// <summary>A likeness below the threshold: proposed to the secretary, not made.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public int? ProposedItem { get; init; }
}

/// <summary>How much a remark matters.</summary>
public enum Severity
{
    /// <summary>Worth knowing.</summary>
    Note,

    /// <summary>Should be looked at.</summary>
    Warning,

    /// <summary>Something could not be read as it should.</summary>
    Error,
}

/// <summary>A doubt that the reader had, for the secretary.</summary>
/// <param name="Line">Line in the source, from 1; 0 for the document as a whole.</param>
/// <param name="Severity">How much it matters.</param>
/// <param name="Text">One Danish sentence.</param>
/// <param name="Code">Stable id for tests and filters, for instance <c>contents-title-differs</c>.</param>
public sealed record Remark(int Line, Severity Severity, string Text, string Code);

/// <summary>What came of reading.</summary>
public abstract record ReadOutcome
{
    private ReadOutcome()
    {
    }

    /// <summary>Read, with the doubts.</summary>
    /// <param name="Document">The document.</param>
    /// <param name="Remarks">The doubts, in line order.</param>
    /// <param name="Confidence">How sure the reader is of the house style, 0 to 1.</param>
    public sealed record Read(MeetingDocument Document, IReadOnlyList<Remark> Remarks, double Confidence) : ReadOutcome;

    /// <summary>Not a meeting document, too large or unreadable; one Danish sentence says why and what to do.</summary>
    public sealed record Refused(string Reason, string Code) : ReadOutcome;
}
