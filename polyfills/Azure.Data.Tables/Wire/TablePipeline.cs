using Azure.Core;
using Azure.Core.Pipeline;

namespace Azure.Data.Tables.Wire;

/// <summary>One account's endpoint behind Azure.Core's pipeline: its retries, time-outs, logging and tracing.</summary>
internal sealed class TablePipeline
{
    /// <summary>What bearer tokens are asked for; it is the same for every storage account of the public cloud.</summary>
    private const string Scope = "https://storage.azure.com/.default";

    private static readonly StatusCodeClassifier _success = new([200, 201, 202, 204]);
    private static readonly StatusCodeClassifier _successOrNotFound = new([200, 202, 204, 404]);
    private static readonly StatusCodeClassifier _successOrConflict = new([200, 201, 204, 409]);

    private readonly HttpPipeline _pipeline;
    private readonly string _version;

    private TablePipeline(Uri endpoint, string account, TableClientOptions? options, HttpPipelinePolicy? authentication)
    {
        options ??= new TableClientOptions();
        Endpoint = endpoint;
        Account = account;
        _version = options.VersionHeader;
        var settings = new HttpPipelineOptions(options) { RequestFailedDetailsParser = TableErrorParser.Instance };
        if (authentication != null)
            settings.PerRetryPolicies.Add(authentication);
        _pipeline = HttpPipelineBuilder.Build(settings);
    }

    /// <summary>Failures that a caller expects and that telemetry therefore must not call errors.</summary>
    public enum Expected
    {
        Success,
        NotFound,
        Conflict,
    }

    public Uri Endpoint { get; }

    public string Account { get; }

    public static TablePipeline For(string connectionString, TableClientOptions? options)
    {
        var parsed = ConnectionString.Parse(connectionString);
        return For(parsed.Endpoint, parsed.Credential, options);
    }

    public static TablePipeline For(Uri endpoint, TableSharedKeyCredential credential, TableClientOptions? options)
    {
        ArgumentNullException.ThrowIfNull(endpoint);
        ArgumentNullException.ThrowIfNull(credential);
        return new TablePipeline(endpoint, credential.AccountName, options, new SharedKeyLitePolicy(credential, TimeProvider.System));
    }

    /// <exception cref="ArgumentException">The endpoint is not https: a token would be sent in the clear.</exception>
    public static TablePipeline For(Uri endpoint, TokenCredential credential, TableClientOptions? options)
    {
        ArgumentNullException.ThrowIfNull(endpoint);
        ArgumentNullException.ThrowIfNull(credential);
        return endpoint.Scheme == Uri.UriSchemeHttps
            ? new TablePipeline(endpoint, AccountIn(endpoint), options, new BearerTokenAuthenticationPolicy(credential, Scope))
            : throw new ArgumentException("Bearer tokens need an https endpoint.", nameof(endpoint));
    }

    /// <summary>A request with the headers that all have; the path is already escaped.</summary>
    public HttpMessage Create(RequestMethod method, string path, Expected expected, CancellationToken cancellationToken)
    {
        var classifier = expected switch
        {
            Expected.NotFound => _successOrNotFound,
            Expected.Conflict => _successOrConflict,
            _ => _success,
        };
        var message = _pipeline.CreateMessage(new RequestContext { CancellationToken = cancellationToken }, classifier);
        var request = message.Request;
        request.Method = method;
        request.Uri.Reset(Endpoint);
        request.Uri.AppendPath(Endpoint.AbsolutePath.EndsWith('/') ? path : "/" + path, escape: false);
        request.Headers.Add("x-ms-version", _version);
        request.Headers.Add("DataServiceVersion", "3.0");
        request.Headers.Add("Accept", "application/json;odata=minimalmetadata");
        return message;
    }

    /// <summary>The write of one row on its own.</summary>
    public HttpMessage Create(EntityOperation operation, Expected expected, CancellationToken cancellationToken)
    {
        var message = Create(operation.Method, operation.Path, expected, cancellationToken);
        foreach (var (name, value) in operation.Headers())
            message.Request.Headers.Add(name, value);
        if (operation.Json != null)
            message.Request.Content = RequestContent.Create(operation.Json);
        return message;
    }

    /// <summary>The answer, read to its end.</summary>
    /// <exception cref="RequestFailedException">The answer is none of the expected ones.</exception>
    public async Task<Response> SendAsync(HttpMessage message, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        await _pipeline.SendAsync(message, cancellationToken).ConfigureAwait(false);
        return message.Response.IsError ? throw new RequestFailedException(message.Response) : message.Response;
    }

    // Path-style addresses (the emulator's) have the account as the first segment, others as the first label.
    private static string AccountIn(Uri endpoint) =>
        endpoint.AbsolutePath.Trim('/') is { Length: > 0 } path ? path : endpoint.Host.Split('.')[0];
}
