using Microsoft.Extensions.Configuration;

namespace Microsoft.Bot.Connector.Authentication;

/// <summary>
/// Whom the bot listens and speaks to. The official keys (<c>ToBotFromChannelTokenIssuer</c> and its kind) stand for
/// other clouds; <c>ChannelTrust:ServiceHosts</c>, <c>ChannelTrust:Tenants</c> and <c>ChannelTrust:ChannelIds</c>, lists,
/// narrow or widen what the official package leaves open.
/// </summary>
internal sealed record ChannelTrust
{
    public required string Issuer { get; init; }

    public required string MetadataUrl { get; init; }

    /// <summary>Without the suffix <c>/.default</c>.</summary>
    public required string Scope { get; init; }

    public required ServiceHosts Hosts { get; init; }

    /// <summary>Organisations, by Entra tenant id; empty for any.</summary>
    public required IReadOnlySet<string> Tenants { get; init; }

    public required IReadOnlySet<string> ChannelIds { get; init; }

    public IReadOnlyList<string> RequiredEndorsements { get; init; } = [];

    /// <summary>Who else is let in; null for nobody.</summary>
    public OtherSenders? OtherSenders { get; init; }

    public static ChannelTrust From(IConfiguration configuration)
    {
        var development = string.IsNullOrWhiteSpace(configuration["MicrosoftAppId"]);
        return new ChannelTrust
        {
            Issuer = configuration["ToBotFromChannelTokenIssuer"] ?? AuthenticationConstants.ToBotFromChannelTokenIssuer,
            MetadataUrl = configuration["ToBotFromChannelOpenIdMetadataUrl"] ?? AuthenticationConstants.ToBotFromChannelOpenIdMetadataUrl,
            Scope = configuration["ToChannelFromBotOAuthScope"] ?? AuthenticationConstants.ToChannelFromBotOAuthScope,
            Hosts = new ServiceHosts(List(configuration, "ServiceHosts"), development),
            Tenants = Tenanted(configuration).ToHashSet(StringComparer.OrdinalIgnoreCase),
            ChannelIds = List(configuration, "ChannelIds") is { Length: > 0 } channels
                ? channels.ToHashSet(StringComparer.Ordinal)
                : new HashSet<string>(StringComparer.Ordinal) { Channels.Msteams },
            OtherSenders = OtherSenders.From(configuration, List(configuration, "SkillCallers")),
        };
    }

    // A single-tenant bot is for its own organisation unless others are named.
    private static string[] Tenanted(IConfiguration configuration) =>
        List(configuration, "Tenants") is { Length: > 0 } named ? named
        : configuration["MicrosoftAppTenantId"] is { Length: > 0 } own && !IsMultiTenant(configuration) ? [own]
        : [];

    private static bool IsMultiTenant(IConfiguration configuration) =>
        string.Equals(configuration["MicrosoftAppType"] ?? "MultiTenant", "MultiTenant", StringComparison.OrdinalIgnoreCase);

    private static string[] List(IConfiguration configuration, string name) =>
        [.. configuration.GetSection("ChannelTrust:" + name).GetChildren().Select(child => child.Value).OfType<string>().Where(value => value.Length > 0)];
}
