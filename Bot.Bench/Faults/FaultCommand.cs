using System.Globalization;
using MoedeBot.Bench.Reports;
using MoedeBot.Bench.Storage;

namespace MoedeBot.Bench.Faults;

/// <summary>The commands <c>faults</c> and <c>replicas</c>.</summary>
internal static class FaultCommand
{
    /// <summary>Plays runs, one after the other where <c>--at-once</c> does not say otherwise: each has programs, ports and a folder of its own.</summary>
    /// <returns>0 when nothing was lost or doubled and every card converged.</returns>
    public static Task<int> FaultsAsync(string[] args, TextWriter output) =>
        RunAsync(args, output, RunFigures.Faults, (seed, folder) => new FaultRun(seed, folder).PlayAsync());

    /// <summary>Plays three replicas.</summary>
    public static Task<int> ReplicasAsync(string[] args, TextWriter output) =>
        RunAsync(args, output, RunFigures.Replicas, (seed, folder) => new ReplicaRun(seed, folder).PlayAsync());

    private static async Task<int> RunAsync(string[] args, TextWriter output, Section section, Func<int, string, Task<RunResult>> play)
    {
        var runs = Number(args, "--runs") ?? 1;
        var first = Number(args, "--seed") ?? Random.Shared.Next(1, 1_000_000);
        var results = new List<RunResult>();
        using var telling = new SemaphoreSlim(1);
        var together = new ParallelOptions { MaxDegreeOfParallelism = Number(args, "--at-once") ?? 1 };
        await Parallel.ForEachAsync(Enumerable.Range(first, runs), together, async (seed, stop) =>
        {
            var result = await OneAsync(seed, play, output);
            await telling.WaitAsync(stop);
            results.Add(result);
            await TellAsync(result, results.Count, output);
            if (BenchStore.After(args, "--report") is { } file)
                Reliability.Write(file, section, RunFigures.Of(results));
            telling.Release();
        });

        var wrong = results.Count(result => result.Problems.Count > 0);
        await output.WriteLineAsync(wrong == 0 ? "all runs: nothing wrong" : $"all runs: {wrong} with something wrong");
        return wrong == 0 ? 0 : 1;
    }

    private static async Task TellAsync(RunResult result, int run, TextWriter output)
    {
        await output.WriteLineAsync(Line(run, result));
        foreach (var problem in result.Problems)
            await output.WriteLineAsync($"  seed {result.Seed}: {problem}");
    }

    private static async Task<RunResult> OneAsync(int seed, Func<int, string, Task<RunResult>> play, TextWriter output)
    {
        var folder = Directory.CreateTempSubdirectory("moedebot-faults-");
        var result = await play(seed, folder.FullName);
        if (result.Problems.Count == 0)
            folder.Delete(recursive: true);
        else
            await output.WriteLineAsync($"  the bot's log is kept in {folder.FullName}");
        return result;
    }

    private static string Line(int run, RunResult result) => string.Create(
        CultureInfo.InvariantCulture,
        $"run {run}, seed {result.Seed}: {result.Kills} kills, {result.Acknowledged} answers, {result.Accepted} commands acknowledged, lost {result.Lost}, duplicates {result.Duplicates}, left-over cards {result.Orphans} (healed {result.Healed}), {result.Failures} of {result.Calls} calls failed, {result.Redelivered} redeliveries, converged in {result.Converged.TotalSeconds:F1} s");

    private static int? Number(string[] args, string option) =>
        BenchStore.After(args, option) is { } text ? int.Parse(text, CultureInfo.InvariantCulture) : null;
}
