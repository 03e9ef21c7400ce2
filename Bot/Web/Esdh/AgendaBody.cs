using System.Text;
using System.Text.Json;
using System.Text.Json.Serialization;
using Microsoft.Net.Http.Headers;
using MoedeBot.Documents;
using MoedeBot.Documents.Reading;

namespace MoedeBot.Web.Esdh;

/// <summary>What a case system sends: the document itself, or an envelope of JSON with it.</summary>
/// <param name="Bytes">The body as sent.</param>
/// <param name="Document">What came of reading it; null when there is a problem before that.</param>
/// <param name="Status">200, or why there is none.</param>
public sealed record AgendaBody(byte[] Bytes, ReadOutcome? Document, int Status)
{
    /// <summary>Content types of the document itself.</summary>
    internal static readonly string[] Types = ["text/plain", "text/html", "text/markdown", Word];

    internal const string Json = "application/json";

    private const string Word = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";

    // An envelope's file is a third longer for being written in letters.
    private const int MostBytes = AgendaReader.MostBytes / 3 * 4 + 1024;

    /// <summary>Reads a request's body, as far as it may be long.</summary>
    public static async Task<AgendaBody> ReadAsync(HttpRequest request, CancellationToken cancellationToken)
    {
        var type = MediaTypeHeaderValue.TryParse(request.ContentType, out var parsed) ? parsed.MediaType.Value?.ToLowerInvariant() : null;
        if (type != Json && !Types.Contains(type))
            return new AgendaBody([], null, StatusCodes.Status415UnsupportedMediaType);
        var most = type == Json ? MostBytes : AgendaReader.MostBytes;
        if (request.ContentLength > most || await BoundedBytes.ReadAsync(request.Body, most, cancellationToken) is not { } bytes)
            return new AgendaBody([], null, StatusCodes.Status413PayloadTooLarge);
        return type == Json ? OfEnvelope(bytes) : OfDocument(bytes, bytes, type == Word ? FileKind.Word : FileKind.Text);
    }

    private static AgendaBody OfEnvelope(byte[] body)
    {
        try
        {
            return JsonSerializer.Deserialize(body, AgendaEnvelopeJson.Default.AgendaEnvelope) switch
            {
                { Text: { } text, File: null } => OfDocument(body, Encoding.UTF8.GetBytes(text), FileKind.Text),
                { Text: null, File: { } file } => OfDocument(body, file, FileKinds.OfContent(file)),
                _ => new AgendaBody(body, null, StatusCodes.Status400BadRequest),
            };
        }
        catch (JsonException)
        {
            return new AgendaBody(body, null, StatusCodes.Status400BadRequest);
        }
    }

    private static AgendaBody OfDocument(byte[] body, byte[] document, FileKind said) =>
        FileKinds.OfContent(document) is var kind && kind != said && kind != FileKind.Other
            ? new AgendaBody(body, null, StatusCodes.Status415UnsupportedMediaType)
            : new AgendaBody(body, DocumentReader.Read(document), StatusCodes.Status200OK);
}

/// <summary>The envelope: one of the two.</summary>
/// <param name="Text">The agenda as text, HTML or Markdown.</param>
/// <param name="File">The agenda as a file's bytes, in base64.</param>
public sealed record AgendaEnvelope(string? Text, byte[]? File);

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow)]
[JsonSerializable(typeof(AgendaEnvelope))]
internal sealed partial class AgendaEnvelopeJson : JsonSerializerContext;
