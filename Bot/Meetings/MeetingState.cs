using System.Collections.Immutable;
using MoedeBot.Documents;

namespace MoedeBot.Meetings;

/// <summary>How far a meeting has come.</summary>
public enum MeetingPhase
{
    /// <summary>The agenda is a preview that only its sender has seen.</summary>
    Draft,

    /// <summary>The preview was dropped.</summary>
    Discarded,

    /// <summary>The cards are out and items are open.</summary>
    Running,

    /// <summary>Every item is concluded (Afsluttet).</summary>
    Ended,
}

/// <summary>A meeting as its events make it. Only <see cref="MeetingFold"/> makes one.</summary>
public sealed record MeetingState(MeetingId Id, Forum Forum, MeetingDocument Agenda)
{
    /// <summary>Sequence of the last event folded in.</summary>
    public long Sequence { get; init; }

    /// <summary>How far the meeting has come.</summary>
    public MeetingPhase Phase { get; init; }

    /// <summary>Who gave the agenda.</summary>
    public required Person ReceivedFrom { get; init; }

    /// <summary>When the agenda was given, UTC.</summary>
    public required DateTimeOffset ReceivedAt { get; init; }

    /// <summary>When the agenda was posted, UTC; null while it is not.</summary>
    public DateTimeOffset? PostedAt { get; init; }

    /// <summary>The reminders that stand in the channel, oldest first.</summary>
    public ImmutableList<Reminder> Reminders { get; init; } = [];

    /// <summary>Conversation of the preview card.</summary>
    public required string PreviewIn { get; init; }

    /// <summary>The forums to choose among; empty once it is known which forum the agenda is for.</summary>
    public IReadOnlyList<Forum> Choices { get; init; } = [];

    /// <summary>The reader's doubts about the agenda.</summary>
    public IReadOnlyList<Remark> Remarks { get; init; } = [];

    /// <summary>Whether the agenda came with decisions, which were left out.</summary>
    public bool DecisionsLeftOut { get; init; }

    /// <summary>Items in agenda order.</summary>
    public ImmutableArray<ItemState> Items { get; init; } = [];

    /// <summary>Items that a new edition took off the agenda, with what was said on them.</summary>
    public ImmutableArray<ItemState> Withdrawn { get; init; } = [];

    /// <summary>New editions of the agenda, in the order in which they came.</summary>
    public ImmutableArray<Revision> Revisions { get; init; } = [];

    /// <summary>The meeting in which a draft goes on as a new edition; null for what is a meeting of its own.</summary>
    public MeetingId? PassedOnTo { get; init; }

    /// <summary>Who gets views of their own, whoever runs the meeting first; empty for nobody.</summary>
    public IReadOnlyList<Viewer> Viewers { get; init; } = [];

    /// <summary>How often others were set to run it.</summary>
    public int Handovers { get; init; }

    /// <summary>Actions that the secretary confirmed, oldest first, those done included.</summary>
    public ImmutableList<ActionItem> Actions { get; init; } = [];

    /// <summary>Who was there, as far as it was noted.</summary>
    public Attendance Attendance { get; init; } = Attendance.None;

    /// <summary>How the meeting goes beside its plan.</summary>
    public Timekeeping Time { get; init; } = Timekeeping.None;

    /// <summary>Places in <see cref="Items"/> in the order in which the items are taken, which the timetable and its changes say.</summary>
    internal ImmutableArray<int> Turns { get; init; } = [];

    /// <summary>The newest minutes; null before there are any.</summary>
    public CompiledMinutes? Minutes => Versions is [.., var newest] ? newest : null;

    /// <summary>All minutes, oldest first; each stays in the archive.</summary>
    public ImmutableList<CompiledMinutes> Versions { get; init; } = [];

    /// <summary>What was changed after minutes were out, in the order in which it began.</summary>
    public ImmutableList<Amendment> Amendments { get; init; } = [];

    /// <summary>What people proposed to put right in the minutes, oldest first, answered or not.</summary>
    public ImmutableList<Correction> Corrections { get; init; } = [];

    /// <summary>The approval of the minutes by a later meeting; null for none.</summary>
    public MinutesApproval? Approval { get; init; }

    /// <summary>Sequence of the last event that changes what the minutes say.</summary>
    public long MinutesContentAt { get; init; }

    /// <summary>Sequence of the secretary's last word that the minutes may go out; 0 for none.</summary>
    public long ReleasedAt { get; init; }

    /// <summary>Whether the secretary has let the minutes go out as the decisions stand now.</summary>
    public bool Released => ReleasedAt > MinutesContentAt;

    /// <summary>Activities that have had their effect: Teams delivers some twice.</summary>
    internal ImmutableHashSet<string> Activities { get; init; } = [];

