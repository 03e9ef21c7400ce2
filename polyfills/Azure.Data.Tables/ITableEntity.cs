namespace Azure.Data.Tables;

/// <summary>A row: two keys, the time of its last write as the service saw it, and the tag of that write.</summary>
public interface ITableEntity
{
    /// <summary>The unit of scale and of transactions; part of the row's identity.</summary>
    string PartitionKey { get; set; }

    /// <summary>The row's name within its partition; rows come back ordered by it, by UTF-16 code unit.</summary>
    string RowKey { get; set; }

    /// <summary>Set by the service on every write; what a client sends is ignored.</summary>
    DateTimeOffset? Timestamp { get; set; }

    /// <summary>Opaque; to be sent back byte for byte as the condition of an update or a delete.</summary>
    ETag ETag { get; set; }
}
