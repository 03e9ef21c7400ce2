using MoedeBot.Cards;
using MoedeBot.Meetings;

namespace MoedeBot.Delivery;

/// <summary>Makes one difference true, within the channel's budget, and records it at once.</summary>
public sealed partial class CardWriter(
    ICardChannel channel, CardRecords records, CardPace pace, OpenForms forms, RefusedCards refused, ILogger<CardWriter> logger)
{
    /// <summary>What Teams was last told of a meeting.</summary>
    public Task<IReadOnlyList<Stored<DeliveredCard>>> DeliveredAsync(MeetingId meeting, CancellationToken cancellationToken) =>
        records.ListAsync(meeting, cancellationToken);

    /// <summary>The cards of a meeting whose newest version Teams refuses.</summary>
    public IReadOnlyList<string> Refused(MeetingId meeting) => refused.Of(meeting);

    /// <summary>Forgets the refusal of cards that Teams shows as it should by now.</summary>
    /// <returns>Whether there was any.</returns>
    public bool ForgetRefused(MeetingId meeting, IReadOnlyList<Difference> differences) => refused.Keep(meeting, differences);

    /// <summary>The differences that are worth a try: what Teams refused again and again is left until it changes.</summary>
    public IReadOnlyList<Difference> Worthwhile(MeetingId meeting, IReadOnlyList<Difference> differences) =>
        [.. differences.Where(difference => !refused.IsLeft(meeting, difference))];

    /// <summary>The most urgent difference whose card may be written now, or else the one that may be soonest, and when.</summary>
    public (Difference Next, TimeSpan Wait) Next(MeetingId meeting, IReadOnlyList<Difference> differences) =>
        differences.Select(difference => (difference, Wait: pace.WaitOf(meeting, difference.Key))).MinBy(one => one.Wait);

    /// <summary>Writes the card, unless somebody has begun to write on it.</summary>
    /// <returns>False when the bot is not in the channel any more; else true, whether Teams took the card or it has to wait.</returns>
    public async Task<bool> ApplyAsync(MeetingState state, Difference difference, CancellationToken cancellationToken)
    {
        await pace.SpendAsync(state.Forum.Id, cancellationToken);
        using var update = forms.TryUpdate(state.Id, difference.Key);
        if (update is null)
            return true;
        pace.Sent(state.Id, difference.Key);
        var (outcome, record) = await SendAsync(state, difference, cancellationToken);
        if (record is not null)
        {
            refused.Took(state.Id, difference.Key);
            await records.RecordAsync(state, record, difference.Delivered, cancellationToken);
            return true;
        }

        refused.Refused(state.Id, difference, outcome);
        return outcome is not ChannelOutcome.Uninstalled;
    }

    /// <returns>What Teams said, and what to record when it is so.</returns>
    private async Task<(ChannelOutcome Outcome, DeliveredCard? Record)> SendAsync(
        MeetingState state, Difference difference, CancellationToken cancellationToken)
    {
        if (difference.Desired is not { } card)
            return Recorded(await channel.DeleteAsync(state.Forum, difference.Delivered!.Value, cancellationToken), _ => DeliveredCard.None(difference.Key));
        if (difference.Delivered is not { Value: { ActivityId.Length: > 0 } posted })
            return await PostAsync(state, card, difference, cancellationToken);

        var updated = await FittingAsync(card, form => channel.UpdateAsync(state.Forum, posted, form, cancellationToken), state, cancellationToken);
        if (updated is not ChannelOutcome.Gone)
            return Recorded(updated, done => posted with { Hash = difference.Hash });
        Log.Gone(logger, state.Id, difference.Key, posted.Reposts);
        return posted.Reposts >= DeliveredCard.MostReposts
            ? (updated, posted.LeftDeleted(difference.Hash))
            : await PostAsync(state, card, difference, cancellationToken);
    }

    // Not cancelled by a stop: a post that Teams has taken must be recorded.
    private async Task<(ChannelOutcome Outcome, DeliveredCard? Record)> PostAsync(
        MeetingState state, DesiredCard card, Difference difference, CancellationToken cancellationToken)
    {
        var outcome = await FittingAsync(card, form => channel.PostAsync(state.Forum, card.In, form, CancellationToken.None), state, cancellationToken);
        var reposts = difference.Delivered is { Value: { ActivityId.Length: > 0 } before } ? before.Reposts + 1 : 0;

        // The chat in which the agenda was given is gone: nobody is left to show the preview to.
        return outcome is ChannelOutcome.Gone && card.In is not null
            ? (outcome, DeliveredCard.None(difference.Key) with { Hash = difference.Hash })
            : Recorded(outcome, done => new DeliveredCard(difference.Key, done.ConversationId, done.ActivityId, difference.Hash) { Reposts = reposts });
    }

    private static (ChannelOutcome Outcome, DeliveredCard? Record) Recorded(ChannelOutcome outcome, Func<ChannelOutcome.Done, DeliveredCard> record) =>
        (outcome, outcome is ChannelOutcome.Done done ? record(done) : null);

    // A card that Teams finds too large is made smaller, never dropped.
    private async Task<ChannelOutcome> FittingAsync(
        DesiredCard card, Func<DesiredCard, Task<ChannelOutcome>> send, MeetingState state, CancellationToken cancellationToken)
    {
        var outcome = await send(card);
        foreach (var form in SmallerCard.Forms(card))
        {
            if (outcome is not ChannelOutcome.TooLarge)
                break;
            Log.TooLarge(logger, state.Id, card.Key.Value);
            await pace.SpendAsync(state.Forum.Id, cancellationToken);
            outcome = await send(form);
        }

        return outcome;
    }

    private static partial class Log
    {
        [LoggerMessage(3, LogLevel.Warning, "Card {Card} of {Meeting} was deleted in Teams, after {Reposts} new posts.")]
        public static partial void Gone(ILogger logger, MeetingId meeting, string card, int reposts);

        [LoggerMessage(4, LogLevel.Warning, "Card {Card} of {Meeting} is too large for Teams and is made smaller.")]
        public static partial void TooLarge(ILogger logger, MeetingId meeting, string card);
    }
}
