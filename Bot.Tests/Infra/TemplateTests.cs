using System.Text.RegularExpressions;

namespace MoedeBot.Tests.Infra;

/// <summary>What the template promises to those who answer for security and for the bill.</summary>
public sealed class TemplateTests
{
    [Theory]
    [InlineData("allowSharedKeyAccess", "false")]
    [InlineData("allowBlobPublicAccess", "false")]
    [InlineData("minimumTlsVersion", "TLS1_2")]
    [InlineData("supportsHttpsTrafficOnly", "true")]
    [InlineData("allowInsecure", "false")]
    [InlineData("httpsOnly", "true")]
    [InlineData("ftpsState", "Disabled")]
    [InlineData("adminUserEnabled", "false")]
    [InlineData("msaAppType", "UserAssignedMSI")]
    [InlineData("minReplicas", "1")]
    [InlineData("maxReplicas", "3")]
    [InlineData("alwaysOn", "true")]
    public void Every_resource_that_has_the_property_has_it_right(string property, string value)
    {
        Assert.NotEmpty(Templates.ValuesOf(property));
        Assert.All(Templates.ValuesOf(property), found => Assert.Equal(value, found));
    }

    [Fact]
    public void Local_sign_in_is_off_wherever_it_exists() => Assert.Equal(["true", "true"], Templates.ValuesOf("disableLocalAuth"));

    [Fact]
    public void No_key_is_read_and_no_secret_is_asked_for()
    {
        Assert.DoesNotContain("listKeys", Templates.All, StringComparison.Ordinal);
        Assert.DoesNotContain("Password:", Templates.All, StringComparison.Ordinal);
        Assert.DoesNotContain("@secure()", Templates.Files["main.bicep"], StringComparison.Ordinal);
    }

    [Fact]
    public void Nothing_but_the_tables_and_its_image_is_granted_to_the_bot()
    {
        string[] granted = ["0a9a7e1f-b9d0-4cc4-a60d-0319b160aaa3", "7f951dda-4ed3-4680-a7ca-43fe172d538d"];
        var roles = Templates.Files.Values.SelectMany(text => Regex.Matches(text, @"'([0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12})'"));

        Assert.Equal(granted.Order(), roles.Select(match => match.Groups[1].Value).Distinct().Order());
        Assert.Equal(["account", "registry"], Templates.Files.Values.SelectMany(ScopesOfRoles).Order());
    }

    [Fact]
    public void The_two_templates_compute_the_same_registry_name()
    {
        Assert.Contains("'${name}${uniqueString(resourceGroup().id)}'", Templates.Files["registry.bicep"], StringComparison.Ordinal);
        Assert.Contains("suffix = uniqueString(resourceGroup().id)", Templates.Files["main.bicep"], StringComparison.Ordinal);
        Assert.Contains("registryName = '${name}${suffix}'", Templates.Files["main.bicep"], StringComparison.Ordinal);
    }

    [Fact]
    public void A_type_of_resource_is_used_in_one_version()
    {
        var types = Regex.Matches(Templates.All, @"'(Microsoft\.[A-Za-z/]+)@([0-9a-z-]+)'");

        Assert.All(types.GroupBy(match => match.Groups[1].Value, match => match.Groups[2].Value), versions => Assert.Single(versions.Distinct()));
    }

    private static IEnumerable<string> ScopesOfRoles(string template) =>
        Regex.Matches(template, @"roleAssignments@[0-9-]+' = \{\s+scope: (\w+)").Select(match => match.Groups[1].Value);
}
