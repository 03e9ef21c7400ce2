namespace MoedeBot.Meetings;

public abstract partial record MeetingCommand
{
    /// <summary>Gem kladde: keep what the secretary has written so far. It is no decision.</summary>
    public sealed record DraftDecision(int Item, string Text) : MeetingCommand;
}

/// <summary>The secretary put a decision aside half-written.</summary>
/// <param name="Item"><see cref="ItemState.Key"/>.</param>
/// <param name="Text">As written; empty when the draft was thrown away.</param>
public sealed record DecisionDrafted(int Item, string Text) : MeetingEvent;
