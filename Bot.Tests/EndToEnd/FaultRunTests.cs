using MoedeBot.Demo.Programs;
using MoedeBot.Tests.Support;
using Xunit.Abstractions;

namespace MoedeBot.Tests.EndToEnd;

/// <summary>The fault program in its short form: three meetings with kills, a failing Connector and a store that goes away.</summary>
[Collection(EndToEndTests.Name)]
[Trait("Category", "Slow")]
public sealed class FaultRunTests(ITestOutputHelper output)
{
    [PlaygroundFact]
    public async Task Three_runs_lose_nothing_double_nothing_and_converge()
    {
        // At once, since a run mostly waits: for the store that is away, and for the Connector's budget.
        await using var program = ChildProgram.Start("The fault program", ["dotnet", ClockedBot.Program, "faults", "--runs", "3", "--at-once", "3", "--seed", "71"], new Dictionary<string, string?>());

        var last = await program.LineAsync(line => line.StartsWith("all runs:", StringComparison.Ordinal), TimeSpan.FromMinutes(9));

        output.WriteLine(program.Output);
        Assert.Equal("all runs: nothing wrong", last);
    }
}
