using MoedeBot.Cards;
using MoedeBot.Meetings;

namespace MoedeBot.Delivery;

/// <summary>
/// Makes what Teams shows equal what the state says: takes the most urgent difference, makes it true, looks again, until
/// there is none. Bursts coalesce by themselves, since only the newest state is ever sent.
/// </summary>
/// <param name="meetings">The truth, and the minutes, which are part of what should be shown.</param>
/// <param name="writer">Makes one difference true.</param>
/// <param name="forms">Cards that somebody is writing on, which are left alone for now.</param>
/// <param name="leftOvers">Cards of which nobody knew.</param>
/// <param name="context">What cards need besides the state.</param>
/// <param name="clock">Waits.</param>
public sealed class Reconciler(
    MinutesKeeper meetings, CardWriter writer, OpenForms forms, LeftOverCards leftOvers, CardContext context, TimeProvider clock)
{
    // A signed address differs each time it is made; what the card says does not. So cards are compared without one.
    private static readonly Uri Unsigned = new("https://minutes.invalid/");

    /// <summary>The meeting is looked at so often while a card waits: it may have moved on.</summary>
    private static readonly TimeSpan LongestPause = TimeSpan.FromSeconds(2);

    // A delay is rounded down to it: what is left of a wait would be asked for over and over.
    private static readonly TimeSpan Instant = TimeSpan.FromMilliseconds(1);

    /// <summary>Works one meeting until nothing differs, or nothing more can be done.</summary>
    /// <param name="meeting">The meeting.</param>
    /// <param name="mayWrite">Asked before each write: whether this replica still has the meeting in hand.</param>
    /// <param name="cancellationToken">Stops between writes.</param>
    public async Task<Reconciled> ReconcileAsync(MeetingId meeting, Func<bool> mayWrite, CancellationToken cancellationToken)
    {
        while (mayWrite())
        {
            if (await meetings.FindAsync(meeting, cancellationToken) is not { } state)
                return new Reconciled.Shown(0);

            var delivered = await writer.DeliveredAsync(meeting, cancellationToken);
            var differences = Differences(state, delivered);
            var worthwhile = writer.Worthwhile(meeting, differences);
            if (worthwhile.Count == 0)
            {
                if (await leftOvers.DeleteAsync(state, delivered, cancellationToken))
                    return Shown(state, refused: differences.Count);
                await Task.Delay(LongestPause, clock, cancellationToken);
                continue;
            }

            var free = worthwhile.Where(difference => !forms.Hold(meeting, difference.Key)).ToList();
            if (free.Count == 0)
                return new Reconciled.BeingWrittenOn();
            if (!await StepAsync(state, free, delivered, cancellationToken))
                return new Reconciled.Uninstalled(state.Forum.Id);
        }

        return new Reconciled.Overtaken();
    }

    private Reconciled.Shown Shown(MeetingState state, int refused) => new(state.Sequence)
    {
        Again = state.Minutes is null ? null : MinutesStanding.ChangesAt(state, clock.GetUtcNow()),
        Refused = refused,
    };

    private async Task<bool> StepAsync(
        MeetingState state, IReadOnlyList<Difference> free, IReadOnlyList<Stored<DeliveredCard>> delivered, CancellationToken cancellationToken)
    {
        var (next, wait) = writer.Next(state.Id, free);
        if (wait == TimeSpan.Zero)
            return await writer.ApplyAsync(state, Signed(state, next, delivered), cancellationToken);
        await Task.Delay(wait < LongestPause ? wait + Instant : LongestPause, clock, cancellationToken);
        return true;
    }

    // Another replica may have shown what Teams refused here; then the cards that told of it have no more to tell.
    private IReadOnlyList<Difference> Differences(MeetingState state, IReadOnlyList<Stored<DeliveredCard>> delivered)
    {
        var found = Between(state, delivered);
        return writer.ForgetRefused(state.Id, found) ? Between(state, delivered) : found;
    }

    private IReadOnlyList<Difference> Between(MeetingState state, IReadOnlyList<Stored<DeliveredCard>> delivered) =>
        Difference.Between(MeetingCards.Desired(state, Around(state.Id, delivered) with { MinutesPage = _ => Unsigned }), delivered);

    private Difference Signed(MeetingState state, Difference difference, IReadOnlyList<Stored<DeliveredCard>> delivered) => difference.Desired is null
        ? difference
        : difference with { Desired = MeetingCards.Desired(state, Around(state.Id, delivered)).First(card => card.Key == difference.Desired.Key) };

    // Cards that people want gone, or that Teams will not have, are left so, and the others tell the secretary.
    private CardContext Around(MeetingId meeting, IReadOnlyList<Stored<DeliveredCard>> delivered) => context with
    {
        Now = clock.GetUtcNow(),
        Deleted = [.. delivered.Where(card => card.Value.IsLeftDeleted).Select(card => new CardKey(card.Value.Key))],
        Refused = [.. writer.Refused(meeting).Select(card => new CardKey(card))],
    };
}

/// <summary>How far a round came.</summary>
public abstract record Reconciled
{
    private Reconciled()
    {
    }

    /// <summary>All is shown up to the sequence, but for what Teams refuses.</summary>
    public sealed record Shown(long Sequence) : Reconciled
    {
        /// <summary>When the cards have to show something else without anybody having done anything; null for never.</summary>
        public DateTimeOffset? Again { get; init; }

        /// <summary>How many cards are left as they are because Teams refuses what they should be.</summary>
        public int Refused { get; init; }
    }

    /// <summary>Only cards are left that somebody is writing on.</summary>
    public sealed record BeingWrittenOn : Reconciled;

    /// <summary>The bot is not in the forum's channel any more.</summary>
    public sealed record Uninstalled(ForumId Forum) : Reconciled;

    /// <summary>This replica does not have the meeting in hand any more.</summary>
    public sealed record Overtaken : Reconciled;
}
