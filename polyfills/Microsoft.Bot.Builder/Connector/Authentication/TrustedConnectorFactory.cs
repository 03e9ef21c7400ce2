using Microsoft.Rest;

namespace Microsoft.Bot.Connector.Authentication;

/// <summary>Makes Connector clients for allowed hosts, all over one connection pool.</summary>
internal sealed class TrustedConnectorFactory(ServiceHosts hosts, ServiceClientCredentials credentials, ConnectorTransport transport) : ConnectorFactory
{
    public override Task<IConnectorClient> CreateAsync(string serviceUrl, string? audience, CancellationToken cancellationToken) =>
        hosts.Allow(serviceUrl)
            ? Task.FromResult<IConnectorClient>(new ConnectorClient(new Uri(serviceUrl), credentials, transport))
            : throw new UnauthorizedAccessException("The service URL is not on the list of allowed hosts.");
}
