namespace MoedeBot.Meetings;

public abstract partial record MeetingCommand
{
    /// <summary>The forum has other secretaries or deputies: the meeting is theirs to run.</summary>
    /// <param name="Secretaries"><see cref="Forum.Secretaries"/> as they are now.</param>
    /// <param name="Deputies"><see cref="Forum.Deputies"/> as they are now.</param>
    public sealed record HandOver(IReadOnlyList<Person> Secretaries, IReadOnlyList<Person> Deputies) : MeetingCommand
    {
        /// <summary>The team as it is now, for a meeting in which people have views of their own.</summary>
        public IReadOnlyList<Viewer> Team { get; init; } = [];
    }
}

/// <summary>Others run the meeting from now on. Whatever else it is held under stays as it was.</summary>
public sealed record HandedOver : MeetingEvent
{
    /// <inheritdoc cref="Forum.Secretaries"/>
    public IReadOnlyList<Person> Secretaries { get; init => field = value ?? []; } = [];

    /// <inheritdoc cref="Forum.Deputies"/>
    public IReadOnlyList<Person> Deputies { get; init => field = value ?? []; } = [];

    /// <inheritdoc cref="AgendaPosted.Viewers"/>
    public IReadOnlyList<Viewer> Viewers { get; init => field = value ?? []; } = [];
}

/// <summary>The rules of handing a meeting over, and what becomes of it.</summary>
internal static class HandoverRules
{
    /// <summary>Nothing happens where the same people run it already.</summary>
    public static Ruling.Accepted Decide(MeetingState state, MeetingCommand.HandOver hand) =>
        Same(state.Forum.Secretaries, hand.Secretaries) && Same(state.Forum.Deputies, hand.Deputies)
            ? new([])
            : new([new HandedOver { Secretaries = hand.Secretaries, Deputies = hand.Deputies, Viewers = ViewersOf(state, hand) }]);

    /// <summary>Folds it onto a state.</summary>
    public static MeetingState Apply(MeetingState state, HandedOver handed) => state with
    {
        Forum = state.Forum with { Secretaries = handed.Secretaries, Deputies = handed.Deputies },
        Viewers = handed.Viewers,
        Handovers = state.Handovers + 1,
    };

    // Whoever runs it and is not found in the team keeps the view there was: without it the shared card would show everybody the buttons.
    private static IReadOnlyList<Viewer> ViewersOf(MeetingState state, MeetingCommand.HandOver hand)
    {
        var forum = state.Forum with { Secretaries = hand.Secretaries, Deputies = hand.Deputies };
        return state.Viewers.Count == 0 ? [] : Viewers.Of(forum, [.. hand.Team, .. hand.Team.Count == 0 ? state.Viewers : Viewers.Running(forum, state.Viewers)]);
    }

    private static bool Same(IReadOnlyList<Person> some, IReadOnlyList<Person> others) =>
        some.Select(person => person.ObjectId).SequenceEqual(others.Select(person => person.ObjectId));
}

/// <summary>Hands a forum's meetings over when its people change: those that are held or still to be held, and those whose minutes are not final.</summary>
public sealed class Handovers(MeetingLog log, RecentMeetings meetings, TimeProvider clock)
{
    /// <summary>Hands over to whoever runs the forum now. Done again it changes nothing, so that what failed halfway is only to be repeated.</summary>
    /// <param name="forum">The forum as it is saved.</param>
    /// <param name="team">Its team; empty where people have no views of their own.</param>
    /// <param name="by">Who changed the settings.</param>
    /// <param name="activityId">By which press.</param>
    /// <param name="cancellationToken">Stops between meetings.</param>
    public async Task HandOverAsync(Forum forum, IReadOnlyList<Viewer> team, Person by, string? activityId, CancellationToken cancellationToken)
    {
        var command = new MeetingCommand.HandOver(forum.Secretaries, forum.Deputies) { Team = team };
        var ended = 0;
        await foreach (var meeting in meetings.OfAsync(forum.Id, cancellationToken))
        {
            ended += meeting.Phase == MeetingPhase.Ended ? 1 : 0;
            if (meeting.Forum.Id == forum.Id && Concerns(meeting, newest: ended == 1))
                await log.ExecuteAsync(meeting.Id, new Request(command, new Actor(by, Role.Secretary), activityId), cancellationToken);
        }
    }

    // The newest one is still to be approved by the next meeting. The others' cards stand as they are, so that a change of people costs
    // the channel no more writes than somebody has use for.
    private bool Concerns(MeetingState meeting, bool newest) => meeting.Phase switch
    {
        MeetingPhase.Draft => meeting.Choices.Count == 0,
        MeetingPhase.Running => true,
        MeetingPhase.Ended => newest || meeting.AwaitsMinutes || MinutesStanding.Of(meeting, clock.GetUtcNow()) is MinutesStanding.Open or MinutesStanding.Unanswered,
        _ => false,
    };
}
