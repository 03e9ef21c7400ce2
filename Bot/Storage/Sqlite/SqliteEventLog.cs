using System.Text;
using MoedeBot.Meetings;

namespace MoedeBot.Storage.Sqlite;

/// <summary>Streams as rows of one table, found by meeting and sequence.</summary>
internal sealed class SqliteEventLog(SqliteDatabase database) : IEventLog
{
    /// <inheritdoc/>
    public Task<IReadOnlyList<RecordedEvent>> ReadAsync(MeetingId meeting, long after, CancellationToken cancellationToken) =>
        database.ReadAsync<IReadOnlyList<RecordedEvent>>(
            connection => connection.Query(
                "SELECT json FROM events WHERE meeting = $meeting AND sequence > $after ORDER BY sequence",
                row => MeetingEventJson.ReadEvent(row.GetFieldValue<byte[]>(0)),
                ("meeting", meeting.Value), ("after", after)),
            cancellationToken);

    /// <inheritdoc/>
    public Task<bool> TryAppendAsync(
        MeetingId meeting, long expected, IReadOnlyList<RecordedEvent> events, CancellationToken cancellationToken) =>
        database.WriteAsync(
            connection =>
            {
                var last = connection.Scalar("SELECT MAX(sequence) FROM events WHERE meeting = $meeting", ("meeting", meeting.Value));
                if ((long)(last ?? 0L) != expected)
                    return false;
                foreach (var recorded in events)
                {
                    connection.Execute(
                        "INSERT INTO events (meeting, sequence, json) VALUES ($meeting, $sequence, $json)",
                        ("meeting", meeting.Value), ("sequence", recorded.Sequence), ("json", Encoding.UTF8.GetString(MeetingEventJson.Write(recorded))));
                }

                return true;
            },
            cancellationToken);
}
