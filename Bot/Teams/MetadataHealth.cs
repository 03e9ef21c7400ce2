using Microsoft.Bot.Connector.Authentication;
using Microsoft.Extensions.Diagnostics.HealthChecks;
using Microsoft.Extensions.Options;
using MoedeBot.Operations.Settings;

namespace MoedeBot.Teams;

/// <summary>
/// Whether the place that publishes the keys of Teams' tokens can be reached from here: a bot that cannot know them lets nobody in.
/// Once reached it counts as known: the adapter keeps the keys and renews them by itself.
/// </summary>
internal sealed class MetadataHealth(IHttpClientFactory clients, IOptions<IdentityOptions> identity) : IHealthCheck
{
    /// <summary>How long it may take.</summary>
    public static readonly TimeSpan Patience = TimeSpan.FromSeconds(3);

    private volatile bool known;

    /// <inheritdoc/>
    public async Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken)
    {
        known = known || identity.Value.MicrosoftAppId.Length == 0 || await IsThereAsync(cancellationToken);
        return known ? HealthCheckResult.Healthy() : new HealthCheckResult(context.Registration.FailureStatus, "The channel's metadata cannot be fetched.");
    }

    private async Task<bool> IsThereAsync(CancellationToken cancellationToken)
    {
        try
        {
            var address = identity.Value.ToBotFromChannelOpenIdMetadataUrl ?? AuthenticationConstants.ToBotFromChannelOpenIdMetadataUrl;
            using var answer = await clients.CreateClient().GetAsync(new Uri(address), HttpCompletionOption.ResponseHeadersRead, cancellationToken);
            return answer.IsSuccessStatusCode;
        }
        catch (HttpRequestException)
        {
            return false;
        }
    }
}
