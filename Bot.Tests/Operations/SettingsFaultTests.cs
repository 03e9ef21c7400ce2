using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using MoedeBot.Operations;
using MoedeBot.Operations.Settings;
using MoedeBot.Storage;
using MoedeBot.Storage.Retention;
using MoedeBot.Tests.Infra;
using MoedeBot.Web;

namespace MoedeBot.Tests.Operations;

/// <summary>What is missing, wrong or contradictory in the settings stops the start with a sentence that says which, and where to set it.</summary>
public sealed class SettingsFaultTests
{
    private const string Id = "4f8f9d1c-1111-4111-8111-0123456789ab";

    private static readonly Dictionary<string, string?> _good = new()
    {
        ["MicrosoftAppType"] = "UserAssignedMSI",
        ["MicrosoftAppId"] = Id,
        ["MicrosoftAppTenantId"] = Id,
        ["Storage:Tables"] = "https://account.table.core.windows.net",
        ["Web:PublicUrl"] = "https://moedebot.example.dk/",
    };

    [Fact]
    public void What_the_template_gives_is_enough_to_start_with()
    {
        Assert.Empty(_good.Keys.Except(Templates.Settings));
        Assert.Empty(Faults([]));
    }

    [Theory]
    [InlineData("MicrosoftAppId", null, "MicrosoftAppId is missing, although")]
    [InlineData("MicrosoftAppId", "moedebot", "MicrosoftAppId is not an id")]
    [InlineData("MicrosoftAppType", null, "MicrosoftAppType is missing")]
    [InlineData("MicrosoftAppType", "Managed", "MicrosoftAppType must be UserAssignedMSI, SingleTenant or MultiTenant")]
    [InlineData("MicrosoftAppType", "SingleTenant", "MicrosoftAppPassword is missing")]
    [InlineData("MicrosoftAppTenantId", null, "MicrosoftAppTenantId is missing")]
    [InlineData("MicrosoftAppTenantId", "example.dk", "MicrosoftAppTenantId is not an id")]
    [InlineData("MicrosoftAppPassword", "hemmelig", "MicrosoftAppPassword is set although MicrosoftAppType is UserAssignedMSI")]
    [InlineData("MicrosoftAppCertificatePath", "x.pem", "MicrosoftAppCertificatePath names a file that is not there")]
    [InlineData("ToChannelFromBotLoginUrl", "login", "ToChannelFromBotLoginUrl is not an address")]
    [InlineData("ChannelTrust:Tenants:0", "example.dk", "ChannelTrust:Tenants holds something")]
    [InlineData("ChannelTrust:ServiceHosts:0", "*.example.dk", "ChannelTrust:ServiceHosts holds something")]
    [InlineData("Storage:Tables", "http://account.table.core.windows.net", "Storage:Tables is neither")]
    [InlineData("Storage:Tables", "", "Storage:TablePrefix is set although Storage:Tables is not", "Storage:TablePrefix", "b")]
    [InlineData("Storage:TablePrefix", "my-bot", "Storage:TablePrefix must be letters and digits")]
    [InlineData("Storage:Path", "", "Storage:Path is empty")]
    [InlineData("Web:PublicUrl", null, "Web:PublicUrl is missing")]
    [InlineData("Web:PublicUrl", "http://moedebot.example.dk/", "Web:PublicUrl must begin with https")]
    [InlineData("Web:PublicUrl", "https://moedebot.example.dk", "Web:PublicUrl must end with a slash")]
    [InlineData("Web:PublicUrl", "moedebot", "Web:PublicUrl is not a web address")]
    [InlineData("Web:LinkLifetime", "00:00:01", "Web:LinkLifetime must be between 00:05:00 and 366.00:00:00")]
    [InlineData("Web:LinkLifetime", "a month", "Web:LinkLifetime cannot be read as a length of time")]
    [InlineData("Limits:PagesPerMinute", "0", "Limits:PagesPerMinute must be between 1 and 1000000")]
    [InlineData("Limits:ActivitiesPerSecond", "many", "Limits:ActivitiesPerSecond cannot be read as a whole number")]
    [InlineData("Health:Key", "short", "Health:Key must be 16 to 200 characters")]
    [InlineData("Retention:CommentDays", "0", "Retention:CommentDays must be between 1 and 36500")]
    [InlineData("Retention:CommentDays", "soon", "Retention:CommentDays cannot be read as a whole number")]
    [InlineData("OTEL_EXPORTER_OTLP_ENDPOINT", "collector", "OTEL_EXPORTER_OTLP_ENDPOINT is not an address")]
    [InlineData("OTEL_EXPORTER_OTLP_PROTOCOL", "smoke", "OTEL_EXPORTER_OTLP_PROTOCOL must be grpc or http/protobuf")]
    [InlineData("OTEL_SERVICE_NAME", "", "OTEL_SERVICE_NAME is empty")]
    public void A_fault_names_the_setting_and_where_to_set_it(string key, string? value, string sentence, string? alsoKey = null, string? also = null)
    {
        var changes = new Dictionary<string, string?> { [key] = value };
        if (alsoKey is not null)
            changes[alsoKey] = also;

        var fault = Assert.Single(Faults(changes), fault => fault.StartsWith(sentence, StringComparison.Ordinal));

        var named = sentence.Split(' ')[0];
        Assert.EndsWith($". Set it as the environment variable {named.Replace(":", "__", StringComparison.Ordinal)}, or as {named} in appsettings.json.", fault, StringComparison.Ordinal);
    }

    [Fact]
    public void Every_fault_is_told_at_once_and_no_secret_with_it()
    {
        var faults = Faults(new() { ["MicrosoftAppPassword"] = "hemmelig", ["Web:PublicUrl"] = null, ["Limits:PagesPerMinute"] = "hemmelig", ["Health:Key"] = "hemmelig" });

        Assert.Equal(["Health", "Limits", "MicrosoftAppPassword", "Web"], faults.Select(fault => fault.Split(' ', ':')[0]).Order(StringComparer.Ordinal));
        Assert.DoesNotContain("hemmelig", string.Concat(faults), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Development", 0)]
    [InlineData("Production", 1)]
    [InlineData("Staging", 1)]
    public void Only_development_does_without_an_identity(string environment, int faults)
    {
        var without = new Dictionary<string, string?>
        {
            ["MicrosoftAppType"] = null, ["MicrosoftAppId"] = null, ["MicrosoftAppTenantId"] = null, ["Web:PublicUrl"] = null,
        };

        Assert.Equal(faults, Faults(without, environment).Count(fault => fault.StartsWith("MicrosoftAppId is missing", StringComparison.Ordinal)));
        Assert.Equal(faults, Faults(without, environment).Length);
    }

    private static string[] Faults(Dictionary<string, string?> changes, string environment = "Production")
    {
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions { EnvironmentName = environment });
        builder.Configuration.AddInMemoryCollection(_good).AddInMemoryCollection(changes);
        builder.Services.AddOperations(builder.Configuration).AddStorage(builder.Configuration).AddRetention(builder.Configuration).AddWeb(builder.Configuration);
        using var services = builder.Services.BuildServiceProvider();
        var refused = Record.Exception(services.CheckSettings);
        return refused is null ? [] : Assert.IsType<SettingsException>(refused).Message.Split(Environment.NewLine);
    }
}
