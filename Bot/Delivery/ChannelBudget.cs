using System.Collections.Concurrent;
using System.Threading.RateLimiting;
using MoedeBot.Meetings;

namespace MoedeBot.Delivery;

/// <summary>
/// Teams' limits for one bot in one channel, all threads together: 7 in 1 s, 8 in 2 s, 60 in 30 s, 1,800 in an hour
/// (Microsoft Teams documentation, "Rate limiting for bots"). It does not say whether updates count, so they do.
/// </summary>
public sealed class ChannelBudget : IDisposable
{
    private static readonly (int Permits, TimeSpan Window)[] Limits =
    [
        (7, TimeSpan.FromSeconds(1)), (8, TimeSpan.FromSeconds(2)), (60, TimeSpan.FromSeconds(30)), (1_800, TimeSpan.FromHours(1)),
    ];

    private readonly ConcurrentDictionary<ForumId, RateLimiter[]> channels = new();

    /// <summary>Waits until the channel may be spoken to once more.</summary>
    public async Task SpendAsync(ForumId forum, CancellationToken cancellationToken)
    {
        foreach (var limiter in channels.GetOrAdd(forum, _ => [.. Limits.Select(Limiter)]))
        {
            using var lease = await limiter.AcquireAsync(1, cancellationToken);
        }
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        foreach (var limiter in channels.Values.SelectMany(limiters => limiters))
            limiter.Dispose();
    }

    private static RateLimiter Limiter((int Permits, TimeSpan Window) limit) => new SlidingWindowRateLimiter(new()
    {
        PermitLimit = limit.Permits,
        Window = limit.Window,
        SegmentsPerWindow = 10,
        QueueLimit = int.MaxValue,
        QueueProcessingOrder = QueueProcessingOrder.OldestFirst,
    });
}
