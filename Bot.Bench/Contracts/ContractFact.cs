using System.Text;
using System.Xml.Linq;

namespace MoedeBot.Bench.Contracts;

/// <summary>A fact of a contract as the test program told of it; each row of a theory is one.</summary>
/// <param name="Store">Which of the stores it was held against.</param>
/// <param name="Suite">What the store is there.</param>
/// <param name="Name">The fact, as a sentence.</param>
/// <param name="Outcome">What came of it.</param>
internal sealed record ContractFact(string Store, string Suite, string Name, ContractOutcome Outcome)
{
    private const string Ending = "Tests";

    // What the classes' names begin with.
    private static readonly (string Prefix, string Store)[] _prefixes = [("InMemory", "in memory"), ("Sqlite", "SQLite"), ("Azure", "Azurite")];

    // Suites that are about one store alone.
    private static readonly Dictionary<string, string> _own = new() { ["Cost"] = "what it costs in requests", ["Fault"] = "faults of its own" };

    /// <summary>The stores, in the order of the columns.</summary>
    public static IReadOnlyList<string> Stores { get; } = [.. _prefixes.Select(known => known.Store)];

    /// <summary>The facts in a file of results (TRX).</summary>
    public static IReadOnlyList<ContractFact> In(XDocument results)
    {
        var methods = Named(results, "UnitTest").ToDictionary(test => (string)test.Attribute("id")!, test => Named(test, "TestMethod").Single());
        return [.. Named(results, "UnitTestResult").Select(result => Of(methods[(string)result.Attribute("testId")!], (string?)result.Attribute("outcome")))];
    }

    private static ContractFact Of(XElement method, string? outcome)
    {
        var test = ((string)method.Attribute("className")!).Split('.')[^1];
        var (prefix, store) = _prefixes.FirstOrDefault(known => test.StartsWith(known.Prefix, StringComparison.Ordinal));
        if (prefix is null || !test.EndsWith(Ending, StringComparison.Ordinal))
            throw new InvalidDataException($"The class {test} does not say which store it is about.");
        var name = ((string)method.Attribute("name")!).Split('(')[0].Split('.')[^1].Replace('_', ' ');
        var suite = test[prefix.Length..^Ending.Length];
        return new ContractFact(store, _own.GetValueOrDefault(suite) ?? Words(suite), name, outcome switch
        {
            "Passed" => ContractOutcome.Passed,
            "NotExecuted" => ContractOutcome.Skipped,
            _ => ContractOutcome.Failed,
        });
    }

    private static string Words(string name) =>
        name.Aggregate(new StringBuilder(), (words, letter) => (char.IsUpper(letter) && words.Length > 0 ? words.Append(' ') : words).Append(char.ToLowerInvariant(letter))).ToString();

    private static IEnumerable<XElement> Named(XContainer within, string name) => within.Descendants().Where(element => element.Name.LocalName == name);
}

/// <summary>What came of a fact.</summary>
internal enum ContractOutcome
{
    Passed,
    Failed,
    Skipped,
}
