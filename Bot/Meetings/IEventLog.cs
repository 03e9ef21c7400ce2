namespace MoedeBot.Meetings;

/// <summary>
/// The append-only log, one stream per meeting. It is the only truth; everything else can be made again from it.
/// </summary>
public interface IEventLog
{
    /// <summary>Events with a sequence above <paramref name="after"/>, in order; empty when there are none.</summary>
    Task<IReadOnlyList<RecordedEvent>> ReadAsync(MeetingId meeting, long after, CancellationToken cancellationToken);

    /// <summary>Appends all or nothing, durable when it returns.</summary>
    /// <param name="meeting">The stream.</param>
    /// <param name="expected">Sequence of the last event that the caller knows; 0 for a new stream.</param>
    /// <param name="events">At least one, at most <see cref="MeetingLog.MostEventsAtOnce"/>, numbered from <paramref name="expected"/> + 1.</param>
    /// <param name="cancellationToken">Cancels before the write is sent; afterwards the outcome is awaited.</param>
    /// <returns>False when the stream had moved on; nothing is written then.</returns>
    Task<bool> TryAppendAsync(MeetingId meeting, long expected, IReadOnlyList<RecordedEvent> events, CancellationToken cancellationToken);
}

/// <summary>
/// Which meetings may have changes that are not yet shown. A mark is written before the append and removed after
/// delivery, so that a crash in between is found without looking through all meetings.
/// </summary>
public interface IDirtyMeetings
{
    /// <summary>Marks that the meeting is about to reach <paramref name="sequence"/>. Never lowers a mark that is there.</summary>
    Task MarkAsync(MeetingId meeting, long sequence, CancellationToken cancellationToken);

    /// <summary>All marks.</summary>
    Task<IReadOnlyList<DirtyMeeting>> ListAsync(CancellationToken cancellationToken);

    /// <summary>Removes the mark unless it stands above <paramref name="delivered"/>.</summary>
    Task ClearAsync(MeetingId meeting, long delivered, CancellationToken cancellationToken);
}

/// <summary>A mark.</summary>
/// <param name="Meeting">The meeting.</param>
/// <param name="Sequence">The sequence that it was about to reach.</param>
public sealed record DirtyMeeting(MeetingId Meeting, long Sequence);
