using MoedeBot.Meetings;

namespace MoedeBot.Delivery;

/// <summary>Runs <see cref="ReminderKeeper"/> soon after the start and every few minutes.</summary>
public sealed partial class ReminderService(ReminderKeeper reminders, MeetingLog meetings, TimeProvider clock, ILogger<ReminderService> logger)
    : MeetingJob(meetings, Every, clock)
{
    /// <summary>Between two looks: a reminder comes that much late at most.</summary>
    public static readonly TimeSpan Every = TimeSpan.FromMinutes(5);

    /// <inheritdoc/>
    protected override Task RunAsync(CancellationToken cancellationToken) => reminders.RunAsync(cancellationToken);

    /// <inheritdoc/>
    protected override void Forget(MeetingId meeting) => reminders.Forget(meeting);

    /// <inheritdoc/>
    protected override void LogFailure(Exception fault) => Log.Failed(logger, fault);

    private static partial class Log
    {
        [LoggerMessage(1, LogLevel.Error, "Forums could not be looked through for reminders; tried again in a few minutes.")]
        public static partial void Failed(ILogger logger, Exception fault);
    }
}
