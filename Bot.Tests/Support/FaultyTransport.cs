using System.Net;
using Azure.Core.Pipeline;
using Azure.Data.Tables;

namespace MoedeBot.Tests.Support;

/// <summary>What becomes of a request on its way to the service.</summary>
public enum Fate
{
    Passes,

    /// <summary>The service does it, and its answer is lost.</summary>
    AnswerLost,

    /// <summary>The service never sees it.</summary>
    Lost,

    /// <summary>503 with Retry-After, without reaching the service.</summary>
    Throttled,
}

/// <summary>A proxy between the client's pipeline and Azurite that does what networks and busy services do.</summary>
public sealed class FaultyTransport : DelegatingHandler
{
    private readonly Queue<(string Path, Fate Fate, Func<Task>? Meanwhile)> plan = new();

    public FaultyTransport()
        : base(new HttpClientHandler())
    {
    }

    /// <summary>How many requests met another fate than passing.</summary>
    public int Faults { get; private set; }

    /// <summary>How many requests there were, retries included.</summary>
    public int Requests { get; private set; }

    /// <summary>Where the last of them went.</summary>
    public Uri? Last { get; private set; }

    public TableClientOptions Options
    {
        get
        {
            var options = new TableClientOptions { Transport = new HttpClientTransport(this) };
            options.Retry.Delay = TimeSpan.FromMilliseconds(1);
            options.Retry.MaxDelay = TimeSpan.FromMilliseconds(5);
            return options;
        }
    }

    /// <summary>The next request whose address holds <paramref name="path"/> (and that is not a GET) meets this fate.</summary>
    public void Next(string path, Fate fate, Func<Task>? meanwhile = null) => plan.Enqueue((path, fate, meanwhile));

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        (Requests, Last) = (Requests + 1, request.RequestUri);
        if (!plan.TryPeek(out var next) || request.Method == HttpMethod.Get
            || !request.RequestUri!.AbsolutePath.Contains(next.Path, StringComparison.Ordinal))
            return await base.SendAsync(request, cancellationToken);

        plan.Dequeue();
        Faults++;
        if (next.Fate == Fate.AnswerLost)
            (await base.SendAsync(request, cancellationToken)).Dispose();
        if (next.Meanwhile is { } meanwhile)
            await meanwhile();
        if (next.Fate != Fate.Throttled)
            throw new HttpRequestException("The connection was closed.");
        var response = new HttpResponseMessage(HttpStatusCode.ServiceUnavailable) { RequestMessage = request, Content = new StringContent("") };
        response.Headers.TryAddWithoutValidation("Retry-After", "0");
        return response;
    }
}
