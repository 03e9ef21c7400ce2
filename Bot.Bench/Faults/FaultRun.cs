using System.Diagnostics;
using MoedeBot.Meetings;

namespace MoedeBot.Bench.Faults;

/// <summary>One meeting with everything going wrong that can, drawn by a seed.</summary>
internal sealed class FaultRun(int seed, string folder)
{
    private const double ConnectorFails = 0.3;
    private const int Kills = 3;
    private const int Jumps = 2;

    private static readonly TimeSpan StoreAway = TimeSpan.FromSeconds(20);
    private static readonly TimeSpan ConvergedWithin = TimeSpan.FromSeconds(120);
    private static readonly TimeSpan HealedWithin = TimeSpan.FromSeconds(30);

    private readonly Random random = new(seed);
    private readonly List<Task> faults = [];

    public async Task<RunResult> PlayAsync()
    {
        await using var world = await World.StartAsync(seed, 1, folder);
        var meeting = await world.BeginAsync();
        world.Teams.FailureRate = ConnectorFails;
        var plan = Plan(world);
        var play = new Play(world, random) { Beginning = number => Strike(plan, number) };
        await play.RunAsync(meeting);
        await Task.WhenAll(faults);
        return await ResultAsync(world, play, meeting);
    }

    private async Task<RunResult> ResultAsync(World world, Play play, string meeting)
    {
        var checker = new Checker(world, new MeetingId(meeting));
        var (converged, stale) = await Wait.UntilNoneAsync(checker.StaleCardsAsync, ConvergedWithin);
        var doubles = await checker.DoublesAsync();
        var healed = await HealAsync(world, checker, meeting, doubles);
        var findings = await checker.AcknowledgementsAsync(play.Acknowledged);
        var result = new RunResult(seed, world.Kills, play.Acknowledged.Count, play.Commands, doubles.Count, converged)
        {
            Lost = findings.Lost.Count,
            Duplicates = findings.Doubled.Count,
            Healed = healed.Healed,
            Calls = world.Teams.Calls,
            Failures = world.Teams.Failures,
            Redelivered = world.Client.Unanswered,
        };
        result.Problems.AddRange([.. findings.Lost, .. findings.Doubled, .. await checker.MinutesAsync(), .. healed.Problems]);
        result.Problems.AddRange(stale.Select(key => $"card {key} did not converge"));
        result.Problems.AddRange(play.Unanswered.Select(press => $"press {press} was never answered"));
        if (doubles.Count > world.Kills)
            result.Problems.Add($"{doubles.Count} cards too many after {world.Kills} kills");
        return result;
    }

    // A press on a card that was left over by a kill is answered as one on the real card, and the card goes away.
    private static async Task<(int Healed, IReadOnlyList<string> Problems)> HealAsync(
        World world, Checker checker, string meeting, IReadOnlyList<(Cards.CardKey Key, Message Message)> doubles)
    {
        var pressable = doubles.Where(one => one.Key.Value.StartsWith("item:", StringComparison.Ordinal)).ToList();
        var problems = new List<string>();
        foreach (var (key, message) in pressable)
        {
            var item = int.Parse(key.Value.Split(':')[1], System.Globalization.CultureInfo.InvariantCulture);
            var answer = await world.Client.DeliverAsync(Client.Invoke(Script.Show(meeting, item, message, 1)));
            if (answer?["value"] is not System.Text.Json.Nodes.JsonObject)
                problems.Add($"a press on the left-over card {key} was not answered with the card");
        }

        var (_, left) = await Wait.UntilNoneAsync(
            async () => [.. (await checker.DoublesAsync()).Where(one => one.Key.Value.StartsWith("item:", StringComparison.Ordinal)).Select(one => one.Key.Value)],
            HealedWithin);
        problems.AddRange(left.Select(key => $"the left-over card {key} was pressed and is still there"));
        return (pressable.Count - left.Count, problems);
    }

    private Dictionary<int, Func<Task>> Plan(World world)
    {
        var plan = new Dictionary<int, Func<Task>>();
        for (var kill = 0; kill < Kills; kill++)
            plan[Free(plan)] = Later(() => world.KillAndStartAsync(world.Bots[0]));
        for (var jump = 0; jump < Jumps; jump++)
            plan[Free(plan)] = JumpBy(world, TimeSpan.FromMinutes(random.Next(-120, 120)));
        plan[Free(plan)] = () => world.StoreAwayAsync(StoreAway);
        return plan;
    }

    private int Free(Dictionary<int, Func<Task>> plan)
    {
        while (true)
        {
            if (random.Next(1, Script.Presses) is var number && !plan.ContainsKey(number))
                return number;
        }
    }

    private Func<Task> Later(Func<Task> fault)
    {
        var wait = TimeSpan.FromMilliseconds(random.Next(1_500));
        return async () =>
        {
            await Task.Delay(wait, TimeProvider.System);
            await fault();
        };
    }

    private static Func<Task> JumpBy(World world, TimeSpan by) => () => world.JumpAsync(world.Bots[0], by);

    private void Strike(Dictionary<int, Func<Task>> plan, int number)
    {
        if (!plan.TryGetValue(number, out var fault))
            return;
        lock (faults)
            faults.Add(Task.Run(fault));
    }
}

/// <summary>Waiting for what happens by itself.</summary>
internal static class Wait
{
    /// <summary>Looks until there is none left.</summary>
    /// <returns>How long it took, and what was left when patience ran out.</returns>
    public static async Task<(TimeSpan Took, IReadOnlyList<string> Left)> UntilNoneAsync(Func<Task<IReadOnlyList<string>>> look, TimeSpan patience)
    {
        var since = Stopwatch.GetTimestamp();
        while (true)
        {
            var left = await look();
            var took = Stopwatch.GetElapsedTime(since);
            if (left.Count == 0 || took > patience)
                return (took, left);
            await Task.Delay(TimeSpan.FromMilliseconds(250), TimeProvider.System);
        }
    }
}

/// <summary>What came of a run.</summary>
internal sealed record RunResult(int Seed, int Kills, int Acknowledged, int Accepted, int Orphans, TimeSpan Converged)
{
    public int Lost { get; init; }

    public int Duplicates { get; init; }

    public int Healed { get; init; }

    public int Calls { get; init; }

    public int Failures { get; init; }

    public int Redelivered { get; init; }

    public List<string> Problems { get; } = [];
}
