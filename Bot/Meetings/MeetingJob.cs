namespace MoedeBot.Meetings;

/// <summary>
/// A job that looks through the meetings soon after the start and then again and again, and is told which of them have changed meanwhile.
/// A run that fails is logged, and the next one is tried all the same.
/// </summary>
/// <param name="meetings">Tells of changes.</param>
/// <param name="every">Between two runs.</param>
/// <param name="clock">Waits.</param>
public abstract class MeetingJob(MeetingLog meetings, TimeSpan every, TimeProvider clock) : BackgroundService
{
    /// <summary>The start belongs to those who wait for the bot.</summary>
    public static readonly TimeSpan FirstAfter = TimeSpan.FromSeconds(15);

    /// <summary>Looks once.</summary>
    protected abstract Task RunAsync(CancellationToken cancellationToken);

    /// <summary>A meeting has changed.</summary>
    protected abstract void Forget(MeetingId meeting);

    /// <summary>Logs that a run came to nothing.</summary>
    protected abstract void LogFailure(Exception fault);

    /// <inheritdoc/>
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        meetings.Changed += Forget;
        try
        {
            await Task.Delay(FirstAfter, clock, stoppingToken);
            using var timer = new PeriodicTimer(every, clock);
            do
            {
                await TryRunAsync(stoppingToken);
            }
            while (await timer.WaitForNextTickAsync(stoppingToken));
        }
        catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
        {
            // What is left is found by the first run after the next start.
        }
        finally
        {
            meetings.Changed -= Forget;
        }
    }

    private async Task TryRunAsync(CancellationToken cancellationToken)
    {
        try
        {
            await RunAsync(cancellationToken);
        }
        catch (Exception fault) when (fault is not OperationCanceledException)
        {
            LogFailure(fault);
        }
    }
}
