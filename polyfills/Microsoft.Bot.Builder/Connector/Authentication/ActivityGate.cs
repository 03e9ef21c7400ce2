using Microsoft.Bot.Schema;
using Microsoft.Bot.Schema.Teams;

namespace Microsoft.Bot.Connector.Authentication;

/// <summary>Whether a proved sender may send this very activity.</summary>
internal sealed class ActivityGate(ChannelTrust trust)
{
    /// <returns>Null when it may.</returns>
    public Refusal? Check(Activity activity, ValidatedToken token) => token.Kind switch
    {
        SenderKind.Emulator => activity.ChannelId == Channels.Emulator ? CheckHost(activity) : Refusal.NotAllowed("The activity is from another channel."),
        _ when activity.ChannelId is not { } channel || !trust.ChannelIds.Contains(channel) => Refusal.NotAllowed("The activity is from another channel."),
        SenderKind.Skill => CheckHost(activity) ?? CheckTenant(activity),
        _ => CheckChannel(activity, activity.ChannelId, token),
    };

    private Refusal? CheckChannel(Activity activity, string channel, ValidatedToken token)
    {
        if (!token.Key.Endorsements.Contains(channel) || !trust.RequiredEndorsements.All(token.Key.Endorsements.Contains))
        {
            return Refusal.NotAllowed("The token's key is not endorsed for the channel.");
        }

        if (token.ServiceUrl is not { Length: > 0 } claimed || !string.Equals(claimed, activity.ServiceUrl, StringComparison.OrdinalIgnoreCase))
        {
            return Refusal.NotAllowed("The token is for another service URL than the activity's.");
        }

        return CheckHost(activity) ?? CheckTenant(activity);
    }

    private Refusal? CheckHost(Activity activity) =>
        trust.Hosts.Allow(activity.ServiceUrl) ? null : Refusal.NotAllowed("The service URL is not on the list of allowed hosts.");

    private Refusal? CheckTenant(Activity activity)
    {
        if (trust.Tenants.Count == 0)
        {
            return null;
        }

        string?[] named = [activity.Conversation?.TenantId, TenantOf(activity)];
        return named.Any(tenant => tenant is not null) && named.All(tenant => tenant is null || trust.Tenants.Contains(tenant))
            ? null
            : Refusal.NotAllowed("The activity is from another organisation.");
    }

    private static string? TenantOf(Activity activity) =>
        activity.TryGetChannelData<TeamsChannelData>(out var data) ? data?.Tenant?.Id : null;
}
