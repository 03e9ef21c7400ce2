using System.Text.RegularExpressions;
using MoedeBot.Operations;
using MoedeBot.Tests.Support;

namespace MoedeBot.Tests.Infra;

/// <summary>The image can't be built everywhere; what can be read from its recipe is checked here.</summary>
public sealed partial class ContainerTests
{
    private static readonly string _recipe = File.ReadAllText(RepositoryRoot.File("Dockerfile"));

    [Fact]
    public void Everything_that_is_copied_in_is_there_and_not_ignored()
    {
        var ignored = File.ReadAllLines(RepositoryRoot.File(".dockerignore")).Where(line => line.StartsWith('!')).Select(line => line[1..]).ToList();
        var copied = Copied().Matches(_recipe).SelectMany(match => match.Groups[1].Value.Split(' ')).ToList();

        Assert.NotEmpty(copied);
        Assert.All(copied, path => Assert.True(Path.Exists(RepositoryRoot.File(path)), path));
        Assert.All(copied, path => Assert.Contains(path.Split('/')[0], ignored));
    }

    [Fact]
    public void Every_project_that_the_bot_is_built_from_is_restored_first()
    {
        var references = Directory.EnumerateDirectories(RepositoryRoot.File("polyfills"))
            .SelectMany(folder => Directory.EnumerateFiles(folder, "*.csproj"))
            .Select(path => Path.GetRelativePath(RepositoryRoot.Path, path)).Where(path => !path.Contains("Tests", StringComparison.Ordinal));

        Assert.All(references, path => Assert.Contains($"COPY {path} ", _recipe, StringComparison.Ordinal));
    }

    [Fact]
    public void The_image_runs_as_nobody_in_particular_on_the_port_that_the_template_asks()
    {
        var last = _recipe[_recipe.LastIndexOf("\nFROM ", StringComparison.Ordinal)..];

        Assert.Contains("-chiseled-extra\n", last, StringComparison.Ordinal);
        Assert.Contains("\nUSER $APP_UID\n", last, StringComparison.Ordinal);
        Assert.Contains("\nEXPOSE 8080\n", last, StringComparison.Ordinal);
        Assert.Contains("var port = 8080\n", Templates.Files["modules/container-app.bicep"], StringComparison.Ordinal);
    }

    [Fact]
    public void The_image_asks_itself_whether_it_lives_by_a_command_that_there_is()
    {
        Assert.Contains("CMD [\"./MoedeBot\", \"health\"]\n", _recipe, StringComparison.Ordinal);
        Assert.NotNull(HealthCommand.Find(["health"]));
    }

    [Fact]
    public void What_the_image_sets_for_the_runtime_is_told_from_what_it_sets_for_the_bot()
    {
        Assert.Equal("8080", ImageEnvironment.All["ASPNETCORE_HTTP_PORTS"]);
        Assert.Equal("200000", ImageEnvironment.OfTheRuntime["DOTNET_GCgen0size"]);
        Assert.Contains("MALLOC_MMAP_THRESHOLD_", ImageEnvironment.OfTheRuntime);
        Assert.DoesNotContain("Storage__Path", ImageEnvironment.OfTheRuntime);
    }

    [Fact]
    public void Only_the_last_stage_of_a_recipe_sets_what_the_image_has() =>
        Assert.Equal(
            new Dictionary<string, string?> { ["A"] = "1", ["B"] = "x=y", ["C"] = "3" },
            ImageEnvironment.Of("FROM one\nENV Z=0\nFROM two\nENV A=1 \\\n    B=x=y\n# no ENV D=4\nENV C=3\n"));

    [GeneratedRegex(@"^COPY (?!--)(.+) \S+$", RegexOptions.Multiline)]
    private static partial Regex Copied();
}
