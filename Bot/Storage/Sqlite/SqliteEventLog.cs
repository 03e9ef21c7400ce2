using System.Text;
using MoedeBot.Meetings;
using MoedeBot.Storage.Transfer;

namespace MoedeBot.Storage.Sqlite;

/// <summary>Streams as rows of one table, found by meeting and sequence.</summary>
internal sealed class SqliteEventLog(SqliteDatabase database) : IEventLog, IStoredStreams
{
    /// <inheritdoc/>
    public Task<IReadOnlyList<RecordedEvent>> ReadAsync(MeetingId meeting, long after, CancellationToken cancellationToken) =>
        ReadAsync(meeting, after, json => MeetingEventJson.ReadEvent(json), cancellationToken);

    /// <inheritdoc/>
    public Task<bool> TryAppendAsync(
        MeetingId meeting, long expected, IReadOnlyList<RecordedEvent> events, CancellationToken cancellationToken) =>
        TryAppendTextAsync(meeting, expected, [.. events.Select(recorded => Encoding.UTF8.GetString(MeetingEventJson.Write(recorded)))], cancellationToken);

    /// <inheritdoc/>
    public Task<IReadOnlyList<MeetingId>> ListAsync(CancellationToken cancellationToken) =>
        database.ReadAsync<IReadOnlyList<MeetingId>>(
            connection => connection.Query("SELECT DISTINCT meeting FROM events ORDER BY meeting", row => new MeetingId(row.GetString(0))),
            cancellationToken);

    /// <inheritdoc/>
    public Task<IReadOnlyList<string>> ReadTextAsync(MeetingId meeting, long after, CancellationToken cancellationToken) =>
        ReadAsync(meeting, after, Encoding.UTF8.GetString, cancellationToken);

    /// <inheritdoc/>
    public Task<bool> TryAppendTextAsync(MeetingId meeting, long expected, IReadOnlyList<string> events, CancellationToken cancellationToken) =>
        database.WriteAsync(
            connection =>
            {
                var last = connection.Scalar("SELECT MAX(sequence) FROM events WHERE meeting = $meeting", ("meeting", meeting.Value));
                if ((long)(last ?? 0L) != expected)
                    return false;
                var sequence = expected;
                foreach (var json in events)
                {
                    connection.Execute(
                        "INSERT INTO events (meeting, sequence, json) VALUES ($meeting, $sequence, $json)",
                        ("meeting", meeting.Value), ("sequence", ++sequence), ("json", json));
                }

                return true;
            },
            cancellationToken);

    /// <inheritdoc/>
    public async Task ReplaceTextAsync(MeetingId meeting, IReadOnlyDictionary<long, string> texts, CancellationToken cancellationToken)
    {
        await database.WriteAsync(
            connection =>
            {
                foreach (var (sequence, json) in texts)
                {
                    if (connection.Execute(
                        "UPDATE events SET json = $json WHERE meeting = $meeting AND sequence = $sequence",
                        ("meeting", meeting.Value), ("sequence", sequence), ("json", json)) != 1)
                    {
                        throw new InvalidDataException($"Meeting {meeting}: event {sequence} is missing.");
                    }
                }

                return texts.Count;
            },
            cancellationToken);
        await database.ForgetAsync(cancellationToken);
    }

    private Task<IReadOnlyList<T>> ReadAsync<T>(MeetingId meeting, long after, Func<byte[], T> read, CancellationToken cancellationToken) =>
        database.ReadAsync<IReadOnlyList<T>>(
            connection =>
            {
                var next = after;
                return connection.Query(
                    "SELECT json, sequence FROM events WHERE meeting = $meeting AND sequence > $after ORDER BY sequence",
                    row => row.GetInt64(1) == ++next
                        ? read(row.GetFieldValue<byte[]>(0))
                        : throw new InvalidDataException($"Meeting {meeting}: event {next} is missing."),
                    ("meeting", meeting.Value), ("after", after));
            },
            cancellationToken);
}
