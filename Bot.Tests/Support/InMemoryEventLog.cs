using MoedeBot.Meetings;

namespace MoedeBot.Tests.Support;

/// <summary>The log's contract in memory, through the stored form, so that what cannot be stored fails here too.</summary>
internal sealed class InMemoryEventLog : IEventLog
{
    private readonly Dictionary<MeetingId, List<byte[]>> streams = [];

    public int Appends { get; private set; }

    /// <summary>Runs before each append: a test's chance to be the other replica.</summary>
    public Action<MeetingId>? BeforeAppend { get; set; }

    public Task<IReadOnlyList<RecordedEvent>> ReadAsync(MeetingId meeting, long after, CancellationToken cancellationToken)
    {
        lock (streams)
        {
            return Task.FromResult<IReadOnlyList<RecordedEvent>>(
                [.. Stream(meeting).Skip((int)after).Select(json => MeetingEventJson.ReadEvent(json))]);
        }
    }

    public Task<bool> TryAppendAsync(
        MeetingId meeting, long expected, IReadOnlyList<RecordedEvent> events, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        BeforeAppend?.Invoke(meeting);
        lock (streams)
        {
            var stream = Stream(meeting);
            if (stream.Count != expected)
                return Task.FromResult(false);
            stream.AddRange(events.Select(MeetingEventJson.Write));
            Appends++;
            return Task.FromResult(true);
        }
    }

    private List<byte[]> Stream(MeetingId meeting) =>
        streams.TryGetValue(meeting, out var stream) ? stream : streams[meeting] = [];
}
