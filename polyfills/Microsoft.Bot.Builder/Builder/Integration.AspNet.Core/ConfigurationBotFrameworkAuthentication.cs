using System.Security.Claims;
using Microsoft.Bot.Connector;
using Microsoft.Bot.Connector.Authentication;
using Microsoft.Bot.Schema;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;

namespace Microsoft.Bot.Builder.Integration.AspNet.Core;

/// <summary>Authentication as the configuration says.</summary>
public class ConfigurationBotFrameworkAuthentication : BotFrameworkAuthentication
{
    private readonly IConfiguration configuration;
    private readonly ServiceClientCredentialsFactory credentials;
    private readonly ConnectorTransport transport;

    public ConfigurationBotFrameworkAuthentication(
        IConfiguration configuration,
        ServiceClientCredentialsFactory? credentialsFactory = null,
        IHttpClientFactory? httpClientFactory = null,
        ILogger? logger = null)
    {
        ArgumentNullException.ThrowIfNull(configuration);
        this.configuration = configuration;
        credentials = credentialsFactory ?? new ConfigurationServiceClientCredentialFactory(configuration, null, logger);
        var http = httpClientFactory?.CreateClient() ?? new HttpClient(new SocketsHttpHandler { AllowAutoRedirect = false });
        transport = new ConnectorTransport(http, ConnectorRetry.Default, logger ?? NullLogger.Instance);
    }

    public override async Task<AuthenticateRequestResult> AuthenticateRequestAsync(Activity activity, string authHeader, CancellationToken cancellationToken)
    {
        if (!await credentials.IsAuthenticationDisabledAsync(cancellationToken))
        {
            throw new UnauthorizedAccessException();
        }

        var identity = new ClaimsIdentity([], AuthenticationConstants.AnonymousAuthType);
        return new AuthenticateRequestResult { ClaimsIdentity = identity, ConnectorFactory = CreateConnectorFactory(identity) };
    }

    public override ConnectorFactory CreateConnectorFactory(ClaimsIdentity claimsIdentity)
    {
        var hosts = new ServiceHosts([.. configuration.GetSection("ChannelTrust:ServiceHosts").GetChildren().Select(child => child.Value!)], true);
        return new TrustedConnectorFactory(hosts, credentials.CreateCredentialsAsync(string.Empty, null, null, true, default).Result, transport);
    }
}
