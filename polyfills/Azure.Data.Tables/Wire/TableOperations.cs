using System.Text.Json;
using Azure.Core;
using Azure.Data.Tables.Models;

namespace Azure.Data.Tables.Wire;

/// <summary>Making, removing and listing tables.</summary>
internal static class TableOperations
{
    public static async Task<Response<TableItem>> CreateAsync(
        TablePipeline pipeline, string table, bool mayExist, CancellationToken cancellationToken)
    {
        var expected = mayExist ? TablePipeline.Expected.Conflict : TablePipeline.Expected.Success;
        using var message = pipeline.Create(RequestMethod.Post, "Tables", expected, cancellationToken);
        message.Request.Headers.Add("Content-Type", "application/json");
        message.Request.Headers.Add("Prefer", "return-no-content");
        message.Request.Content = RequestContent.Create(JsonSerializer.SerializeToUtf8Bytes(new Dictionary<string, string> { ["TableName"] = table }));
        var response = await pipeline.SendAsync(message, cancellationToken).ConfigureAwait(false);

        // 409 also means that a table of that name is still being removed; only TableAlreadyExists is what was asked for.
        if (response.Status == 409 && new RequestFailedException(response) is var conflict && conflict.ErrorCode != TableErrorCode.TableAlreadyExists)
            throw conflict;
        return Response.FromValue(new TableItem(table), response);
    }

    public static async Task<Response> DeleteAsync(TablePipeline pipeline, string table, CancellationToken cancellationToken)
    {
        using var message = pipeline.Create(
            RequestMethod.Delete, $"Tables('{Uri.EscapeDataString(table)}')", TablePipeline.Expected.NotFound, cancellationToken);
        return await pipeline.SendAsync(message, cancellationToken).ConfigureAwait(false);
    }

    public static AsyncPageable<TableItem> Query(TablePipeline pipeline, string? filter, int? pageSize, CancellationToken cancellationToken) =>
        new Pages<TableItem>(
            async (continuation, size, cancellation) =>
            {
                var query = new Query("Tables", filter, null, size, Wire.Query.Next("NextTableName", continuation));
                using var message = query.Create(pipeline, cancellation);
                var response = await pipeline.SendAsync(message, cancellation).ConfigureAwait(false);
                using var json = JsonDocument.Parse(response.Content);
                var tables = json.RootElement.GetProperty("value").EnumerateArray()
                    .Select(table => new TableItem(table.GetProperty("TableName").GetString()!)).ToList();
                response.Headers.TryGetValue("x-ms-continuation-NextTableName", out var next);
                return Page<TableItem>.FromValues(tables, next, response);
            },
            pageSize,
            cancellationToken);
}
