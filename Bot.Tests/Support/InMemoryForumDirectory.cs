using System.Globalization;
using MoedeBot.Meetings;

namespace MoedeBot.Tests.Support;

/// <summary>The forums' contract in memory, through the stored form.</summary>
internal sealed class InMemoryForumDirectory : IForumDirectory
{
    private readonly Lock gate = new();
    private readonly Dictionary<ForumId, (byte[] Json, int Version)> forums = [];
    private readonly Dictionary<(ForumId Forum, MeetingId Meeting), DateTimeOffset> meetings = [];

    public Task<Stored<Forum>?> FindAsync(ForumId id, CancellationToken cancellationToken)
    {
        lock (gate)
        {
            return Task.FromResult(forums.TryGetValue(id, out var stored)
                ? new Stored<Forum>(MeetingEventJson.ReadForum(stored.Json), stored.Version.ToString(CultureInfo.InvariantCulture))
                : null);
        }
    }

    public Task<IReadOnlyList<Forum>> ListForumsAsync(CancellationToken cancellationToken)
    {
        lock (gate)
        {
            return Task.FromResult<IReadOnlyList<Forum>>(
                [.. forums.Values.Select(forum => MeetingEventJson.ReadForum(forum.Json))
                    .OrderBy(forum => forum.Id.TenantId, StringComparer.Ordinal).ThenBy(forum => forum.Id.ChannelId, StringComparer.Ordinal)]);
        }
    }

    public Task<IReadOnlyList<Forum>> ListAsync(string tenantId, CancellationToken cancellationToken)
    {
        lock (gate)
        {
            var found = forums.Where(forum => forum.Key.TenantId == tenantId).Select(forum => MeetingEventJson.ReadForum(forum.Value.Json));
            return Task.FromResult<IReadOnlyList<Forum>>(
                [.. found.OrderBy(forum => forum.Name, StringComparer.Ordinal).ThenBy(forum => forum.Id.ChannelId, StringComparer.Ordinal)]);
        }
    }

    public Task<bool> TrySaveAsync(Forum forum, string? version, CancellationToken cancellationToken)
    {
        lock (gate)
        {
            var known = forums.TryGetValue(forum.Id, out var stored) ? stored.Version : 0;
            if ((version ?? "0") != known.ToString(CultureInfo.InvariantCulture))
                return Task.FromResult(false);
            forums[forum.Id] = (MeetingEventJson.Write(forum), known + 1);
            return Task.FromResult(true);
        }
    }

    public Task AddMeetingAsync(ForumId forum, MeetingId meeting, DateTimeOffset at, CancellationToken cancellationToken)
    {
        lock (gate)
        {
            var known = meetings.GetValueOrDefault((forum, meeting));
            meetings[(forum, meeting)] = at > known ? at : known;
            return Task.CompletedTask;
        }
    }

    public Task<IReadOnlyList<MeetingId>> ListMeetingsAsync(ForumId forum, int most, CancellationToken cancellationToken)
    {
        lock (gate)
        {
            return Task.FromResult<IReadOnlyList<MeetingId>>(
                [.. meetings.Where(entry => entry.Key.Forum == forum).OrderByDescending(entry => entry.Value)
                    .ThenBy(entry => entry.Key.Meeting.Value, StringComparer.Ordinal).Select(entry => entry.Key.Meeting).Take(most)]);
        }
    }
}
