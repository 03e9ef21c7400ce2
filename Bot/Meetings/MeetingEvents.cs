using System.Text.Json.Serialization;
using MoedeBot.Documents;

namespace MoedeBot.Meetings;

/// <summary>
/// A fact of a meeting. The discriminator is the stored name: a changed shape gets a new name (<c>comment-added-2</c>) and the
/// old one stays readable. A name that is not known here fails the reading, since skipping a fact would be worse.
/// </summary>
[JsonDerivedType(typeof(AgendaReceived), "agenda-received")]
[JsonDerivedType(typeof(ForumChosen), "forum-chosen")]
[JsonDerivedType(typeof(AgendaPosted), "agenda-posted")]
[JsonDerivedType(typeof(AgendaDiscarded), "agenda-discarded")]
[JsonDerivedType(typeof(CommentAdded), "comment-added")]
[JsonDerivedType(typeof(CommentEdited), "comment-edited")]
[JsonDerivedType(typeof(CommentWithdrawn), "comment-withdrawn")]
[JsonDerivedType(typeof(NoteKept), "note-kept")]
[JsonDerivedType(typeof(PositionTaken), "position-taken")]
[JsonDerivedType(typeof(ItemConcluded), "item-concluded")]
[JsonDerivedType(typeof(ItemReopened), "item-reopened")]
[JsonDerivedType(typeof(MinutesCompiled), "minutes-compiled")]
[JsonDerivedType(typeof(CommentsRemoved), "comments-removed")]
[JsonDerivedType(typeof(RevisionReceived), "revision-received")]
[JsonDerivedType(typeof(AgendaRevised), "agenda-revised")]
[JsonDerivedType(typeof(RevisionDiscarded), "revision-discarded")]
[JsonDerivedType(typeof(AgendaPassedOn), "agenda-passed-on")]
[JsonDerivedType(typeof(ActionAdded), "action-added")]
[JsonDerivedType(typeof(ActionDropped), "action-dropped")]
[JsonDerivedType(typeof(ActionFinished), "action-finished")]
[JsonDerivedType(typeof(DecisionDrafted), "decision-drafted")]
[JsonDerivedType(typeof(MinutesReleased), "minutes-released")]
[JsonDerivedType(typeof(EveryonePresent), "everyone-present")]
[JsonDerivedType(typeof(AttendanceNoted), "attendance-noted")]
[JsonDerivedType(typeof(AttendanceWithdrawn), "attendance-withdrawn")]
[JsonDerivedType(typeof(MeetingStarted), "meeting-started")]
[JsonDerivedType(typeof(ItemStarted), "item-started")]
[JsonDerivedType(typeof(TimetableChanged), "timetable-changed")]
[JsonDerivedType(typeof(CorrectionProposed), "correction-proposed")]
[JsonDerivedType(typeof(CorrectionAccepted), "correction-accepted")]
[JsonDerivedType(typeof(CorrectionDeclined), "correction-declined")]
[JsonDerivedType(typeof(MinutesApproved), "minutes-approved")]
[JsonDerivedType(typeof(MinutesApprovalWithdrawn), "minutes-approval-withdrawn")]
[JsonDerivedType(typeof(ReminderSent), "reminder-sent")]
[JsonDerivedType(typeof(HandedOver), "handed-over")]
public abstract record MeetingEvent;

/// <summary>An agenda was read and is shown as a preview.</summary>
/// <param name="Forum">The forum's settings at that time: what a meeting is held under does not change beneath it.</param>
/// <param name="Agenda">The agenda, decisions left out.</param>
/// <param name="Remarks">The reader's doubts.</param>
/// <param name="DecisionsLeftOut">Whether the given document already held decisions.</param>
/// <param name="PreviewIn">Conversation in which the agenda was given, where the preview stands.</param>
public sealed record AgendaReceived(
    Forum Forum, MeetingDocument Agenda, IReadOnlyList<Remark> Remarks, bool DecisionsLeftOut, string PreviewIn) : MeetingEvent
{
    /// <summary>The forums among which the sender is asked to choose; empty when <see cref="Forum"/> is the one.</summary>
    public IReadOnlyList<Forum> Choices { get; init => field = value ?? []; } = [];
}

/// <summary>The sender, who runs several forums, said which one the agenda is for.</summary>
public sealed record ForumChosen(Forum Forum) : MeetingEvent;

/// <summary>The secretary posted the agenda: the meeting's cards exist from now on.</summary>
public sealed record AgendaPosted : MeetingEvent
{
    /// <summary>Who gets views of their own, whoever runs the meeting first; empty for nobody.</summary>
    public IReadOnlyList<Viewer> Viewers { get; init => field = value ?? []; } = [];
}

/// <summary>The secretary dropped the preview.</summary>
public sealed record AgendaDiscarded : MeetingEvent;

/// <summary>A chef commented.</summary>
public sealed record CommentAdded(int Item, string Text) : MeetingEvent
{
    /// <summary>Id of the message that it is; null for one written on the card.</summary>
    public string? Message { get; init; }
}

/// <summary>A chef took, changed or withdrew (<see cref="Position.None"/>) a position.</summary>
public sealed record PositionTaken(int Item, Position Position) : MeetingEvent;

/// <summary>The secretary concluded an item.</summary>
/// <param name="Item">Item number.</param>
/// <param name="Decision">The decision as it shall stand in the minutes, blocks apart by blank lines; empty for a closed item without one.</param>
public sealed record ItemConcluded(int Item, string Decision) : MeetingEvent
{
    /// <summary>Whether it was concluded with others by one press: then it took no time of the meeting.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    public bool Together { get; init; }
}

/// <summary>The secretary took an item up again.</summary>
public sealed record ItemReopened(int Item, string Reason) : MeetingEvent;

/// <summary>The minutes stand in the archive.</summary>
/// <param name="Version">From 1; a version after a reopening counts up.</param>
/// <param name="Sha256">Lower-case hex of the printed text's UTF-8.</param>
/// <param name="Through">Sequence of the last event that they take account of.</param>
public sealed record MinutesCompiled(int Version, string Sha256, long Through) : MeetingEvent;

/// <summary>
/// The time that comments and positions are kept has passed: the meeting has none of those that came before, and what the earlier
/// events say of them is blanked where they are stored.
/// </summary>
public sealed record CommentsRemoved : MeetingEvent;

/// <summary>An event with who, when and why.</summary>
/// <param name="Sequence">From 1 without gaps within the meeting; the only order.</param>
/// <param name="At">UTC.</param>
/// <param name="By">Who caused it.</param>
/// <param name="ActivityId">Conversation and activity id of the press or message; null for what the bot did by itself.</param>
/// <param name="Event">The fact.</param>
public sealed record RecordedEvent(long Sequence, DateTimeOffset At, Person By, string? ActivityId, MeetingEvent Event);

/// <summary>A chef's stand on an item: input to the meeting, not a vote.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<Position>))]
public enum Position
{
    /// <summary>Ingen.</summary>
    None,

    /// <summary>Enig.</summary>
    Agree,

    /// <summary>Enig med bemærkning.</summary>
    AgreeWithRemark,

    /// <summary>Uenig.</summary>
    Disagree,
}
