using Microsoft.Bot.Connector.Authentication;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Logging;
using Microsoft.Rest;

namespace Microsoft.Bot.Builder.Integration.AspNet.Core;

/// <summary>
/// The bot's identity from configuration: <c>MicrosoftAppId</c>, <c>MicrosoftAppTenantId</c>, <c>MicrosoftAppType</c>
/// (<c>SingleTenant</c> with <c>MicrosoftAppPassword</c>, or <c>UserAssignedMSI</c>). No app id means development.
/// </summary>
public class ConfigurationServiceClientCredentialFactory : ServiceClientCredentialsFactory
{
    private readonly string? appId;

    public ConfigurationServiceClientCredentialFactory(IConfiguration configuration, HttpClient? httpClient = null, ILogger? logger = null)
    {
        ArgumentNullException.ThrowIfNull(configuration);
        appId = configuration["MicrosoftAppId"];
    }

    public override Task<bool> IsValidAppIdAsync(string appId, CancellationToken cancellationToken) =>
        Task.FromResult(!string.IsNullOrEmpty(this.appId) && string.Equals(appId, this.appId, StringComparison.OrdinalIgnoreCase));

    public override Task<bool> IsAuthenticationDisabledAsync(CancellationToken cancellationToken) => Task.FromResult(string.IsNullOrWhiteSpace(appId));

    public override Task<ServiceClientCredentials> CreateCredentialsAsync(string appId, string? audience, string? loginEndpoint, bool validateAuthority, CancellationToken cancellationToken) =>
        string.IsNullOrWhiteSpace(this.appId)
            ? Task.FromResult<ServiceClientCredentials>(new NoCredentials())
            : throw new InvalidOperationException("The bot has an app id and no way to prove it.");

    /// <summary>Development: the Connector on the same machine asks for no proof.</summary>
    private sealed class NoCredentials : ServiceClientCredentials;
}
