using MoedeBot.Meetings;

namespace MoedeBot.Delivery;

/// <summary>Runs <see cref="ReminderKeeper"/> soon after the start and every few minutes.</summary>
public sealed partial class ReminderService(ReminderKeeper reminders, MeetingLog meetings, TimeProvider clock, ILogger<ReminderService> logger)
    : BackgroundService
{
    /// <summary>The start belongs to those who wait for the bot.</summary>
    public static readonly TimeSpan FirstAfter = TimeSpan.FromMinutes(1);

    /// <summary>Between two looks: a reminder comes that much late at most.</summary>
    public static readonly TimeSpan Every = TimeSpan.FromMinutes(5);

    /// <inheritdoc/>
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        meetings.Changed += reminders.Forget;
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
            // What is due by the next start is sent then, unless the meeting has begun.
        }
        finally
        {
            meetings.Changed -= reminders.Forget;
        }
    }

    private async Task TryRunAsync(CancellationToken cancellationToken)
    {
        try
        {
            await reminders.RunAsync(cancellationToken);
        }
        catch (Exception fault) when (fault is not OperationCanceledException)
        {
            Log.Failed(logger, fault);
        }
    }

    private static partial class Log
    {
        [LoggerMessage(1, LogLevel.Error, "Forums could not be looked through for reminders; tried again in a few minutes.")]
        public static partial void Failed(ILogger logger, Exception fault);
    }
}
