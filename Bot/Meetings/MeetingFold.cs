namespace MoedeBot.Meetings;

/// <summary>Events to state. Pure: the same events make the same state, wherever and whenever.</summary>
public static class MeetingFold
{
    /// <summary>Folds events onto a state.</summary>
    /// <param name="id">The meeting.</param>
    /// <param name="state">State so far; null before the first event.</param>
    /// <param name="events">The next events, in sequence.</param>
    /// <returns>The new state; null when there are no events at all.</returns>
    /// <exception cref="InvalidOperationException">An event is missing, or the stream does not begin with an agenda.</exception>
    public static MeetingState? Apply(MeetingId id, MeetingState? state, IEnumerable<RecordedEvent> events) =>
        events.Aggregate(state, (current, recorded) => Apply(id, current, recorded));

    /// <summary>Folds one event onto a state.</summary>
    public static MeetingState Apply(MeetingId id, MeetingState? state, RecordedEvent recorded)
    {
        var expected = (state?.Sequence ?? 0) + 1;
        if (recorded.Sequence != expected)
            throw new InvalidOperationException($"Meeting {id}: event {recorded.Sequence} where {expected} was expected.");

        var next = state is null ? Begin(id, recorded) : Continue(state, recorded);
        return next with
        {
            Sequence = recorded.Sequence,
            Activities = recorded.ActivityId is { } activity ? next.Activities.Add(activity) : next.Activities,
        };
    }

    private static MeetingState Begin(MeetingId id, RecordedEvent recorded) => recorded.Event is AgendaReceived received
        ? TimekeepingFold.InOrder(new MeetingState(id, received.Forum, received.Agenda)
        {
            Phase = MeetingPhase.Draft,
            ReceivedFrom = recorded.By,
            ReceivedAt = recorded.At,
            PreviewIn = received.PreviewIn,
            Choices = received.Choices,
            Remarks = received.Remarks,
            DecisionsLeftOut = received.DecisionsLeftOut,
            Items = [.. received.Agenda.Items.Select(item => new ItemState(item))],
        })
        : throw new InvalidOperationException($"Meeting {id} begins with {recorded.Event.GetType().Name}.");

    private static MeetingState Continue(MeetingState state, RecordedEvent recorded) => recorded.Event switch
    {
        ForumChosen chosen => state with { Forum = chosen.Forum, Choices = [] },
        AgendaPosted posted => state with { Phase = MeetingPhase.Running, Viewers = posted.Viewers, PostedAt = recorded.At },
        AgendaDiscarded => state with { Phase = MeetingPhase.Discarded },
        AgendaPassedOn passed => state with { Phase = MeetingPhase.Discarded, PassedOnTo = passed.To },
        RevisionReceived received => RevisionFold.Received(state, received),
        RevisionDiscarded discarded => RevisionFold.Discarded(state, discarded),
        AgendaRevised revised => TimekeepingFold.Revised(RevisionFold.Revised(state, revised, recorded), state.Agenda.Timetable),
        CommentAdded comment => Change(state, comment.Item, item => item with
        {
            Comments = item.Comments.Add(new Comment(recorded.By, recorded.At, comment.Text) { Id = recorded.Sequence, Message = comment.Message }),
        }),
        CommentEdited edited => Change(state, edited.Item, item => item with
        {
            Comments = [.. item.Comments.Select(comment => comment.Id == edited.Comment ? comment with { Text = edited.Text } : comment)],
        }),
        CommentWithdrawn withdrawn => Change(state, withdrawn.Item, item => item with
        {
            Comments = item.Comments.RemoveAll(comment => comment.Id == withdrawn.Comment),
        }),
        NoteKept note => NoteRules.Kept(state, note, recorded.By),
        PositionTaken taken => Change(state, taken.Item, item => item with { Positions = Positions(item, taken, recorded) }),
        ItemConcluded concluded => Concluded(AmendmentFold.Concluded(state, concluded.Item, recorded.At), concluded, recorded),
        DecisionDrafted drafted => Drafted(state, drafted, recorded),
        ItemReopened reopened => Reopened(AmendmentFold.Begun(state, reopened, recorded), reopened, recorded),
        MinutesCompiled compiled => state with
        {
            Versions = state.Versions.Add(new CompiledMinutes(compiled.Version, compiled.Sha256, compiled.Through, recorded.At)),
        },
        CommentsRemoved => state with { Items = [.. state.Items.Select(Silenced)], Withdrawn = [.. state.Withdrawn.Select(Silenced)], Corrections = [] },
        ActionAdded added => state with { Actions = state.Actions.Add(new ActionItem(recorded.Sequence, added.Item, added.Draft)) },
        ActionDropped dropped => state with { Actions = state.Actions.RemoveAll(action => action.Id == dropped.Action) },
        ActionFinished finished => state with
        {
            Actions = [.. state.Actions.Select(action => action.Id == finished.Action ? action with { DoneBy = recorded.By } : action)],
        },
        MinutesReleased => state with { ReleasedAt = recorded.Sequence },
        EveryonePresent present => Attended(state, recorded, state.Attendance with { Called = present.People }),
        AttendanceNoted noted => Attended(state, recorded, state.Attendance.With(new AttendanceNote(recorded.Sequence, noted.Fact))),
        ReminderSent sent => state with { Reminders = state.Reminders.Add(new Reminder(sent.Kind, sent.Items)) },
        MeetingStarted => TimekeepingFold.Started(state, recorded.At),
        ItemStarted started => TimekeepingFold.Started(state, started.Item, recorded.At),
        TimetableChanged changed => TimekeepingFold.Changed(state, changed.Change),
        AttendanceWithdrawn withdrawn => Attended(state, recorded, state.Attendance.Without(withdrawn.Note)),
        HandedOver handed => HandoverRules.Apply(state, handed),
        ApprovalEvent happened => ApprovalFold.Apply(state, happened, recorded),
        var other => throw new InvalidOperationException($"Meeting {state.Id}: {other.GetType().Name} cannot follow."),
    };

