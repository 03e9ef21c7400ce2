using Microsoft.Extensions.Caching.Memory;

namespace MoedeBot.Meetings;

/// <summary>
/// The way of every command: load, decide, append if unchanged, answer. Commands of one meeting that wait at the same time
/// are decided and appended together. Nothing is answered before it is durable.
/// </summary>
/// <param name="log">The truth.</param>
/// <param name="dirty">Marked before each append, so that a crash after it is found.</param>
/// <param name="clock">Time of events.</param>
public sealed class MeetingLog(IEventLog log, IDirtyMeetings dirty, TimeProvider clock) : IDisposable
{
    /// <summary>Events of one append at most: with the head row, an entity group transaction stays under its 100 rows.</summary>
    public const int MostEventsAtOnce = 90;

    /// <summary>Bytes of one append at most, unless a single command makes more: an entity group transaction takes 4 MiB as base64 and headers.</summary>
    public const int MostBytesAtOnce = 3 * 1024 * 1024;

    private const int MeetingsRemembered = 1_000;

    private readonly MemoryCache queues = new(new MemoryCacheOptions { SizeLimit = MeetingsRemembered });
    private readonly Lock gate = new();

    /// <summary>Raised after an append, on the appending thread: handlers only take note.</summary>
    public event Action<MeetingId>? Changed;

    /// <summary>Decides and appends one command.</summary>
    /// <returns>What came of it, with the state after.</returns>
    public Task<Executed> ExecuteAsync(MeetingId meeting, Request request, CancellationToken cancellationToken) =>
        Queue(meeting).ExecuteAsync(request).WaitAsync(cancellationToken);

    /// <summary>The meeting as of now; null when there is none.</summary>
    public Task<MeetingState?> FindAsync(MeetingId meeting, CancellationToken cancellationToken) =>
        Queue(meeting).CatchUpAsync(cancellationToken);

    /// <summary>The meeting as it was right after an event: all events up to it are read. Null when there is no meeting.</summary>
    /// <param name="meeting">The meeting.</param>
    /// <param name="sequence">The event's sequence.</param>
    /// <param name="cancellationToken">Cancels the reading.</param>
    public async Task<MeetingState?> AsOfAsync(MeetingId meeting, long sequence, CancellationToken cancellationToken) =>
        MeetingFold.Apply(meeting, null, (await log.ReadAsync(meeting, 0, cancellationToken)).Where(recorded => recorded.Sequence <= sequence));

    /// <inheritdoc/>
    public void Dispose() => queues.Dispose();

    private MeetingQueue Queue(MeetingId meeting)
    {
        lock (gate)
        {
            return queues.GetOrCreate(meeting, entry =>
            {
                entry.Size = 1;
                return new MeetingQueue(meeting, log, dirty, clock, () => Changed?.Invoke(meeting));
            })!;
        }
    }
}

/// <summary>A command with who asks and by which activity.</summary>
/// <param name="Command">What is asked.</param>
/// <param name="Actor">Who, and as what.</param>
/// <param name="ActivityId">Conversation and activity id; null for the bot's own. The same id twice has one effect.</param>
public sealed record Request(MeetingCommand Command, Actor Actor, string? ActivityId);

/// <summary>What came of a command.</summary>
/// <param name="Refusal">Null when it happened, now or before.</param>
/// <param name="State">The meeting after it; null when there is none.</param>
public sealed record Executed(Refusal? Refusal, MeetingState? State);
