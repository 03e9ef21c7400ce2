using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Microsoft.Extensions.DependencyInjection;
using MoedeBot.Cards;
using MoedeBot.Delivery;
using MoedeBot.Meetings;
using MoedeBot.Minutes;

namespace MoedeBot.Bench.Faults;

/// <summary>
/// Looks from outside at what a run left behind: every acknowledgement against the log, the log against the minutes, the cards that
/// Teams shows against the state. It asks the store and the Connector, never the bot.
/// </summary>
internal sealed partial class Checker(World world, MeetingId meeting)
{
    private static readonly CardContext Context = new(
        CultureInfo.GetCultureInfo("da-DK"), TimeZoneInfo.FindSystemTimeZoneById("Europe/Copenhagen"), _ => new Uri("https://minutes.invalid/"));

    private readonly IEventLog log = world.Store.GetRequiredService<IEventLog>();
    private readonly IDeliveredCards delivered = world.Store.GetRequiredService<IDeliveredCards>();
    private readonly IMinutesArchive archive = world.Store.GetRequiredService<IMinutesArchive>();

    /// <summary>What was acknowledged and is not in the log, or is twice, or is there though it was refused.</summary>
    public async Task<Findings> AcknowledgementsAsync(IReadOnlyCollection<Acknowledgement> acknowledged)
    {
        var events = await log.ReadAsync(meeting, 0, default);
        var byActivity = events.Where(recorded => recorded.ActivityId is not null)
            .ToLookup(recorded => recorded.ActivityId![(recorded.ActivityId!.LastIndexOf('/') + 1)..]);
        var findings = new Findings();
        foreach (var told in acknowledged)
        {
            var caused = byActivity[told.Press.Id].Select(recorded => recorded.Event).ToList();
            if (told.Accepted && !caused.Any(happened => Means(told.Press, happened)))
                findings.Lost.Add($"{told.Press.Id} was acknowledged and is not in the log");
            if (!told.Accepted && caused.Count > 0)
                findings.Lost.Add($"{told.Press.Id} was refused and is in the log");
        }

        findings.Doubled.AddRange(byActivity.Where(caused => caused.Count() > 1).Select(caused => $"{caused.Key} had its effect {caused.Count()} times"));
        return findings;
    }

    /// <summary>How the archived minutes differ from what the log says; empty when they do not.</summary>
    public async Task<IReadOnlyList<string>> MinutesAsync()
    {
        var events = await log.ReadAsync(meeting, 0, default);
        var decisions = events.Select(recorded => recorded.Event).OfType<ItemConcluded>().ToList();
        if (events.Select(recorded => recorded.Event).OfType<MinutesCompiled>().LastOrDefault() is not { } compiled)
            return ["the log has no minutes"];
        var forum = new ForumId(Client.Tenant, Client.Channel);
        if (await archive.FindAsync(forum, meeting, compiled.Version, default) is not { } minutes)
            return [$"version {compiled.Version} is not in the archive"];

        var problems = decisions.Where(decision => minutes.Text.Split(decision.Decision).Length != 2)
            .Select(decision => $"the decision of item {decision.Item} is not in the minutes exactly once").ToList();
        if (Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(minutes.Text))) != compiled.Sha256)
            problems.Add("the minutes are not those of the log's hash");
        if (decisions.Count != Script.Items)
            problems.Add($"{decisions.Count} items were concluded");
        return problems;
    }

    /// <summary>Keys of the cards that do not show what they should; empty when all do.</summary>
    public async Task<IReadOnlyList<string>> StaleCardsAsync()
    {
        var (desired, records) = await CardsAsync();
        var shown = world.Teams.Messages.ToDictionary(message => message.Id);
        return [.. desired.Where(card => !(records.TryGetValue(card.Key.Value, out var record)
                && shown.TryGetValue(record.ActivityId, out var message)
                && JsonNode.DeepEquals(Comparable(message.Card?.ToJsonString()), Comparable(card.Card.ToJson()))))
            .Select(card => card.Key.Value)];
    }

    /// <summary>Messages that look like a card of the meeting and are not the one that is kept up to date.</summary>
    public async Task<IReadOnlyList<(CardKey Key, Message Message)>> DoublesAsync()
    {
        var (desired, records) = await CardsAsync();
        var real = records.Values.Select(record => record.ActivityId).ToHashSet();
        return [.. world.Teams.Messages.Where(message => !real.Contains(message.Id))
            .SelectMany(message => desired.Where(card => card.Summary == message.Summary).Select(card => (card.Key, message)))];
    }

    private async Task<(IReadOnlyList<DesiredCard> Desired, Dictionary<string, DeliveredCard> Records)> CardsAsync()
    {
        var state = MeetingFold.Apply(meeting, null, await log.ReadAsync(meeting, 0, default))!;
        var records = await delivered.ListAsync(meeting, default);
        var desired = MeetingCards.Desired(state, Context);
        return (state.AwaitsMinutes ? [.. desired, new DesiredCard(CardKey.Minutes, new("1.5"), "-", 0)] : desired,
            records.ToDictionary(record => record.Value.Key, record => record.Value));
    }

    private static bool Means(Press press, MeetingEvent happened) => (press.Verb, happened) switch
    {
        ("agenda.post", AgendaPosted) => true,
        ("item.comment.save", CommentAdded comment) => comment.Item == Number(press) && comment.Text == Text(press, "text"),
        ("item.position", PositionTaken taken) => taken.Item == Number(press)
            && taken.Position.ToString().Equals(Text(press, "position"), StringComparison.OrdinalIgnoreCase),
        ("item.conclude", ItemConcluded concluded) => concluded.Item == Number(press) && concluded.Decision == Text(press, "decision"),
        _ => false,
    };

    private static int Number(Press press) => press.Data["item"]!.GetValue<int>();

    private static string Text(Press press, string name) => press.Data[name]!.GetValue<string>();

    // A signed address is another one each time.
    private static JsonNode? Comparable(string? json) => json is null ? null : JsonNode.Parse(Address().Replace(json, "\"url\":\"\""));

    [GeneratedRegex("\"url\":\\s*\"[^\"]*\"")]
    private static partial Regex Address();
}

/// <summary>What is wrong with the log.</summary>
internal sealed record Findings
{
    public List<string> Lost { get; } = [];

    public List<string> Doubled { get; } = [];
}
