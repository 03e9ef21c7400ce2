using MoedeBot.Meetings;

namespace MoedeBot.Storage.Retention;

/// <summary>Runs <see cref="CommentRetention"/> soon after the start and a few times a day.</summary>
internal sealed partial class RetentionService(
    CommentRetention retention, MeetingLog meetings, TimeProvider clock, ILogger<RetentionService> logger) : BackgroundService
{
    /// <summary>The start belongs to those who wait for the bot.</summary>
    public static readonly TimeSpan FirstAfter = TimeSpan.FromMinutes(1);

    /// <summary>Between two runs.</summary>
    public static readonly TimeSpan Every = TimeSpan.FromHours(6);

    /// <inheritdoc/>
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        meetings.Changed += retention.Forget;
        try
        {
            await Task.Delay(FirstAfter, clock, stoppingToken);
            using var timer = new PeriodicTimer(Every, clock);
            do
            {
                await TryRunAsync(stoppingToken);
            }
            while (await timer.WaitForNextTickAsync(stoppingToken));
        }
        catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
        {
            // What is left is found by the next run: it looks at what is stored.
        }
        finally
        {
            meetings.Changed -= retention.Forget;
        }
    }

    private async Task TryRunAsync(CancellationToken cancellationToken)
    {
        try
        {
            await retention.RunAsync(cancellationToken);
        }
        catch (Exception fault) when (fault is not OperationCanceledException)
        {
            Log.Failed(logger, fault);
        }
    }

    private static partial class Log
    {
        [LoggerMessage(1, LogLevel.Error, "Meetings could not be looked through for comments whose time is over; tried again later.")]
        public static partial void Failed(ILogger logger, Exception fault);
    }
}
