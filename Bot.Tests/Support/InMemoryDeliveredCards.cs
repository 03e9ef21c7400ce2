using System.Globalization;
using MoedeBot.Delivery;
using MoedeBot.Meetings;

namespace MoedeBot.Tests.Support;

/// <summary>The delivered cards' contract in memory.</summary>
internal sealed class InMemoryDeliveredCards : IDeliveredCards
{
    private readonly Lock gate = new();
    private readonly Dictionary<(MeetingId Meeting, string Card), Stored<DeliveredCard>> cards = [];

    public Task<IReadOnlyList<Stored<DeliveredCard>>> ListAsync(MeetingId meeting, CancellationToken cancellationToken)
    {
        lock (gate)
        {
            return Task.FromResult<IReadOnlyList<Stored<DeliveredCard>>>(
                [.. cards.Where(card => card.Key.Meeting == meeting).Select(card => card.Value).OrderBy(card => card.Value.Key, StringComparer.Ordinal)]);
        }
    }

    public Task<string?> TrySaveAsync(MeetingId meeting, DeliveredCard card, string? version, CancellationToken cancellationToken)
    {
        lock (gate)
        {
            if (cards.GetValueOrDefault((meeting, card.Key))?.Version != version)
                return Task.FromResult<string?>(null);
            var next = (int.Parse(version ?? "0", CultureInfo.InvariantCulture) + 1).ToString(CultureInfo.InvariantCulture);
            cards[(meeting, card.Key)] = new Stored<DeliveredCard>(card, next);
            return Task.FromResult<string?>(next);
        }
    }
}
