using System.Collections.Concurrent;
using MoedeBot.Meetings;

namespace MoedeBot.Delivery;

/// <summary>
/// When a card may be written: not right after its last version, later each time that Teams refuses it, and never beyond the channel's
/// budget. By the machine's running time, so that a clock that is set holds nothing up.
/// </summary>
public sealed class CardPace(ChannelBudget budget, TimeProvider clock)
{
    /// <summary>Least time between two versions of one card: 1,000 comments in a minute make at most 40 updates.</summary>
    public static readonly TimeSpan Pace = TimeSpan.FromSeconds(1.6);

    private static readonly TimeSpan LongestWait = TimeSpan.FromMinutes(5);
    private const int CardsRemembered = 20_000;

    private readonly ConcurrentDictionary<(MeetingId, string), (long At, TimeSpan Wait, int Failed)> cards = new();
    private readonly ConcurrentDictionary<MeetingId, (long At, TimeSpan Wait)> throttled = new();

    /// <summary>How long the card must still wait.</summary>
    public TimeSpan WaitOf(MeetingId meeting, string card)
    {
        var own = cards.TryGetValue((meeting, card), out var last) ? Left(last.At, last.Wait) : TimeSpan.Zero;
        var all = throttled.TryGetValue(meeting, out var asked) ? Left(asked.At, asked.Wait) : TimeSpan.Zero;
        return own > all ? own : all;
    }

    /// <summary>Waits until the channel may be written to once more.</summary>
    public Task SpendAsync(ForumId forum, CancellationToken cancellationToken) => budget.SpendAsync(forum, cancellationToken);

    /// <summary>A version of the card is on its way.</summary>
    public void Sent(MeetingId meeting, string card)
    {
        if (cards.Count >= CardsRemembered)
            cards.Clear();
        cards[(meeting, card)] = (clock.GetTimestamp(), Pace, cards.TryGetValue((meeting, card), out var last) ? last.Failed : 0);
    }

    /// <summary>No more of this version is sent: Teams took it, or it is left. The next one need not wait for what befell this one.</summary>
    public void Settled(MeetingId meeting, string card)
    {
        if (cards.TryGetValue((meeting, card), out var last))
            cards[(meeting, card)] = (last.At, Pace, 0);
    }

    /// <summary>Teams refused it: this card waits, longer each time; all cards of the meeting do when Teams says how long.</summary>
    public void Refused(MeetingId meeting, string card, TimeSpan? asked)
    {
        var failed = cards.TryGetValue((meeting, card), out var last) ? last.Failed + 1 : 1;
        cards[(meeting, card)] = (clock.GetTimestamp(), BackOff(failed), failed);
        if (asked is { } wait)
            throttled[meeting] = (clock.GetTimestamp(), wait);
    }

    private TimeSpan Left(long at, TimeSpan wait) => wait - clock.GetElapsedTime(at) is { Ticks: > 0 } left ? left : TimeSpan.Zero;

    private static TimeSpan BackOff(int failed)
    {
        var backoff = TimeSpan.FromMilliseconds(Math.Min(LongestWait.TotalMilliseconds, 500 * Math.Pow(2, Math.Min(failed, 20))));
        return backoff * (0.5 + (Random.Shared.NextDouble() / 2));
    }
}
