using Microsoft.Rest;

namespace Microsoft.Bot.Connector.Authentication;

/// <summary>Which app ids are the bot's, and how it proves itself as one of them.</summary>
public abstract class ServiceClientCredentialsFactory
{
    public abstract Task<bool> IsValidAppIdAsync(string appId, CancellationToken cancellationToken);

    /// <summary>True in development only, when no app id is configured.</summary>
    public abstract Task<bool> IsAuthenticationDisabledAsync(CancellationToken cancellationToken);

    public abstract Task<ServiceClientCredentials> CreateCredentialsAsync(
        string appId, string? audience, string? loginEndpoint, bool validateAuthority, CancellationToken cancellationToken);
}
