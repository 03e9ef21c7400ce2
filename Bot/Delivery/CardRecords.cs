using MoedeBot.Meetings;

namespace MoedeBot.Delivery;

/// <summary>
/// Records what Teams was made to show. A message that Teams has taken and that is not recorded would be posted again, so recording is
/// tried until it succeeds; only the end of the process leaves a card over.
/// </summary>
public sealed partial class CardRecords(IDeliveredCards delivered, ICardChannel channel, TimeProvider clock, ILogger<CardRecords> logger)
{
    private static readonly TimeSpan Longest = TimeSpan.FromSeconds(5);

    /// <summary>What Teams was last told of a meeting.</summary>
    public Task<IReadOnlyList<Stored<DeliveredCard>>> ListAsync(MeetingId meeting, CancellationToken cancellationToken) =>
        delivered.ListAsync(meeting, cancellationToken);

    /// <summary>Records a card.</summary>
    /// <param name="state">Its meeting.</param>
    /// <param name="record">What Teams shows now.</param>
    /// <param name="before">The record that was read; null when there was none.</param>
    /// <param name="stopping">Ends the attempts, never the first.</param>
    public async Task RecordAsync(MeetingState state, DeliveredCard record, Stored<DeliveredCard>? before, CancellationToken stopping)
    {
        for (var wait = TimeSpan.FromMilliseconds(250); ; wait = wait * 2 < Longest ? wait * 2 : Longest)
        {
            try
            {
                if (await delivered.TrySaveAsync(state.Id, record, before?.Version, CancellationToken.None) is null)
                    await YieldAsync(state, record, before);
                return;
            }
            catch (Exception fault) when (!stopping.IsCancellationRequested)
            {
                Log.NotRecorded(logger, fault, state.Id, record.Key);
            }

            await Task.Delay(wait, clock, stopping);
        }
    }

    // The record is not as it was read. It may be our own, written by an attempt whose answer was lost; else another replica was there.
    private async Task YieldAsync(MeetingState state, DeliveredCard record, Stored<DeliveredCard>? before)
    {
        var there = (await delivered.ListAsync(state.Id, CancellationToken.None)).FirstOrDefault(card => card.Value.Key == record.Key);
        if (there?.Value == record)
            return;

        Log.Overtaken(logger, state.Id, record.Key);
        if (record.ActivityId.Length > 0 && record.ActivityId != before?.Value.ActivityId && record.ActivityId != there?.Value.ActivityId)
            await channel.DeleteAsync(state.Forum, record, CancellationToken.None);
        else if (there is not null)
            // Whose version of the card Teams took last, nobody knows: it is written once more.
            await delivered.TrySaveAsync(state.Id, there.Value with { Hash = DeliveredCard.UnknownHash }, there.Version, CancellationToken.None);
    }

    private static partial class Log
    {
        [LoggerMessage(1, LogLevel.Error, "Card {Card} of {Meeting} is in Teams and could not be recorded; tried again.")]
        public static partial void NotRecorded(ILogger logger, Exception fault, MeetingId meeting, string card);

        [LoggerMessage(2, LogLevel.Warning, "Card {Card} of {Meeting} was written by another replica.")]
        public static partial void Overtaken(ILogger logger, MeetingId meeting, string card);
    }
}
