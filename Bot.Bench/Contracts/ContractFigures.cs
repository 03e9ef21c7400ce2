using System.Globalization;
using System.Text;
using MoedeBot.Bench.Reports;

namespace MoedeBot.Bench.Contracts;

/// <summary>What <c>docs/reliability.md</c> tells of the contracts.</summary>
internal static class ContractFigures
{
    private const string None = "–";

    public static Section Section { get; } = new(
        "Contract suites",
        "What every store promises, one suite for each port, held against the store in memory that other tests use, against SQLite and against Azurite; and what only one of the stores can meet. A theory counts once for each of its rows.");

    public static string Of(IReadOnlyList<ContractFact> facts) =>
        Table("suite", facts, fact => fact.Suite) + string.Concat(Totals(facts))
        + "\nFact by fact:\n\n" + string.Join('\n', facts.GroupBy(fact => fact.Suite).OrderBy(suite => suite.Key, StringComparer.Ordinal)
            .Select(suite => Table(suite.Key, suite, fact => fact.Name)));

    /// <summary>All were seen, and all hold.</summary>
    public static bool Hold(IReadOnlyList<ContractFact> facts) => facts.Count > 0 && facts.All(fact => fact.Outcome == ContractOutcome.Passed);

    private static string Table(string about, IEnumerable<ContractFact> facts, Func<ContractFact, string> rowOf) =>
        Row(about, ContractFact.Stores) + "|---" + string.Concat(ContractFact.Stores.Select(_ => "|---")) + "|\n"
        + string.Concat(facts.GroupBy(rowOf).OrderBy(row => row.Key, StringComparer.Ordinal).Select(row => Row(row.Key, PerStore(row, Cell))));

    private static IEnumerable<string> Totals(IReadOnlyList<ContractFact> facts)
    {
        yield return Row("**run**", PerStore(facts, seen => Number(seen.Count(fact => fact.Outcome != ContractOutcome.Skipped))));
        foreach (var outcome in Enum.GetValues<ContractOutcome>())
            yield return Row($"**{Word(outcome)}**", PerStore(facts, seen => Number(seen.Count(fact => fact.Outcome == outcome))));
        yield return string.Create(CultureInfo.InvariantCulture, $"\nMachine: {Reliability.Machine()}.\n");
    }

    private static string Cell(IReadOnlyList<ContractFact> seen) => seen.Count == 0
        ? None
        : string.Join(", ", seen.GroupBy(fact => fact.Outcome).OrderBy(part => part.Key).Select(part => $"{Number(part.Count())} {Word(part.Key)}"));

    private static IEnumerable<string> PerStore(IEnumerable<ContractFact> facts, Func<IReadOnlyList<ContractFact>, string> cell) =>
        ContractFact.Stores.Select(store => cell([.. facts.Where(fact => fact.Store == store)]));

    private static string Row(string first, IEnumerable<string> others) =>
        new StringBuilder("| ").Append(first).Append(" | ").AppendJoin(" | ", others).Append(" |\n").ToString();

    private static string Word(ContractOutcome outcome) => outcome.ToString().ToLowerInvariant();

    private static string Number(int count) => count.ToString(CultureInfo.InvariantCulture);
}
