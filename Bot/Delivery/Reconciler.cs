using MoedeBot.Cards;
using MoedeBot.Meetings;

namespace MoedeBot.Delivery;

/// <summary>
/// Makes what Teams shows equal what the state says: takes the most urgent difference, makes it true, looks again, until
/// there is none. Bursts coalesce by themselves, since only the newest state is ever sent.
/// </summary>
/// <param name="meetings">The truth.</param>
/// <param name="minutes">Compiles the minutes, which are part of what should be shown.</param>
/// <param name="writer">Makes one difference true.</param>
/// <param name="forms">Cards that somebody is writing on, which are left alone for now.</param>
/// <param name="context">What cards need besides the state.</param>
public sealed class Reconciler(MeetingLog meetings, MinutesKeeper minutes, CardWriter writer, OpenForms forms, CardContext context)
{
    // A signed address differs each time it is made; what the card says does not. So cards are compared without one.
    private static readonly Uri Unsigned = new("https://minutes.invalid/");

    /// <summary>Works one meeting until nothing differs, or something must wait.</summary>
    public async Task<Reconciled> ReconcileAsync(MeetingId meeting, CancellationToken cancellationToken)
    {
        while (true)
        {
            if (await meetings.FindAsync(meeting, cancellationToken) is not { } found)
                return new Reconciled(0, null);

            var state = await minutes.KeepAsync(found, cancellationToken);
            var differences = await DifferencesAsync(state, cancellationToken);
            if (differences.Count == 0)
                return new Reconciled(state.Sequence, null);
            var free = differences.Where(difference => !forms.Hold(meeting, difference.Key)).ToList();
            if (free.Count == 0)
                return new Reconciled(null, null);
            if (await writer.PaceAsync(meeting, free, cancellationToken) is { } next
                && await writer.ApplyAsync(state, Signed(state, next), cancellationToken) is { } wait)
                return new Reconciled(null, wait);
        }
    }

    private async Task<IReadOnlyList<Difference>> DifferencesAsync(MeetingState state, CancellationToken cancellationToken) =>
        Difference.Between(
            MeetingCards.Desired(state, context with { MinutesPage = _ => Unsigned }),
            await writer.DeliveredAsync(state.Id, cancellationToken));

    private Difference Signed(MeetingState state, Difference difference) => difference.Desired is null
        ? difference
        : difference with { Desired = MeetingCards.Desired(state, context).First(card => card.Key == difference.Desired.Key) };
}

/// <summary>How far a round came.</summary>
/// <param name="Sequence">The sequence that is fully shown; null when something must wait.</param>
/// <param name="RetryAfter">When to try again; null when all is done, or only cards are left that somebody is writing on.</param>
public sealed record Reconciled(long? Sequence, TimeSpan? RetryAfter);
