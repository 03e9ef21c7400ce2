using System.Text;
using System.Text.RegularExpressions;

namespace MoedeBot.Tests.Manifest;

/// <summary>
/// The packed app against the rules of Teams' manifest schema 1.25 that trip people up at upload: lengths, counts, GUIDs,
/// https addresses, closed sets, and files at the root of the zip.
/// </summary>
public sealed partial class PackageTests
{
    [PackingFact]
    public void The_zip_holds_the_four_files_at_its_root_and_nothing_else() =>
        Assert.Equal(["color.png", "en.json", "manifest.json", "outline.png"], AppPackage.Pack().Files.Keys.Order(StringComparer.Ordinal));

    [PackingFact]
    public void The_same_arguments_give_the_same_bytes() => Assert.Equal(AppPackage.Pack().Bytes, AppPackage.Pack().Bytes);

    [PackingFact]
    public void The_root_has_what_the_schema_requires_and_only_what_it_knows()
    {
        string[] required = ["manifestVersion", "version", "id", "developer", "name", "description", "icons", "accentColor"];
        string[] known =
        [
            .. required, "$schema", "localizationInfo", "bots", "permissions", "validDomains", "webApplicationInfo",
            "defaultInstallScope", "defaultGroupCapability",
        ];
        var members = AppPackage.Pack().Manifest.EnumerateObject().Select(member => member.Name).ToList();

        Assert.Empty(required.Except(members));
        Assert.Empty(members.Except(known));
    }

    [PackingFact]
    public void Nothing_of_the_template_is_left_and_no_byte_order_mark_leads()
    {
        foreach (var (name, bytes) in AppPackage.Pack().Files.Where(file => file.Key.EndsWith(".json", StringComparison.Ordinal)))
        {
            Assert.DoesNotMatch(@"\{\{|\}\}|\$\{", Encoding.UTF8.GetString(bytes));
            Assert.True(bytes[0] == '{', name);
        }
    }

    [PackingFact]
    public void The_app_the_bot_and_the_identity_have_the_given_id()
    {
        var package = AppPackage.Pack();

        Assert.Equal(AppPackage.AppId, package.Manifest.GetProperty("id").GetString());
        Assert.Equal(AppPackage.AppId, package.Bot.GetProperty("botId").GetString());
        Assert.Equal(AppPackage.AppId, package.Manifest.GetProperty("webApplicationInfo").GetProperty("id").GetString());
    }

    [PackingTheory]
    [InlineData("name", "short", 30)]
    [InlineData("name", "full", 100)]
    [InlineData("description", "short", 80)]
    [InlineData("description", "full", 4000)]
    [InlineData("developer", "name", 32)]
    public void Texts_fit_in_both_languages_even_with_the_longest_name(string group, string member, int limit)
    {
        var package = AppPackage.Pack("--name", new string('Ø', 30), "--developer", new string('K', 32));

        Assert.InRange(package.Manifest.GetProperty(group).GetProperty(member).GetString()!.Length, 1, limit);
        if (package.English.TryGetProperty($"{group}.{member}", out var english))
            Assert.InRange(english.GetString()!.Length, 1, limit);
    }

    [PackingFact]
    public void The_addresses_are_https_and_the_valid_domain_is_a_bare_host()
    {
        var manifest = AppPackage.Pack().Manifest;
        var addresses = manifest.GetProperty("developer").EnumerateObject().Where(member => member.Name.EndsWith("Url", StringComparison.Ordinal));

        Assert.Equal(3, addresses.Count());
        Assert.All(addresses, address => Assert.Equal(Uri.UriSchemeHttps, new Uri(address.Value.GetString()!).Scheme));
        Assert.Equal([AppPackage.Domain], manifest.GetProperty("validDomains").EnumerateArray().Select(host => host.GetString()));
    }

