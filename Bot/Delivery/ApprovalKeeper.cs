using System.Collections.Concurrent;
using MoedeBot.Meetings;
using MoedeBot.Minutes;

namespace MoedeBot.Delivery;

/// <summary>
/// Carries a meeting's approval of the minutes before it over to the meeting that they are of. It goes by what the meeting says, each time
/// that its cards are looked at, so that a crash in between loses nothing.
/// </summary>
public sealed class ApprovalKeeper(MeetingLog meetings, RecentMeetings recent)
{
    private const int MeetingsRemembered = 1_000;

    private readonly ConcurrentDictionary<MeetingId, bool> told = new();

    /// <summary>Sees to it that the earlier minutes say what the meeting has said of them.</summary>
    public async Task KeepAsync(MeetingState state, CancellationToken cancellationToken)
    {
        if (ApprovalItem.Verdict(state) is not { } approved || (told.TryGetValue(state.Id, out var known) && known == approved))
            return;
        if (await EarlierAsync(state, cancellationToken) is { } earlier)
        {
            var command = new MeetingCommand.ApproveMinutes(state.Id, approved);
            await meetings.ExecuteAsync(earlier.Id, new Request(command, Actor.Bot, ActivityId: null), cancellationToken);
        }

        if (told.Count >= MeetingsRemembered)
            told.Clear();
        told[state.Id] = approved;
    }

    // The newest of those before it.
    private async Task<MeetingState?> EarlierAsync(MeetingState state, CancellationToken cancellationToken)
    {
        var found = (MeetingState?)null;
        await foreach (var earlier in recent.OfAsync(state.Forum.Id, cancellationToken))
        {
            if (ApprovalItem.IsOf(earlier, state) && (found is null || earlier.Agenda.Head.Date > found.Agenda.Head.Date))
                found = earlier;
        }

        return found;
    }
}
