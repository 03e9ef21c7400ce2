using System.Runtime.CompilerServices;
using System.Text.Json.Nodes;
using MoedeBot.Documents;
using MoedeBot.Meetings;
using MoedeBot.Storage.Transfer;

namespace MoedeBot.Storage.Extracts;

/// <summary>Everything about one case: its items in every agenda, what happened on them, and how they stand in the minutes.</summary>
internal static class CaseExtract
{
    /// <summary>The lines, meeting by meeting.</summary>
    /// <param name="store">The store.</param>
    /// <param name="number">The case number as printed; letters' case and spaces do not count.</param>
    /// <param name="cancellationToken">Stops between meetings.</param>
    public static async IAsyncEnumerable<JsonObject> ReadAsync(
        WholeStore store, string number, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        await foreach (var (meeting, events) in StoredTexts.MeetingsAsync(store, cancellationToken))
        {
            // A new edition of the agenda may have taken an item off it, or given it another number since earlier minutes.
            var items = meeting.Items.Concat(meeting.Withdrawn).Where(item => IsOf(item.Item, number)).ToList();
            if (items.Count == 0)
                continue;
            var keys = items.Select(item => item.Key).ToHashSet();
            var closed = items.Where(item => item.Item.Confidential).Select(item => item.Item.Number).ToHashSet();
            foreach (var item in Nodes(meeting.Agenda, items.Select(item => item.Item)))
                yield return With(StoredTexts.Line("agenda-item", meeting), "item", item);
            foreach (var json in events.Where(json => IsAbout(json, keys)))
                yield return With(StoredTexts.Line("event", meeting), "event", JsonNode.Parse(json)!);
            foreach (var minutes in await MinutesAsync(store, meeting, cancellationToken))
            {
                var minuted = minutes.Document.Items.Where(item => IsOf(item, number) || (item.CaseNumber is null && closed.Contains(item.Number)));
                foreach (var item in Nodes(minutes.Document, minuted))
                    yield return With(With(StoredTexts.Line("minutes-item", meeting), "version", minutes.Version), "item", item);
            }
        }
    }

    /// <summary>Every version of a meeting's minutes, oldest first.</summary>
    internal static async Task<IReadOnlyList<Minutes.ArchivedMinutes>> MinutesAsync(WholeStore store, MeetingState meeting, CancellationToken cancellationToken)
    {
        var versions = new List<Minutes.ArchivedMinutes>();
        for (var version = 1; version <= (meeting.Minutes?.Version ?? 0); version++)
        {
            if (await store.Minutes.FindAsync(meeting.Forum.Id, meeting.Id, version, cancellationToken) is { } minutes)
                versions.Add(minutes);
        }

        return versions;
    }

    private static JsonObject With(JsonObject line, string name, JsonNode value)
    {
        line[name] = value;
        return line;
    }

    private static bool IsOf(AgendaItem item, string number) =>
        item.CaseNumber is { } known && string.Equals(Bare(known.Printed), Bare(number), StringComparison.OrdinalIgnoreCase);

    private static string Bare(string number) => number.Replace(" ", "", StringComparison.Ordinal);

    private static IEnumerable<JsonNode> Nodes(MeetingDocument document, IEnumerable<AgendaItem> items) =>
        StoredTexts.Node(document with { Items = [.. items] })["items"]!.AsArray().Select(item => item!.DeepClone());

    // A note is its writer's alone, whatever it is about.
    private static bool IsAbout(string json, HashSet<int> keys) => StoredTexts.Event(json).Event is not NoteKept
        && JsonNode.Parse(json)!["event"]?["item"] is JsonValue item && item.TryGetValue<int>(out var key) && keys.Contains(key);
}
