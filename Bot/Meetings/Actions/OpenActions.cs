namespace MoedeBot.Meetings;

/// <summary>What is still to be done of a forum's meetings: for its people, and for its next agenda.</summary>
public sealed class OpenActions(RecentMeetings meetings)
{
    /// <summary>The forum's open actions, those due first before those without a day.</summary>
    public async Task<IReadOnlyList<OpenAction>> OfForumAsync(ForumId forum, CancellationToken cancellationToken)
    {
        var found = new List<OpenAction>();
        await foreach (var meeting in meetings.OfAsync(forum, cancellationToken))
            found.AddRange(meeting.Actions.Where(action => action.Open).Select(action => new OpenAction(meeting, action)));
        return [.. found.OrderBy(open => open.Action.Draft.Due ?? DateOnly.MaxValue).ThenBy(open => open.Meeting.Agenda.Head.Date)];
    }
}

/// <summary>An open action with the meeting that it comes from.</summary>
public sealed record OpenAction(MeetingState Meeting, ActionItem Action);
