using System.Diagnostics;
using System.Text.Json;
using MoedeBot.Tests.Support;

namespace MoedeBot.Tests.Repository;

/// <summary><c>-p:OfficialPackages=true</c> as the build evaluates it: the packages come, the polyfills go, the sources stay.</summary>
[Trait("Category", "Slow")]
public sealed class OfficialPackagesTests
{
    private static readonly string[] _official = ["AdaptiveCards", "Azure.Data.Tables", "Microsoft.Bot.Builder.Integration.AspNet.Core"];

    [Theory]
    [InlineData("Bot/Bot.csproj")]
    [InlineData("Bot.Tests/Bot.Tests.csproj")]
    public void The_packages_take_the_place_of_the_polyfills(string project)
    {
        var (without, with) = (Evaluate(project, official: false), Evaluate(project, official: true));

        Assert.Equal(_official, Packages(with).Except(Packages(without)).Order(StringComparer.Ordinal));
        Assert.Equal(_official.Except(["Microsoft.Bot.Builder.Integration.AspNet.Core"]).Append("Microsoft.Bot.Builder"), Polyfills(without).Order(StringComparer.Ordinal));
        Assert.Empty(Polyfills(with));
    }

    [Theory]
    [InlineData("Bot/Bot.csproj")]
    [InlineData("Bot.Tests/Bot.Tests.csproj")]
    public void The_sources_are_the_same(string project) =>
        Assert.Equal(Names(Evaluate(project, official: false), "Compile"), Names(Evaluate(project, official: true), "Compile"));

    [Fact]
    public void Each_of_them_has_its_version()
    {
        var versions = Evaluate("Bot/Bot.csproj", official: true).GetProperty("Items").GetProperty("PackageVersion").EnumerateArray()
            .ToDictionary(item => item.GetProperty("Identity").GetString()!, item => item.GetProperty("Version").GetString()!);

        Assert.All(_official, package => Assert.Matches(@"^\d+\.\d+\.\d+$", versions[package]));
    }

    private static List<string> Packages(JsonElement evaluated) => Names(evaluated, "PackageReference");

    private static IEnumerable<string> Polyfills(JsonElement evaluated) => Names(evaluated, "ProjectReference")
        .Where(path => path.Contains("polyfills", StringComparison.Ordinal)).Select(path => Path.GetFileNameWithoutExtension(path)!);

    private static List<string> Names(JsonElement evaluated, string kind) =>
        [.. evaluated.GetProperty("Items").GetProperty(kind).EnumerateArray().Select(item => item.GetProperty("Identity").GetString()!)];

    private static JsonElement Evaluate(string project, bool official)
    {
        var start = new ProcessStartInfo("dotnet",
        [
            "msbuild", RepositoryRoot.File(project), $"-p:OfficialPackages={(official ? "true" : "false")}",
            "-getItem:PackageReference", "-getItem:ProjectReference", "-getItem:PackageVersion", "-getItem:Compile",
        ])
        { RedirectStandardOutput = true };
        using var process = Process.Start(start)!;
        var said = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        Assert.True(process.ExitCode == 0, said);
        return JsonDocument.Parse(said).RootElement.Clone();
    }
}
