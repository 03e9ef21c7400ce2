using MoedeBot.Bench.Reports;

namespace MoedeBot.Tests.Bench;

public sealed class ReliabilityTests
{
    private static readonly Section _runs = new("Runs", "Meetings.");

    [Fact]
    public void A_section_takes_the_place_of_its_earlier_self_and_the_others_stay()
    {
        var document = Reliability.With(Reliability.With("", new("Runs of others", "Of theirs."), "| 3 |\n"), _runs, "| 1 |\n");

        var written = Reliability.With(document, _runs, "| 2 |\n");

        Assert.EndsWith("\n\n## Runs\nMeetings.\n\n| 2 |\n\n## Runs of others\nOf theirs.\n\n| 3 |\n", written, StringComparison.Ordinal);
        Assert.DoesNotContain("| 1 |", written, StringComparison.Ordinal);
        Assert.Equal(written, Reliability.With(written, _runs, "| 2 |\n"));
    }

    [Fact]
    public void A_table_says_last_what_its_figures_were_seen_on()
    {
        var lines = Reliability.Table([("lost", $"{0}"), ("slowest", $"{1.5:F2} s")]).TrimEnd().Split('\n');

        Assert.Equal(["| | |", "|---|---|", "| lost | 0 |", "| slowest | 1.50 s |"], lines[..^1]);
        Assert.StartsWith($"| machine | {Environment.ProcessorCount} cores, load ", lines[^1], StringComparison.Ordinal);
    }
}
