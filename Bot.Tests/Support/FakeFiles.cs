using System.Collections.Concurrent;
using Microsoft.AspNetCore.Http;

namespace MoedeBot.Tests.Support;

/// <summary>
/// An organisation's SharePoint, played by <see cref="FakeTeams"/>: files by path. Whatever is asked of another host fails, and is noted.
/// </summary>
internal sealed class FakeFiles
{
    public const string Host = "nordby-my.sharepoint.com";

    private readonly ConcurrentDictionary<string, Func<HttpContext, Task>> files = new();

    /// <summary>Each request with its headers, as it left the bot.</summary>
    public ConcurrentQueue<HttpRequestMessage> Asked { get; } = new();

    public Uri Add(string path, byte[] content) => Add(path, http => http.Response.Body.WriteAsync(content).AsTask());

    public Uri Add(string path, Func<HttpContext, Task> answer)
    {
        files[path] = answer;
        return new Uri($"https://{Host}/{path}");
    }

    public Task AnswerAsync(HttpContext http, string path)
    {
        if (files.TryGetValue(path, out var answer))
            return answer(http);
        http.Response.StatusCode = StatusCodes.Status404NotFound;
        return Task.CompletedTask;
    }

    /// <summary>Leads the bot's requests for the organisation's host to the fake one.</summary>
    public DelegatingHandler At(Uri fake) => new Led(this, fake);

    private sealed class Led(FakeFiles files, Uri fake) : DelegatingHandler
    {
        protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            var asked = new HttpRequestMessage(request.Method, request.RequestUri);
            foreach (var (name, values) in request.Headers)
                asked.Headers.TryAddWithoutValidation(name, values);
            files.Asked.Enqueue(asked);
            if (request.RequestUri!.Host != Host)
                throw new HttpRequestException($"Nobody is {request.RequestUri.Host}.");
            request.RequestUri = new Uri(fake, "files" + request.RequestUri.PathAndQuery);
            return base.SendAsync(request, cancellationToken);
        }
    }
}
