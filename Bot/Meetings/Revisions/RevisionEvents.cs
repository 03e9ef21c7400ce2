using MoedeBot.Documents;

namespace MoedeBot.Meetings;

/// <summary>A new edition of a posted agenda was read and is shown as a preview.</summary>
/// <param name="Revision">From 1 within the meeting.</param>
/// <param name="Agenda">The document as read, decisions left out; an addendum holds its own items only.</param>
/// <param name="Remarks">The reader's doubts.</param>
/// <param name="DecisionsLeftOut">Whether the given document already held decisions.</param>
/// <param name="PreviewIn">Conversation in which it was given; empty for the forum's channel.</param>
public sealed record RevisionReceived(
    int Revision, MeetingDocument Agenda, IReadOnlyList<Remark> Remarks, bool DecisionsLeftOut, string PreviewIn) : MeetingEvent;

/// <summary>
/// The secretary posted a new edition. Which item is which is told here and not worked out again: a later version may match
/// titles otherwise, and what happened must stay what happened.
/// </summary>
/// <param name="Revision">Which one.</param>
/// <param name="Agenda">The whole agenda from now on.</param>
/// <param name="Keys"><see cref="ItemState.Key"/> of each item, in the agenda's order; one not seen before is a new item.</param>
/// <param name="Changed">Keys of the items whose text or title is another.</param>
public sealed record AgendaRevised(
    int Revision, MeetingDocument Agenda, IReadOnlyList<int> Keys, IReadOnlyList<int> Changed) : MeetingEvent;

/// <summary>The secretary dropped a new edition.</summary>
public sealed record RevisionDiscarded(int Revision) : MeetingEvent;

/// <summary>A draft turned out to be a new edition of a meeting's agenda that is posted, and goes on there.</summary>
public sealed record AgendaPassedOn(MeetingId To) : MeetingEvent;
