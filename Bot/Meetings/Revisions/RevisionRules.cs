namespace MoedeBot.Meetings;

/// <summary>The rules of new editions: the agenda of a posted meeting changes as long as the meeting runs, what is concluded does not.</summary>
internal static class RevisionRules
{
    /// <summary>Decides a command on a posted meeting.</summary>
    public static Ruling Decide(MeetingState state, MeetingCommand.OnRevision command) => command switch
    {
        MeetingCommand.ReceiveRevision receive => Receive(state, receive),
        MeetingCommand.PostRevision post => OnDraft(state, post.Revision, RevisionPhase.Posted, draft => Post(state, draft)),
        MeetingCommand.DiscardRevision discard => OnDraft(
            state, discard.Revision, RevisionPhase.Discarded, draft => Accept(new RevisionDiscarded(draft.Number))),
        _ => throw new ArgumentOutOfRangeException(nameof(command), command.GetType().Name, "No rule."),
    };

    /// <summary>Why an item is not to be found.</summary>
    public static Refusal Missing(this MeetingState state, int key) =>
        state.Withdrawn.Any(item => item.Key == key) ? Refusal.ItemWithdrawn : Refusal.UnknownItem;

    private static Ruling Receive(MeetingState state, MeetingCommand.ReceiveRevision receive)
    {
        if (state.Phase == MeetingPhase.Ended)
            return Refuse(Refusal.RevisionTooLate);
        if (!MeetingRules.IsAgenda(receive.Agenda))
            return Refuse(Refusal.BadAgenda);
        return RevisionPlan.Of(state, receive.Agenda).ChangesAnything
            ? Accept(new RevisionReceived(state.Revisions.Length + 1, receive.Agenda, receive.Remarks, receive.DecisionsLeftOut, receive.PreviewIn))
            : Refuse(Refusal.SameAgenda);
    }

    // Doing again what is done is no fault; doing something else with it is.
    private static Ruling OnDraft(MeetingState state, int number, RevisionPhase wanted, Func<Revision, Ruling> decide)
    {
        var revision = state.Revisions.FirstOrDefault(revision => revision.Number == number);
        if (revision?.Phase == RevisionPhase.Draft)
            return decide(revision);
        return revision?.Phase == wanted ? new Ruling.Accepted([]) : Refuse(Refusal.RevisionOutdated);
    }

    private static Ruling Post(MeetingState state, Revision draft)
    {
        if (state.Phase == MeetingPhase.Ended)
            return Refuse(Refusal.RevisionTooLate);
        var plan = RevisionPlan.Of(state, draft.Agenda!);
        return plan.Blocked.Count > 0
            ? Refuse(Refusal.RevisionTouchesConcluded)
            : Accept(new AgendaRevised(
                draft.Number, plan.Agenda, [.. plan.Items.Select(item => item.Key)],
                [.. plan.Items.Where(item => item.Changed).Select(item => item.Key)]));
    }

    private static Ruling.Accepted Accept(MeetingEvent happened) => new([happened]);

    private static Ruling.Refused Refuse(Refusal refusal) => new(refusal);
}
