namespace MoedeBot.Meetings;

public abstract partial record MeetingCommand
{
    /// <summary>Gem kladde: keep what the secretary has written so far. It is no decision.</summary>
    /// <param name="Item"><see cref="ItemState.Key"/>.</param>
    /// <param name="Text">As written; empty to throw the draft away.</param>
    /// <param name="Seen">The draft that the form began with; 0 for none.</param>
    public sealed record DraftDecision(int Item, string Text, long Seen) : MeetingCommand;
}

/// <summary>The secretary put a decision aside half-written.</summary>
/// <param name="Item"><see cref="ItemState.Key"/>.</param>
/// <param name="Text">As written; empty when the draft was thrown away.</param>
public sealed record DecisionDrafted(int Item, string Text) : MeetingEvent;

/// <summary>A decision put aside half-written.</summary>
/// <param name="Id">Sequence of its event.</param>
/// <param name="Text">As written.</param>
/// <param name="By">Who wrote it last.</param>
/// <param name="At">UTC.</param>
public sealed record DecisionDraft(long Id, string Text, Person By, DateTimeOffset At);
