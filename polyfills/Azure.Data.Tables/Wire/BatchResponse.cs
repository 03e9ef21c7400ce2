using System.Globalization;
using System.Text;

namespace Azure.Data.Tables.Wire;

/// <summary>
/// The answers inside a transaction's 202: as many as there were actions, in their order; or exactly one, which failed,
/// and then nothing was written.
/// </summary>
internal static class BatchResponse
{
    private const int DeepestNesting = 3;

    /// <exception cref="TableTransactionFailedException">One of the actions was refused.</exception>
    /// <exception cref="RequestFailedException">The answer cannot be understood; whether anything was written is unknown.</exception>
    public static IReadOnlyList<Response> Read(Response response, int actions)
    {
        var parts = new List<Response>();
        if (Boundary(response.Headers.ContentType) is { } boundary)
            Collect(Lines(response.Content.ToString()), boundary, response.ClientRequestId, parts, DeepestNesting);
        if (parts.Find(part => part.Status >= 400) is { } failed)
            throw new TableTransactionFailedException(new RequestFailedException(failed, null, TableErrorParser.Instance));
        return parts.Count == actions
            ? parts
            : throw new RequestFailedException(response.Status, $"The transaction of {actions} actions was answered in {parts.Count} parts.");
    }

    private static List<string> Lines(string text) => [.. text.Split('\n').Select(line => line.TrimEnd('\r'))];

    private static string? Boundary(string? contentType)
    {
        if (contentType == null || !contentType.StartsWith("multipart/", StringComparison.OrdinalIgnoreCase))
            return null;
        var at = contentType.IndexOf("boundary=", StringComparison.OrdinalIgnoreCase);
        return at < 0 ? null : contentType[(at + "boundary=".Length)..].Split(';')[0].Trim().Trim('"');
    }

    private static void Collect(List<string> lines, string boundary, string requestId, List<Response> into, int depth)
    {
        var start = -1;
        for (var at = 0; at <= lines.Count; at++)
        {
            // A missing last delimiter ends the part as well as one that is there.
            var isDelimiter = at == lines.Count || lines[at].TrimEnd() is var line && (line == "--" + boundary || line == $"--{boundary}--");
            if (!isDelimiter)
                continue;
            if (start >= 0 && at > start)
                Part(lines.GetRange(start, at - start), requestId, into, depth);
            start = at + 1;
        }
    }

    private static void Part(List<string> lines, string requestId, List<Response> into, int depth)
    {
        var (headers, bodyAt) = Headers(lines, 0);
        if (Boundary(headers.GetValueOrDefault("Content-Type")) is { } inner)
        {
            if (depth > 0)
                Collect(lines[bodyAt..], inner, requestId, into, depth - 1);
            return;
        }

        var statusAt = lines.FindIndex(bodyAt, line => line.StartsWith("HTTP/", StringComparison.OrdinalIgnoreCase));
        if (statusAt < 0)
            return;
        var status = lines[statusAt].Split(' ', 3);
        if (status.Length < 2 || !int.TryParse(status[1], NumberStyles.None, CultureInfo.InvariantCulture, out var code))
            return;
        var (answered, contentAt) = Headers(lines, statusAt + 1);
        var content = string.Join('\n', lines[contentAt..]).Trim();
        into.Add(new BatchPart(code, status.ElementAtOrDefault(2) ?? "", answered, Encoding.UTF8.GetBytes(content)) { ClientRequestId = requestId });
    }

    private static (Dictionary<string, string> Headers, int Next) Headers(List<string> lines, int at)
    {
        var headers = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        for (; at < lines.Count && lines[at].Length > 0; at++)
        {
            var colon = lines[at].IndexOf(':', StringComparison.Ordinal);
            if (colon > 0)
                headers[lines[at][..colon].Trim()] = lines[at][(colon + 1)..].Trim();
        }

        while (at < lines.Count && string.IsNullOrWhiteSpace(lines[at]))
            at++;
        return (headers, at);
    }
}
