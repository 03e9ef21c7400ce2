using System.Collections.Concurrent;
using MoedeBot.Meetings;

namespace MoedeBot.Delivery;

/// <summary>
/// Runs rounds: for every meeting as it changes, and for those whose mark was left by a crash or another replica.
/// </summary>
public sealed partial class DeliveryService(
    MeetingLog meetings, IDirtyMeetings dirty, Reconciler reconciler, TimeProvider clock, ILogger<DeliveryService> logger)
    : BackgroundService
{
    private static readonly TimeSpan Sweep = TimeSpan.FromSeconds(10);
    private static readonly TimeSpan LongestWait = TimeSpan.FromMinutes(5);

    private readonly ConcurrentDictionary<MeetingId, int> failures = new();

    /// <inheritdoc/>
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        var rounds = new Rounds(meeting => RoundAsync(meeting, stoppingToken));
        meetings.Changed += rounds.Ask;
        try
        {
            using var timer = new PeriodicTimer(Sweep, clock);
            do
            {
                await SweepAsync(rounds, stoppingToken);
            }
            while (await timer.WaitForNextTickAsync(stoppingToken));
        }
        catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
        {
            // Whatever is not shown yet stays marked and is shown after the next start.
        }
        finally
        {
            meetings.Changed -= rounds.Ask;
            await rounds.WhenIdleAsync();
        }
    }

    private async Task SweepAsync(Rounds rounds, CancellationToken cancellationToken)
    {
        try
        {
            foreach (var mark in await dirty.ListAsync(cancellationToken))
                rounds.Ask(mark.Meeting);
        }
        catch (Exception fault) when (fault is not OperationCanceledException)
        {
            Log.SweepFailed(logger, fault);
        }
    }

    private async Task RoundAsync(MeetingId meeting, CancellationToken cancellationToken)
    {
        try
        {
            var reconciled = await reconciler.ReconcileAsync(meeting, cancellationToken);
            if (reconciled.Sequence is { } sequence)
                await dirty.ClearAsync(meeting, sequence, cancellationToken);
            await PauseAsync(meeting, reconciled.RetryAfter, cancellationToken);
        }
        catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
        {
            // Stopping: the mark stays.
        }
        catch (Exception fault)
        {
            Log.RoundFailed(logger, fault, meeting);
            await PauseAsync(meeting, TimeSpan.FromSeconds(1), cancellationToken);
        }
    }

    // Waiting inside the round holds back further rounds of this meeting; the sweep asks again after it.
    private async Task PauseAsync(MeetingId meeting, TimeSpan? least, CancellationToken cancellationToken)
    {
        if (least is not { } wait)
        {
            failures.TryRemove(meeting, out _);
            return;
        }

        var failed = failures.AddOrUpdate(meeting, 1, (_, count) => count + 1);
        var backoff = TimeSpan.FromMilliseconds(Math.Min(LongestWait.TotalMilliseconds, 500 * Math.Pow(2, Math.Min(failed, 20))));
        var jitter = 0.5 + Random.Shared.NextDouble() / 2;
        await Task.Delay(wait > backoff ? wait : backoff * jitter, clock, cancellationToken)
            .ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
    }

    private static partial class Log
    {
        [LoggerMessage(1, LogLevel.Error, "The round of {Meeting} failed and is tried again.")]
        public static partial void RoundFailed(ILogger logger, Exception fault, MeetingId meeting);

        [LoggerMessage(2, LogLevel.Error, "Marked meetings could not be listed; tried again at the next sweep.")]
        public static partial void SweepFailed(ILogger logger, Exception fault);
    }
}
