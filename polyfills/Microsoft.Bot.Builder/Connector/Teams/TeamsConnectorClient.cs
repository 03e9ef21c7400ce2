using Microsoft.Bot.Schema.Teams;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Rest;

namespace Microsoft.Bot.Connector.Teams;

/// <summary>A Connector of Teams: what it knows of teams and meetings.</summary>
public interface ITeamsConnectorClient : IDisposable
{
    Uri BaseUri { get; set; }

    ServiceClientCredentials Credentials { get; }

    ITeamsOperations Teams { get; }
}

/// <summary>Questions about a team, by the id that activities carry (the General channel's).</summary>
public interface ITeamsOperations
{
    Task<HttpOperationResponse<ConversationList>> FetchChannelListWithHttpMessagesAsync(
        string teamId, Dictionary<string, List<string>>? customHeaders = null, CancellationToken cancellationToken = default);

    Task<HttpOperationResponse<TeamDetails>> FetchTeamDetailsWithHttpMessagesAsync(
        string teamId, Dictionary<string, List<string>>? customHeaders = null, CancellationToken cancellationToken = default);
}

/// <inheritdoc cref="ITeamsConnectorClient"/>
public class TeamsConnectorClient : ServiceClient<TeamsConnectorClient>, ITeamsConnectorClient
{
    private readonly ConnectorTransport transport;

    public TeamsConnectorClient(Uri baseUri, ServiceClientCredentials credentials, HttpClient customHttpClient, bool disposeHttpClient)
        : this(baseUri, credentials, new ConnectorTransport(customHttpClient, ConnectorRetry.Default, NullLogger.Instance)) =>
        Owned = disposeHttpClient ? customHttpClient : null;

    internal TeamsConnectorClient(Uri baseUri, ServiceClientCredentials credentials, ConnectorTransport transport)
    {
        BaseUri = baseUri;
        Credentials = credentials;
        this.transport = transport;
        Teams = new TeamsOperations(this);
    }

    public Uri BaseUri { get; set; }

    public ServiceClientCredentials Credentials { get; }

    public virtual ITeamsOperations Teams { get; }

    internal Task<HttpOperationResponse<T>> SendAsync<T>(ConnectorCall call, CancellationToken cancellationToken) =>
        transport.SendAsync<T>(BaseUri, Credentials, call, cancellationToken);
}
