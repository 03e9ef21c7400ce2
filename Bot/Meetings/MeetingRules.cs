namespace MoedeBot.Meetings;

/// <summary>The meeting's rules: state and command to events or a refusal. Pure.</summary>
public static class MeetingRules
{
    /// <summary>Longest comment, decision or reason, in UTF-16 units: longer than any in the real minutes, short enough for one event.</summary>
    public const int LongestText = 20_000;

    /// <summary>Decides a command.</summary>
    /// <param name="state">The meeting; null before it exists.</param>
    /// <param name="command">What is asked.</param>
    /// <param name="role">What the one who asks is to the forum.</param>
    /// <param name="person">Who asks.</param>
    public static Ruling Decide(MeetingState? state, MeetingCommand command, Role role, Person person)
    {
        if (Forbidden(command, role) is { } refusal)
            return new Ruling.Refused(refusal);

        return (state, command) switch
        {
            (null, MeetingCommand.ReceiveAgenda receive) => Receive(receive),
            (not null, MeetingCommand.ReceiveAgenda) => Nothing,
            (null, _) => Refuse(Refusal.UnknownMeeting),
            ({ Phase: MeetingPhase.Discarded }, MeetingCommand.DiscardAgenda) => Nothing,
            ({ Phase: MeetingPhase.Discarded }, _) => Refuse(Refusal.Discarded),
            ({ Phase: MeetingPhase.Draft }, MeetingCommand.ChooseForum choose) => Choose(state, choose),
            (_, MeetingCommand.ChooseForum) => Refuse(Refusal.AlreadyPosted),
            ({ Choices.Count: > 0 }, MeetingCommand.PostAgenda) => Refuse(Refusal.ForumNotChosen),
            ({ Phase: MeetingPhase.Draft }, MeetingCommand.PostAgenda post) => Accept(new AgendaPosted { Viewers = [.. post.Viewers.Take(Viewers.Most)] }),
            ({ Phase: MeetingPhase.Draft }, MeetingCommand.DiscardAgenda) => Accept(new AgendaDiscarded()),
            (_, MeetingCommand.PostAgenda) => Nothing,
            (_, MeetingCommand.DiscardAgenda) => Refuse(Refusal.AlreadyPosted),
            ({ Phase: MeetingPhase.Draft }, MeetingCommand.PassAgendaOn pass) => Accept(new AgendaPassedOn(pass.To)),
            (_, MeetingCommand.PassAgendaOn) => Refuse(Refusal.AlreadyPosted),
            (_, MeetingCommand.HandOver hand) => HandoverRules.Decide(state, hand),
            ({ Phase: MeetingPhase.Draft }, _) => Refuse(Refusal.NotPosted),
            (_, MeetingCommand.OnRevision revision) => RevisionRules.Decide(state, revision),
            (_, MeetingCommand.RecordMinutes record) => Record(state, record),
            (_, MeetingCommand.RemoveComments remove) => Remove(state, remove),
            (_, MeetingCommand.SetActions actions) => ActionRules.Decide(state, actions),
            (_, MeetingCommand.FinishAction finish) => ActionRules.Decide(state, finish, role, person),
            (_, MeetingCommand.ReleaseMinutes) => state.AwaitsMinutes && !state.Released ? Accept(new MinutesReleased()) : Nothing,
            (_, MeetingCommand.SendReminder send) => ReminderRules.Decide(state, send),
            (_, MeetingCommand.OnTimetable timetable) => TimekeepingRules.Decide(state, timetable),
            (_, MeetingCommand.OnAttendance attendance) => AttendanceRules.Decide(state, attendance),
            (_, MeetingCommand.ConcludeItems several) => ConcludingSeveral.Decide(state, several),
            (_, MeetingCommand.KeepNote note) => NoteRules.Decide(state, note, role, person),
            (_, MeetingCommand.WithdrawComment withdraw) => CommentRules.Decide(state, withdraw, person),
            (_, MeetingCommand.EditComment edit) => CommentRules.Decide(state, edit, person),
            (_, MeetingCommand.OnApproval approval) => ApprovalRules.Decide(state, approval, new Actor(person, role)),
            _ => DecideItem(state, command, person),
        };
    }

    private static Ruling.Accepted Nothing { get; } = new([]);

    private static Refusal? Forbidden(MeetingCommand command, Role role) => (role, command) switch
    {
        (Role.Secretary, _) => null,
        (Role.Outsider, _) => Refusal.NotMember,
        (Role.Guest, MeetingCommand.TakePosition or MeetingCommand.ProposeCorrection) => Refusal.NotForGuests,
        (_, MeetingCommand.AddComment or MeetingCommand.TakePosition or MeetingCommand.WithdrawComment or MeetingCommand.EditComment or MeetingCommand.KeepNote) => null,
        (Role.Member, MeetingCommand.FinishAction or MeetingCommand.ProposeCorrection) => null,
        _ => Refusal.NotSecretary,
    };

    /// <summary>Whether a document has items, each with a number of its own.</summary>
    internal static bool IsAgenda(Documents.MeetingDocument document) =>
        document.Items.Count > 0 && document.Items.DistinctBy(item => item.Number).Count() == document.Items.Count;

    private static Ruling Receive(MeetingCommand.ReceiveAgenda receive) => !IsAgenda(receive.Agenda)
        ? Refuse(Refusal.BadAgenda)
        : Accept(new AgendaReceived(receive.Forum, receive.Agenda, receive.Remarks, receive.DecisionsLeftOut, receive.PreviewIn)
        {
            Choices = receive.Choices,
        });

