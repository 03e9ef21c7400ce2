using System.Collections.Concurrent;
using Azure;
using Azure.Data.Tables;
using MoedeBot.Meetings;

namespace MoedeBot.Storage.Tables;

/// <summary>One small row a meeting that may have something to deliver, spread over sixteen partitions.</summary>
internal sealed class TableDirtyMeetings(TableStore store) : IDirtyMeetings
{
    private const int Partitions = 16;
    private const int MostAttempts = 50;
    private const int MarksRemembered = 10_000;

    // A mark of our own that is still the newest is raised without being read first; if it is not, the service says so.
    private readonly ConcurrentDictionary<MeetingId, Mark> marks = new();

    /// <inheritdoc/>
    public async Task MarkAsync(MeetingId meeting, long sequence, CancellationToken cancellationToken)
    {
        var table = await store.TableAsync("Dirty");
        for (var attempt = 0; attempt < MostAttempts; attempt++)
        {
            var version = marks.TryRemove(meeting, out var mine) && mine.Sequence < sequence ? mine.Version : null;
            if (version is null && await FindAsync(table, meeting, cancellationToken) is { } there)
            {
                if (SequenceOf(there) >= sequence)
                    return;
                version = there.ETag.ToString("H");
            }

            var row = new TableEntity(Partition(meeting), meeting.Value) { ["Sequence"] = sequence };
            if (await TableWrites.TryWriteAsync(table, row, version, cancellationToken) is { } written)
            {
                Remember(meeting, new Mark(sequence, written));
                return;
            }
        }

        throw new TimeoutException($"Meeting {meeting}: its mark changed {MostAttempts} times in a row.");
    }

    /// <inheritdoc/>
    public async Task<IReadOnlyList<DirtyMeeting>> ListAsync(CancellationToken cancellationToken)
    {
        var table = await store.TableAsync("Dirty");
        var all = new List<DirtyMeeting>();
        await foreach (var row in table.QueryAsync<TableEntity>(cancellationToken: cancellationToken))
            all.Add(new DirtyMeeting(new MeetingId(row.RowKey), SequenceOf(row)));
        return all;
    }

    /// <inheritdoc/>
    public async Task ClearAsync(MeetingId meeting, long delivered, CancellationToken cancellationToken)
    {
        var table = await store.TableAsync("Dirty");
        var there = await FindAsync(table, meeting, cancellationToken);
        if (there is null || SequenceOf(there) > delivered)
            return;
        try
        {
            await table.DeleteEntityAsync(there.PartitionKey, there.RowKey, there.ETag, cancellationToken);
        }
        catch (RequestFailedException failure) when (failure.Status == 412)
        {
            // Marked anew in the meantime, and marks only rise: it stands above what was delivered.
        }
    }

    private void Remember(MeetingId meeting, Mark mark)
    {
        if (marks.Count >= MarksRemembered)
            marks.Clear();
        marks[meeting] = mark;
    }

    private static async Task<TableEntity?> FindAsync(TableClient table, MeetingId meeting, CancellationToken cancellationToken)
    {
        var row = await table.GetEntityIfExistsAsync<TableEntity>(Partition(meeting), meeting.Value, cancellationToken: cancellationToken);
        return row.HasValue ? row.Value : null;
    }

    private static long SequenceOf(TableEntity row) => row.GetInt64("Sequence")!.Value;

    // Any even spread does, as long as it is the same in every process and version.
    private static string Partition(MeetingId meeting) => $"{meeting.Value.Sum(letter => letter) % Partitions:x1}";

    private sealed record Mark(long Sequence, string Version);
}
