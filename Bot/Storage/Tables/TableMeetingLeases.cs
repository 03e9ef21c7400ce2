using Azure;
using Azure.Data.Tables;
using MoedeBot.Delivery;
using MoedeBot.Meetings;

namespace MoedeBot.Storage.Tables;

/// <summary>A partition a meeting with one row while it is being delivered; the version is the row's ETag.</summary>
internal sealed class TableMeetingLeases(TableStore store) : IMeetingLeases
{
    private const string RowKey = "lease";

    /// <inheritdoc/>
    public async Task<Stored<MeetingLease>?> FindAsync(MeetingId meeting, CancellationToken cancellationToken)
    {
        var table = await store.TableAsync("Leases");
        var row = await table.GetEntityIfExistsAsync<TableEntity>(meeting.Value, RowKey, cancellationToken: cancellationToken);
        return row.HasValue
            ? new Stored<MeetingLease>(
                new MeetingLease(meeting, row.Value!.GetString("Holder"), row.Value.GetDateTimeOffset("Expires")!.Value),
                row.Value.ETag.ToString("H"))
            : null;
    }

    /// <inheritdoc/>
    public async Task<string?> TrySaveAsync(MeetingLease lease, string? version, CancellationToken cancellationToken)
    {
        var table = await store.TableAsync("Leases");
        var row = new TableEntity(lease.Meeting.Value, RowKey) { ["Holder"] = lease.Holder, ["Expires"] = lease.Expires };
        return await TableWrites.TryWriteAsync(table, row, version, cancellationToken);
    }

    /// <inheritdoc/>
    public async Task RemoveAsync(MeetingId meeting, string version, CancellationToken cancellationToken)
    {
        var table = await store.TableAsync("Leases");
        try
        {
            await table.DeleteEntityAsync(meeting.Value, RowKey, new ETag(version), cancellationToken);
        }
        catch (RequestFailedException failure) when (TableWrites.IsConflict(failure))
        {
            // Taken by another replica in the meantime, or removed already.
        }
    }
}
