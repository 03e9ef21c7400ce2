namespace MoedeBot.Tests.Manifest;

/// <summary>What Teams would refuse, or accept and then not work, is refused before there is a package.</summary>
public sealed class RefusalTests
{
    [PackingTheory]
    [InlineData("--app-id", "moedebot")]
    [InlineData("--app-id", "")]
    [InlineData("--app-id", "00000000-0000-0000-0000-000000000000")]
    [InlineData("--app-id", "4f8f9d1c11114111811-10123456789ab")]
    [InlineData("--app-id", "{4f8f9d1c-1111-4111-8111-0123456789ab}")]
    [InlineData("--app-id", "4f8f9d1c-1111-4111-8111-0123456789ab\n4f8f9d1c-1111-4111-8111-0123456789ab")]
    [InlineData("--domain", "")]
    [InlineData("--domain", "https://moedebot.example.dk")]
    [InlineData("--domain", "moedebot.example.dk/api")]
    [InlineData("--domain", "moedebot.example.dk:443")]
    [InlineData("--domain", "localhost")]
    [InlineData("--domain", "10.0.0.4")]
    [InlineData("--domain", "mødebot.example.dk")]
    [InlineData("--domain", "-moedebot.example.dk")]
    [InlineData("--domain", "moede bot.example.dk")]
    [InlineData("--domain", "*.example.dk")]
    [InlineData("--name", "")]
    [InlineData("--name", "  ")]
    [InlineData("--name", "MødeBot til Eksempel Kommunes di")]
    [InlineData("--name", "Møde\"Bot")]
    [InlineData("--name", "Møde\\Bot")]
    [InlineData("--name", "{{NAME}}")]
    [InlineData("--name", "Møde\nBot")]
    [InlineData("--developer", "Eksempel Kommune, Digitalisering i")]
    [InlineData("--version", "1.0")]
    [InlineData("--version", "1.0.0-beta")]
    [InlineData("--version", "01.0.0")]
    [InlineData("--privacy", "http://example.dk/privatliv")]
    [InlineData("--terms", "example.dk")]
    public void A_bad_value_is_named_and_no_package_is_made(string option, string value)
    {
        var (status, errors, package) = AppPackage.Run("--app-id", AppPackage.AppId, "--domain", AppPackage.Domain, option, value);

        Assert.Equal(64, status);
        Assert.Contains(option, errors, StringComparison.Ordinal);
        Assert.Null(package);
    }

    [PackingTheory]
    [InlineData("--app-id", AppPackage.AppId)]
    [InlineData("--domain", AppPackage.Domain)]
    public void Neither_id_nor_host_has_a_default(string option, string value) => Assert.Equal(64, AppPackage.Run(option, value).Status);

    [PackingFact]
    public void An_argument_that_is_not_known_is_refused() =>
        Assert.Contains("--appid", AppPackage.Run("--appid", AppPackage.AppId).Errors, StringComparison.Ordinal);

    [PackingTheory]
    [InlineData("Møde & Referat | A/B #1")]
    [InlineData("ÆØÅÆØÅÆØÅÆØÅÆØÅÆØÅÆØÅÆØÅÆØÅÆØÅ")]
    public void A_name_that_fits_is_taken_as_it_is(string name)
    {
        var package = AppPackage.Pack("--name", name);

        Assert.Equal(name, package.Manifest.GetProperty("name").GetProperty("short").GetString());
        Assert.Equal(name, package.English.GetProperty("name.short").GetString());
    }
}
