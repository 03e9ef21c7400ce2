namespace MoedeBot.Delivery;

/// <summary>
/// Runs rounds: for every meeting as it changes, and for those whose mark was left by a crash or another replica.
/// </summary>
public sealed partial class DeliveryService(
    RoundCalls calls, MeetingRound round, MarkSweep marks, DeliveryBacklog backlog, TimeProvider clock, ILogger<DeliveryService> logger)
    : BackgroundService
{
    private static readonly TimeSpan Sweep = TimeSpan.FromSeconds(5);

    /// <inheritdoc/>
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        var rounds = new Rounds(meeting => round.RunAsync(meeting, stoppingToken));
        calls.Called += rounds.Ask;
        try
        {
            await Task.WhenAll(
                EveryAsync(Sweep, () => SweepAsync(rounds, stoppingToken), stoppingToken),
                EveryAsync(LeaseKeeper.RenewEvery, () => round.RenewLeasesAsync(stoppingToken), stoppingToken));
        }
        catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
        {
            // Whatever is not shown yet stays marked and is shown after the next start.
        }
        finally
        {
            calls.Called -= rounds.Ask;
            await rounds.WhenIdleAsync();
        }
    }

    private async Task SweepAsync(Rounds rounds, CancellationToken cancellationToken)
    {
        foreach (var meeting in await marks.DueAsync(cancellationToken))
            rounds.Ask(meeting);
    }

    private async Task EveryAsync(TimeSpan period, Func<Task> work, CancellationToken cancellationToken)
    {
        using var timer = new PeriodicTimer(period, clock);
        do
        {
            try
            {
                await work();
            }
            catch (Exception fault) when (fault is not OperationCanceledException)
            {
                backlog.Failed("store");
                Log.StoreFailed(logger, fault);
            }
        }
        while (await timer.WaitForNextTickAsync(cancellationToken));
    }

    private static partial class Log
    {
        [LoggerMessage(2, LogLevel.Error, "Marks could not be listed or leases not renewed; tried again in a few seconds.")]
        public static partial void StoreFailed(ILogger logger, Exception fault);
    }
}
