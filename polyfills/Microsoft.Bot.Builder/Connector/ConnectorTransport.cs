using System.Net;
using System.Net.Http.Headers;
using System.Text.Json;
using Microsoft.Bot.Schema;
using Microsoft.Bot.Schema.Json;
using Microsoft.Extensions.Logging;
using Microsoft.Rest;
using Polly;
using Polly.Timeout;

namespace Microsoft.Bot.Connector;

/// <summary>Carries Connector calls: writes, proves, repeats, reads, and tells refusals apart from results.</summary>
internal sealed partial class ConnectorTransport(HttpClient http, ResiliencePipeline<HttpResponseMessage> retry, ILogger logger)
{
    // Microsoft's support asks for this header of an answer.
    private const string CorrelationVector = "MS-CV";

    private static readonly MediaTypeHeaderValue Json = new("application/json", "utf-8");

    public async Task<HttpOperationResponse<T>> SendAsync<T>(
        Uri baseUri, ServiceClientCredentials credentials, ConnectorCall call, CancellationToken cancellationToken)
    {
        var address = new Uri($"{baseUri.AbsoluteUri.TrimEnd('/')}/{call.Path}");
        var response = await RepeatAsync(address, credentials, call, cancellationToken);
        var vector = response.Headers.TryGetValues(CorrelationVector, out var values) ? string.Join(',', values) : "-";
        if (!response.IsSuccessStatusCode)
        {
            Log.Refused(logger, call.Method, baseUri.Host, (int)response.StatusCode, vector);
            throw await RefusalAsync(response, cancellationToken);
        }

        Log.Answered(logger, call.Method, baseUri.Host, (int)response.StatusCode, vector);
        return new HttpOperationResponse<T>
        {
            Request = response.RequestMessage,
            Response = response,
            Body = await ReadAsync<T>(response, cancellationToken),
        };
    }

    private async Task<HttpResponseMessage> RepeatAsync(
        Uri address, ServiceClientCredentials credentials, ConnectorCall call, CancellationToken cancellationToken)
    {
        var context = ConnectorRetry.Context(call, cancellationToken);
        try
        {
            return await retry.ExecuteAsync(
                static async (context, attempt) => await attempt.Transport.AttemptAsync(attempt, context.CancellationToken),
                context,
                new Attempt(this, address, credentials, call));
        }
        catch (TimeoutRejectedException e)
        {
            throw new TaskCanceledException($"The Connector at {address.Host} gave no answer in time.", new TimeoutException(e.Message, e));
        }
        finally
        {
            ResilienceContextPool.Shared.Return(context);
        }
    }

    private async Task<HttpResponseMessage> AttemptAsync(Attempt attempt, CancellationToken cancellationToken)
    {
        var request = new HttpRequestMessage(attempt.Call.Method, attempt.Address);
        foreach (var (name, values) in attempt.Call.Headers ?? new Dictionary<string, List<string>>())
        {
            request.Headers.TryAddWithoutValidation(name, values);
        }

        if (attempt.Call.Body is { } body)
        {
            request.Content = new ByteArrayContent(body) { Headers = { ContentType = Json } };
        }

        await attempt.Credentials.ProcessHttpRequestAsync(request, cancellationToken);
        var response = await http.SendAsync(request, cancellationToken);

        // Our own client follows no redirect. One that was handed in may have, to a host that nobody allowed.
        return response.RequestMessage?.RequestUri is { } answered && answered != attempt.Address
            ? new HttpResponseMessage(HttpStatusCode.MisdirectedRequest) { RequestMessage = response.RequestMessage }
            : response;
    }

    private static async Task<T?> ReadAsync<T>(HttpResponseMessage response, CancellationToken cancellationToken)
    {
        // The content is in memory by now. DELETE answers nothing, and a reply in a thread may do so too.
        var content = await response.Content.ReadAsByteArrayAsync(cancellationToken);
        return content.Length == 0 ? default : JsonSerializer.Deserialize(content, SchemaJson.Of<T>());
    }

    private static async Task<ErrorResponseException> RefusalAsync(HttpResponseMessage response, CancellationToken cancellationToken)
    {
        var text = await response.Content.ReadAsStringAsync(cancellationToken);
        var refusal = new ErrorResponseException($"The Connector answered {(int)response.StatusCode}.")
        {
            Body = Parse(text),
            Request = response.RequestMessage is { } request ? new HttpRequestMessageWrapper(request, null) : null,
            Response = new HttpResponseMessageWrapper(response, text),
        };
        response.Dispose();
        return refusal;
    }

    private static ErrorResponse? Parse(string text)
    {
        try
        {
            return text.Length == 0 ? null : JsonSerializer.Deserialize(text, SchemaJson.Of<ErrorResponse>());
        }
        catch (JsonException)
        {
            return null;
        }
    }

    private readonly record struct Attempt(
        ConnectorTransport Transport, Uri Address, ServiceClientCredentials Credentials, ConnectorCall Call);

    private static partial class Log
    {
        [LoggerMessage(1, LogLevel.Debug, "Connector {Method} at {Host}: {Status}, MS-CV {Vector}.")]
        public static partial void Answered(ILogger logger, HttpMethod method, string host, int status, string vector);

        [LoggerMessage(2, LogLevel.Warning, "Connector {Method} at {Host} was refused: {Status}, MS-CV {Vector}.")]
        public static partial void Refused(ILogger logger, HttpMethod method, string host, int status, string vector);
    }
}
