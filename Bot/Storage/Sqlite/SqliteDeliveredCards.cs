using System.Globalization;
using MoedeBot.Delivery;
using MoedeBot.Meetings;

namespace MoedeBot.Storage.Sqlite;

/// <summary>One row a card; its version counts the writes.</summary>
internal sealed class SqliteDeliveredCards(SqliteDatabase database) : IDeliveredCards
{
    /// <inheritdoc/>
    public Task<IReadOnlyList<Stored<DeliveredCard>>> ListAsync(MeetingId meeting, CancellationToken cancellationToken) =>
        database.ReadAsync<IReadOnlyList<Stored<DeliveredCard>>>(
            connection => connection.Query(
                "SELECT card, conversation, activity, hash, version, reposts FROM delivered WHERE meeting = $meeting ORDER BY card",
                row => new Stored<DeliveredCard>(
                    new DeliveredCard(row.GetString(0), row.GetString(1), row.GetString(2), row.GetString(3)) { Reposts = row.GetInt32(5) }, Text(row.GetInt64(4))),
                ("meeting", meeting.Value)),
            cancellationToken);

    /// <inheritdoc/>
    public Task<string?> TrySaveAsync(MeetingId meeting, DeliveredCard card, string? version, CancellationToken cancellationToken) =>
        database.WriteAsync(
            connection => connection.Scalar(
                version is null
                    ? """
                      INSERT OR IGNORE INTO delivered (meeting, card, conversation, activity, hash, reposts, version)
                      VALUES ($meeting, $card, $conversation, $activity, $hash, $reposts, 1) RETURNING version
                      """
                    : """
                      UPDATE delivered SET conversation = $conversation, activity = $activity, hash = $hash, reposts = $reposts, version = version + 1
                      WHERE meeting = $meeting AND card = $card AND version = $version RETURNING version
                      """,
                ("meeting", meeting.Value), ("card", card.Key), ("conversation", card.ConversationId), ("activity", card.ActivityId),
                ("hash", card.Hash), ("reposts", card.Reposts), ("version", version ?? "")) is long stored
                ? Text(stored)
                : null,
            cancellationToken);

    private static string Text(long version) => version.ToString(CultureInfo.InvariantCulture);
}
