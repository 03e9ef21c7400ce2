using System.Xml.Linq;
using Microsoft.AspNetCore.DataProtection.Repositories;

namespace MoedeBot.Storage.Sqlite;

/// <summary>
/// The keys that protect signed links. The framework asks for them synchronously, at the first use and when a key is near
/// its end; SQLite is synchronous beneath anyway.
/// </summary>
internal sealed class SqliteKeys(SqliteDatabase database) : IXmlRepository
{
    /// <inheritdoc/>
    public IReadOnlyCollection<XElement> GetAllElements() =>
        database.ReadAsync(
            connection => connection.Query("SELECT xml FROM keys ORDER BY name", row => XElement.Parse(row.GetString(0))),
            CancellationToken.None).GetAwaiter().GetResult();

    /// <inheritdoc/>
    public void StoreElement(XElement element, string friendlyName) =>
        database.WriteAsync(
            connection => connection.Execute(
                "INSERT OR REPLACE INTO keys (name, xml) VALUES ($name, $xml)",
                ("name", friendlyName), ("xml", element.ToString(SaveOptions.DisableFormatting))),
            CancellationToken.None).GetAwaiter().GetResult();
}