    private static Ruling Choose(MeetingState state, MeetingCommand.ChooseForum choose) =>
        state.Choices.FirstOrDefault(forum => forum.Id.ChannelId == choose.ChannelId) is { } forum
            ? Accept(new ForumChosen(forum))
            : state.Forum.Id.ChannelId == choose.ChannelId ? Nothing : Refuse(Refusal.ForumNotChosen);

    private static Ruling.Accepted Record(MeetingState state, MeetingCommand.RecordMinutes record) =>
        state.AwaitsMinutes && record.Through >= state.MinutesContentAt && record.Version > (state.Minutes?.Version ?? 0)
            ? Accept(new MinutesCompiled(record.Version, record.Sha256, record.Through))
            : Nothing;

    // Not before the minutes are out, unless none are expected any more, nor before proposals are answered: what was said belongs to a
    // decision that is still to come.
    private static Ruling.Accepted Remove(MeetingState state, MeetingCommand.RemoveComments remove) =>
        (state.IsMinuted || remove.GivenUpAt == state.Sequence) && state.Corrections.All(correction => correction.Answer is not null)
            && (!state.Corrections.IsEmpty || state.Items.Concat(state.Withdrawn).Any(item => item.HasWords))
            ? Accept(new CommentsRemoved())
            : Nothing;

    private static Ruling DecideItem(MeetingState state, MeetingCommand command, Person person) => command switch
    {
        MeetingCommand.AddComment comment when CommentRules.IsThere(state, comment) => Nothing,
        MeetingCommand.AddComment comment =>
            Open(state, comment.Item, comment.Text, text => new CommentAdded(comment.Item, text) { Message = comment.Message }),
        MeetingCommand.TakePosition taken => Take(state, taken, person),
        MeetingCommand.ConcludeItem conclude => Conclude(state, conclude),
        MeetingCommand.DraftDecision draft => Draft(state, draft, person),
        MeetingCommand.ReopenItem reopen => Reopen(state, reopen),
        _ => throw new ArgumentOutOfRangeException(nameof(command), command.GetType().Name, "No rule."),
    };

    private static Ruling Take(MeetingState state, MeetingCommand.TakePosition taken, Person person)
    {
        if (state.Find(taken.Item) is { Decision: null } item && PositionOf(item, person) == taken.Position)
            return Nothing;
        if (state.Forum.WithoutPositions)
            return Refuse(Refusal.PositionsNotUsed);
        return Open(state, taken.Item, "-", _ => new PositionTaken(taken.Item, taken.Position));
    }

    private static Position PositionOf(ItemState item, Person person) =>
        item.Positions.TryGetValue(person.ObjectId, out var stated) ? stated.Position : Position.None;

    // A closed item may be left without a word: its decision is often minuted elsewhere.
    internal static Ruling Conclude(MeetingState state, MeetingCommand.ConcludeItem conclude) => state.Find(conclude.Item) switch
    {
        { Decision: null } item when conclude.Seen < item.SettledAt => Refuse(Refusal.ItemMoved),
        { Decision: null } item when string.IsNullOrWhiteSpace(conclude.Decision) && (item.Item.Confidential || conclude.EvenEmpty) =>
            Accept(new ItemConcluded(conclude.Item, "")),
        _ => Open(state, conclude.Item, conclude.Decision, text => new ItemConcluded(conclude.Item, text)),
    };

    // An empty draft takes the one before away; one that the writer has not seen is not written over.
    private static Ruling Draft(MeetingState state, MeetingCommand.DraftDecision draft, Person person) => state.Find(draft.Item) switch
    {
        { Decision: null } item when draft.Text.Trim() == (item.Draft?.Text ?? "") => Nothing,
        { Decision: null, Draft: { } kept } when kept.Id > draft.Seen && kept.By.ObjectId != person.ObjectId => Refuse(Refusal.DraftMoved),
        { Decision: null } when string.IsNullOrWhiteSpace(draft.Text) => Accept(new DecisionDrafted(draft.Item, "")),
        _ => Open(state, draft.Item, draft.Text, text => new DecisionDrafted(draft.Item, text)),
    };

    private static Ruling Reopen(MeetingState state, MeetingCommand.ReopenItem reopen) => state.Find(reopen.Item) switch
    {
        null => Refuse(state.Missing(reopen.Item)),
        { Decision: null } => Refuse(Refusal.ItemOpen),
        _ => Written(reopen.Reason, text => new ItemReopened(reopen.Item, text)) switch
        {
            Ruling.Accepted accepted => new Ruling.Accepted([.. ApprovalRules.Accepted(state, reopen), .. accepted.Events]),
            var refused => refused,
        },
    };

    private static Ruling Open(MeetingState state, int key, string text, Func<string, MeetingEvent> make) => state.Find(key) switch
    {
        null => Refuse(state.Missing(key)),
        { Decision: not null } => Refuse(Refusal.ItemConcluded),
        _ => Written(text, make),
    };

    /// <summary>What somebody wrote, trimmed and within the limits; nothing happens where it makes no event.</summary>
    internal static Ruling Written(string text, Func<string, MeetingEvent?> make)
    {
        var trimmed = text.ReplaceLineEndings("\n").Trim();
        return trimmed.Length switch
        {
            0 => Refuse(Refusal.Empty),
            > LongestText => Refuse(Refusal.TooLong),
            _ => make(trimmed) is { } happened ? Accept(happened) : Nothing,
        };
    }

    private static Ruling.Accepted Accept(MeetingEvent happened) => new([happened]);

    private static Ruling.Refused Refuse(Refusal refusal) => new(refusal);
}
