using System.Globalization;
using System.Text;
using Azure.Data.Tables;
using MoedeBot.Meetings;
using MoedeBot.Minutes;

namespace MoedeBot.Storage.Tables;

/// <summary>
/// A partition a forum. A version is a row whose key begins with its inverted date, so that a range read gives the newest
/// first, and a small row that finds it by meeting and version; both in one transaction, and never changed.
/// </summary>
internal sealed class TableMinutesArchive(TableStore store) : IMinutesArchive
{
    private const int LastDate = 9999_99_99;
    private const int LastVersion = 9999;

    /// <inheritdoc/>
    public async Task SaveAsync(ArchivedMinutes minutes, CancellationToken cancellationToken)
    {
        var table = await store.TableAsync("Minutes");
        var row = await RowAsync(table, minutes, cancellationToken);
        var pointer = new TableEntity(row.PartitionKey, PointerKey(minutes.Meeting, minutes.Version)) { ["Row"] = row.RowKey, ["Sha256"] = minutes.Sha256 };
        try
        {
            await table.SubmitTransactionAsync(
                [new(TableTransactionActionType.Add, pointer), new(TableTransactionActionType.Add, row)], cancellationToken);
        }
        catch (TableTransactionFailedException failure) when (TableWrites.IsConflict(failure))
        {
            var there = await table.GetEntityAsync<TableEntity>(pointer.PartitionKey, pointer.RowKey, cancellationToken: cancellationToken);
            if (there.Value.GetString("Sha256") != minutes.Sha256)
                throw new InvalidOperationException($"Version {minutes.Version} of meeting {minutes.Meeting} is archived with another text.", failure);
        }
    }

    /// <inheritdoc/>
    public async Task<ArchivedMinutes?> FindAsync(ForumId forum, MeetingId meeting, int version, CancellationToken cancellationToken)
    {
        var table = await store.TableAsync("Minutes");
        var partition = TableKeyText.Forum(forum);
        var pointer = await table.GetEntityIfExistsAsync<TableEntity>(partition, PointerKey(meeting, version), cancellationToken: cancellationToken);
        if (!pointer.HasValue)
            return null;
        var row = await table.GetEntityAsync<TableEntity>(partition, pointer.Value!.GetString("Row"), cancellationToken: cancellationToken);
        return await ReadAsync(table, row.Value, cancellationToken);
    }

    /// <inheritdoc/>
    public async Task<IReadOnlyList<ArchivedMinutes>> ListAsync(ForumId forum, int most, CancellationToken cancellationToken)
    {
        var table = await store.TableAsync("Minutes");
        var filter = TableClient.CreateQueryFilter($"PartitionKey eq {TableKeyText.Forum(forum)} and RowKey ge {"d:"} and RowKey lt {"d;"}");
        var found = new List<ArchivedMinutes>();
        var rows = table.QueryAsync<TableEntity>(filter, Math.Clamp(most, 1, 1_000), cancellationToken: cancellationToken);
        await foreach (var row in rows.Take(most).WithCancellation(cancellationToken))
            found.Add(await ReadAsync(table, row, cancellationToken));
        return found;
    }

    private static string PointerKey(MeetingId meeting, int version) => string.Create(CultureInfo.InvariantCulture, $"v:{meeting}:{version:D4}");

    private static string RowKey(ArchivedMinutes minutes)
    {
        var date = (minutes.Date.Year * 10_000) + (minutes.Date.Month * 100) + minutes.Date.Day;
        return string.Create(CultureInfo.InvariantCulture, $"d:{LastDate - date:D8}:{minutes.Meeting}:{LastVersion - minutes.Version:D4}");
    }

    private static async Task<TableEntity> RowAsync(TableClient table, ArchivedMinutes minutes, CancellationToken cancellationToken)
    {
        var row = new TableEntity(TableKeyText.Forum(minutes.Forum), RowKey(minutes))
        {
            ["Tenant"] = minutes.Forum.TenantId,
            ["Channel"] = minutes.Forum.ChannelId,
            ["Meeting"] = minutes.Meeting.Value,
            ["Version"] = minutes.Version,
            ["Date"] = minutes.Date.ToString("O", CultureInfo.InvariantCulture),
            ["CompiledAt"] = minutes.CompiledAt,
            ["Sha256"] = minutes.Sha256,
        };
        var room = TableText.MostInline;
        foreach (var (name, text) in new[] { ("Text", minutes.Text), ("Document", Encoding.UTF8.GetString(MeetingEventJson.Write(minutes.Document))) })
        {
            if (text.Length <= room)
                TableText.Write(row, name, text);
            else
                row[name + "Spilled"] = await TableText.SpillAsync(table, row.PartitionKey, text, cancellationToken);
            room -= Math.Min(room, text.Length);
        }

        return row;
    }

    private static async Task<ArchivedMinutes> ReadAsync(TableClient table, TableEntity row, CancellationToken cancellationToken) => new(
        new ForumId(row.GetString("Tenant"), row.GetString("Channel")),
        new MeetingId(row.GetString("Meeting")),
        row.GetInt32("Version")!.Value,
        DateOnly.ParseExact(row.GetString("Date"), "O", CultureInfo.InvariantCulture),
        row.GetDateTimeOffset("CompiledAt")!.Value,
        row.GetString("Sha256"),
        await TextAsync(table, row, "Text", cancellationToken),
        MeetingEventJson.ReadDocument(Encoding.UTF8.GetBytes(await TextAsync(table, row, "Document", cancellationToken))));

    private static async Task<string> TextAsync(TableClient table, TableEntity row, string name, CancellationToken cancellationToken) =>
        TableText.Read(row, name) ?? await TableText.FetchAsync(table, row.PartitionKey, row.GetString(name + "Spilled"), cancellationToken);
}
