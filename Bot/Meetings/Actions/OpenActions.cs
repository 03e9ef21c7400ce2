namespace MoedeBot.Meetings;

/// <summary>What is still to be done of a forum's meetings: for its people, and for its next agenda.</summary>
public sealed class OpenActions(MeetingLog meetings, IForumDirectory directory)
{
    /// <summary>Actions of older meetings than this many are looked for no more.</summary>
    private const int MostMeetings = 20;

    /// <summary>The forum's open actions, those due first before those without a day.</summary>
    public async Task<IReadOnlyList<OpenAction>> OfForumAsync(ForumId forum, CancellationToken cancellationToken)
    {
        var found = new List<OpenAction>();
        foreach (var meeting in await directory.ListMeetingsAsync(forum, MostMeetings, cancellationToken))
        {
            if (await meetings.FindAsync(meeting, cancellationToken) is { } state)
                found.AddRange(state.Actions.Where(action => action.Open).Select(action => new OpenAction(state, action)));
        }

        return [.. found.OrderBy(open => open.Action.Draft.Due ?? DateOnly.MaxValue).ThenBy(open => open.Meeting.Agenda.Head.Date)];
    }
}

/// <summary>An open action with the meeting that it comes from.</summary>
public sealed record OpenAction(MeetingState Meeting, ActionItem Action);
