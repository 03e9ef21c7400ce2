using MoedeBot.Meetings;

namespace MoedeBot.Storage.Sqlite;

/// <summary>One row a meeting that may have something to deliver.</summary>
internal sealed class SqliteDirtyMeetings(SqliteDatabase database) : IDirtyMeetings
{
    /// <inheritdoc/>
    public Task MarkAsync(MeetingId meeting, long sequence, CancellationToken cancellationToken) =>
        database.WriteAsync(
            connection => connection.Execute(
                """
                INSERT INTO dirty (meeting, sequence) VALUES ($meeting, $sequence)
                ON CONFLICT (meeting) DO UPDATE SET sequence = MAX(sequence, excluded.sequence)
                """,
                ("meeting", meeting.Value), ("sequence", sequence)),
            cancellationToken);

    /// <inheritdoc/>
    public Task<IReadOnlyList<DirtyMeeting>> ListAsync(CancellationToken cancellationToken) =>
        database.ReadAsync<IReadOnlyList<DirtyMeeting>>(
            connection => connection.Query(
                "SELECT meeting, sequence FROM dirty ORDER BY meeting",
                row => new DirtyMeeting(new MeetingId(row.GetString(0)), row.GetInt64(1))),
            cancellationToken);

    /// <inheritdoc/>
    public Task ClearAsync(MeetingId meeting, long delivered, CancellationToken cancellationToken) =>
        database.WriteAsync(
            connection => connection.Execute(
                "DELETE FROM dirty WHERE meeting = $meeting AND sequence <= $delivered",
                ("meeting", meeting.Value), ("delivered", delivered)),
            cancellationToken);
}
