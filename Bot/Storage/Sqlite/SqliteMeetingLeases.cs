using System.Globalization;
using MoedeBot.Delivery;
using MoedeBot.Meetings;

namespace MoedeBot.Storage.Sqlite;

/// <summary>One row a meeting that is being delivered; the version is random, so that no later row can be taken for an earlier one.</summary>
internal sealed class SqliteMeetingLeases(SqliteDatabase database) : IMeetingLeases
{
    /// <inheritdoc/>
    public Task<Stored<MeetingLease>?> FindAsync(MeetingId meeting, CancellationToken cancellationToken) =>
        database.ReadAsync(
            connection => connection.Query(
                "SELECT holder, expires, version FROM leases WHERE meeting = $meeting",
                row => new Stored<MeetingLease>(new MeetingLease(meeting, row.GetString(0), Instant(row.GetString(1))), row.GetString(2)),
                ("meeting", meeting.Value)).FirstOrDefault(),
            cancellationToken);

    /// <inheritdoc/>
    public Task<string?> TrySaveAsync(MeetingLease lease, string? version, CancellationToken cancellationToken) =>
        database.WriteAsync(
            connection => (string?)connection.Scalar(
                version is null
                    ? """
                      INSERT OR IGNORE INTO leases (meeting, holder, expires, version)
                      VALUES ($meeting, $holder, $expires, $next) RETURNING version
                      """
                    : """
                      UPDATE leases SET holder = $holder, expires = $expires, version = $next
                      WHERE meeting = $meeting AND version = $version RETURNING version
                      """,
                ("meeting", lease.Meeting.Value), ("holder", lease.Holder), ("expires", lease.Expires.ToString("O", CultureInfo.InvariantCulture)),
                ("next", Guid.NewGuid().ToString("n")), ("version", version ?? "")),
            cancellationToken);

    /// <inheritdoc/>
    public Task RemoveAsync(MeetingId meeting, string version, CancellationToken cancellationToken) =>
        database.WriteAsync(
            connection => connection.Execute(
                "DELETE FROM leases WHERE meeting = $meeting AND version = $version", ("meeting", meeting.Value), ("version", version)),
            cancellationToken);

    private static DateTimeOffset Instant(string text) => DateTimeOffset.Parse(text, CultureInfo.InvariantCulture);
}
