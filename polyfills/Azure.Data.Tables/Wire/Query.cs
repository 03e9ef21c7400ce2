using System.Text.Json;
using Azure.Core;

namespace Azure.Data.Tables.Wire;

/// <summary>A request for one page.</summary>
internal sealed record Query(
    string Path, string? Filter, IEnumerable<string>? Select, int? Top, IReadOnlyList<(string Name, string Value)> Continuation)
{
    /// <summary>Rows of a table, page after page; each page asks with the same filter and selection as the first.</summary>
    public static AsyncPageable<T> Entities<T>(TablePipeline pipeline, Query first, CancellationToken cancellationToken)
        where T : class, ITableEntity =>
        new Pages<T>(
            async (continuation, size, cancellation) =>
            {
                var query = first with { Top = size, Continuation = NextEntity(continuation) };
                using var message = query.Create(pipeline, cancellation);
                var response = await pipeline.SendAsync(message, cancellation).ConfigureAwait(false);
                using var json = JsonDocument.Parse(response.Content);
                var rows = json.RootElement.GetProperty("value").EnumerateArray()
                    .Select(row => EntityShape.Create<T>(EntityJson.Read(row))).ToList();
                return Page<T>.FromValues(rows, TokenOf(response), response);
            },
            first.Top,
            cancellationToken);

    public static IReadOnlyList<(string Name, string Value)> Next(string name, string? value) =>
        string.IsNullOrEmpty(value) ? [] : [(name, value)];

    public HttpMessage Create(TablePipeline pipeline, CancellationToken cancellationToken, TablePipeline.Expected expected = TablePipeline.Expected.Success)
    {
        var message = pipeline.Create(RequestMethod.Get, Path, expected, cancellationToken);
        if (!string.IsNullOrEmpty(Filter))
            message.Request.Uri.AppendQuery("$filter", Uri.EscapeDataString(Filter), escapeValue: false);
        if (Select != null && string.Join(',', Select) is { Length: > 0 } names)
            message.Request.Uri.AppendQuery("$select", Uri.EscapeDataString(names), escapeValue: false);
        if (Top is { } top)
            message.Request.Uri.AppendQuery("$top", $"{top}", escapeValue: false);
        foreach (var (name, value) in Continuation)
            message.Request.Uri.AppendQuery(name, Uri.EscapeDataString(value), escapeValue: false);
        return message;
    }

    // The service's two headers are one token with a space between (neither has one); the second may be missing.
    private static string? TokenOf(Response response) =>
        response.Headers.TryGetValue("x-ms-continuation-NextPartitionKey", out var partition)
            ? response.Headers.TryGetValue("x-ms-continuation-NextRowKey", out var row) ? $"{partition} {row}" : partition
            : null;

    private static IReadOnlyList<(string Name, string Value)> NextEntity(string? token)
    {
        var keys = token?.Split(' ', 2);
        return [.. Next("NextPartitionKey", keys?[0]), .. Next("NextRowKey", keys?.ElementAtOrDefault(1))];
    }
}
