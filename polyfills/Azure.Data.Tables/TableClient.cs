using Azure.Core;
using Azure.Data.Tables.Models;
using Azure.Data.Tables.Wire;

namespace Azure.Data.Tables;

/// <summary>One table. Safe to share between threads.</summary>
public partial class TableClient
{
    private readonly TablePipeline _pipeline;

    public TableClient(string connectionString, string tableName)
        : this(connectionString, tableName, null)
    {
    }

    public TableClient(string connectionString, string tableName, TableClientOptions? options = null)
        : this(TablePipeline.For(connectionString, options), tableName)
    {
    }

    public TableClient(Uri endpoint, string tableName, TableSharedKeyCredential credential)
        : this(endpoint, tableName, credential, null)
    {
    }

    public TableClient(Uri endpoint, string tableName, TableSharedKeyCredential credential, TableClientOptions? options = null)
        : this(TablePipeline.For(endpoint, credential, options), tableName)
    {
    }

    /// <exception cref="ArgumentException">The endpoint is not https.</exception>
    public TableClient(Uri endpoint, string tableName, TokenCredential tokenCredential, TableClientOptions? options = null)
        : this(TablePipeline.For(endpoint, tokenCredential, options), tableName)
    {
    }

    internal TableClient(TablePipeline pipeline, string tableName)
    {
        ArgumentException.ThrowIfNullOrEmpty(tableName);
        _pipeline = pipeline;
        Name = tableName;
        Uri = new Uri($"{pipeline.Endpoint.AbsoluteUri.TrimEnd('/')}/{tableName}");
    }

    protected TableClient()
    {
        _pipeline = null!;
        Name = null!;
        Uri = null!;
    }

    public virtual string AccountName => _pipeline.Account;

    public virtual string Name { get; }

    public virtual Uri Uri { get; }

    /// <summary>A filter in which the values are quoted as their types demand.</summary>
    public static string CreateQueryFilter(FormattableString filter) => Filter.Create(filter);

    public virtual Task<Response<TableItem>> CreateAsync(CancellationToken cancellationToken = default) =>
        TableOperations.CreateAsync(_pipeline, Name, mayExist: false, cancellationToken);

    /// <summary>A table that is already there is the one asked for.</summary>
    public virtual Task<Response<TableItem>> CreateIfNotExistsAsync(CancellationToken cancellationToken = default) =>
        TableOperations.CreateAsync(_pipeline, Name, mayExist: true, cancellationToken);

    /// <summary>A table that is not there is no error.</summary>
    public virtual Task<Response> DeleteAsync(CancellationToken cancellationToken = default) =>
        TableOperations.DeleteAsync(_pipeline, Name, cancellationToken);
}