    [PackingFact]
    public void Closed_sets_are_spelt_as_the_schema_spells_them()
    {
        var package = AppPackage.Pack();
        var scopes = package.Bot.GetProperty("scopes").EnumerateArray().Select(scope => scope.GetString());
        var installed = package.Manifest.GetProperty("defaultGroupCapability").EnumerateObject().Select(member => member.Name);

        Assert.Equal(["team", "personal", "groupChat"], scopes);
        Assert.Equal(["team", "groupchat"], installed);
        Assert.Matches("^#[0-9A-Fa-f]{6}$", package.Manifest.GetProperty("accentColor").GetString());
        Assert.Equal("1.25", package.Manifest.GetProperty("manifestVersion").GetString());
        Assert.Contains("/v1.25/", package.Manifest.GetProperty("$schema").GetString(), StringComparison.Ordinal);
    }

    [PackingFact]
    public void Danish_comes_first_and_every_further_language_has_its_file()
    {
        var package = AppPackage.Pack();
        var languages = package.Manifest.GetProperty("localizationInfo");

        Assert.Equal("da", languages.GetProperty("defaultLanguageTag").GetString());
        var file = Assert.Single(languages.GetProperty("additionalLanguages").EnumerateArray());
        Assert.Equal("en", file.GetProperty("languageTag").GetString());
        Assert.Contains(file.GetProperty("file").GetString()!, package.Files.Keys);
    }

    [PackingFact]
    public void Nobody_is_asked_for_consent_unless_the_operator_wants_it_so_and_the_app_says_what_it_reads()
    {
        var usual = AppPackage.Pack();
        var reading = AppPackage.Pack("--channel-messages");

        Assert.False(usual.Manifest.TryGetProperty("authorization", out _));
        var asked = Assert.Single(reading.Manifest.GetProperty("authorization").GetProperty("permissions").GetProperty("resourceSpecific").EnumerateArray());
        Assert.Equal(("ChannelMessage.Read.Group", "Application"), (asked.GetProperty("name").GetString(), asked.GetProperty("type").GetString()));
        Assert.Contains("læser kun det, der skrives til den", Described(usual), StringComparison.Ordinal);
        Assert.Contains("får alle beskeder i kanalen", Described(reading), StringComparison.Ordinal);
        Assert.Contains("reads only what is written to it", usual.English.GetProperty("description.full").GetString(), StringComparison.Ordinal);
        Assert.Contains("gets all messages of the channel", reading.English.GetProperty("description.full").GetString(), StringComparison.Ordinal);
        Assert.Equal(
            usual.Manifest.EnumerateObject().Select(member => member.Name).Append("authorization").Order(StringComparer.Ordinal),
            reading.Manifest.EnumerateObject().Select(member => member.Name).Order(StringComparer.Ordinal));

        static string? Described(AppPackage package) => package.Manifest.GetProperty("description").GetProperty("full").GetString();
    }

    [PackingFact]
    public void No_permission_can_be_asked_for_that_the_permissions_page_does_not_explain()
    {
        var manifest = AppPackage.Pack("--channel-messages").Manifest;
        var page = File.ReadAllText(Support.RepositoryRoot.File("docs", "permissions.md"));
        var asked = manifest.TryGetProperty("authorization", out var authorization)
            ? authorization.GetProperty("permissions").GetProperty("resourceSpecific").EnumerateArray().Select(one => one.GetProperty("name").GetString()!)
            : [];
        var simple = manifest.GetProperty("permissions").EnumerateArray().Select(one => one.GetString()!);

        Assert.All(asked.Concat(simple), permission => Assert.Contains($"| `{permission}` |", page, StringComparison.Ordinal));
        Assert.Empty(ExplainedPermission().Matches(page).Select(match => match.Groups[1].Value).Except(asked.Concat(simple)));
    }

    [GeneratedRegex(@"^\| `([A-Za-z.]+)` \|", RegexOptions.Multiline)]
    private static partial Regex ExplainedPermission();
}
