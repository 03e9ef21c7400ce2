using System.Collections.Concurrent;
using System.Text.Json.Nodes;

namespace MoedeBot.Bench.Faults;

/// <summary>The chefs and the secretary press; every answer that they get is kept.</summary>
internal sealed class Play(World world, Random random)
{
    private const int AtOnce = 12;
    private const double SentTwice = 0.06;
    private const double HeldBack = 0.08;

    private readonly ConcurrentQueue<Acknowledgement> acknowledged = new();
    private readonly ConcurrentQueue<string> unanswered = new();
    private readonly ConcurrentQueue<Task> late = new();
    private int begun;

    public IReadOnlyCollection<Acknowledgement> Acknowledged => acknowledged;

    /// <summary>How many different presses were told that they had happened.</summary>
    public int Commands => acknowledged.Where(told => told.Accepted).DistinctBy(told => told.Press.Id).Count();

    /// <summary>Presses that nobody answered in any reasonable time.</summary>
    public IReadOnlyCollection<string> Unanswered => unanswered;

    /// <summary>Runs as a press begins, with its number from 1.</summary>
    public Action<int> Beginning { get; init; } = _ => { };

    /// <summary>How long a chef thinks before a press.</summary>
    public TimeSpan Thinking { get; init; }

    /// <summary>Plays the meeting from the posting of the agenda to the last conclusion.</summary>
    public async Task RunAsync(string meeting)
    {
        await PressAsync(new Press("post", "sofie", "agenda.post", new JsonObject { ["meeting"] = meeting }));
        for (var item = 1; item <= Script.Items; item++)
        {
            var presses = Script.Of(meeting, item, random).Select(press => (press, Fate: random.NextDouble(), Wait: random.Next(600))).ToList();
            await Parallel.ForEachAsync(presses.SkipLast(1), new ParallelOptions { MaxDegreeOfParallelism = AtOnce }, async (one, stop) =>
            {
                await Task.Delay(Thinking, TimeProvider.System, stop);
                await DrawnAsync(one.press, one.Fate, TimeSpan.FromMilliseconds(one.Wait));
            });
            await PressAsync(presses[^1].press);
        }

        await Task.WhenAll(late);
    }

    public async Task PressAsync(Press press)
    {
        Beginning(Interlocked.Increment(ref begun));
        await DeliverAsync(press);
    }

    // Some are overtaken by others, some are delivered twice at once, and some once more when the meeting has long gone on.
    private async Task DrawnAsync(Press press, double fate, TimeSpan wait)
    {
        if (fate < HeldBack)
            await Task.Delay(wait, TimeProvider.System);
        if (fate > 1 - (SentTwice / 2))
            late.Enqueue(AfterwardsAsync(press, wait * 10));
        var again = fate > 1 - SentTwice ? DeliverAsync(press) : Task.CompletedTask;
        await PressAsync(press);
        await again;
    }

    private async Task AfterwardsAsync(Press press, TimeSpan wait)
    {
        await Task.Delay(wait, TimeProvider.System);
        await DeliverAsync(press);
    }

    private async Task DeliverAsync(Press press)
    {
        if (await world.Client.DeliverAsync(Client.Invoke(press)) is { } answer)
            acknowledged.Enqueue(new Acknowledgement(press, Says(answer)));
        else
            unanswered.Enqueue(press.Id);
    }

    // The card of an item or an agenda begins with the forum's name; a refusal is a sentence, or a card that begins with that.
    private static bool Says(JsonObject answer) =>
        answer["value"] is JsonObject card && card["speak"]?.GetValue<string>().StartsWith(Client.Forum, StringComparison.Ordinal) == true;
}
