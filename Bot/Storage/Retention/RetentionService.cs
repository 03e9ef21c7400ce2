using MoedeBot.Meetings;

namespace MoedeBot.Storage.Retention;

/// <summary>Runs <see cref="CommentRetention"/> soon after the start and a few times a day.</summary>
internal sealed partial class RetentionService(
    CommentRetention retention, MeetingLog meetings, TimeProvider clock, ILogger<RetentionService> logger) : MeetingJob(meetings, Every, clock)
{
    /// <summary>Between two runs.</summary>
    public static readonly TimeSpan Every = TimeSpan.FromHours(6);

    /// <inheritdoc/>
    protected override Task RunAsync(CancellationToken cancellationToken) => retention.RunAsync(cancellationToken);

    /// <inheritdoc/>
    protected override void Forget(MeetingId meeting) => retention.Forget(meeting);

    /// <inheritdoc/>
    protected override void LogFailure(Exception fault) => Log.Failed(logger, fault);

    private static partial class Log
    {
        [LoggerMessage(1, LogLevel.Error, "Meetings could not be looked through for comments whose time is over; tried again later.")]
        public static partial void Failed(ILogger logger, Exception fault);
    }
}
