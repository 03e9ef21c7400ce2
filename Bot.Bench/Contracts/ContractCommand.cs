using System.Diagnostics;
using System.Xml.Linq;
using MoedeBot.Bench.Reports;
using MoedeBot.Bench.Storage;
using MoedeBot.Tests.Support;

namespace MoedeBot.Bench.Contracts;

/// <summary>The command <c>contracts</c>: lets the tests hold each store to its contract, and writes down what came of it.</summary>
internal static class ContractCommand
{
    private const string Results = "contracts.trx";

    /// <returns>0 when every fact was seen to hold.</returns>
    public static async Task<int> RunAsync(string[] args, TextWriter output)
    {
        var folder = Directory.CreateTempSubdirectory("moedebot-contracts-");
        await TestAsync(folder.FullName);
        var file = Path.Combine(folder.FullName, Results);
        IReadOnlyList<ContractFact> facts = File.Exists(file) ? ContractFact.In(XDocument.Load(file)) : [];
        folder.Delete(recursive: true);

        var figures = ContractFigures.Of(facts);
        await output.WriteLineAsync(figures);
        if (facts.Count > 0 && BenchStore.After(args, "--report") is { } report)
            Reliability.Write(report, ContractFigures.Section, figures);
        return ContractFigures.Hold(facts) ? 0 : 1;
    }

    private static async Task TestAsync(string folder)
    {
        string[] command =
        [
            "test", "Bot.Tests", "--settings", Path.Combine("tools", "all-tests.runsettings"), "--filter", "FullyQualifiedName~MoedeBot.Tests.Contracts",
            "--results-directory", folder, "--logger", $"trx;LogFileName={Results}",
        ];
        using var tests = Process.Start(new ProcessStartInfo("dotnet", command) { WorkingDirectory = RepositoryRoot.Path })
            ?? throw new InvalidOperationException("The tests could not be started.");
        await tests.WaitForExitAsync();
    }
}
