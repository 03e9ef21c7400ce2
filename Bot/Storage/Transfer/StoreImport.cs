using MoedeBot.Meetings;

namespace MoedeBot.Storage.Transfer;

/// <summary>
/// Puts exported lines into a store. What is there already with the same content is passed over, so an import that was
/// broken off is simply run again; what is there with other content stops it.
/// </summary>
internal sealed class StoreImport(WholeStore store)
{
    private readonly List<string> events = [];
    private MeetingId? current;

    /// <summary>Takes in one line; events go in when the meeting's last one has come.</summary>
    /// <exception cref="InvalidDataException">The store holds something else in that place.</exception>
    public async Task TakeAsync(StoreLine line, CancellationToken cancellationToken)
    {
        if (line is not StoreLine.EventLine recorded)
        {
            await FinishAsync(cancellationToken);
            await WriteAsync(line, cancellationToken);
            return;
        }

        if (current != recorded.Meeting)
            await FinishAsync(cancellationToken);
        current = recorded.Meeting;
        events.Add(recorded.Event);
    }

    /// <summary>Writes what is still waiting. To be called after the last line.</summary>
    public async Task FinishAsync(CancellationToken cancellationToken)
    {
        if (current is not { } meeting)
            return;
        var there = await store.Streams.ReadTextAsync(meeting, 0, cancellationToken);
        if (there.Count > events.Count || !there.SequenceEqual(events.Take(there.Count)))
            throw new InvalidDataException($"Møde {meeting} findes allerede med andre hændelser.");

        // Marked, so that delivery compares the cards with the meeting once.
        if (there.Count < events.Count)
            await store.Dirty.MarkAsync(meeting, events.Count, cancellationToken);
        for (var after = there.Count; after < events.Count; after += MeetingLog.MostEventsAtOnce)
        {
            var batch = events.GetRange(after, Math.Min(MeetingLog.MostEventsAtOnce, events.Count - after));
            if (!await store.Streams.TryAppendTextAsync(meeting, after, batch, cancellationToken))
                throw new InvalidDataException($"Møde {meeting} blev ændret af andre under importen.");
        }

        current = null;
        events.Clear();
    }

    private Task WriteAsync(StoreLine line, CancellationToken cancellationToken) => line switch
    {
        StoreLine.ForumLine forum => ForumAsync(forum.Forum, cancellationToken),
        StoreLine.MeetingLine noted => store.Forums.AddMeetingAsync(noted.Forum, noted.Meeting, noted.At, cancellationToken),
        StoreLine.MinutesLine minutes => store.Minutes.SaveAsync(minutes.Minutes, cancellationToken),
        StoreLine.CardLine card => CardAsync(card, cancellationToken),
        _ => throw new ArgumentException($"Unknown line: {line.GetType().Name}", nameof(line)),
    };

    private async Task ForumAsync(Forum forum, CancellationToken cancellationToken)
    {
        if (await store.Forums.TrySaveAsync(forum, null, cancellationToken))
            return;
        var there = await store.Forums.FindAsync(forum.Id, cancellationToken);
        if (there is null || !MeetingEventJson.Write(there.Value).AsSpan().SequenceEqual(MeetingEventJson.Write(forum)))
            throw new InvalidDataException($"Forummet {forum.Name} findes allerede med andre indstillinger.");
    }

    private async Task CardAsync(StoreLine.CardLine line, CancellationToken cancellationToken)
    {
        if (await store.Cards.TrySaveAsync(line.Meeting, line.Card, null, cancellationToken) is not null)
            return;
        var there = await store.Cards.ListAsync(line.Meeting, cancellationToken);
        if (!there.Any(card => card.Value == line.Card))
            throw new InvalidDataException($"Kortet {line.Card.Key} i møde {line.Meeting} er allerede noteret anderledes.");
    }
}
