using System.Collections.Concurrent;
using MoedeBot.Meetings;

namespace MoedeBot.Tests.Support;

/// <summary>The marks' contract in memory.</summary>
internal sealed class InMemoryDirtyMeetings : IDirtyMeetings
{
    private readonly ConcurrentDictionary<MeetingId, long> marks = new();

    public Task MarkAsync(MeetingId meeting, long sequence, CancellationToken cancellationToken)
    {
        marks.AddOrUpdate(meeting, sequence, (_, old) => Math.Max(old, sequence));
        return Task.CompletedTask;
    }

    public Task<IReadOnlyList<DirtyMeeting>> ListAsync(CancellationToken cancellationToken) =>
        Task.FromResult<IReadOnlyList<DirtyMeeting>>([.. marks.Select(mark => new DirtyMeeting(mark.Key, mark.Value))]);

    public Task ClearAsync(MeetingId meeting, long delivered, CancellationToken cancellationToken)
    {
        if (marks.TryGetValue(meeting, out var sequence) && sequence <= delivered)
            marks.TryRemove(new KeyValuePair<MeetingId, long>(meeting, sequence));
        return Task.CompletedTask;
    }
}
