using System.Buffers;
using System.IO.Pipelines;
using System.Text.Json;
using Microsoft.AspNetCore.Http;
using Microsoft.Bot.Schema;
using Microsoft.Bot.Schema.Json;
using Microsoft.Net.Http.Headers;

namespace Microsoft.Bot.Builder.Integration.AspNet.Core;

/// <summary>Reads an activity from a request, straight from its pipe, within bounds.</summary>
internal static class ActivityRequest
{
    /// <summary>The Bot Service's own limit for an activity.</summary>
    public const int MaxBytes = 256 * 1024;

    /// <summary>For the whole body: a sender who needs longer is broken or means harm.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(10);

    /// <returns>The activity; or none, and the HTTP status that says why.</returns>
    public static async Task<(Activity? Activity, int Status)> ReadAsync(HttpRequest request, CancellationToken cancellationToken)
    {
        if (!HttpMethods.IsPost(request.Method))
        {
            return (null, StatusCodes.Status405MethodNotAllowed);
        }

        if (!IsJson(request.ContentType))
        {
            return (null, StatusCodes.Status415UnsupportedMediaType);
        }

        return request.ContentLength > MaxBytes
            ? (null, StatusCodes.Status413PayloadTooLarge)
            : await ReadBodyAsync(request.BodyReader, cancellationToken);
    }

    private static bool IsJson(string? contentType) =>
        MediaTypeHeaderValue.TryParse(contentType, out var type)
        && type.MediaType.Equals("application/json", StringComparison.OrdinalIgnoreCase)
        && (!type.Charset.HasValue || HeaderUtilities.RemoveQuotes(type.Charset).Equals("utf-8", StringComparison.OrdinalIgnoreCase));

    private static async Task<(Activity? Activity, int Status)> ReadBodyAsync(PipeReader body, CancellationToken cancellationToken)
    {
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        patience.CancelAfter(Patience);
        try
        {
            var read = await body.ReadAtLeastAsync(MaxBytes + 1, patience.Token);
            var result = read.Buffer.Length > MaxBytes ? (null, StatusCodes.Status413PayloadTooLarge) : Parse(read.Buffer);
            body.AdvanceTo(read.Buffer.End);
            return result;
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            return (null, StatusCodes.Status408RequestTimeout);
        }
        catch (BadHttpRequestException e)
        {
            return (null, e.StatusCode);
        }
    }

    private static (Activity? Activity, int Status) Parse(ReadOnlySequence<byte> json)
    {
        try
        {
            var reader = new Utf8JsonReader(json, SchemaJson.ReaderOptions);
            var activity = JsonSerializer.Deserialize(ref reader, SchemaJson.Of<Activity>());

            // Throws when something follows the activity.
            return !reader.Read() && !string.IsNullOrWhiteSpace(activity?.Type)
                ? (activity, StatusCodes.Status200OK)
                : (null, StatusCodes.Status400BadRequest);
        }
        catch (JsonException)
        {
            return (null, StatusCodes.Status400BadRequest);
        }
    }
}
