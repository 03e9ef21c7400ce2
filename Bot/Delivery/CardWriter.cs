using System.Collections.Concurrent;
using MoedeBot.Meetings;

namespace MoedeBot.Delivery;

/// <summary>Makes one difference true, within the channel's budget, and records it at once.</summary>
public sealed partial class CardWriter(
    ICardChannel channel, IDeliveredCards delivered, ChannelBudget budget, OpenForms forms, DeliveryBacklog backlog, TimeProvider clock,
    ILogger<CardWriter> logger)
{
    /// <summary>Least time between two versions of one card: 1,000 comments in a minute make at most 40 updates.</summary>
    public static readonly TimeSpan Pace = TimeSpan.FromSeconds(1.6);

    private static readonly TimeSpan UninstalledWait = TimeSpan.FromMinutes(5);
    private static readonly TimeSpan DefaultWait = TimeSpan.FromSeconds(2);

    private readonly ConcurrentDictionary<(MeetingId, string), DateTimeOffset> lastSent = new();

    /// <summary>What Teams was last told of a meeting.</summary>
    public Task<IReadOnlyList<Stored<DeliveredCard>>> DeliveredAsync(MeetingId meeting, CancellationToken cancellationToken) =>
        delivered.ListAsync(meeting, cancellationToken);

    /// <summary>The first difference whose card was not written a moment ago.</summary>
    /// <returns>Null after waiting for the earliest, when all were: by then the meeting may have moved on.</returns>
    public async Task<Difference?> PaceAsync(
        MeetingId meeting, IReadOnlyList<Difference> differences, CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow();
        var next = differences.MinBy(difference => Wait(meeting, difference, now))!;
        var wait = Wait(meeting, next, now);
        if (wait == TimeSpan.Zero)
            return next;
        await Task.Delay(wait, clock, cancellationToken);
        return null;
    }

    /// <summary>Writes the card, unless somebody has begun to write on it.</summary>
    /// <returns>Null when there is nothing to wait for; else how long to wait.</returns>
    public async Task<TimeSpan?> ApplyAsync(MeetingState state, Difference difference, CancellationToken cancellationToken)
    {
        await budget.SpendAsync(state.Forum.Id, cancellationToken);
        using var update = forms.TryUpdate(state.Id, difference.Key);
        if (update is null)
            return null;
        lastSent[(state.Id, difference.Key)] = clock.GetUtcNow();
        var outcome = await SendAsync(state, difference, cancellationToken);
        switch (outcome)
        {
            case ChannelOutcome.Done done:
                backlog.Wrote(state.Id);
                await RecordAsync(state, difference, done, cancellationToken);
                return null;
            case ChannelOutcome.Gone when difference.Desired?.In is not null:
                // The chat in which the agenda was given is gone: nobody is left to show the preview to.
                await RecordAsync(state, difference, new ChannelOutcome.Done("", ""), cancellationToken);
                return null;
            case ChannelOutcome.Later later:
                backlog.Failed("later");
                Log.Postponed(logger, state.Id, difference.Key);
                return later.After ?? DefaultWait;
            default:
                backlog.Failed("refused");
                Log.Refused(logger, state.Id, difference.Key, outcome.GetType().Name);
                return UninstalledWait;
        }
    }

    private TimeSpan Wait(MeetingId meeting, Difference difference, DateTimeOffset now) =>
        lastSent.TryGetValue((meeting, difference.Key), out var at) && at + Pace > now ? at + Pace - now : TimeSpan.Zero;

    private async Task<ChannelOutcome> SendAsync(MeetingState state, Difference difference, CancellationToken cancellationToken)
    {
        if (difference.Desired is not { } card)
            return await channel.DeleteAsync(state.Forum, difference.Delivered!.Value, cancellationToken);
        if (difference.Delivered is { Value.ActivityId.Length: > 0 } posted)
        {
            var updated = await channel.UpdateAsync(state.Forum, posted.Value, card, cancellationToken);
            if (updated is not ChannelOutcome.Gone)
                return updated;
            Log.Gone(logger, state.Id, difference.Key);
        }

        return await channel.PostAsync(state.Forum, card.In, card, cancellationToken);
    }

    // A card that should not be there keeps an empty record: the same comparison then finds nothing left to do.
    private async Task RecordAsync(MeetingState state, Difference difference, ChannelOutcome.Done done, CancellationToken cancellationToken)
    {
        var record = difference.Desired is null
            ? new DeliveredCard(difference.Key, "", "", "")
            : new DeliveredCard(difference.Key, done.ConversationId, done.ActivityId, difference.Hash);
        if (await delivered.TrySaveAsync(state.Id, record, difference.Delivered?.Version, cancellationToken) is not null)
            return;

        // Another replica was there first: what it posted stands, and ours would be a double.
        Log.Overtaken(logger, state.Id, difference.Key);
        if (difference.Delivered is null)
            await channel.DeleteAsync(state.Forum, record, cancellationToken);
    }

    private static partial class Log
    {
        [LoggerMessage(1, LogLevel.Warning, "Card {Card} of {Meeting} must wait.")]
        public static partial void Postponed(ILogger logger, MeetingId meeting, string card);

        [LoggerMessage(2, LogLevel.Error, "Card {Card} of {Meeting} was refused by Teams: {Outcome}.")]
        public static partial void Refused(ILogger logger, MeetingId meeting, string card, string outcome);

        [LoggerMessage(3, LogLevel.Warning, "Card {Card} of {Meeting} was gone and is posted anew.")]
        public static partial void Gone(ILogger logger, MeetingId meeting, string card);

        [LoggerMessage(4, LogLevel.Warning, "Card {Card} of {Meeting} was written by another replica.")]
        public static partial void Overtaken(ILogger logger, MeetingId meeting, string card);
    }
}
