namespace MoedeBot.Meetings;

/// <summary>What new editions make of the state.</summary>
internal static class RevisionFold
{
    public static MeetingState Received(MeetingState state, RevisionReceived received) => state with
    {
        Revisions =
        [
            .. state.Revisions.Select(old => old.Phase == RevisionPhase.Draft ? Settled(old, RevisionPhase.Replaced) : old),
            new Revision(received.Revision, received.PreviewIn)
            {
                Agenda = received.Agenda,
                Remarks = received.Remarks,
                DecisionsLeftOut = received.DecisionsLeftOut,
            },
        ],
    };

    public static MeetingState Discarded(MeetingState state, RevisionDiscarded discarded) =>
        Settle(state, discarded.Revision, RevisionPhase.Discarded);

    public static MeetingState Revised(MeetingState state, AgendaRevised revised, RecordedEvent recorded)
    {
        var known = state.Items.Concat(state.Withdrawn).ToDictionary(item => item.Key);
        var items = revised.Agenda.Items.Zip(revised.Keys, (item, key) => known.TryGetValue(key, out var was)
            ? was with
            {
                Item = item,
                Version = was.Version + 1,
                Revised = revised.Changed.Contains(key) ? recorded.At : was.Revised,
            }
            : new ItemState(item) { Key = key }).ToList();
        var kept = revised.Keys.ToHashSet();
        return Settle(state, revised.Revision, RevisionPhase.Posted) with
        {
            Agenda = revised.Agenda,
            Items = [.. items],
            Withdrawn = [.. state.Items.Concat(state.Withdrawn).Where(item => !kept.Contains(item.Key))],
            MinutesContentAt = recorded.Sequence,
            Phase = items.All(item => item.Decision is not null) ? MeetingPhase.Ended : MeetingPhase.Running,
        };
    }

    private static MeetingState Settle(MeetingState state, int number, RevisionPhase phase) => state with
    {
        Revisions = [.. state.Revisions.Select(revision => revision.Number == number ? Settled(revision, phase) : revision)],
    };

    private static Revision Settled(Revision revision, RevisionPhase phase) => revision with { Phase = phase, Agenda = null, Remarks = [] };
}
