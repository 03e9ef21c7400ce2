using MoedeBot.Documents;

namespace MoedeBot.Meetings;

/// <summary>What somebody asks of a meeting.</summary>
public abstract partial record MeetingCommand
{
    private MeetingCommand()
    {
    }

    /// <summary>Begin a meeting with an agenda. The decisions are left out already.</summary>
    public sealed record ReceiveAgenda(
        Forum Forum, MeetingDocument Agenda, IReadOnlyList<Remark> Remarks, bool DecisionsLeftOut, string PreviewIn) : MeetingCommand
    {
        /// <summary>The forums among which the sender is asked to choose; empty when <see cref="Forum"/> is the one.</summary>
        public IReadOnlyList<Forum> Choices { get; init; } = [];
    }

    /// <summary>Say which forum the agenda is for.</summary>
    public sealed record ChooseForum(string ChannelId) : MeetingCommand;

    /// <summary>Slå op.</summary>
    public sealed record PostAgenda : MeetingCommand
    {
        /// <summary>Who gets views of their own; empty for nobody.</summary>
        public IReadOnlyList<Viewer> Viewers { get; init; } = [];
    }

    /// <summary>Annullér.</summary>
    public sealed record DiscardAgenda : MeetingCommand;

    /// <summary>Kommentér.</summary>
    public sealed record AddComment(int Item, string Text) : MeetingCommand
    {
        /// <summary>Id of the message that it is; null for one written on the card.</summary>
        public string? Message { get; init; }
    }

    /// <summary>Enig, Enig med bemærkning, Uenig, ingen.</summary>
    public sealed record TakePosition(int Item, Position Position) : MeetingCommand;

    /// <summary>Save a decision and conclude the item.</summary>
    public sealed record ConcludeItem(int Item, string Decision) : MeetingCommand
    {
        /// <summary><see cref="ItemState.Version"/> that the secretary wrote on; null to conclude whatever came in between.</summary>
        public int? Seen { get; init; }

        /// <summary>Whether the secretary has said that an open item shall stand without a word.</summary>
        public bool EvenEmpty { get; init; }
    }

    /// <summary>Genåbn.</summary>
    public sealed record ReopenItem(int Item, string Reason) : MeetingCommand
    {
        /// <summary>The proposal that is taken in with it; null for none.</summary>
        public long? Correction { get; init; }
    }

    /// <summary>The bot itself: the minutes are in the archive.</summary>
    public sealed record RecordMinutes(int Version, string Sha256, long Through) : MeetingCommand;

    /// <summary>The bot itself: comments and positions have been kept as long as they may be.</summary>
    public sealed record RemoveComments : MeetingCommand
    {
        /// <summary>
        /// Sequence at which a meeting without minutes was given up: nobody has touched it for so long that none are expected. Whatever
        /// happens after it speaks against that. Null for a meeting whose minutes are out.
        /// </summary>
        public long? GivenUpAt { get; init; }
    }
}

/// <summary>Why a command changed nothing. Each has a Danish sentence in <c>Texts</c> that says what to do.</summary>
public enum Refusal
{
    /// <summary>There is no such meeting, or none any more.</summary>
    UnknownMeeting,

    /// <summary>The agenda has no such item.</summary>
    UnknownItem,

    /// <summary>Whoever pressed is not a member of the forum's team.</summary>
    NotMember,

    /// <summary>A guest in the team can not.</summary>
    NotForGuests,

    /// <summary>A closed item is shown in a dialog or the 1:1 chat only.</summary>
    OnlyPrivately,

    /// <summary>Only the secretary can.</summary>
    NotSecretary,

    /// <summary>The agenda is still a preview.</summary>
    NotPosted,

    /// <summary>It is not said yet which forum the agenda is for.</summary>
    ForumNotChosen,

    /// <summary>The agenda is posted already.</summary>
    AlreadyPosted,

    /// <summary>The preview was dropped.</summary>
    Discarded,

    /// <summary>A new edition says nothing else than the agenda that is posted.</summary>
    SameAgenda,

    /// <summary>The new edition is no preview any more.</summary>
    RevisionOutdated,

    /// <summary>The meeting has ended, so its agenda stands.</summary>
    RevisionTooLate,

    /// <summary>A new edition withdraws or changes items that are concluded.</summary>
    RevisionTouchesConcluded,

    /// <summary>A new edition withdrew the item.</summary>
    ItemWithdrawn,

    /// <summary>The item is concluded: no comments, positions or second decision.</summary>
    ItemConcluded,

    /// <summary>The item was concluded and taken up again since the form was opened.</summary>
    ItemMoved,

    /// <summary>The item is open, so there is nothing to take up again.</summary>
    ItemOpen,

    /// <summary>Nothing was written where something is needed.</summary>
    Empty,

    /// <summary>The text is longer than <see cref="MeetingRules.LongestText"/>.</summary>
    TooLong,

    /// <summary>Somebody else has put a draft aside since the form was opened.</summary>
    DraftMoved,

    /// <summary>A comment is its writer's alone to take back or change.</summary>
    NotYours,

    /// <summary>The forum does without positions.</summary>
    PositionsNotUsed,

    /// <summary>The meeting has ended, so its timetable stands.</summary>
    MeetingOver,

    /// <summary>The day of the meeting is still to come.</summary>
    MeetingNotToday,

    /// <summary>Nothing says when items are to be taken, so no time can be changed.</summary>
    NoTimetable,

    /// <summary>The days in which corrections could be proposed are over.</summary>
    CorrectionsOver,

    /// <summary>Whoever was away the whole meeting proposes no corrections to its minutes.</summary>
    WasAbsent,

    /// <summary>The proposal is answered already.</summary>
    CorrectionAnswered,

    /// <summary>The agenda has no items, or two of the same number.</summary>
    BadAgenda,
}

/// <summary>What the rules say to a command.</summary>
public abstract record Ruling
{
    private Ruling()
    {
    }

    /// <summary>It happens; perhaps nothing new, when it was so already.</summary>
    public sealed record Accepted(IReadOnlyList<MeetingEvent> Events) : Ruling;

    /// <summary>It does not happen.</summary>
    public sealed record Refused(Refusal Refusal) : Ruling;
}
