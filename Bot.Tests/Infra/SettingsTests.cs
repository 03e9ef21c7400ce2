using System.Text.RegularExpressions;
using MoedeBot.Tests.Operations;
using MoedeBot.Tests.Support;

namespace MoedeBot.Tests.Infra;

/// <summary>
/// A setting that the template gives and nobody reads is a mistake in one of the two, and so is one that the bot needs
/// and the template forgets. Neither shows before the first deployment, but for these tests.
/// </summary>
public sealed class SettingsTests
{
    // Read by .NET, Azure.Identity and App Service, not by the bot.
    internal static readonly string[] Platform =
        ["ASPNETCORE_HTTP_PORTS", "ASPNETCORE_FORWARDEDHEADERS_ENABLED", "AZURE_CLIENT_ID", "WEBSITES_PORT", "WEBSITE_RUN_FROM_PACKAGE"];

    // Without these the bot would start, unauthenticated or on a disk that is gone at the next start.
    private static readonly string[] _needed =
        ["MicrosoftAppType", "MicrosoftAppId", "MicrosoftAppTenantId", "Storage:Tables", "Web:PublicUrl", "AZURE_CLIENT_ID"];

    private static readonly string _sources = string.Concat(
        new[] { "Bot", "polyfills" }.SelectMany(folder => Directory.EnumerateFiles(RepositoryRoot.File(folder), "*.cs", SearchOption.AllDirectories))
            .Where(path => !path.Contains($"{Path.DirectorySeparatorChar}Tests{Path.DirectorySeparatorChar}", StringComparison.Ordinal))
            .Select(File.ReadAllText));

    [Fact]
    public void Every_setting_that_the_template_gives_is_read_by_somebody() =>
        Assert.All(Templates.Settings.Except(Platform), setting => Assert.True(IsRead(setting), setting));

    [Fact]
    public void Every_setting_that_the_bot_cannot_do_without_is_given() =>
        Assert.Empty(_needed.Except(Templates.Settings));

    [Fact]
    public void The_template_makes_the_tables_that_the_store_uses()
    {
        var used = Regex.Matches(_sources, """\.TableAsync\("([A-Za-z]+)"\)""").Select(match => match.Groups[1].Value).Distinct();

        Assert.Equal(used.Order(StringComparer.Ordinal), Templates.Tables.Order(StringComparer.Ordinal));
    }

    [Theory]
    [InlineData("/health/live")]
    [InlineData("/health/ready")]
    [InlineData("/api/messages")]
    public void The_paths_that_the_template_names_are_the_ones_that_the_bot_answers(string path)
    {
        Assert.Contains(path + "'", Templates.All, StringComparison.Ordinal);
        Assert.Contains($"\"{path}\"", _sources, StringComparison.Ordinal);
    }

    private static bool IsRead(string setting) =>
        BoundSettings.All.Any(bound => bound.Key == setting) || _sources.Contains($"\"{setting}\"", StringComparison.Ordinal);
}
