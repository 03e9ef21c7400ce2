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
            var items = meeting.Agenda.Items.Where(item => IsOf(item, number)).Select(item => item.Number).ToHashSet();
            if (items.Count == 0)
                continue;
            foreach (var item in Items(meeting.Agenda, items))
                yield return With(StoredTexts.Line("agenda-item", meeting), "item", item);
            foreach (var json in events.Where(json => IsAbout(json, items)))
                yield return With(StoredTexts.Line("event", meeting), "event", JsonNode.Parse(json)!);
            foreach (var minutes in await MinutesAsync(store, meeting, cancellationToken))
            {
                foreach (var item in Items(minutes.Document, items))
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

    private static IEnumerable<JsonNode> Items(MeetingDocument document, HashSet<int> numbers) =>
        StoredTexts.Node(document)["items"]!.AsArray().Where(item => numbers.Contains(item!["number"]!.GetValue<int>())).Select(item => item!.DeepClone());

    private static bool IsAbout(string json, HashSet<int> items) =>
        JsonNode.Parse(json)!["event"]?["item"] is JsonValue item && item.TryGetValue<int>(out var number) && items.Contains(number);
}
