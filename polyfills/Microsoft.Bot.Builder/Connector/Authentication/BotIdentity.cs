using System.Security.Cryptography.X509Certificates;
using Azure.Core;
using Azure.Core.Pipeline;
using Azure.Identity;
using Microsoft.Extensions.Configuration;

namespace Microsoft.Bot.Connector.Authentication;

/// <summary>How the bot proves itself to Entra ID, from configuration.</summary>
internal static class BotIdentity
{
    // The tenant in which bots for every organisation have their tokens issued.
    private const string MultiTenant = "botframework.com";

    /// <summary>
    /// <c>MicrosoftAppType</c> decides: <c>UserAssignedMSI</c> for a managed identity, whose client id is the app id;
    /// otherwise a certificate (<c>MicrosoftAppCertificatePath</c>, <c>MicrosoftAppCertificatePassword</c>) or
    /// <c>MicrosoftAppPassword</c> in <c>MicrosoftAppTenantId</c>.
    /// </summary>
    public static TokenCredential From(IConfiguration configuration, string appId, HttpClient? http)
    {
        var type = configuration["MicrosoftAppType"] ?? "MultiTenant";
        if (type.Equals("UserAssignedMSI", StringComparison.OrdinalIgnoreCase))
        {
            var options = new ManagedIdentityCredentialOptions(ManagedIdentityId.FromUserAssignedClientId(appId));
            return new ManagedIdentityCredential(With(options, configuration, http));
        }

        var tenant = type.Equals("MultiTenant", StringComparison.OrdinalIgnoreCase) ? MultiTenant : configuration["MicrosoftAppTenantId"];
        if (string.IsNullOrWhiteSpace(tenant))
        {
            throw new InvalidOperationException("MicrosoftAppTenantId is missing: a SingleTenant bot has its tokens issued there.");
        }

        if (configuration["MicrosoftAppCertificatePath"] is { Length: > 0 } path)
        {
            var certificate = Certificate(path, configuration["MicrosoftAppCertificatePassword"]);
            return new ClientCertificateCredential(tenant, appId, certificate, With(new ClientCertificateCredentialOptions(), configuration, http));
        }

        return configuration["MicrosoftAppPassword"] is { Length: > 0 } secret
            ? new ClientSecretCredential(tenant, appId, secret, With(new ClientSecretCredentialOptions(), configuration, http))
            : throw new InvalidOperationException(
                "The bot has an app id and no way to prove it: set MicrosoftAppPassword, MicrosoftAppCertificatePath, or MicrosoftAppType=UserAssignedMSI.");
    }

    private static X509Certificate2 Certificate(string path, string? password) =>
        Path.GetExtension(path).Equals(".pem", StringComparison.OrdinalIgnoreCase)
            ? X509Certificate2.CreateFromPemFile(path)
            : X509CertificateLoader.LoadPkcs12FromFile(path, password);

    private static T With<T>(T options, IConfiguration configuration, HttpClient? http)
        where T : TokenCredentialOptions
    {
        // As in the official package this may carry a tenant, which is not needed here.
        if (configuration["ToChannelFromBotLoginUrl"] is { Length: > 0 } login)
        {
            options.AuthorityHost = new Uri(new Uri(login).GetLeftPart(UriPartial.Authority));
        }

        if (http is not null)
        {
            options.Transport = new HttpClientTransport(http);
        }

        return options;
    }
}
