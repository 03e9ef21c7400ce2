using MoedeBot.Bench.Reports;

namespace MoedeBot.Bench.Storage;

/// <summary>What came of processes that append to one meeting at the same time.</summary>
/// <param name="Processes">How many there were.</param>
/// <param name="Appends">How often each of them was told that it had written.</param>
internal sealed record RaceResult(int Processes, int Appends)
{
    /// <summary>The sequence numbers in the log, as they are read.</summary>
    public required IReadOnlyList<long> Sequences { get; init; }

    /// <summary>How many different writes the log holds.</summary>
    public required int Distinct { get; init; }

    /// <summary>Writers that ended with an error.</summary>
    public int FailedWriters { get; init; }

    public TimeSpan Took { get; init; }

    public int Acknowledged => Processes * Appends;

    /// <summary>Numbers that no event has.</summary>
    public int Missing => Acknowledged - Sequences.Where(number => number >= 1 && number <= Acknowledged).Distinct().Count();

    /// <summary>Events with a number that an earlier one has.</summary>
    public int Twice => Sequences.Count - Sequences.Distinct().Count();

    /// <summary>Acknowledged, and not there.</summary>
    public int Lost => Acknowledged - Distinct;

    /// <summary>Every number once, in order, and nobody's event lost.</summary>
    public bool Holds => FailedWriters == 0 && Lost == 0 && Sequences.SequenceEqual(Enumerable.Range(1, Acknowledged).Select(number => (long)number));

    public static Section Section(string store) => new(
        $"Writers at the same time, {store}",
        "Processes of their own append to one meeting, one event at a time, each as soon as it can; whoever is overtaken reads on and tries again.");

    public string Figures() => Reliability.Table(
    [
        ("processes", $"{Processes}"),
        ("appends of each", $"{Appends}"),
        ("appends acknowledged", $"{Acknowledged}"),
        ("sequence numbers seen", $"{Sequences.Count}, from {Sequences.DefaultIfEmpty().Min()} to {Sequences.DefaultIfEmpty().Max()}"),
        ("missing", $"{Missing}"),
        ("twice", $"{Twice}"),
        ("acknowledged and lost", $"{Lost}"),
        ("writers that failed", $"{FailedWriters}"),
        ("appends a second", $"{Acknowledged / Took.TotalSeconds:F0}"),
    ]);
}
