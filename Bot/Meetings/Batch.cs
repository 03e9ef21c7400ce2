namespace MoedeBot.Meetings;

/// <summary>Commands decided one after the other on one state; a refused one touches none of the others.</summary>
/// <param name="Events">What all of them caused, numbered.</param>
/// <param name="Outcomes">One for each command that found room, in order; the rest go with the next append.</param>
/// <param name="State">The state after all of them.</param>
internal sealed record Batch(IReadOnlyList<RecordedEvent> Events, IReadOnlyList<Executed> Outcomes, MeetingState? State)
{
    public static Batch Decide(MeetingId meeting, MeetingState? state, IEnumerable<Request> requests, DateTimeOffset now)
    {
        var events = new List<RecordedEvent>();
        var outcomes = new List<Executed>();
        var room = MeetingLog.MostBytesAtOnce;
        foreach (var request in requests)
        {
            var refusal = (Refusal?)null;
            switch (Rule(state, request))
            {
                case Ruling.Refused refused:
                    refusal = refused.Refusal;
                    break;
                case Ruling.Accepted accepted:
                    var recorded = Number(accepted.Events, state?.Sequence ?? 0, request, now);
                    room -= recorded.Sum(one => MeetingEventJson.Write(one).Length);
                    if (events.Count > 0 && (room < 0 || events.Count + recorded.Count > MeetingLog.MostEventsAtOnce))
                        return new Batch(events, outcomes, state);
                    state = MeetingFold.Apply(meeting, state, recorded);
                    events.AddRange(recorded);
                    break;
            }

            outcomes.Add(new Executed(refusal, state));
        }

        return new Batch(events, outcomes, state);
    }

    private static Ruling Rule(MeetingState? state, Request request) =>
        request.ActivityId is { } activity && state?.Activities.Contains(activity) == true
            ? new Ruling.Accepted([])
            : MeetingRules.Decide(state, request.Command, request.Actor.Role, request.Actor.Person);

    private static List<RecordedEvent> Number(IReadOnlyList<MeetingEvent> events, long after, Request request, DateTimeOffset now) =>
        [.. events.Select((happened, index) =>
            new RecordedEvent(after + index + 1, now, request.Actor.Person, request.ActivityId, happened))];
}
