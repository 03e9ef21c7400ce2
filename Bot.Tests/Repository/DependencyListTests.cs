using System.Text.Json;
using System.Text.RegularExpressions;
using MoedeBot.Tests.Support;

namespace MoedeBot.Tests.Repository;

/// <summary>docs/dependencies.md says what the bot is made of, with versions and licences.</summary>
public sealed partial class DependencyListTests
{
#if OFFICIAL_PACKAGES
    private const string? Skip = "The list is that of the build without the official packages.";
#else
    private const string? Skip = null;
#endif

    private static readonly IReadOnlyList<(string Package, string Licence)> _listed = Row()
        .Matches(File.ReadAllText(RepositoryRoot.File("docs", "dependencies.md")))
        .Select(row => ($"{row.Groups[1].Value}/{row.Groups[2].Value}", row.Groups[3].Value)).ToList();

    [Fact(Skip = Skip)]
    public void The_list_names_exactly_the_packages_that_the_bot_was_restored_with()
    {
        using var assets = JsonDocument.Parse(File.ReadAllText(RepositoryRoot.File("Bot", "obj", "project.assets.json")));
        var restored = assets.RootElement.GetProperty("libraries").EnumerateObject()
            .Where(library => library.Value.GetProperty("type").GetString() == "package")
            .Select(library => library.Name)
            .Where(package => !package.StartsWith("Microsoft.CodeAnalysis.BannedApiAnalyzers/", StringComparison.Ordinal));

        // Differs? tools/dependencies.sh writes the list anew.
        Assert.Equal(restored.Order(StringComparer.Ordinal), _listed.Select(row => row.Package).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Every_package_has_a_licence_that_asks_for_nothing_but_its_notice()
    {
        string[] free = ["MIT", "Apache-2.0", "BSD-2-Clause", "BSD-3-Clause"];
        string[] read = ["SourceGear.sqlite3/3.50.4.5", "System.Security.Cryptography.ProtectedData/4.5.0"];

        Assert.All(_listed, row => Assert.True(free.Contains(row.Licence) || read.Contains(row.Package), $"{row.Package}: {row.Licence}"));
    }

    [GeneratedRegex(@"^\| ([\w.]+) \| ([\d.]+) \| (.+?) \|", RegexOptions.Multiline)]
    private static partial Regex Row();
}
