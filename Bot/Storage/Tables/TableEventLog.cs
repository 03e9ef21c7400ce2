using System.Collections.Concurrent;
using System.Globalization;
using System.Text;
using Azure;
using Azure.Data.Tables;
using MoedeBot.Meetings;
using MoedeBot.Storage.Transfer;

namespace MoedeBot.Storage.Tables;

/// <summary>
/// A partition a meeting: a row an event (<c>e:</c> and the sequence), and one row <c>head</c> with the last sequence.
/// An append is one transaction that adds the events and replaces the head under the ETag that was read; row keys are
/// such that one range holds the events that are asked for and, last, the head.
/// </summary>
internal sealed class TableEventLog(TableStore store) : IEventLog, IStoredStreams
{
    private const string HeadKey = "head";
    private const int HeadsRemembered = 10_000;

    private readonly ConcurrentDictionary<MeetingId, Head> heads = new();

    /// <inheritdoc/>
    public async Task<IReadOnlyList<RecordedEvent>> ReadAsync(MeetingId meeting, long after, CancellationToken cancellationToken) =>
        [.. (await ReadTextAsync(meeting, after, cancellationToken)).Select(json => MeetingEventJson.ReadEvent(Encoding.UTF8.GetBytes(json)))];

    /// <inheritdoc/>
    public Task<bool> TryAppendAsync(
        MeetingId meeting, long expected, IReadOnlyList<RecordedEvent> events, CancellationToken cancellationToken) =>
        TryAppendTextAsync(meeting, expected, [.. events.Select(recorded => Encoding.UTF8.GetString(MeetingEventJson.Write(recorded)))], cancellationToken);

    /// <summary>By the heads: this reads the whole table and is for the administrator's commands alone.</summary>
    public async Task<IReadOnlyList<MeetingId>> ListAsync(CancellationToken cancellationToken)
    {
        var table = await store.TableAsync("Meetings");
        var filter = TableClient.CreateQueryFilter($"RowKey eq {HeadKey}");
        return await table.QueryAsync<TableEntity>(filter, select: ["PartitionKey"], cancellationToken: cancellationToken)
            .Select(row => new MeetingId(row.PartitionKey)).ToListAsync(cancellationToken);
    }

    /// <inheritdoc/>
    public async Task<IReadOnlyList<string>> ReadTextAsync(MeetingId meeting, long after, CancellationToken cancellationToken)
    {
        var table = await store.TableAsync("Meetings");
        var filter = TableClient.CreateQueryFilter(
            $"PartitionKey eq {meeting.Value} and RowKey gt {EventKey(after)} and RowKey le {HeadKey}");
        var events = new List<string>();
        await foreach (var row in table.QueryAsync<TableEntity>(filter, cancellationToken: cancellationToken))
        {
            if (row.RowKey == HeadKey)
                Remember(meeting, row, after + events.Count);
            else
                events.Add(await TextAsync(table, row, after + events.Count + 1, cancellationToken));
        }

        return events;
    }

    /// <inheritdoc/>
    public async Task<bool> TryAppendTextAsync(
        MeetingId meeting, long expected, IReadOnlyList<string> events, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        var table = await store.TableAsync("Meetings");
        var etag = expected == 0 ? default : await HeadAsync(table, meeting, expected, cancellationToken);
        if (expected > 0 && etag is null)
            return false;

        var append = Guid.NewGuid().ToString("n");
        var head = new TableEntity(meeting.Value, HeadKey) { ["Sequence"] = expected + events.Count, ["Append"] = append };
        var actions = new List<TableTransactionAction>
        {
            etag is { } known ? new(TableTransactionActionType.UpdateReplace, head, known) : new(TableTransactionActionType.Add, head),
        };
        actions.AddRange(await RowsAsync(table, head, expected, events));
        return await SubmitAsync(table, actions);
    }

    /// <inheritdoc/>
    public async Task ReplaceTextAsync(MeetingId meeting, IReadOnlyDictionary<long, string> texts, CancellationToken cancellationToken)
    {
        var table = await store.TableAsync("Meetings");
        foreach (var (sequence, json) in texts)
        {
            cancellationToken.ThrowIfCancellationRequested();
            var there = await table.GetEntityIfExistsAsync<TableEntity>(meeting.Value, EventKey(sequence), cancellationToken: CancellationToken.None);
            if (!there.HasValue)
                throw new InvalidDataException($"Meeting {meeting}: event {sequence} is missing.");
            await ReplaceAsync(table, there.Value!, json);
        }
    }

