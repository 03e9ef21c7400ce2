using System.Xml.Linq;
using Azure.Data.Tables;
using Microsoft.AspNetCore.DataProtection.Repositories;

namespace MoedeBot.Storage.Tables;

/// <summary>
/// The keys that protect signed links, shared by all replicas. The framework asks for them synchronously, at the first use
/// and when a key is near its end.
/// </summary>
internal sealed class TableKeys(TableStore store) : IXmlRepository
{
    private const string Partition = "keys";

    /// <inheritdoc/>
    public IReadOnlyCollection<XElement> GetAllElements() => Task.Run(ReadAsync).GetAwaiter().GetResult();

    /// <inheritdoc/>
    public void StoreElement(XElement element, string friendlyName) => Task.Run(() => WriteAsync(element, friendlyName)).GetAwaiter().GetResult();

    private async Task<List<XElement>> ReadAsync()
    {
        var table = await store.TableAsync("Keys");
        var filter = TableClient.CreateQueryFilter($"PartitionKey eq {Partition}");
        return await table.QueryAsync<TableEntity>(filter).Select(row => XElement.Parse(TableText.Read(row, "Xml")!)).ToListAsync();
    }

    private async Task WriteAsync(XElement element, string name)
    {
        var table = await store.TableAsync("Keys");
        var row = new TableEntity(Partition, TableKeyText.Encode(name));
        TableText.Write(row, "Xml", element.ToString(SaveOptions.DisableFormatting));
        await table.UpsertEntityAsync(row, TableUpdateMode.Replace);
    }
}
