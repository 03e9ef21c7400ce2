using System.Collections.Concurrent;
using MoedeBot.Meetings;
using MoedeBot.Minutes;

namespace MoedeBot.Tests.Support;

/// <summary>The archive's contract in memory.</summary>
internal sealed class InMemoryMinutesArchive : IMinutesArchive
{
    private readonly ConcurrentDictionary<(ForumId, MeetingId, int), ArchivedMinutes> versions = new();

    public Task SaveAsync(ArchivedMinutes minutes, CancellationToken cancellationToken)
    {
        var stored = versions.GetOrAdd((minutes.Forum, minutes.Meeting, minutes.Version), minutes);
        return stored.Sha256 == minutes.Sha256
            ? Task.CompletedTask
            : throw new InvalidOperationException($"Version {minutes.Version} of meeting {minutes.Meeting} is archived with another text.");
    }

    public Task<ArchivedMinutes?> FindAsync(ForumId forum, MeetingId meeting, int version, CancellationToken cancellationToken) =>
        Task.FromResult(versions.GetValueOrDefault((forum, meeting, version)));

    public Task<IReadOnlyList<ArchivedMinutes>> ListAsync(ForumId forum, int most, CancellationToken cancellationToken) =>
        Task.FromResult<IReadOnlyList<ArchivedMinutes>>(
            [.. versions.Values.Where(minutes => minutes.Forum == forum).OrderByDescending(minutes => minutes.Date)
                .ThenBy(minutes => minutes.Meeting.Value, StringComparer.Ordinal).ThenByDescending(minutes => minutes.Version).Take(most)]);
}
