namespace MoedeBot.Meetings;

/// <summary>A fact on the way from minutes that are out to minutes that are final.</summary>
public abstract record ApprovalEvent : MeetingEvent;

/// <summary>Somebody proposed to put something right.</summary>
/// <param name="Item"><see cref="ItemState.Key"/>.</param>
/// <param name="Text">The proposal.</param>
public sealed record CorrectionProposed(int Item, string Text) : ApprovalEvent;

/// <summary>The secretary took a proposal in; the item's new decision follows.</summary>
/// <param name="Correction">Sequence of the event that proposed it.</param>
public sealed record CorrectionAccepted(long Correction) : ApprovalEvent;

/// <summary>The secretary did not take a proposal in.</summary>
/// <param name="Correction">Sequence of the event that proposed it.</param>
/// <param name="Answer">Why not, for whoever proposed it.</param>
public sealed record CorrectionDeclined(long Correction, string Answer) : ApprovalEvent;

/// <summary>A later meeting approved the minutes.</summary>
/// <param name="In">That meeting.</param>
public sealed record MinutesApproved(MeetingId In) : ApprovalEvent;

/// <summary>The meeting that had approved the minutes decided otherwise.</summary>
/// <param name="In">That meeting.</param>
public sealed record MinutesApprovalWithdrawn(MeetingId In) : ApprovalEvent;
