using System.Text;
using MoedeBot.Bench.Reports;

namespace MoedeBot.Bench.Faults;

/// <summary>What <c>docs/reliability.md</c> tells of runs.</summary>
internal static class RunFigures
{
    public static Section Faults { get; } = new(
        "Fault runs",
        "Each run: a meeting with 12 items, 30 chefs and 600 presses; the bot killed 3 times at random presses, 30 % of all Connector calls failing, Azurite stopped for 20 s and started again, the bot's clock set forward or back by up to 2 hours twice, presses held back, delivered twice at once and once more much later.");

    public static Section Replicas { get; } = new(
        "Three replicas",
        "Three bots on one Azurite, presses sent to them in turn, one of them killed every 10 s for two minutes and started again; convergence counted from the end.");

    public static string Of(IReadOnlyList<RunResult> results)
    {
        var slowest = results.MaxBy(result => result.Converged)!;
        var text = new StringBuilder(Reliability.Table(
        [
            ("runs", $"{results.Count} (seeds {results.Min(result => result.Seed)} to {results.Max(result => result.Seed)})"),
            ("kills", $"{results.Sum(result => result.Kills)}"),
            ("answers received", $"{results.Sum(result => result.Acknowledged)}, after {results.Sum(result => result.Redelivered)} deliveries that nobody answered"),
            ("commands acknowledged", $"{results.Sum(result => result.Accepted)}"),
            ("lost", $"{results.Sum(result => result.Lost)}"),
            ("duplicates", $"{results.Sum(result => result.Duplicates)}"),
            ("Connector calls", $"{results.Sum(result => result.Calls)}, of which {results.Sum(result => result.Failures)} failed"),
            ("cards left over by kills", $"{results.Sum(result => result.Orphans)}; pressed and gone: {results.Sum(result => result.Healed)}"),
            ("slowest convergence", $"{slowest.Converged.TotalSeconds:F1} s (seed {slowest.Seed})"),
            ("runs with anything wrong", $"{results.Count(result => result.Problems.Count > 0)}"),
        ]));
        foreach (var problem in results.SelectMany(result => result.Problems.Select(problem => $"- seed {result.Seed}: {problem}")))
            text.AppendLine(problem);
        return text.ToString();
    }
}
