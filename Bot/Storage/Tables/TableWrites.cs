using Azure;
using Azure.Data.Tables;
using Azure.Data.Tables.Models;

namespace MoedeBot.Storage.Tables;

/// <summary>Conditional writes of one row, with the doubt that a retry brings taken away.</summary>
internal static class TableWrites
{
    private const string WriteId = "Write";

    /// <summary>
    /// Adds the row, or replaces it if it is still at the version. A refusal after a retry does not tell whether it was our own
    /// first try that won; the id in the row does.
    /// </summary>
    /// <returns>The new version; null when somebody else's row is there, or none.</returns>
    public static async Task<string?> TryWriteAsync(TableClient table, TableEntity row, string? version, CancellationToken cancellationToken)
    {
        var id = Guid.NewGuid().ToString("n");
        row[WriteId] = id;
        try
        {
            var response = version is null
                ? await table.AddEntityAsync(row, cancellationToken)
                : await table.UpdateEntityAsync(row, new ETag(version), TableUpdateMode.Replace, cancellationToken);
            return response.Headers.ETag?.ToString("H");
        }
        catch (RequestFailedException failure) when (IsConflict(failure))
        {
            var there = await table.GetEntityIfExistsAsync<TableEntity>(row.PartitionKey, row.RowKey, cancellationToken: cancellationToken);
            return there.HasValue && there.Value!.GetString(WriteId) == id ? there.Value.ETag.ToString("H") : null;
        }
    }

    /// <summary>Whether a write was refused because of what is stored, rather than not understood or not carried out.</summary>
    public static bool IsConflict(RequestFailedException failure) =>
        failure.Status is 409 or 412 || (failure.Status == 404 && failure.ErrorCode == TableErrorCode.ResourceNotFound);
}
