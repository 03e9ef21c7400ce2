using MoedeBot.Meetings;
using MoedeBot.Tests.Support;

namespace MoedeBot.Tests.Contracts;

/// <summary>Events to store; what they say does not matter to a store.</summary>
internal static class Events
{
    public static RecordedEvent Comment(long sequence, string text) =>
        new(sequence, MeetingBuilder.Now.AddTicks(sequence), MeetingBuilder.Mette, $"activity-{sequence}", new CommentAdded(1, text));

    public static List<RecordedEvent> Comments(long first, int count) =>
        [.. Enumerable.Range(0, count).Select(i => Comment(first + i, $"Kommentar {first + i}"))];
}
