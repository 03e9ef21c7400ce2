using System.Net;
using System.Text;
using Azure.Core;
using Azure.Core.Pipeline;
using Azure.Data.Tables;

namespace Polyfills.Tests.Tables;

/// <summary>
/// Answers in the place of the service, for what Azurite cannot be made to do. The pipeline above it is the real one.
/// </summary>
internal sealed class FakeService : HttpMessageHandler
{
    private readonly Queue<Func<HttpResponseMessage>> _answers = new();

    public List<Seen> Requests { get; } = [];

    public TableClient Table() => new(new Uri("https://fake.table.core.windows.net"), "T", new TableSharedKeyCredential("fake", "AAAA"), Options());

    public TableClientOptions Options()
    {
        var options = new TableClientOptions { Transport = new HttpClientTransport(this) };
        options.Retry.Delay = TimeSpan.FromMilliseconds(1);
        options.Retry.MaxDelay = TimeSpan.FromMilliseconds(5);
        return options;
    }

    public FakeService Answer(int status, string body = "", string type = "application/json", params (string Name, string Value)[] headers)
    {
        _answers.Enqueue(() =>
        {
            var response = new HttpResponseMessage((HttpStatusCode)status) { Content = new ByteArrayContent(Encoding.UTF8.GetBytes(body)) };
            response.Content.Headers.TryAddWithoutValidation("Content-Type", type);
            foreach (var (name, value) in headers)
                response.Headers.TryAddWithoutValidation(name, value);
            return response;
        });
        return this;
    }

    /// <summary>The request arrives and its effect happens, but the answer is lost.</summary>
    public FakeService Drop()
    {
        _answers.Enqueue(() => throw new HttpRequestException("The connection was closed."));
        return this;
    }

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        var headers = request.Headers.Concat(request.Content?.Headers ?? Enumerable.Empty<KeyValuePair<string, IEnumerable<string>>>())
            .ToDictionary(header => header.Key, header => string.Join(",", header.Value), StringComparer.OrdinalIgnoreCase);
        var body = request.Content == null ? "" : await request.Content.ReadAsStringAsync(cancellationToken);
        Requests.Add(new Seen(request.Method.Method, request.RequestUri!.PathAndQuery, headers, body));
        var response = _answers.Count > 0 ? _answers.Dequeue()() : throw new InvalidOperationException("A request that the test did not expect.");
        response.RequestMessage = request;
        return response;
    }

    protected override HttpResponseMessage Send(HttpRequestMessage request, CancellationToken cancellationToken) =>
        SendAsync(request, cancellationToken).GetAwaiter().GetResult();

    internal sealed record Seen(string Method, string Address, IReadOnlyDictionary<string, string> Headers, string Body);

    /// <summary>A token that any endpoint gets.</summary>
    internal sealed class AnyToken : TokenCredential
    {
        public List<string> Scopes { get; } = [];

        public override AccessToken GetToken(TokenRequestContext requestContext, CancellationToken cancellationToken)
        {
            Scopes.AddRange(requestContext.Scopes);
            return new AccessToken("the-token", TimeProvider.System.GetUtcNow().AddHours(1));
        }

        public override ValueTask<AccessToken> GetTokenAsync(TokenRequestContext requestContext, CancellationToken cancellationToken) =>
            new(GetToken(requestContext, cancellationToken));
    }
}
