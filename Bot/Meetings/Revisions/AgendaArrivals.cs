namespace MoedeBot.Meetings;

/// <summary>
/// Where an agenda goes that arrives, from whomever: as a draft to a meeting of its own, or, when the forum's meeting of that day is posted
/// and not ended, as a new edition to that one.
/// </summary>
public sealed class AgendaArrivals(MeetingLog meetings, IForumDirectory directory, TimeProvider clock)
{
    /// <summary>How many of the forum's newest meetings are looked through.</summary>
    private const int MostMeetings = 30;

    /// <summary>Takes an agenda in.</summary>
    /// <param name="fresh">Id that a new meeting gets; the same for the same message.</param>
    /// <param name="draft">The agenda.</param>
    /// <param name="actor">Who gives it.</param>
    /// <param name="activityId">What it came with: the same twice has one effect.</param>
    /// <param name="cancellationToken">Cancels the waiting; what was begun goes on.</param>
    public async Task<Arrived> ReceiveAsync(
        MeetingId fresh, MeetingCommand.ReceiveAgenda draft, Actor actor, string? activityId, CancellationToken cancellationToken)
    {
        if (draft.Choices.Count == 0 && await meetings.FindAsync(fresh, cancellationToken) is null
            && await PostedAsync(draft.Forum.Id, draft.Agenda.Head.Date, cancellationToken) is { } posted)
        {
            var command = new MeetingCommand.ReceiveRevision(draft.Agenda, draft.Remarks, draft.DecisionsLeftOut, draft.PreviewIn);
            var revised = await meetings.ExecuteAsync(posted.Id, new Request(command, actor, activityId), cancellationToken);
            if (revised.Refusal != Refusal.RevisionTooLate)
                return new Arrived(posted.Id, revised, Revision: true);
        }

        // An entry without events is harmless, a meeting without an entry would be lost.
        await directory.AddMeetingAsync(draft.Forum.Id, fresh, clock.GetUtcNow(), cancellationToken);
        return new Arrived(fresh, await meetings.ExecuteAsync(fresh, new Request(draft, actor, activityId), cancellationToken), Revision: false);
    }

    /// <summary>
    /// Passes a draft on that has become a new edition: its forum was chosen only now, or another draft for the same day was posted
    /// before it. If only the first of the two writes is had, the next press repeats it without effect.
    /// </summary>
    /// <returns>The draft after it; null when it is none.</returns>
    public async Task<MeetingState?> PassOnAsync(MeetingState draft, Actor actor, string? activityId, CancellationToken cancellationToken)
    {
        if (draft is not { Phase: MeetingPhase.Draft, Choices.Count: 0 }
            || await PostedAsync(draft.Forum.Id, draft.Agenda.Head.Date, cancellationToken) is not { } posted)
            return null;
        var command = new MeetingCommand.ReceiveRevision(draft.Agenda, draft.Remarks, draft.DecisionsLeftOut, draft.PreviewIn);
        var revised = await meetings.ExecuteAsync(posted.Id, new Request(command, actor, activityId), cancellationToken);
        if (revised.Refusal is not (null or Refusal.SameAgenda))
            return null;
        var passed = new Request(new MeetingCommand.PassAgendaOn(posted.Id), actor, activityId);
        return (await meetings.ExecuteAsync(draft.Id, passed, cancellationToken)).State;
    }

    /// <summary>The forum's meeting in which something marked so has had its effect; null when there is none among the newest.</summary>
    /// <param name="forum">The forum.</param>
    /// <param name="mark">What the activity's id begins with.</param>
    /// <param name="cancellationToken">Stops between meetings.</param>
    public async Task<MeetingState?> FindMarkedAsync(ForumId forum, string mark, CancellationToken cancellationToken)
    {
        foreach (var meeting in await directory.ListMeetingsAsync(forum, MostMeetings, cancellationToken))
        {
            if (await meetings.FindAsync(meeting, cancellationToken) is { } state
                && state.Activities.Any(activity => activity.StartsWith(mark, StringComparison.Ordinal)))
                return state;
        }

        return null;
    }

    private async Task<MeetingState?> PostedAsync(ForumId forum, DateOnly? date, CancellationToken cancellationToken)
    {
        if (date is null)
            return null;
        foreach (var meeting in await directory.ListMeetingsAsync(forum, MostMeetings, cancellationToken))
        {
            if (await meetings.FindAsync(meeting, cancellationToken) is { Phase: MeetingPhase.Running } state
                && state.Forum.Id == forum && state.Agenda.Head.Date == date)
                return state;
        }

        return null;
    }
}

/// <summary>Where an agenda went.</summary>
/// <param name="Meeting">The meeting.</param>
/// <param name="Executed">What came of it.</param>
/// <param name="Revision">Whether it is a new edition of an agenda that is posted.</param>
public sealed record Arrived(MeetingId Meeting, Executed Executed, bool Revision);
