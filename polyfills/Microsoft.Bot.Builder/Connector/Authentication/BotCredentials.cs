using System.Net.Http.Headers;
using Microsoft.Rest;

namespace Microsoft.Bot.Connector.Authentication;

/// <summary>Proves the bot to a Connector, and to nobody else.</summary>
internal sealed class BotCredentials(BotToken token, ServiceHosts hosts) : ServiceClientCredentials
{
    /// <exception cref="UnauthorizedAccessException">The request goes to a host that must not have the token.</exception>
    public override async Task ProcessHttpRequestAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        if (request.RequestUri is not { } address || !hosts.Allow(address))
        {
            throw new UnauthorizedAccessException("The bot's token is not for this host.");
        }

        request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", await token.GetAsync(cancellationToken));
    }
}

/// <summary>Development: the Connector on the same machine asks for no proof.</summary>
internal sealed class NoCredentials : ServiceClientCredentials;
