using System.Security.Cryptography;
using System.Text;
using MoedeBot.Cards;
using MoedeBot.Meetings;

namespace MoedeBot.Delivery;

/// <summary>One card that Teams does not show as it should.</summary>
/// <param name="Desired">What it should be; null when it should not be there.</param>
/// <param name="Delivered">What Teams was last told; null when nothing.</param>
/// <param name="Hash">Of the desired card; empty when it should not be there.</param>
public sealed record Difference(DesiredCard? Desired, Stored<DeliveredCard>? Delivered, string Hash)
{
    /// <summary>Urgency up to which an update goes before cards that are not there yet: the open item and the timetable.</summary>
    private const int Urgent = 1;

    /// <summary>The card's key.</summary>
    public string Key => Delivered?.Value.Key ?? Desired!.Key.Value;

    /// <summary>All differences, the most urgent first: urgent updates, then new cards in the meeting's order, then the rest.</summary>
    public static IReadOnlyList<Difference> Between(IReadOnlyList<DesiredCard> desired, IReadOnlyList<Stored<DeliveredCard>> delivered)
    {
        var there = delivered.ToDictionary(card => card.Value.Key);
        var wanted = desired.Select(card => new Difference(card, there.GetValueOrDefault(card.Key.Value), HashOf(card)));
        var unwanted = delivered.Where(card => desired.All(wish => wish.Key.Value != card.Value.Key))
            .Select(card => new Difference(null, card, ""));
        return [.. wanted.Concat(unwanted)
            .Where(difference => difference.Delivered?.Value.Hash != difference.Hash && difference.Delivered?.Value.IsLeftDeleted != true)
            .OrderBy(difference => difference.Rank)];
    }

    private int Rank => (Desired, Delivered) switch
    {
        ({ Urgency: <= Urgent } urgent, not null) => urgent.Urgency,
        (not null, null) => Urgent + 1,
        ({ } other, _) => Urgent + 2 + other.Urgency,
        _ => int.MaxValue,
    };

    private static string HashOf(DesiredCard card) =>
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(card.Card.ToJson())));
}