    // Two replicas may be at it with the same text; whoever comes second has nothing left to do.
    private static async Task ReplaceAsync(TableClient table, TableEntity old, string json)
    {
        var row = new TableEntity(old.PartitionKey, old.RowKey) { ["Append"] = old["Append"] };
        TableText.Write(row, "Json", json);
        if (await TableWrites.TryWriteAsync(table, row, old.ETag.ToString("H"), CancellationToken.None) is null)
            return;
        if (old.GetString("Spilled") is { } parts)
            await TableText.DropAsync(table, old.PartitionKey, parts);
    }

    private static string EventKey(long sequence) => string.Create(CultureInfo.InvariantCulture, $"e:{sequence:D10}");

    private static async Task<string> TextAsync(TableClient table, TableEntity row, long sequence, CancellationToken cancellationToken)
    {
        if (row.RowKey != EventKey(sequence))
            throw new InvalidDataException($"Meeting {row.PartitionKey}: event {sequence} is missing.");
        var spilled = row.GetString("Spilled");
        return TableText.Read(row, "Json")
            ?? (spilled is null
                ? throw new InvalidDataException($"Meeting {row.PartitionKey}: the row of event {sequence} is not one of this bot's.")
                : await TableText.FetchAsync(table, row.PartitionKey, spilled, cancellationToken));
    }

    // What does not fit in the transaction goes before it, unseen until the transaction refers to it.
    private static async Task<List<TableTransactionAction>> RowsAsync(
        TableClient table, TableEntity head, long expected, IReadOnlyList<string> events)
    {
        var actions = new List<TableTransactionAction>(events.Count);
        var room = TableText.MostInline;
        foreach (var json in events)
        {
            var row = new TableEntity(head.PartitionKey, EventKey(++expected)) { ["Append"] = head["Append"] };
            if (json.Length <= room)
            {
                TableText.Write(row, "Json", json);
                room -= json.Length;
            }
            else
            {
                row["Spilled"] = await TableText.SpillAsync(table, head.PartitionKey, json, CancellationToken.None);
            }

            actions.Add(new TableTransactionAction(TableTransactionActionType.Add, row));
        }

        return actions;
    }

    // The outcome is awaited whatever the caller wants by now: a write that was sent may happen.
    private async Task<bool> SubmitAsync(TableClient table, List<TableTransactionAction> actions)
    {
        var meeting = new MeetingId(actions[0].Entity.PartitionKey);
        heads.TryRemove(meeting, out _);
        try
        {
            var response = await table.SubmitTransactionAsync(actions, CancellationToken.None);
            if (response.Value[0].Headers.ETag is { } etag)
                Remember(meeting, new Head(((TableEntity)actions[0].Entity).GetInt64("Sequence")!.Value, etag));
            return true;
        }
        catch (Exception failure) when (failure is RequestFailedException or AggregateException or OperationCanceledException)
        {
            // Refused, or unknown: an earlier try may have won. The first event's row tells whose append it belongs to.
            var first = (TableEntity)actions[1].Entity;
            var there = await table.GetEntityIfExistsAsync<TableEntity>(first.PartitionKey, first.RowKey, ["Append"], CancellationToken.None);
            if (there.HasValue)
                return there.Value!.GetString("Append") == first.GetString("Append");
            if (failure is RequestFailedException refused && TableWrites.IsConflict(refused))
                return false;
            throw;
        }
    }

    private async Task<ETag?> HeadAsync(TableClient table, MeetingId meeting, long expected, CancellationToken cancellationToken)
    {
        if (heads.TryGetValue(meeting, out var known) && known.Sequence == expected)
            return known.ETag;
        var row = await table.GetEntityIfExistsAsync<TableEntity>(meeting.Value, HeadKey, cancellationToken: cancellationToken);
        return row.HasValue && row.Value!.GetInt64("Sequence") == expected ? row.Value.ETag : null;
    }

    // Between two pages the head may have moved beyond what was read; its ETag is then of no use to the reader.
    private void Remember(MeetingId meeting, TableEntity head, long read)
    {
        if (head.GetInt64("Sequence") == read)
            Remember(meeting, new Head(read, head.ETag));
    }

    private void Remember(MeetingId meeting, Head head)
    {
        if (heads.Count >= HeadsRemembered)
            heads.Clear();
        heads[meeting] = head;
    }

    private sealed record Head(long Sequence, ETag ETag);
}
