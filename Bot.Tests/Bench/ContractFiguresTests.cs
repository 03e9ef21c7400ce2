using System.Xml.Linq;
using MoedeBot.Bench.Contracts;

namespace MoedeBot.Tests.Bench;

/// <summary>From the test program's results to what <c>docs/reliability.md</c> tells.</summary>
public sealed class ContractFiguresTests
{
    private static readonly XNamespace _trx = "http://microsoft.com/schemas/VisualStudio/TeamTest/2010";

    private static readonly (string Class, string Name, string Outcome)[] _seen =
    [
        ("InMemoryEventLogTests", "Huge_events_come_back(count: 1)", "Passed"),
        ("InMemoryEventLogTests", "Huge_events_come_back(count: 4)", "Passed"),
        ("SqliteEventLogTests", "Huge_events_come_back(count: 1)", "Passed"),
        ("SqliteEventLogTests", "Huge_events_come_back(count: 4)", "Failed"),
        ("AzureEventLogTests", "Huge_events_come_back(count: 1)", "NotExecuted"),
        ("AzureFaultTests", "A_throttled_append_is_tried_again", "Passed"),
    ];

    [Fact]
    public void Every_suite_is_told_for_every_store_and_what_does_not_apply_is_not_a_nought()
    {
        var told = ContractFigures.Of(ContractFact.In(Results(_seen)));

        Assert.Contains("| suite | in memory | SQLite | Azurite |\n|---|---|---|---|\n", told, StringComparison.Ordinal);
        Assert.Contains("| event log | 2 passed | 1 passed, 1 failed | 1 skipped |\n", told, StringComparison.Ordinal);
        Assert.Contains("| faults of its own | – | – | 1 passed |\n", told, StringComparison.Ordinal);
    }

    [Fact]
    public void The_sums_are_those_of_each_store()
    {
        var told = ContractFigures.Of(ContractFact.In(Results(_seen)));

        Assert.Contains("| **run** | 2 | 2 | 1 |\n| **passed** | 2 | 1 | 1 |\n| **failed** | 0 | 1 | 0 |\n| **skipped** | 0 | 0 | 1 |\n", told, StringComparison.Ordinal);
    }

    [Fact]
    public void Every_fact_is_a_row_with_what_came_of_it()
    {
        var told = ContractFigures.Of(ContractFact.In(Results(_seen)));

        Assert.Contains("| Huge events come back | 2 passed | 1 passed, 1 failed | 1 skipped |\n", told, StringComparison.Ordinal);
        Assert.Contains("| A throttled append is tried again | – | – | 1 passed |\n", told, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Passed", true)]
    [InlineData("Failed", false)]
    [InlineData("Timeout", false)]
    [InlineData("NotExecuted", false)]
    public void The_contracts_hold_when_nothing_failed_and_nothing_was_left_out(string outcome, bool hold) =>
        Assert.Equal(hold, ContractFigures.Hold(ContractFact.In(Results(_seen[0], ("SqliteEventLogTests", "It_is_kept", outcome)))));

    [Fact]
    public void Where_nothing_ran_nothing_holds() => Assert.False(ContractFigures.Hold([]));

    [Theory]
    [InlineData("MongoEventLogTests")]
    [InlineData("SqliteEventLog")]
    public void A_class_that_names_no_store_is_not_passed_over(string name) =>
        Assert.Throws<InvalidDataException>(() => ContractFact.In(Results((name, "It_is_kept", "Passed"))));

    private static XDocument Results(params (string Class, string Name, string Outcome)[] facts) => new(new XElement(
        _trx + "TestRun",
        new XElement(_trx + "Results", facts.Select((fact, at) =>
            new XElement(_trx + "UnitTestResult", new XAttribute("testId", at), new XAttribute("testName", fact.Name), new XAttribute("outcome", fact.Outcome)))),
        new XElement(_trx + "TestDefinitions", facts.Select((fact, at) => new XElement(
            _trx + "UnitTest",
            new XAttribute("id", at),
            new XElement(_trx + "TestMethod", new XAttribute("className", "MoedeBot.Tests.Contracts." + fact.Class), new XAttribute("name", fact.Name)))))));
}
