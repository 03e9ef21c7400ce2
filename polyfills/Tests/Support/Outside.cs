using System.Collections.Concurrent;
using System.Net;
using System.Text;

namespace Polyfills.Tests.Support;

/// <summary>Everything that the code under test can reach over HTTP. What nobody prepared answers 599, so that a test sees it.</summary>
internal sealed class Outside : HttpMessageHandler, IHttpClientFactory
{
    private readonly List<(string Method, string Path, Func<HttpResponseMessage> Answer)> prepared = [];

    public ConcurrentQueue<Call> Calls { get; } = [];

    public HttpClient CreateClient(string name) => new(this, disposeHandler: false);

    /// <summary>Answers a method and the end of a path; several answers for one place are given in turn, the last one for good.</summary>
    public Outside On(string method, string path, HttpStatusCode status, string body = "", params (string Name, string Value)[] headers) =>
        On(method, path, () => Response(status, body, headers));

    public Outside On(string method, string path, Func<HttpResponseMessage> answer)
    {
        prepared.Add((method, path, answer));
        return this;
    }

    /// <summary>Takes back what was prepared for a place.</summary>
    public Outside Forget(string path)
    {
        prepared.RemoveAll(answer => answer.Path == path);
        return this;
    }

    public static HttpResponseMessage Response(HttpStatusCode status, string body = "", params (string Name, string Value)[] headers)
    {
        var response = new HttpResponseMessage(status) { Content = new StringContent(body, Encoding.UTF8, "application/json") };
        foreach (var (name, value) in headers)
        {
            response.Headers.TryAddWithoutValidation(name, value);
        }

        return response;
    }

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        var body = request.Content is null ? string.Empty : await request.Content.ReadAsStringAsync(cancellationToken);
        Calls.Enqueue(new Call(request.Method.Method, request.RequestUri!, request.Headers.Authorization?.ToString(), body));
        var place = prepared.FindIndex(answer => answer.Method == request.Method.Method && request.RequestUri!.PathAndQuery.EndsWith(answer.Path, StringComparison.Ordinal));
        var response = place < 0 ? Response((HttpStatusCode)599) : Next(place);
        response.RequestMessage = request;
        return response;
    }

    private HttpResponseMessage Next(int place)
    {
        var (method, path, answer) = prepared[place];
        if (prepared.FindIndex(place + 1, other => other.Method == method && other.Path == path) >= 0)
        {
            prepared.RemoveAt(place);
        }

        return answer();
    }

    internal sealed record Call(string Method, Uri Address, string? Authorization, string Body);
}
