using System.Text.Json;
using MoedeBot.Tests.Support;

namespace MoedeBot.Tests.Repository;

/// <summary>What a fresh checkout promises, apart from its code.</summary>
public sealed class RepositoryTests
{
    [Fact]
    public void Every_project_is_in_the_solution()
    {
        var solution = File.ReadAllText(RepositoryRoot.File("MoedeBot.sln"));
        var projects = Directory.EnumerateFiles(RepositoryRoot.Path, "*.csproj", SearchOption.AllDirectories)
            .Where(path => !path.Contains("node_modules", StringComparison.Ordinal))
            .Select(path => Path.GetRelativePath(RepositoryRoot.Path, path).Replace('/', '\\'));

        Assert.All(projects, project => Assert.Contains($"\"{project}\"", solution, StringComparison.Ordinal));
    }

    [Fact]
    public void The_npm_lock_names_no_host_and_pins_every_package_by_its_hash()
    {
        using var json = JsonDocument.Parse(File.ReadAllText(RepositoryRoot.File("tools", "package-lock.json")));
        var packages = json.RootElement.GetProperty("packages").EnumerateObject().Where(package => package.Name.Length > 0).ToList();

        Assert.NotEmpty(packages);
        Assert.All(packages, package => Assert.False(package.Value.TryGetProperty("resolved", out _), package.Name));
        Assert.All(packages, package => Assert.True(package.Value.TryGetProperty("integrity", out _), package.Name));
    }

    [Fact]
    public void The_npm_packages_are_pinned_to_exact_versions()
    {
        using var json = JsonDocument.Parse(File.ReadAllText(RepositoryRoot.File("tools", "package.json")));
        var versions = json.RootElement.GetProperty("dependencies").EnumerateObject().Select(package => package.Value.GetString()!);

        Assert.All(versions, version => Assert.Matches(@"^\d+\.\d+\.\d+$", version));
    }
}
