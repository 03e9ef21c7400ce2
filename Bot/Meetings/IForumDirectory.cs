namespace MoedeBot.Meetings;

/// <summary>Forums by tenant and channel, and which meetings each has had.</summary>
public interface IForumDirectory
{
    /// <summary>The forum of a channel; null when the bot has never been there.</summary>
    Task<Stored<Forum>?> FindAsync(ForumId id, CancellationToken cancellationToken);

    /// <summary>All forums of a tenant, by name.</summary>
    Task<IReadOnlyList<Forum>> ListAsync(string tenantId, CancellationToken cancellationToken);

    /// <summary>All forums of all tenants, by tenant and channel: one small table.</summary>
    Task<IReadOnlyList<Forum>> ListForumsAsync(CancellationToken cancellationToken);

    /// <summary>Writes settings if they are still as read.</summary>
    /// <param name="forum">The settings.</param>
    /// <param name="version">Version that was read, null for a new forum.</param>
    /// <param name="cancellationToken">Cancels before the write is sent.</param>
    /// <returns>False when somebody else wrote in between; nothing is written then.</returns>
    Task<bool> TrySaveAsync(Forum forum, string? version, CancellationToken cancellationToken);

    /// <summary>Notes that a forum has a meeting. Written before the meeting's first event: an entry without events is harmless.</summary>
    Task AddMeetingAsync(ForumId forum, MeetingId meeting, DateTimeOffset at, CancellationToken cancellationToken);

    /// <summary>The forum's meetings, newest first: one query in one partition.</summary>
    Task<IReadOnlyList<MeetingId>> ListMeetingsAsync(ForumId forum, int most, CancellationToken cancellationToken);
}

/// <summary>A value with the version that it was read at, for optimistic writes.</summary>
public sealed record Stored<T>(T Value, string Version);
