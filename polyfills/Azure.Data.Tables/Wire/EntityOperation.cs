using Azure.Core;

namespace Azure.Data.Tables.Wire;

/// <summary>
/// A write of one row, as it is sent alone or as a part of a transaction. Whether an update or an upsert is meant shows
/// only in the condition: without If-Match the service inserts what is missing.
/// </summary>
internal sealed record EntityOperation(RequestMethod Method, string Path, string? Condition, byte[]? Json)
{
    public static EntityOperation Add(string table, ITableEntity entity) =>
        new(RequestMethod.Post, table, null, EntityJson.Write(entity));

    public static EntityOperation Update(string table, ITableEntity entity, TableUpdateMode mode, ETag condition) =>
        new(MethodFor(mode), Address(table, entity.PartitionKey, entity.RowKey), Text(condition), EntityJson.Write(entity));

    public static EntityOperation Upsert(string table, ITableEntity entity, TableUpdateMode mode) =>
        new(MethodFor(mode), Address(table, entity.PartitionKey, entity.RowKey), null, EntityJson.Write(entity));

    public static EntityOperation Delete(string table, string partitionKey, string rowKey, ETag condition) =>
        new(RequestMethod.Delete, Address(table, partitionKey, rowKey), Text(condition), null);

    public static EntityOperation From(string table, TableTransactionAction action) => action.ActionType switch
    {
        TableTransactionActionType.Add => Add(table, action.Entity),
        TableTransactionActionType.UpdateMerge => Update(table, action.Entity, TableUpdateMode.Merge, action.ETag),
        TableTransactionActionType.UpdateReplace => Update(table, action.Entity, TableUpdateMode.Replace, action.ETag),
        TableTransactionActionType.UpsertMerge => Upsert(table, action.Entity, TableUpdateMode.Merge),
        TableTransactionActionType.UpsertReplace => Upsert(table, action.Entity, TableUpdateMode.Replace),
        TableTransactionActionType.Delete => Delete(table, action.Entity.PartitionKey, action.Entity.RowKey, action.ETag),
        _ => throw new ArgumentOutOfRangeException(nameof(action)),
    };

    /// <summary>The row's address under the account, escaped: a quote in a key is doubled, then all is percent-encoded.</summary>
    public static string Address(string table, string partitionKey, string rowKey)
    {
        EntityLimits.CheckKey(nameof(partitionKey), partitionKey);
        EntityLimits.CheckKey(nameof(rowKey), rowKey);
        return $"{table}(PartitionKey='{Escape(partitionKey)}',RowKey='{Escape(rowKey)}')";
    }

    /// <summary>The headers beside the common ones.</summary>
    public IEnumerable<(string Name, string Value)> Headers()
    {
        if (Json != null)
            yield return ("Content-Type", "application/json");
        if (Method == RequestMethod.Post)
            yield return ("Prefer", "return-no-content");
        if (Condition != null)
            yield return ("If-Match", Condition);
    }

    private static string Escape(string key) => Uri.EscapeDataString(key.Replace("'", "''", StringComparison.Ordinal));

    private static RequestMethod MethodFor(TableUpdateMode mode) => mode switch
    {
        TableUpdateMode.Merge => RequestMethod.Patch,
        TableUpdateMode.Replace => RequestMethod.Put,
        _ => throw new ArgumentOutOfRangeException(nameof(mode)),
    };

    private static string Text(ETag condition) => condition == default ? "*" : condition.ToString("H");
}
