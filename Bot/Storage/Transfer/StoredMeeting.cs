using System.Text;
using MoedeBot.Meetings;

namespace MoedeBot.Storage.Transfer;

/// <summary>A stored stream, understood.</summary>
internal static class StoredMeeting
{
    /// <summary>The meeting that the events make; null when there are none.</summary>
    public static MeetingState? Fold(MeetingId meeting, IEnumerable<string> stream) =>
        MeetingFold.Apply(meeting, null, Events(stream));

    /// <summary>The events themselves.</summary>
    public static IEnumerable<RecordedEvent> Events(IEnumerable<string> stream) =>
        stream.Select(json => MeetingEventJson.ReadEvent(Encoding.UTF8.GetBytes(json)));
}
