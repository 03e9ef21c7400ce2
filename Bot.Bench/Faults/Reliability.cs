using System.Globalization;
using System.Text;

namespace MoedeBot.Bench.Faults;

/// <summary>A part of <c>docs/reliability.md</c>.</summary>
/// <param name="Heading">Its heading.</param>
/// <param name="About">What is done in it.</param>
internal sealed record Section(string Heading, string About);

/// <summary>Writes <c>docs/reliability.md</c>, a section at a time; the other sections stay as they are.</summary>
internal static class Reliability
{
    private const string Top =
        """
        # Reliability

        Written by `dotnet run -c Release --project Bot.Bench -- faults --runs N --report docs/reliability.md` and `… replicas …`, not by hand.
        Real processes, real SIGKILL, a real Azurite on disk; Teams is a fake Connector over HTTP. What is checked, and by whom: `docs/delivery.md`.

        """;

    public static Section Faults { get; } = new(
        "Fault runs",
        "Each run: a meeting with 12 items, 30 chefs and 600 presses; the bot killed 3 times at random presses, 30 % of all Connector calls failing, Azurite stopped for 20 s and started again, the bot's clock set forward or back by up to 2 hours twice, presses held back, delivered twice at once and once more much later.");

    public static Section Replicas { get; } = new(
        "Three replicas",
        "Three bots on one Azurite, presses sent to them in turn, one of them killed every 10 s for two minutes and started again; convergence counted from the end.");

    /// <summary>Replaces the section.</summary>
    public static void Write(string file, Section section, IReadOnlyList<RunResult> results)
    {
        var before = File.Exists(file) ? File.ReadAllText(file) : Top;
        var parts = before.Split("\n## ").ToList();
        parts.RemoveAll(part => part.StartsWith(section.Heading, StringComparison.Ordinal));
        parts.Add(Body(section, results));
        var sections = parts.Skip(1).Order(StringComparer.Ordinal).Select(part => "\n## " + part.Trim() + "\n");
        File.WriteAllText(file, Top.TrimEnd() + "\n" + string.Concat(sections));
    }

    private static string Body(Section section, IReadOnlyList<RunResult> results)
    {
        var text = new StringBuilder($"{section.Heading}\n{section.About}\n\n| | |\n|---|---|\n");
        var slowest = results.MaxBy(result => result.Converged)!;
        Row(text, "runs", $"{results.Count} (seeds {results.Min(result => result.Seed)} to {results.Max(result => result.Seed)})");
        Row(text, "kills", $"{results.Sum(result => result.Kills)}");
        Row(text, "answers received", $"{results.Sum(result => result.Acknowledged)}, after {results.Sum(result => result.Redelivered)} deliveries that nobody answered");
        Row(text, "commands acknowledged", $"{results.Sum(result => result.Accepted)}");
        Row(text, "lost", $"{results.Sum(result => result.Lost)}");
        Row(text, "duplicates", $"{results.Sum(result => result.Duplicates)}");
        Row(text, "Connector calls", $"{results.Sum(result => result.Calls)}, of which {results.Sum(result => result.Failures)} failed");
        Row(text, "cards left over by kills", $"{results.Sum(result => result.Orphans)}; pressed and gone: {results.Sum(result => result.Healed)}");
        Row(text, "slowest convergence", $"{slowest.Converged.TotalSeconds:F1} s (seed {slowest.Seed})");
        Row(text, "runs with anything wrong", $"{results.Count(result => result.Problems.Count > 0)}");
        Row(text, "machine", $"{Environment.ProcessorCount} cores, load {Load()} at the end");
        foreach (var problem in results.SelectMany(result => result.Problems.Select(problem => $"- seed {result.Seed}: {problem}")))
            text.AppendLine(problem);
        return text.ToString();
    }

    private static void Row(StringBuilder text, string what, FormattableString figure) =>
        text.Append(CultureInfo.InvariantCulture, $"| {what} | {figure.ToString(CultureInfo.InvariantCulture)} |\n");

    private static string Load() => File.Exists("/proc/loadavg") ? File.ReadAllText("/proc/loadavg").Split(' ')[0] : "unknown";
}