    /// <summary>The items in the order in which they are taken.</summary>
    public IEnumerable<ItemState> InTurn => Turns.IsEmpty ? Items : Turns.Select(at => Items[at]);

    /// <summary>The item the meeting is at: the first in turn that is not concluded. Null when none is left.</summary>
    public ItemState? Current => Phase == MeetingPhase.Running ? InTurn.FirstOrDefault(item => item.Decision is null) : null;

    /// <summary>Whether the meeting is known to have begun: somebody said so, or an item was taken.</summary>
    public bool HasBegun => Time.StartedAt is not null || !Time.Begun.IsEmpty || !Time.Taken.IsEmpty;

    /// <summary>Whether every item is concluded and the minutes do not yet say so.</summary>
    public bool AwaitsMinutes => Phase == MeetingPhase.Ended && (Minutes is null || Minutes.Through < MinutesContentAt);

    /// <summary>Whether every item is concluded and the minutes say so.</summary>
    public bool IsMinuted => Phase == MeetingPhase.Ended && !AwaitsMinutes;

    /// <summary>The item of that <see cref="ItemState.Key"/>; null when the agenda has none.</summary>
    public ItemState? Find(int key)
    {
        foreach (var item in Items)
        {
            if (item.Key == key)
                return item;
        }

        return null;
    }

    /// <summary>The item that has that number on the agenda now; null when none has.</summary>
    public ItemState? Numbered(int number) => Items.FirstOrDefault(item => item.Item.Number == number);
}

/// <summary>An item with what the meeting has made of it.</summary>
public sealed record ItemState(AgendaItem Item)
{
    /// <summary>
    /// What the item is known by in events, in the keys of its cards and in what their buttons send: the number that it first had, or
    /// the next free one for an item that came later. A new edition may give it another number, and what is pressed on a card made before
    /// must not fall on another item.
    /// </summary>
    public int Key { get; init; } = Item.Number;

    /// <summary>When a new edition last changed what it says, UTC; null for never.</summary>
    public DateTimeOffset? Revised { get; init; }

    /// <summary>Counts every change to the item; travels in its cards, so that a stale press is known for one.</summary>
    public int Version { get; init; }

    /// <summary>Comments, oldest first.</summary>
    public ImmutableList<Comment> Comments { get; init; } = [];

    /// <summary>The newest position of each person who has one, by object id.</summary>
    public ImmutableDictionary<string, StatedPosition> Positions { get; init; } = ImmutableDictionary<string, StatedPosition>.Empty;

    /// <summary>Null while the item is open.</summary>
    public Decision? Decision { get; init; }

    /// <summary>The decision that the last reopening took back; null if never.</summary>
    public Decision? Earlier { get; init; }

    /// <summary>What the secretary has written so far, put aside; null for nothing.</summary>
    public DecisionDraft? Draft { get; init; }

    /// <summary><see cref="Version"/> when the item was last concluded or reopened; 0 if never. What was written before that is overtaken.</summary>
    public int SettledAt { get; init; }

    /// <summary>Why and when the item was last taken up again; null if never.</summary>
    public Reopening? Reopened { get; init; }

    /// <summary>Whether anybody's comment or position is kept.</summary>
    public bool HasVoices => !Comments.IsEmpty || !Positions.IsEmpty;

    /// <summary>Each person's note to oneself, by object id. Nobody is shown another one's.</summary>
    public ImmutableDictionary<string, string> Notes { get; init; } = ImmutableDictionary<string, string>.Empty;

    /// <summary>Whether anything is kept that goes when its time is over.</summary>
    public bool HasWords => HasVoices || !Notes.IsEmpty;

    /// <summary>How many hold the position.</summary>
    public int Count(Position position) => Positions.Values.Count(stated => stated.Position == position);
}

/// <summary>A comment. Never part of the minutes by itself.</summary>
public sealed record Comment(Person By, DateTimeOffset At, string Text)
{
    /// <summary>Sequence of the event that added it.</summary>
    public long Id { get; init; }

    /// <summary>Id of the message that it is; null for one written on the card.</summary>
    public string? Message { get; init; }
}

/// <summary>Somebody's position.</summary>
public sealed record StatedPosition(Person By, DateTimeOffset At, Position Position);

/// <summary>A decision as it stands in the minutes.</summary>
public sealed record Decision(string Text, Person By, DateTimeOffset At);

/// <summary>An item was taken up again.</summary>
public sealed record Reopening(string Reason, Person By, DateTimeOffset At);

/// <summary>A version of the minutes.</summary>
/// <param name="Version">From 1.</param>
/// <param name="Sha256">Lower-case hex.</param>
/// <param name="Through">Sequence of the last event that they take account of.</param>
/// <param name="At">UTC.</param>
public sealed record CompiledMinutes(int Version, string Sha256, long Through, DateTimeOffset At);
