using System.Globalization;
using System.Text;
using MoedeBot.Meetings;
using MoedeBot.Storage.Transfer;

namespace MoedeBot.Storage.Sqlite;

/// <summary>Forums and their meetings.</summary>
internal sealed class SqliteForumDirectory(SqliteDatabase database) : IForumDirectory, IStoredForums
{
    /// <inheritdoc/>
    public Task<Stored<Forum>?> FindAsync(ForumId id, CancellationToken cancellationToken) =>
        database.ReadAsync(
            connection => connection.Query(
                "SELECT json, version FROM forums WHERE tenant = $tenant AND channel = $channel",
                row => new Stored<Forum>(MeetingEventJson.ReadForum(row.GetFieldValue<byte[]>(0)), Text(row.GetInt64(1))),
                ("tenant", id.TenantId), ("channel", id.ChannelId)).SingleOrDefault(),
            cancellationToken);

    /// <inheritdoc/>
    public Task<IReadOnlyList<Forum>> ListAsync(string tenantId, CancellationToken cancellationToken) =>
        database.ReadAsync<IReadOnlyList<Forum>>(
            connection => connection.Query(
                "SELECT json FROM forums WHERE tenant = $tenant ORDER BY name, channel",
                row => MeetingEventJson.ReadForum(row.GetFieldValue<byte[]>(0)),
                ("tenant", tenantId)),
            cancellationToken);

    /// <inheritdoc/>
    public Task<IReadOnlyList<Forum>> ListForumsAsync(CancellationToken cancellationToken) =>
        database.ReadAsync<IReadOnlyList<Forum>>(
            connection => connection.Query(
                "SELECT json FROM forums ORDER BY tenant, channel", row => MeetingEventJson.ReadForum(row.GetFieldValue<byte[]>(0))),
            cancellationToken);

    /// <inheritdoc/>
    public Task<bool> TrySaveAsync(Forum forum, string? version, CancellationToken cancellationToken) =>
        database.WriteAsync(
            connection => connection.Execute(
                version is null
                    ? "INSERT OR IGNORE INTO forums (tenant, channel, name, version, json) VALUES ($tenant, $channel, $name, 1, $json)"
                    : "UPDATE forums SET name = $name, json = $json, version = version + 1 WHERE tenant = $tenant AND channel = $channel AND version = $version",
                ("tenant", forum.Id.TenantId), ("channel", forum.Id.ChannelId), ("name", forum.Name),
                ("json", Encoding.UTF8.GetString(MeetingEventJson.Write(forum))), ("version", version ?? "")) == 1,
            cancellationToken);

    /// <inheritdoc/>
    public Task AddMeetingAsync(ForumId forum, MeetingId meeting, DateTimeOffset at, CancellationToken cancellationToken) =>
        database.WriteAsync(
            connection => connection.Execute(
                """
                INSERT INTO forum_meetings (tenant, channel, meeting, ticks) VALUES ($tenant, $channel, $meeting, $ticks)
                ON CONFLICT (tenant, channel, meeting) DO UPDATE SET ticks = MAX(ticks, excluded.ticks)
                """,
                ("tenant", forum.TenantId), ("channel", forum.ChannelId), ("meeting", meeting.Value), ("ticks", at.UtcTicks)),
            cancellationToken);

    /// <inheritdoc/>
    public Task<IReadOnlyList<MeetingId>> ListMeetingsAsync(ForumId forum, int most, CancellationToken cancellationToken) =>
        database.ReadAsync<IReadOnlyList<MeetingId>>(
            connection => connection.Query(
                "SELECT meeting FROM forum_meetings WHERE tenant = $tenant AND channel = $channel ORDER BY ticks DESC, meeting LIMIT $most",
                row => new MeetingId(row.GetString(0)),
                ("tenant", forum.TenantId), ("channel", forum.ChannelId), ("most", most)),
            cancellationToken);

    /// <inheritdoc/>
    public Task<IReadOnlyList<ForumId>> ListAllAsync(CancellationToken cancellationToken) =>
        database.ReadAsync<IReadOnlyList<ForumId>>(
            connection => connection.Query(
                """
                SELECT tenant, channel FROM forums UNION SELECT tenant, channel FROM forum_meetings
                UNION SELECT tenant, channel FROM minutes ORDER BY tenant, channel
                """,
                row => new ForumId(row.GetString(0), row.GetString(1))),
            cancellationToken);

    /// <inheritdoc/>
    public Task<IReadOnlyList<NotedMeeting>> ListNotedAsync(ForumId forum, CancellationToken cancellationToken) =>
        database.ReadAsync<IReadOnlyList<NotedMeeting>>(
            connection => connection.Query(
                "SELECT meeting, ticks FROM forum_meetings WHERE tenant = $tenant AND channel = $channel ORDER BY ticks DESC, meeting",
                row => new NotedMeeting(new MeetingId(row.GetString(0)), new DateTimeOffset(row.GetInt64(1), TimeSpan.Zero)),
                ("tenant", forum.TenantId), ("channel", forum.ChannelId)),
            cancellationToken);

    private static string Text(long version) => version.ToString(CultureInfo.InvariantCulture);
}
