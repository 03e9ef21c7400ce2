using System.Buffers;
using System.Text.Json;
using Microsoft.AspNetCore.Http;
using Microsoft.Bot.Schema.Json;

namespace Microsoft.Bot.Builder.Integration.AspNet.Core;

/// <summary>Writes an answer to a request.</summary>
internal static class ActivityResponse
{
    [ThreadStatic]
    private static ArrayBufferWriter<byte>? buffer;

    public static ValueTask WriteAsync(HttpResponse response, InvokeResponse answer, CancellationToken cancellationToken)
    {
        response.StatusCode = answer.Status;
        response.ContentLength = 0;
        if (answer.Body is null)
        {
            return ValueTask.CompletedTask;
        }

        // Written whole before the first byte leaves: a body that cannot be written must not become half an answer.
        var json = Json(answer.Body);
        response.ContentType = "application/json; charset=utf-8";
        response.ContentLength = json.Length;
        response.BodyWriter.Write(json);
        var flushed = response.BodyWriter.FlushAsync(cancellationToken);
        return flushed.IsCompletedSuccessfully ? ValueTask.CompletedTask : Await(flushed);

        static async ValueTask Await(ValueTask<System.IO.Pipelines.FlushResult> flushed) => await flushed;
    }

    private static ReadOnlySpan<byte> Json(object body)
    {
        var output = buffer ??= new ArrayBufferWriter<byte>(16 * 1024);
        output.ResetWrittenCount();
        using var writer = new Utf8JsonWriter(output, SchemaJson.WriterOptions);
        JsonSerializer.Serialize(writer, body, SchemaJson.Of<object>());
        writer.Flush();
        return output.WrittenSpan;
    }
}
