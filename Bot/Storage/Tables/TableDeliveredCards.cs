using Azure.Data.Tables;
using MoedeBot.Delivery;
using MoedeBot.Meetings;

namespace MoedeBot.Storage.Tables;

/// <summary>A partition a meeting, a row a card; the version is the row's ETag.</summary>
internal sealed class TableDeliveredCards(TableStore store) : IDeliveredCards
{
    /// <inheritdoc/>
    public async Task<IReadOnlyList<Stored<DeliveredCard>>> ListAsync(MeetingId meeting, CancellationToken cancellationToken)
    {
        var table = await store.TableAsync("Delivered");
        var filter = TableClient.CreateQueryFilter($"PartitionKey eq {meeting.Value}");
        var cards = new List<Stored<DeliveredCard>>();
        await foreach (var row in table.QueryAsync<TableEntity>(filter, cancellationToken: cancellationToken))
            cards.Add(new Stored<DeliveredCard>(Read(row), row.ETag.ToString("H")));
        return [.. cards.OrderBy(card => card.Value.Key, StringComparer.Ordinal)];
    }

    /// <inheritdoc/>
    public async Task<string?> TrySaveAsync(MeetingId meeting, DeliveredCard card, string? version, CancellationToken cancellationToken)
    {
        var table = await store.TableAsync("Delivered");
        var row = new TableEntity(meeting.Value, TableKeyText.Encode(card.Key))
        {
            ["Card"] = card.Key,
            ["Conversation"] = card.ConversationId,
            ["Activity"] = card.ActivityId,
            ["Hash"] = card.Hash,
            ["Reposts"] = card.Reposts,
        };
        return await TableWrites.TryWriteAsync(table, row, version, cancellationToken);
    }

    private static DeliveredCard Read(TableEntity row) =>
        new(row.GetString("Card"), row.GetString("Conversation"), row.GetString("Activity"), row.GetString("Hash"))
        {
            Reposts = row.GetInt32("Reposts") ?? 0,
        };
}
