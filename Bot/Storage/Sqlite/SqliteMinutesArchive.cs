using System.Globalization;
using System.Text;
using Microsoft.Data.Sqlite;
using MoedeBot.Meetings;
using MoedeBot.Minutes;

namespace MoedeBot.Storage.Sqlite;

/// <summary>Minutes, one row a version; a row is never changed.</summary>
internal sealed class SqliteMinutesArchive(SqliteDatabase database) : IMinutesArchive
{
    private const string Columns = "tenant, channel, meeting, version, date, compiled_at, sha256, text, document";

    /// <inheritdoc/>
    public async Task SaveAsync(ArchivedMinutes minutes, CancellationToken cancellationToken)
    {
        var stored = await database.WriteAsync(
            connection =>
            {
                connection.Execute(
                    $"""
                    INSERT OR IGNORE INTO minutes ({Columns})
                    VALUES ($tenant, $channel, $meeting, $version, $date, $compiled, $sha, $text, $document)
                    """,
                    ("tenant", minutes.Forum.TenantId), ("channel", minutes.Forum.ChannelId), ("meeting", minutes.Meeting.Value),
                    ("version", minutes.Version), ("date", minutes.Date.ToString("O", CultureInfo.InvariantCulture)),
                    ("compiled", minutes.CompiledAt.ToUniversalTime().ToString("O", CultureInfo.InvariantCulture)),
                    ("sha", minutes.Sha256), ("text", minutes.Text), ("document", Encoding.UTF8.GetString(MeetingEventJson.Write(minutes.Document))));
                return connection.Scalar(
                    "SELECT sha256 FROM minutes WHERE tenant = $tenant AND channel = $channel AND meeting = $meeting AND version = $version",
                    ("tenant", minutes.Forum.TenantId), ("channel", minutes.Forum.ChannelId), ("meeting", minutes.Meeting.Value),
                    ("version", minutes.Version));
            },
            cancellationToken);
        if ((string?)stored != minutes.Sha256)
            throw new InvalidOperationException($"Version {minutes.Version} of meeting {minutes.Meeting} is archived with another text.");
    }

    /// <inheritdoc/>
    public Task<ArchivedMinutes?> FindAsync(ForumId forum, MeetingId meeting, int version, CancellationToken cancellationToken) =>
        database.ReadAsync(
            connection => connection.Query(
                $"SELECT {Columns} FROM minutes WHERE tenant = $tenant AND channel = $channel AND meeting = $meeting AND version = $version",
                Read,
                ("tenant", forum.TenantId), ("channel", forum.ChannelId), ("meeting", meeting.Value), ("version", version)).SingleOrDefault(),
            cancellationToken);

    /// <inheritdoc/>
    public Task<IReadOnlyList<ArchivedMinutes>> ListAsync(ForumId forum, int most, CancellationToken cancellationToken) =>
        database.ReadAsync<IReadOnlyList<ArchivedMinutes>>(
            connection => connection.Query(
                $"""
                SELECT {Columns} FROM minutes WHERE tenant = $tenant AND channel = $channel
                ORDER BY date DESC, meeting, version DESC LIMIT $most
                """,
                Read,
                ("tenant", forum.TenantId), ("channel", forum.ChannelId), ("most", most)),
            cancellationToken);

    private static ArchivedMinutes Read(SqliteDataReader row) => new(
        new ForumId(row.GetString(0), row.GetString(1)),
        new MeetingId(row.GetString(2)),
        row.GetInt32(3),
        DateOnly.ParseExact(row.GetString(4), "O", CultureInfo.InvariantCulture),
        DateTimeOffset.ParseExact(row.GetString(5), "O", CultureInfo.InvariantCulture),
        row.GetString(6),
        row.GetString(7),
        MeetingEventJson.ReadDocument(row.GetFieldValue<byte[]>(8)));
}
