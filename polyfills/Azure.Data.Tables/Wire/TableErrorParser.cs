using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Text.Json;
using System.Xml;
using System.Xml.Linq;
using Azure.Core;

namespace Azure.Data.Tables.Wire;

/// <summary>
/// Reads why a request failed. The x-ms-error-code header is the best source; after it the body, which is JSON
/// (odata.error) from the table service, XML from the layers in front of it, and sometimes empty.
/// </summary>
internal sealed class TableErrorParser : RequestFailedDetailsParser
{
    /// <summary>Key in the exception's data: which action of a transaction failed, zero-based.</summary>
    public const string FailedActionKey = "FailedEntity";

    public static readonly TableErrorParser Instance = new();

    public override bool TryParse(
        Response response, [NotNullWhen(true)] out ResponseError? error, out IDictionary<string, string>? data)
    {
        response.Headers.TryGetValue("x-ms-error-code", out var code);
        var body = response.ContentStream is MemoryStream ? response.Content.ToString() : "";
        var (bodyCode, message) = body.TrimStart() switch
        {
            ['{', ..] => FromJson(body),
            ['<', ..] or ['\uFEFF', '<', ..] => FromXml(body),
            _ => default,
        };
        code = string.IsNullOrEmpty(code) ? bodyCode : code;
        data = FailedAction(message) is { } index ? new Dictionary<string, string> { [FailedActionKey] = index } : null;
        error = code == null && message == null ? null : new ResponseError(code, message);
        return error != null;
    }

    /// <summary>A failing transaction's message starts with the number of the failing action and a colon.</summary>
    private static string? FailedAction(string? message)
    {
        var colon = message?.IndexOf(':', StringComparison.Ordinal) ?? -1;
        return colon > 0 && int.TryParse(message.AsSpan(0, colon), NumberStyles.None, CultureInfo.InvariantCulture, out _)
            ? message![..colon]
            : null;
    }

    private static (string? Code, string? Message) FromJson(string body)
    {
        try
        {
            using var document = JsonDocument.Parse(body);
            if (!document.RootElement.TryGetProperty("odata.error", out var error))
                return default;
            var code = error.TryGetProperty("code", out var text) ? text.GetString() : null;
            var message = error.TryGetProperty("message", out var part) && part.TryGetProperty("value", out var value)
                ? value.GetString()
                : null;
            return (code, message);
        }
        catch (Exception e) when (e is JsonException or InvalidOperationException)
        {
            return default;
        }
    }

    private static (string? Code, string? Message) FromXml(string body)
    {
        try
        {
            var elements = XDocument.Parse(body.TrimStart('\uFEFF')).Descendants().ToList();
            return (Named(elements, "code"), Named(elements, "message"));
        }
        catch (XmlException)
        {
            return default;
        }
    }

    private static string? Named(List<XElement> elements, string name) =>
        elements.Find(element => element.Name.LocalName.Equals(name, StringComparison.OrdinalIgnoreCase))?.Value;
}
