using MoedeBot.Meetings;

namespace MoedeBot.Bench.Storage;

/// <summary>Counts what passes to the log beneath.</summary>
internal sealed class CountingLog(IEventLog log) : IEventLog
{
    private int appends;

    /// <summary>Appends so far, refused ones included.</summary>
    public int Appends => Volatile.Read(ref appends);

    /// <inheritdoc/>
    public Task<IReadOnlyList<RecordedEvent>> ReadAsync(MeetingId meeting, long after, CancellationToken cancellationToken) =>
        log.ReadAsync(meeting, after, cancellationToken);

    /// <inheritdoc/>
    public Task<bool> TryAppendAsync(MeetingId meeting, long expected, IReadOnlyList<RecordedEvent> events, CancellationToken cancellationToken)
    {
        Interlocked.Increment(ref appends);
        return log.TryAppendAsync(meeting, expected, events, cancellationToken);
    }
}
