using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Rest;

namespace Microsoft.Bot.Connector;

/// <inheritdoc cref="IConnectorClient"/>
public class ConnectorClient : ServiceClient<ConnectorClient>, IConnectorClient
{
    private readonly ConnectorTransport transport;

    public ConnectorClient(Uri baseUri, ServiceClientCredentials credentials, HttpClient customHttpClient, bool disposeHttpClient)
        : this(baseUri, credentials, new ConnectorTransport(customHttpClient, ConnectorRetry.Default, NullLogger.Instance)) =>
        Owned = disposeHttpClient ? customHttpClient : null;

    internal ConnectorClient(Uri baseUri, ServiceClientCredentials credentials, ConnectorTransport transport)
    {
        BaseUri = baseUri;
        Credentials = credentials;
        this.transport = transport;
        Conversations = new Conversations(this);
    }

    public Uri BaseUri { get; set; }

    public ServiceClientCredentials Credentials { get; }

    public virtual IConversations Conversations { get; }

    /// <summary>The client for teams and meetings on the same connection.</summary>
    internal Teams.TeamsConnectorClient ForTeams() => new(BaseUri, Credentials, transport);

    internal Task<HttpOperationResponse<T>> SendAsync<T>(ConnectorCall call, CancellationToken cancellationToken) =>
        transport.SendAsync<T>(BaseUri, Credentials, call, cancellationToken);
}
