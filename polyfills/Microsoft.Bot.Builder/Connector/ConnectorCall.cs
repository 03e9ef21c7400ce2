using System.Text.Json;
using Microsoft.Bot.Schema.Json;

namespace Microsoft.Bot.Connector;

/// <summary>One call of the Connector: what, where, and with what body.</summary>
/// <param name="Method">GET, POST, PUT or DELETE.</param>
/// <param name="Path">Relative to the base address, encoded, without a leading slash.</param>
internal sealed record ConnectorCall(HttpMethod Method, string Path)
{
    /// <summary>UTF-8 JSON, written once and sent again as it is by every retry; null for no body.</summary>
    public byte[]? Body { get; private init; }

    public IReadOnlyDictionary<string, List<string>>? Headers { get; init; }

    /// <summary>Whether a call that may have arrived can be made again without doing anything twice.</summary>
    public bool Idempotent => Method != HttpMethod.Post;

    public ConnectorCall With<T>(T body) => this with { Body = JsonSerializer.SerializeToUtf8Bytes(body, SchemaJson.Of<T>()) };

    /// <summary>An id as one segment of a path. Dots alone would climb out of it, whatever their encoding.</summary>
    public static string Segment(string? id, string name)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(id, name);
        return id is "." or ".." ? throw new ArgumentException("Not an id.", name) : Uri.EscapeDataString(id);
    }
}
