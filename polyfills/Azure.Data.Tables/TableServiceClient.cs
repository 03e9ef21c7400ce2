using Azure.Core;
using Azure.Data.Tables.Models;
using Azure.Data.Tables.Wire;

namespace Azure.Data.Tables;

/// <summary>A storage account's tables.</summary>
public class TableServiceClient
{
    private readonly TablePipeline _pipeline;

    public TableServiceClient(string connectionString)
        : this(connectionString, null)
    {
    }

    public TableServiceClient(string connectionString, TableClientOptions? options = null) =>
        _pipeline = TablePipeline.For(connectionString, options);

    public TableServiceClient(Uri endpoint, TableSharedKeyCredential credential)
        : this(endpoint, credential, null)
    {
    }

    public TableServiceClient(Uri endpoint, TableSharedKeyCredential credential, TableClientOptions? options) =>
        _pipeline = TablePipeline.For(endpoint, credential, options);

    /// <exception cref="ArgumentException">The endpoint is not https.</exception>
    public TableServiceClient(Uri endpoint, TokenCredential tokenCredential, TableClientOptions? options = null) =>
        _pipeline = TablePipeline.For(endpoint, tokenCredential, options);

    protected TableServiceClient() => _pipeline = null!;

    public virtual string AccountName => _pipeline.Account;

    public virtual Uri Uri => _pipeline.Endpoint;

    /// <summary>A filter in which the values are quoted as their types demand.</summary>
    public static string CreateQueryFilter(FormattableString filter) => Filter.Create(filter);

    /// <summary>A client of one table, over the same connections; sends nothing.</summary>
    public virtual TableClient GetTableClient(string tableName) => new(_pipeline, tableName);

    public virtual Task<Response<TableItem>> CreateTableAsync(string tableName, CancellationToken cancellationToken = default) =>
        TableOperations.CreateAsync(_pipeline, tableName, mayExist: false, cancellationToken);

    public virtual Task<Response<TableItem>> CreateTableIfNotExistsAsync(string tableName, CancellationToken cancellationToken = default) =>
        TableOperations.CreateAsync(_pipeline, tableName, mayExist: true, cancellationToken);

    /// <summary>A table that is not there is no error. The name stays busy for a while (409 TableBeingDeleted).</summary>
    public virtual Task<Response> DeleteTableAsync(string tableName, CancellationToken cancellationToken = default) =>
        TableOperations.DeleteAsync(_pipeline, tableName, cancellationToken);

    public virtual AsyncPageable<TableItem> QueryAsync(
        string? filter = null, int? maxPerPage = null, CancellationToken cancellationToken = default) =>
        TableOperations.Query(_pipeline, filter, maxPerPage, cancellationToken);
}
