using System.Net;

namespace Microsoft.Rest;

// The few types of Microsoft.Rest.ClientRuntime that stand in the Bot Framework's signatures.

/// <summary>A REST call failed.</summary>
public class RestException : Exception
{
    public RestException()
    {
    }

    public RestException(string message)
        : base(message)
    {
    }

    public RestException(string message, Exception innerException)
        : base(message, innerException)
    {
    }
}

/// <summary>Proves to a service who is calling.</summary>
public abstract class ServiceClientCredentials
{
    /// <summary>Puts the proof on a request just before it is sent.</summary>
    public virtual Task ProcessHttpRequestAsync(HttpRequestMessage request, CancellationToken cancellationToken) => Task.CompletedTask;
}

/// <summary>A client of a REST service.</summary>
public abstract class ServiceClient<T> : IDisposable
    where T : ServiceClient<T>
{
    /// <summary>What goes down with the client; null when the connection is somebody else's.</summary>
    private protected HttpClient? Owned { get; init; }

    public void Dispose()
    {
        Dispose(true);
        GC.SuppressFinalize(this);
    }

    protected virtual void Dispose(bool disposing) => Owned?.Dispose();
}

/// <summary>A call that succeeded, as HTTP saw it.</summary>
public class HttpOperationResponse
{
    public HttpRequestMessage? Request { get; set; }

    public HttpResponseMessage? Response { get; set; }
}

/// <summary>A call that succeeded, and what it gave.</summary>
public class HttpOperationResponse<T> : HttpOperationResponse
{
    public T? Body { get; set; }
}

/// <summary>What is kept of a request or response when its connection is gone.</summary>
public abstract class HttpMessageWrapper
{
    public string? Content { get; set; }

    public IDictionary<string, IEnumerable<string>> Headers { get; } = new Dictionary<string, IEnumerable<string>>(StringComparer.OrdinalIgnoreCase);

    private protected void Keep(IEnumerable<KeyValuePair<string, IEnumerable<string>>> headers)
    {
        foreach (var (name, values) in headers)
        {
            Headers[name] = [.. values];
        }
    }
}

/// <summary>A request without its Authorization header, so that an exception can be logged.</summary>
public class HttpRequestMessageWrapper : HttpMessageWrapper
{
    public HttpRequestMessageWrapper(HttpRequestMessage httpRequest, string? content)
    {
        ArgumentNullException.ThrowIfNull(httpRequest);
        Method = httpRequest.Method;
        RequestUri = httpRequest.RequestUri;
        Content = content;
        Keep(httpRequest.Headers.Where(header => !header.Key.Equals("Authorization", StringComparison.OrdinalIgnoreCase)));
    }

    public HttpMethod Method { get; protected set; }

    public Uri? RequestUri { get; protected set; }
}

/// <summary>A response: status, headers and text.</summary>
public class HttpResponseMessageWrapper : HttpMessageWrapper
{
    public HttpResponseMessageWrapper(HttpResponseMessage httpResponse, string? content)
    {
        ArgumentNullException.ThrowIfNull(httpResponse);
        StatusCode = httpResponse.StatusCode;
        ReasonPhrase = httpResponse.ReasonPhrase;
        Content = content;
        Keep(httpResponse.Headers);
    }

    public HttpStatusCode StatusCode { get; protected set; }

    public string? ReasonPhrase { get; protected set; }
}