    private static System.Collections.Immutable.ImmutableDictionary<string, StatedPosition> Positions(
        ItemState item, PositionTaken taken, RecordedEvent recorded) =>
        taken.Position == Position.None
            ? item.Positions.Remove(recorded.By.ObjectId)
            : item.Positions.SetItem(recorded.By.ObjectId, new StatedPosition(recorded.By, recorded.At, taken.Position));

    private static MeetingState Concluded(MeetingState state, ItemConcluded concluded, RecordedEvent recorded)
    {
        var next = Change(state, concluded.Item, item => item with
        {
            Decision = new Decision(concluded.Decision, recorded.By, recorded.At),
            Draft = null,
            SettledAt = item.Version + 1,
        });
        return next with
        {
            MinutesContentAt = recorded.Sequence,
            Time = TimekeepingFold.Concluded(state, concluded, recorded.At),
            Phase = next.Items.All(item => item.Decision is not null) ? MeetingPhase.Ended : next.Phase,
        };
    }

    private static MeetingState Reopened(MeetingState state, ItemReopened reopened, RecordedEvent recorded) =>
        Change(TimekeepingFold.Reopened(state, reopened.Item), reopened.Item, item => item with
        {
            Decision = null,
            Earlier = item.Decision,
            SettledAt = item.Version + 1,
            Reopened = new Reopening(reopened.Reason, recorded.By, recorded.At),
        }) with
        {
            MinutesContentAt = recorded.Sequence,
            Phase = MeetingPhase.Running,
        };

    // The item's version stays: a draft shows on no card, so none is made anew for it.
    private static MeetingState Drafted(MeetingState state, DecisionDrafted drafted, RecordedEvent recorded)
    {
        var item = state.Find(drafted.Item) ?? throw new InvalidOperationException($"Meeting {state.Id} has no item {drafted.Item}.");
        var draft = drafted.Text.Length > 0 ? new DecisionDraft(recorded.Sequence, drafted.Text, recorded.By, recorded.At) : null;
        return state with { Items = state.Items.Replace(item, item with { Draft = draft }) };
    }

    private static ItemState Silenced(ItemState item) => item.HasWords
        ? item with { Version = item.Version + 1, Comments = [], Positions = item.Positions.Clear(), Notes = item.Notes.Clear() }
        : item;

    private static MeetingState Attended(MeetingState state, RecordedEvent recorded, Attendance attendance) =>
        AmendmentFold.Attended(state, recorded) with { Attendance = attendance, MinutesContentAt = recorded.Sequence };

    private static MeetingState Change(MeetingState state, int key, Func<ItemState, ItemState> change)
    {
        var item = state.Find(key) ?? throw new InvalidOperationException($"Meeting {state.Id} has no item {key}.");
        return state with { Items = state.Items.Replace(item, change(item) with { Version = item.Version + 1 }) };
    }
}
