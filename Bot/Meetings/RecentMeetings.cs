using System.Runtime.CompilerServices;

namespace MoedeBot.Meetings;

/// <summary>A forum's meetings, newest first, no further back than anybody asks about.</summary>
public sealed class RecentMeetings(MeetingLog meetings, IForumDirectory directory)
{
    private const int Most = 20;

    /// <summary>The meetings one by one: who has found what is looked for reads no further.</summary>
    public async IAsyncEnumerable<MeetingState> OfAsync(ForumId forum, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        foreach (var meeting in await directory.ListMeetingsAsync(forum, Most, cancellationToken))
        {
            if (await meetings.FindAsync(meeting, cancellationToken) is { } state)
                yield return state;
        }
    }
}
