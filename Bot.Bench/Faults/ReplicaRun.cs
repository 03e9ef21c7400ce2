using System.Diagnostics;
using MoedeBot.Meetings;

namespace MoedeBot.Bench.Faults;

/// <summary>Three replicas on one store, one of them killed every ten seconds for two minutes under load.</summary>
internal sealed class ReplicaRun(int seed, string folder)
{
    private const int Replicas = 3;

    private static readonly TimeSpan Lasting = TimeSpan.FromSeconds(120);
    private static readonly TimeSpan KillEvery = TimeSpan.FromSeconds(10);
    private static readonly TimeSpan ConvergedWithin = TimeSpan.FromSeconds(30);

    public async Task<RunResult> PlayAsync()
    {
        await using var world = await World.StartAsync(seed, Replicas, folder);
        var meeting = await world.BeginAsync();

        // So long a pause before each press that the meeting lasts as long as the killing does.
        var play = new Play(world, new Random(seed)) { Thinking = Lasting * 12 / Script.Presses };
        var killing = KillAsync(world);
        await play.RunAsync(meeting);
        await killing;

        var checker = new Checker(world, new MeetingId(meeting));
        var (converged, stale) = await Wait.UntilNoneAsync(checker.StaleCardsAsync, ConvergedWithin);
        var findings = await checker.AcknowledgementsAsync(play.Acknowledged);
        var doubles = await checker.DoublesAsync();
        var result = new RunResult(seed, world.Kills, play.Acknowledged.Count, play.Commands, doubles.Count, converged)
        {
            Lost = findings.Lost.Count,
            Duplicates = findings.Doubled.Count,
            Calls = world.Teams.Calls,
            Redelivered = world.Client.Unanswered,
        };
        result.Problems.AddRange([.. findings.Lost, .. findings.Doubled, .. await checker.MinutesAsync(), .. stale.Select(key => $"card {key} did not converge")]);
        result.Problems.AddRange(play.Unanswered.Select(press => $"press {press} was never answered"));
        if (doubles.Count > world.Kills)
            result.Problems.Add($"{doubles.Count} cards too many after {world.Kills} kills");
        return result;
    }

    private static async Task KillAsync(World world)
    {
        var since = Stopwatch.GetTimestamp();
        using var timer = new PeriodicTimer(KillEvery);
        for (var turn = 0; await timer.WaitForNextTickAsync() && Stopwatch.GetElapsedTime(since) < Lasting + KillEvery; turn++)
            await world.KillAndStartAsync(world.Bots[turn % world.Bots.Count]);
    }
}
