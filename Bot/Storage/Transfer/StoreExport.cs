using System.Runtime.CompilerServices;
using MoedeBot.Meetings;

namespace MoedeBot.Storage.Transfer;

/// <summary>A store as lines: forums with their meetings and minutes, then meetings with their events and cards.</summary>
internal static class StoreExport
{
    /// <param name="store">The store.</param>
    /// <param name="only">One meeting with what belongs to it; null for everything.</param>
    /// <param name="cancellationToken">Stops between lines.</param>
    public static async IAsyncEnumerable<StoreLine> ReadAsync(
        WholeStore store, MeetingId? only, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        foreach (var forum in await store.Index.ListAllAsync(cancellationToken))
        {
            var lines = await ForumAsync(store, forum, only, cancellationToken);
            if ((only is null || lines.Count > 0) && await store.Forums.FindAsync(forum, cancellationToken) is { } settings)
                yield return new StoreLine.ForumLine(settings.Value);
            foreach (var line in lines)
                yield return line;
        }

        foreach (var meeting in only is { } one ? [one] : await store.Streams.ListAsync(cancellationToken))
        {
            foreach (var json in await store.Streams.ReadTextAsync(meeting, 0, cancellationToken))
                yield return new StoreLine.EventLine(meeting, json);
            foreach (var card in await store.Cards.ListAsync(meeting, cancellationToken))
                yield return new StoreLine.CardLine(meeting, card.Value);
        }
    }

    private static async Task<List<StoreLine>> ForumAsync(WholeStore store, ForumId forum, MeetingId? only, CancellationToken cancellationToken)
    {
        var lines = new List<StoreLine>();
        foreach (var noted in await store.Index.ListNotedAsync(forum, cancellationToken))
            lines.Add(new StoreLine.MeetingLine(forum, noted.Meeting, noted.At));
        foreach (var minutes in await store.Minutes.ListAsync(forum, int.MaxValue, cancellationToken))
            lines.Add(new StoreLine.MinutesLine(minutes));
        return only is null ? lines : lines.FindAll(line => MeetingOf(line) == only);
    }

    private static MeetingId? MeetingOf(StoreLine line) => line switch
    {
        StoreLine.MeetingLine noted => noted.Meeting,
        StoreLine.MinutesLine minutes => minutes.Minutes.Meeting,
        _ => null,
    };
}
