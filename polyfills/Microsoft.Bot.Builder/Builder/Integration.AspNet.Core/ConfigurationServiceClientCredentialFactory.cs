using Microsoft.Bot.Connector.Authentication;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Rest;

namespace Microsoft.Bot.Builder.Integration.AspNet.Core;

/// <summary>
/// The bot's identity from configuration: <c>MicrosoftAppId</c>, <c>MicrosoftAppTenantId</c>, <c>MicrosoftAppType</c>
/// (<c>SingleTenant</c>, <c>UserAssignedMSI</c>, <c>MultiTenant</c>) and the proof. No app id means development.
/// </summary>
public class ConfigurationServiceClientCredentialFactory : ServiceClientCredentialsFactory
{
    private readonly string? ownId;
    private readonly ServiceClientCredentials credentials;

    public ConfigurationServiceClientCredentialFactory(IConfiguration configuration, HttpClient? httpClient = null, ILogger? logger = null)
        : this(configuration, httpClient, logger, TimeProvider.System)
    {
    }

    internal ConfigurationServiceClientCredentialFactory(
        IConfiguration configuration, HttpClient? httpClient, ILogger? logger, TimeProvider clock)
    {
        ArgumentNullException.ThrowIfNull(configuration);
        ownId = configuration["MicrosoftAppId"] is { } id && !string.IsNullOrWhiteSpace(id) ? id : null;
        if (ownId is null)
        {
            credentials = new NoCredentials();
            return;
        }

        var trust = ChannelTrust.From(configuration);
        var token = new BotToken(BotIdentity.From(configuration, ownId, httpClient), trust.Scope, clock, logger ?? NullLogger.Instance);
        credentials = new BotCredentials(token, trust.Hosts);
    }

    public override Task<bool> IsValidAppIdAsync(string appId, CancellationToken cancellationToken) =>
        Task.FromResult(ownId is not null && string.Equals(appId, ownId, StringComparison.OrdinalIgnoreCase));

    public override Task<bool> IsAuthenticationDisabledAsync(CancellationToken cancellationToken) => Task.FromResult(ownId is null);

    public override Task<ServiceClientCredentials> CreateCredentialsAsync(
        string appId, string? audience, string? loginEndpoint, bool validateAuthority, CancellationToken cancellationToken) =>
        Task.FromResult(credentials);
}
