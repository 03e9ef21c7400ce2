using System.Globalization;
using System.Text;
using Azure;
using Azure.Data.Tables;
using MoedeBot.Meetings;
using MoedeBot.Storage.Transfer;

namespace MoedeBot.Storage.Tables;

/// <summary>A partition a tenant with its forums; and in another table a partition a forum with its meetings, newest first.</summary>
internal sealed class TableForumDirectory(TableStore store) : IForumDirectory, IStoredForums
{
    /// <inheritdoc/>
    public async Task<Stored<Forum>?> FindAsync(ForumId id, CancellationToken cancellationToken)
    {
        var table = await store.TableAsync("Forums");
        var row = await table.GetEntityIfExistsAsync<TableEntity>(
            TableKeyText.Encode(id.TenantId), TableKeyText.Encode(id.ChannelId), cancellationToken: cancellationToken);
        return row.HasValue ? new Stored<Forum>(Read(row.Value!), row.Value!.ETag.ToString("H")) : null;
    }

    /// <inheritdoc/>
    public async Task<IReadOnlyList<Forum>> ListAsync(string tenantId, CancellationToken cancellationToken)
    {
        var table = await store.TableAsync("Forums");
        var filter = TableClient.CreateQueryFilter($"PartitionKey eq {TableKeyText.Encode(tenantId)}");
        var forums = new List<Forum>();
        await foreach (var row in table.QueryAsync<TableEntity>(filter, cancellationToken: cancellationToken))
            forums.Add(Read(row));
        return [.. forums.OrderBy(forum => forum.Name, StringComparer.Ordinal).ThenBy(forum => forum.Id.ChannelId, StringComparer.Ordinal)];
    }

    /// <inheritdoc/>
    public async Task<IReadOnlyList<Forum>> ListForumsAsync(CancellationToken cancellationToken)
    {
        var table = await store.TableAsync("Forums");
        var forums = await table.QueryAsync<TableEntity>(cancellationToken: cancellationToken).Select(Read).ToListAsync(cancellationToken);
        return [.. forums.OrderBy(forum => forum.Id.TenantId, StringComparer.Ordinal).ThenBy(forum => forum.Id.ChannelId, StringComparer.Ordinal)];
    }

    /// <inheritdoc/>
    public async Task<bool> TrySaveAsync(Forum forum, string? version, CancellationToken cancellationToken)
    {
        var table = await store.TableAsync("Forums");
        var row = new TableEntity(TableKeyText.Encode(forum.Id.TenantId), TableKeyText.Encode(forum.Id.ChannelId)) { ["Name"] = forum.Name };
        TableText.Write(row, "Json", Encoding.UTF8.GetString(MeetingEventJson.Write(forum)));
        return await TableWrites.TryWriteAsync(table, row, version, cancellationToken) is not null;
    }

    /// <inheritdoc/>
    public async Task AddMeetingAsync(ForumId forum, MeetingId meeting, DateTimeOffset at, CancellationToken cancellationToken)
    {
        var table = await store.TableAsync("ForumMeetings");
        var newestFirst = (DateTime.MaxValue.Ticks - at.UtcTicks).ToString("D19", CultureInfo.InvariantCulture);
        var row = new TableEntity(TableKeyText.Forum(forum), $"{newestFirst}:{meeting}") { ["Meeting"] = meeting.Value, ["At"] = at };
        await table.UpsertEntityAsync(row, TableUpdateMode.Replace, cancellationToken);
    }

    /// <inheritdoc/>
    public async Task<IReadOnlyList<MeetingId>> ListMeetingsAsync(ForumId forum, int most, CancellationToken cancellationToken)
    {
        var table = await store.TableAsync("ForumMeetings");
        var filter = TableClient.CreateQueryFilter($"PartitionKey eq {TableKeyText.Forum(forum)}");

        // A meeting noted twice, at two times, stands where it was noted last.
        return await table.QueryAsync<TableEntity>(filter, Math.Clamp(most, 1, 1_000), cancellationToken: cancellationToken)
            .Select(row => new MeetingId(row.GetString("Meeting"))).Distinct().Take(most).ToListAsync(cancellationToken);
    }

    /// <summary>By all rows that belong to a forum: this reads three whole tables and is for the administrator's commands alone.</summary>
    public async Task<IReadOnlyList<ForumId>> ListAllAsync(CancellationToken cancellationToken)
    {
        var forums = new HashSet<ForumId>();
        await foreach (var row in Keys(await store.TableAsync("Forums"), cancellationToken))
            forums.Add(new ForumId(TableKeyText.Decode(row.PartitionKey), TableKeyText.Decode(row.RowKey)));
        foreach (var name in (string[])["ForumMeetings", "Minutes"])
        {
            await foreach (var row in Keys(await store.TableAsync(name), cancellationToken))
                forums.Add(TableKeyText.ToForum(row.PartitionKey));
        }

        return [.. forums.OrderBy(forum => forum.TenantId, StringComparer.Ordinal).ThenBy(forum => forum.ChannelId, StringComparer.Ordinal)];
    }

    /// <inheritdoc/>
    public async Task<IReadOnlyList<NotedMeeting>> ListNotedAsync(ForumId forum, CancellationToken cancellationToken)
    {
        var table = await store.TableAsync("ForumMeetings");
        var filter = TableClient.CreateQueryFilter($"PartitionKey eq {TableKeyText.Forum(forum)}");
        return await table.QueryAsync<TableEntity>(filter, cancellationToken: cancellationToken)
            .Select(row => new NotedMeeting(new MeetingId(row.GetString("Meeting")), row.GetDateTimeOffset("At")!.Value))
            .DistinctBy(noted => noted.Meeting).ToListAsync(cancellationToken);
    }

    private static AsyncPageable<TableEntity> Keys(TableClient table, CancellationToken cancellationToken) =>
        table.QueryAsync<TableEntity>(select: ["PartitionKey", "RowKey"], cancellationToken: cancellationToken);

    private static Forum Read(TableEntity row) => MeetingEventJson.ReadForum(Encoding.UTF8.GetBytes(TableText.Read(row, "Json")!));
}
