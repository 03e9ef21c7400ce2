using System.Security.Claims;
using Microsoft.Bot.Connector;
using Microsoft.Bot.Connector.Authentication;
using Microsoft.Bot.Schema;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;

namespace Microsoft.Bot.Builder.Integration.AspNet.Core;

/// <summary>
/// Authentication as the configuration says (see <see cref="ConfigurationServiceClientCredentialFactory"/>). Only the
/// channel's own tokens count, unless others are let in (see <see cref="OtherSenders"/>).
/// </summary>
public class ConfigurationBotFrameworkAuthentication : BotFrameworkAuthentication
{
    private readonly ServiceClientCredentialsFactory credentials;
    private readonly ChannelTrust trust;
    private readonly SenderTokens tokens;
    private readonly ActivityGate gate;
    private readonly TrustedConnectorFactory connectors;

    public ConfigurationBotFrameworkAuthentication(
        IConfiguration configuration,
        ServiceClientCredentialsFactory? credentialsFactory = null,
        AuthenticationConfiguration? authConfiguration = null,
        IHttpClientFactory? httpClientFactory = null,
        ILogger? logger = null)
        : this(configuration, credentialsFactory, authConfiguration, new Surroundings(httpClientFactory, logger, TimeProvider.System, ConnectorRetry.Default))
    {
    }

    internal ConfigurationBotFrameworkAuthentication(
        IConfiguration configuration,
        ServiceClientCredentialsFactory? credentialsFactory,
        AuthenticationConfiguration? authConfiguration,
        Surroundings surroundings)
    {
        ArgumentNullException.ThrowIfNull(configuration);
        var (http, logger, clock) = (surroundings.Client(), surroundings.Logger ?? NullLogger.Instance, surroundings.Clock);
        trust = ChannelTrust.From(configuration) with { RequiredEndorsements = authConfiguration?.RequiredEndorsements ?? [] };
        credentials = credentialsFactory ?? new ConfigurationServiceClientCredentialFactory(configuration, http, logger, clock);
        tokens = SenderTokens.From(trust, credentials, address => new SigningKeySource(address, http, clock, logger), clock);
        gate = new ActivityGate(trust);
        connectors = new TrustedConnectorFactory(
            trust.Hosts,
            cancellationToken => credentials.CreateCredentialsAsync(configuration["MicrosoftAppId"] ?? string.Empty, trust.Scope, null, true, cancellationToken),
            new ConnectorTransport(http, surroundings.Retry, logger));
    }

    public override async Task<AuthenticateRequestResult> AuthenticateRequestAsync(
        Activity activity, string authHeader, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(activity);
        if (await credentials.IsAuthenticationDisabledAsync(cancellationToken))
        {
            return Admit(new ClaimsIdentity([], AuthenticationConstants.AnonymousAuthType), CheckUnproved(activity));
        }

        var (token, refusal) = await tokens.ValidateAsync(authHeader, cancellationToken);
        return Admit(token?.Identity, token is null ? refusal : gate.Check(activity, token));
    }

    public override ConnectorFactory CreateConnectorFactory(ClaimsIdentity claimsIdentity) => connectors;

    public override string GetOriginatingAudience() => trust.Scope;

    /// <summary>The sender's token alone, before anything of the body is read.</summary>
    internal override async ValueTask<ValidatedToken?> AuthenticateHeaderAsync(string authHeader, CancellationToken cancellationToken)
    {
        if (await credentials.IsAuthenticationDisabledAsync(cancellationToken))
        {
            return null;
        }

        var (token, refusal) = await tokens.ValidateAsync(authHeader, cancellationToken);
        return refusal is null ? token : throw new RequestRefusedException(refusal);
    }

    internal override Task<AuthenticateRequestResult> AuthenticateRequestAsync(
        Activity activity, string authHeader, ValidatedToken? proof, CancellationToken cancellationToken) =>
        proof is null
            ? AuthenticateRequestAsync(activity, authHeader, cancellationToken)
            : Task.FromResult(Admit(proof.Identity, gate.Check(activity, proof)));

    private AuthenticateRequestResult Admit(ClaimsIdentity? identity, Refusal? refusal) =>
        refusal is not null ? throw new RequestRefusedException(refusal) : new AuthenticateRequestResult
        {
            Audience = trust.Scope,
            ClaimsIdentity = identity,
            ConnectorFactory = connectors,
        };

    /// <summary>Development proves nobody, but does not let itself be sent to strange hosts either.</summary>
    private Refusal? CheckUnproved(Activity activity) =>
        string.IsNullOrEmpty(activity.ServiceUrl) || trust.Hosts.Allow(activity.ServiceUrl)
            ? null
            : Refusal.NotAllowed("The service URL is neither on this machine nor on the list of allowed hosts.");

    /// <summary>What the code stands on, for tests to replace.</summary>
    internal sealed record Surroundings(
        IHttpClientFactory? Clients, ILogger? Logger, TimeProvider Clock, Polly.ResiliencePipeline<HttpResponseMessage> Retry)
    {
        // Redirects would take the bot's words to hosts that nobody allowed.
        public HttpClient Client() => Clients?.CreateClient() ?? new HttpClient(new SocketsHttpHandler
        {
            AllowAutoRedirect = false,
            PooledConnectionLifetime = TimeSpan.FromMinutes(5),
        });
    }
}
