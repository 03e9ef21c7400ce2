using System.Diagnostics;
using MoedeBot.Tests.Support;

namespace MoedeBot.Tests.Infra;

/// <summary>
/// The templates before Azure's own compiler: properties and values against the provider's types, parameters, outputs and
/// references against what is declared, the linter's warnings.
/// </summary>
[Trait("Category", "Slow")]
public sealed class CompilationTests
{
    [CompilerFact]
    public void The_templates_compile_without_a_warning() => Assert.Equal((0, ""), Check(RepositoryRoot.File("infra")));

    [CompilerTheory]
    [InlineData("main.bicep", "storage.outputs.tableEndpoint", "storage.outputs.endpoint")]
    [InlineData("modules/container-app.bicep", "minReplicas: 1", "minimumReplicas: 1")]
    [InlineData("main.bicepparam", "param budgetStart", "param budgetFrom")]
    public void A_name_that_is_not_there_is_found(string file, string right, string wrong)
    {
        var copy = Directory.CreateTempSubdirectory("moedebot-infra-").FullName;
        try
        {
            foreach (var path in Directory.EnumerateFiles(RepositoryRoot.File("infra"), "*.bicep*", SearchOption.AllDirectories))
                Copy(path, Path.Combine(copy, Path.GetRelativePath(RepositoryRoot.File("infra"), path)));
            var broken = Path.Combine(copy, file);
            Assert.Contains(right, File.ReadAllText(broken), StringComparison.Ordinal);
            File.WriteAllText(broken, File.ReadAllText(broken).Replace(right, wrong, StringComparison.Ordinal));

            Assert.Equal(1, Check(copy).Status);
        }
        finally
        {
            Directory.Delete(copy, recursive: true);
        }
    }

    private static void Copy(string from, string to)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(to)!);
        File.Copy(from, to);
    }

    private static (int Status, string Said) Check(string folder)
    {
        var start = new ProcessStartInfo("sh", [RepositoryRoot.File("infra", "check.sh"), folder]) { RedirectStandardError = true };
        using var process = Process.Start(start)!;
        var said = process.StandardError.ReadToEnd();
        process.WaitForExit();
        return (process.ExitCode, said);
    }
}

/// <summary>A test that compiles.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class CompilerFactAttribute : FactAttribute
{
    public CompilerFactAttribute() => Skip = BicepCompiler.Missing;
}

/// <summary>A test that compiles, with data.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class CompilerTheoryAttribute : TheoryAttribute
{
    public CompilerTheoryAttribute() => Skip = BicepCompiler.Missing;
}

internal static class BicepCompiler
{
    /// <summary>Why nothing can be compiled; null when it can.</summary>
    public static string? Missing { get; } = Directory.Exists(RepositoryRoot.File("artifacts", "bicep"))
        ? null
        : "The Bicep compiler is not there: run infra/check.sh --install (./test.sh does).";
}
