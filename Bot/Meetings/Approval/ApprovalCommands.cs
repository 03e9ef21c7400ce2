namespace MoedeBot.Meetings;

public abstract partial record MeetingCommand
{
    /// <summary>Something about minutes that are out, on their way to being final.</summary>
    public abstract record OnApproval : MeetingCommand;

    /// <summary>Foreslå rettelse.</summary>
    /// <param name="Item"><see cref="ItemState.Key"/>.</param>
    /// <param name="Text">What should be put right.</param>
    /// <param name="Now">The moment of the press, UTC: the forum's days may be over.</param>
    public sealed record ProposeCorrection(int Item, string Text, DateTimeOffset Now) : OnApproval;

    /// <summary>Tag til følge, for an item that is open again already; else it goes with <see cref="ReopenItem.Correction"/>.</summary>
    public sealed record AcceptCorrection(long Correction) : OnApproval;

    /// <summary>Afvis, with a sentence to whoever proposed it.</summary>
    public sealed record DeclineCorrection(long Correction, string Answer) : OnApproval;

    /// <summary>The bot itself: a later meeting has concluded its item about these minutes.</summary>
    /// <param name="In">That meeting.</param>
    /// <param name="Approved">Whether it approved them.</param>
    public sealed record ApproveMinutes(MeetingId In, bool Approved) : OnApproval;
}
