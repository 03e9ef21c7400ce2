using MoedeBot.Documents;

namespace MoedeBot.Meetings;

/// <summary>How far a new edition has come.</summary>
public enum RevisionPhase
{
    /// <summary>A preview.</summary>
    Draft,

    /// <summary>The agenda is as it says.</summary>
    Posted,

    /// <summary>Dropped by the secretary.</summary>
    Discarded,

    /// <summary>A newer one came before it was posted.</summary>
    Replaced,
}

/// <summary>A new edition of the meeting's agenda.</summary>
/// <param name="Number">From 1 within the meeting.</param>
/// <param name="PreviewIn">Conversation of its preview; empty for the forum's channel.</param>
public sealed record Revision(int Number, string PreviewIn)
{
    /// <summary>How far it has come.</summary>
    public RevisionPhase Phase { get; init; }

    /// <summary>The document; null once it is no draft any more.</summary>
    public MeetingDocument? Agenda { get; init; }

    /// <summary>The reader's doubts.</summary>
    public IReadOnlyList<Remark> Remarks { get; init; } = [];

    /// <summary>Whether the document came with decisions, which were left out.</summary>
    public bool DecisionsLeftOut { get; init; }
}
