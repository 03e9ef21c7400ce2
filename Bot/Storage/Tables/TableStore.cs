using System.Collections.Concurrent;
using Azure.Data.Tables;

namespace MoedeBot.Storage.Tables;

/// <summary>The account's tables, each made when it is first used.</summary>
/// <param name="service">The account.</param>
/// <param name="prefix">Before every table's name, letters and digits; empty for none.</param>
internal sealed class TableStore(TableServiceClient service, string prefix)
{
    private readonly ConcurrentDictionary<string, Task<TableClient>> tables = new();

    /// <summary>A table that certainly exists, or existed when this process first asked.</summary>
    public async Task<TableClient> TableAsync(string name)
    {
        var table = tables.GetOrAdd(name, CreateAsync);
        try
        {
            return await table;
        }
        catch
        {
            // The next caller tries again.
            tables.TryRemove(KeyValuePair.Create(name, table));
            throw;
        }
    }

    private async Task<TableClient> CreateAsync(string name)
    {
        var table = service.GetTableClient(prefix + name);
        await table.CreateIfNotExistsAsync(CancellationToken.None);
        return table;
    }
}
