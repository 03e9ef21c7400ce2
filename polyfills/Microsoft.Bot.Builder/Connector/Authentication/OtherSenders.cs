using Microsoft.Extensions.Configuration;
using Microsoft.IdentityModel.JsonWebTokens;

namespace Microsoft.Bot.Connector.Authentication;

/// <summary>
/// Senders beside the channel, whose tokens Entra ID issues; nobody unless configured. <c>ChannelTrust:Emulator</c>, true or false, lets
/// the Bot Framework Emulator in; <c>ChannelTrust:SkillCallers</c>, a list of app ids, other bots.
/// </summary>
internal sealed record OtherSenders(bool Emulator, IReadOnlySet<string> SkillCallers, IReadOnlyList<string> Issuers, string MetadataUrl)
{
    // The tenants of the Bot Framework itself, in which bots for every organisation have their tokens issued.
    private static readonly string[] FrameworkTenants = ["d6d49420-f39b-4df7-a1dc-d59a935871db", "f8cdef31-a31e-4b4a-93e4-5f571e91255a"];

    /// <summary>Null when nobody else is let in.</summary>
    public static OtherSenders? From(IConfiguration configuration, IReadOnlyCollection<string> skillCallers)
    {
        var emulator = string.Equals(configuration["ChannelTrust:Emulator"], "true", StringComparison.OrdinalIgnoreCase);
        if (!emulator && skillCallers.Count == 0)
        {
            return null;
        }

        string[] tenants = configuration["MicrosoftAppTenantId"] is { Length: > 0 } own ? [own, .. FrameworkTenants] : FrameworkTenants;
        return new OtherSenders(
            emulator,
            skillCallers.ToHashSet(StringComparer.OrdinalIgnoreCase),
            [.. tenants.SelectMany(tenant => new[] { $"https://sts.windows.net/{tenant}/", $"https://login.microsoftonline.com/{tenant}/v2.0" })],
            configuration["ToBotFromEmulatorOpenIdMetadataUrl"] ?? AuthenticationConstants.ToBotFromEmulatorOpenIdMetadataUrl);
    }

    /// <summary>An Emulator has the bot's own identity, so that caller and audience are one; a skill's caller has another.</summary>
    public SenderKind? KindOf(JsonWebToken token)
    {
        var caller = Claim(token, "azp") ?? Claim(token, AuthenticationConstants.AppIdClaim);
        if (caller is null)
        {
            return null;
        }

        return token.Audiences.Contains(caller, StringComparer.OrdinalIgnoreCase)
            ? Emulator ? SenderKind.Emulator : null
            : SkillCallers.Contains(caller) ? SenderKind.Skill : null;
    }

    private static string? Claim(JsonWebToken token, string name) => token.TryGetPayloadValue<string>(name, out var value) ? value : null;
}
