using MoedeBot.Meetings;

namespace MoedeBot.Delivery;

/// <summary>
/// Runs rounds: for every meeting as it changes, and for those whose mark was left by a crash or another replica.
/// </summary>
public sealed partial class DeliveryService(
    MeetingLog meetings, IDirtyMeetings dirty, Reconciler reconciler, DeliveryBacklog backlog, TimeProvider clock,
    ILogger<DeliveryService> logger)
    : BackgroundService
{
    private static readonly TimeSpan Sweep = TimeSpan.FromSeconds(10);
    private static readonly TimeSpan LongestWait = TimeSpan.FromMinutes(5);

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
            backlog.Failed("sweep");
            Log.SweepFailed(logger, fault);
        }
    }

    // Waiting inside the round holds back further rounds of this meeting: what Teams refuses for now is not asked for more often.
    private async Task RoundAsync(MeetingId meeting, CancellationToken cancellationToken)
    {
        backlog.Waits(meeting);
        for (var failed = 1; await TryShowAsync(meeting, cancellationToken) is { } wait && !cancellationToken.IsCancellationRequested; failed++)
            await PauseAsync(wait, failed, cancellationToken);
    }

    /// <summary>Null when all is shown, or the service stops: the mark then stays. Else how long to wait at least.</summary>
    private async Task<TimeSpan?> TryShowAsync(MeetingId meeting, CancellationToken cancellationToken)
    {
        try
        {
            var reconciled = await reconciler.ReconcileAsync(meeting, cancellationToken);
            if (reconciled.Sequence is { } sequence)
            {
                await dirty.ClearAsync(meeting, sequence, cancellationToken);
                backlog.Shown(meeting);
            }

            return reconciled.RetryAfter;
        }
        catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
        {
            return null;
        }
        catch (Exception fault)
        {
            backlog.Failed("round");
            Log.RoundFailed(logger, fault, meeting);
            return TimeSpan.FromSeconds(1);
        }
    }

    private async Task PauseAsync(TimeSpan least, int failed, CancellationToken cancellationToken)
    {
        var backoff = TimeSpan.FromMilliseconds(Math.Min(LongestWait.TotalMilliseconds, 500 * Math.Pow(2, Math.Min(failed, 20))));
        var jitter = 0.5 + Random.Shared.NextDouble() / 2;
        await Task.Delay(least > backoff ? least : backoff * jitter, clock, cancellationToken)
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
