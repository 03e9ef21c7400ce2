using System.Security.Claims;
using Microsoft.Bot.Schema;

namespace Microsoft.Bot.Connector.Authentication;

/// <summary>Tells who speaks to the bot, and proves the bot to those it speaks to.</summary>
public abstract class BotFrameworkAuthentication
{
    /// <summary>Who sent an activity.</summary>
    /// <exception cref="UnauthorizedAccessException">Nobody who may: nothing of the activity may be handled.</exception>
    public abstract Task<AuthenticateRequestResult> AuthenticateRequestAsync(
        Activity activity, string authHeader, CancellationToken cancellationToken);

    /// <summary>Makes Connector clients that speak as this bot.</summary>
    public abstract ConnectorFactory CreateConnectorFactory(ClaimsIdentity claimsIdentity);

    /// <summary>
    /// A first look at the sender, when only the request's head is known. Refuses as the second look does.
    /// </summary>
    /// <returns>What was proved, for the second look; null when that is to begin anew.</returns>
    internal virtual ValueTask<ValidatedToken?> AuthenticateHeaderAsync(string authHeader, CancellationToken cancellationToken) => default;

    /// <summary>The second look: whether the sender may send this activity.</summary>
    internal virtual Task<AuthenticateRequestResult> AuthenticateRequestAsync(
        Activity activity, string authHeader, ValidatedToken? proof, CancellationToken cancellationToken) =>
        AuthenticateRequestAsync(activity, authHeader, cancellationToken);

    /// <summary>The audience of the tokens that the bot sends.</summary>
    public virtual string GetOriginatingAudience() => throw new NotSupportedException();
}

/// <summary>A sender who was proved, and the way to answer.</summary>
public class AuthenticateRequestResult
{
    public string? Audience { get; set; }

    public string? CallerId { get; set; }

    public ClaimsIdentity? ClaimsIdentity { get; set; }

    public ConnectorFactory? ConnectorFactory { get; set; }
}

/// <summary>Makes clients for the Connectors that a bot may speak to.</summary>
public abstract class ConnectorFactory
{
    /// <exception cref="UnauthorizedAccessException">The address is not a Connector's.</exception>
    public abstract Task<IConnectorClient> CreateAsync(string serviceUrl, string? audience, CancellationToken cancellationToken);
}
