using MoedeBot.Meetings;

namespace MoedeBot.Delivery;

/// <summary>One round of one meeting: under its lease, until Teams shows what it should or nothing more can be done.</summary>
public sealed partial class MeetingRound(
    Reconciler reconciler, LeaseKeeper leases, MarkSweep marks, DeliveryBacklog backlog, TimeProvider clock, ILogger<MeetingRound> logger)
{
    private static readonly TimeSpan LongestWait = TimeSpan.FromMinutes(5);
    private static readonly TimeSpan LookAtOthers = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan ReleaseLimit = TimeSpan.FromSeconds(5);

    /// <summary>Runs it. Waiting inside holds back further rounds: what Teams refuses for now is not asked for more often.</summary>
    public async Task RunAsync(MeetingId meeting, CancellationToken cancellationToken)
    {
        backlog.Waits(meeting);
        var failed = 0;
        while (!cancellationToken.IsCancellationRequested && await TryAsync(meeting, cancellationToken) is { } again)
        {
            failed = again.Failed ? failed + 1 : 0;
            await Task.Delay(again.Failed ? BackOff(failed, again.Least) : again.Least, clock, cancellationToken)
                .ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }

        await ReleaseAsync(meeting);
    }

    /// <summary>Keeps the leases of the rounds that run.</summary>
    public Task RenewLeasesAsync(CancellationToken cancellationToken) => leases.RenewAsync(cancellationToken);

    /// <summary>Null when all is shown, or the service stops: the mark then stays.</summary>
    private async Task<Again?> TryAsync(MeetingId meeting, CancellationToken cancellationToken)
    {
        try
        {
            if (await leases.TryTakeAsync(meeting, cancellationToken))
                return await ShowAsync(meeting, cancellationToken);
            backlog.IsHeld(meeting);
            return new Again(Failed: false, LookAtOthers);
        }
        catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
        {
            return null;
        }
        catch (Exception fault)
        {
            backlog.Failed("round");
            Log.RoundFailed(logger, fault, meeting);
            return new Again(Failed: true, TimeSpan.FromSeconds(1));
        }
    }

    private async Task<Again?> ShowAsync(MeetingId meeting, CancellationToken cancellationToken)
    {
        var began = clock.GetTimestamp();
        switch (await reconciler.ReconcileAsync(meeting, () => leases.Holds(meeting), cancellationToken))
        {
            case Reconciled.Shown shown:
                await marks.ShownAsync(meeting, shown, cancellationToken);
                backlog.Shown(meeting);
                return null;
            case Reconciled.Uninstalled { Forum: var forum } when await marks.TryPauseAsync(meeting, forum, began, cancellationToken):
                backlog.Pauses(meeting);
                return null;
            case Reconciled.BeingWrittenOn:
                backlog.IsHeld(meeting);
                return null;
            default:
                return new Again(Failed: false, TimeSpan.Zero);
        }
    }

    private static TimeSpan BackOff(int failed, TimeSpan least)
    {
        var backoff = TimeSpan.FromMilliseconds(Math.Min(LongestWait.TotalMilliseconds, 500 * Math.Pow(2, Math.Min(failed, 20))));
        var jitter = 0.5 + Random.Shared.NextDouble() / 2;
        return least > backoff ? least : backoff * jitter;
    }

    // A lease that cannot be given back runs out by itself.
    private async Task ReleaseAsync(MeetingId meeting)
    {
        using var limit = new CancellationTokenSource(ReleaseLimit, clock);
        try
        {
            await leases.ReleaseAsync(meeting, limit.Token);
        }
        catch (Exception fault)
        {
            Log.NotReleased(logger, fault, meeting);
        }
    }

    private sealed record Again(bool Failed, TimeSpan Least);

    private static partial class Log
    {
        [LoggerMessage(1, LogLevel.Error, "The round of {Meeting} failed and is tried again.")]
        public static partial void RoundFailed(ILogger logger, Exception fault, MeetingId meeting);

        [LoggerMessage(2, LogLevel.Warning, "The lease of {Meeting} could not be given back; it runs out.")]
        public static partial void NotReleased(ILogger logger, Exception fault, MeetingId meeting);
    }
}
