using System.Buffers;
using System.IO.Pipelines;
using System.Text.Json;
using System.Text.Unicode;
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
    public static async ValueTask<(
        Activity? Activity, int Status)> ReadAsync(HttpRequest request, TimeProvider clock, CancellationToken cancellationToken)
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
            : await ReadBodyAsync(request.BodyReader, clock, cancellationToken);
    }

    private static bool IsJson(string? contentType) =>
        contentType is "application/json" or "application/json; charset=utf-8"
        || (MediaTypeHeaderValue.TryParse(contentType, out var type)
            && type.MediaType.Equals("application/json", StringComparison.OrdinalIgnoreCase)
            && (!type.Charset.HasValue || HeaderUtilities.RemoveQuotes(type.Charset).Equals("utf-8", StringComparison.OrdinalIgnoreCase)));

    private static async ValueTask<(
        Activity? Activity, int Status)> ReadBodyAsync(PipeReader body, TimeProvider clock, CancellationToken cancellationToken)
    {
        // Most bodies have arrived with their head, and need no clock.
        if (body.TryRead(out var read))
        {
            if (read.IsCompleted)
            {
                return Take(body, read.Buffer);
            }

            body.AdvanceTo(read.Buffer.Start, read.Buffer.Start);
        }

        using var patience = new CancellationTokenSource(Patience, clock);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken, patience.Token);
        try
        {
            return Take(body, (await body.ReadAtLeastAsync(MaxBytes + 1, either.Token)).Buffer);
        }
        catch (OperationCanceledException) when (patience.IsCancellationRequested)
        {
            return (null, StatusCodes.Status408RequestTimeout);
        }
        catch (BadHttpRequestException e)
        {
            return (null, e.StatusCode);
        }
    }

    private static (Activity? Activity, int Status) Take(PipeReader body, ReadOnlySequence<byte> json)
    {
        var result = json.Length > MaxBytes
            ? (null, StatusCodes.Status413PayloadTooLarge)
            : Parse(json.IsSingleSegment ? json.FirstSpan : json.ToArray());
        body.AdvanceTo(json.End);
        return result;
    }

    private static (Activity? Activity, int Status) Parse(ReadOnlySpan<byte> json)
    {
        try
        {
            var reader = new Utf8JsonReader(json, SchemaJson.ReaderOptions);
            var activity = IsText(json) ? JsonSerializer.Deserialize(ref reader, SchemaJson.Of<Activity>()) : null;

            // Reading on throws when something follows the activity.
            return !string.IsNullOrWhiteSpace(activity?.Type) && !reader.Read()
                ? (activity, StatusCodes.Status200OK)
                : (null, StatusCodes.Status400BadRequest);
        }
        catch (JsonException)
        {
            return (null, StatusCodes.Status400BadRequest);
        }
    }

    /// <summary>
    /// Whether every string in the JSON can be read as one. Values are kept as JSON and read later, in the middle of a
    /// turn, which is too late to find half a character in them. Nor is there a letter zero in any text: web servers refuse it
    /// in an address, so that nobody could be answered.
    /// </summary>
    private static bool IsText(ReadOnlySpan<byte> json) =>
        Utf8.IsValid(json)
        && ((json.IndexOf("\\ud"u8) < 0 && json.IndexOf("\\uD"u8) < 0 && json.IndexOf("\\u0000"u8) < 0) || IsTextThroughout(json));

    private static bool IsTextThroughout(ReadOnlySpan<byte> json)
    {
        var reader = new Utf8JsonReader(json, SchemaJson.ReaderOptions);
        try
        {
            while (reader.Read())
            {
                if (reader.ValueIsEscaped && reader.GetString()!.Contains('\0', StringComparison.Ordinal))
                {
                    return false;
                }
            }

            return true;
        }
        catch (InvalidOperationException)
        {
            return false;
        }
    }
}
