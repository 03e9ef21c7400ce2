using Microsoft.Rest;

namespace Microsoft.Bot.Connector.Authentication;

/// <summary>Makes Connector clients for allowed hosts, all over one connection pool.</summary>
internal sealed class TrustedConnectorFactory(
    ServiceHosts hosts,
    Func<CancellationToken, Task<ServiceClientCredentials>> credentials,
    ConnectorTransport transport) : ConnectorFactory
{
    public override async Task<IConnectorClient> CreateAsync(string serviceUrl, string? audience, CancellationToken cancellationToken) =>
        hosts.Find(serviceUrl) is { } address
            ? new ConnectorClient(address, await credentials(cancellationToken), transport)
            : throw new UnauthorizedAccessException("The service URL is not on the list of allowed hosts.");
}
