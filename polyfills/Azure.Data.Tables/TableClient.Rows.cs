using System.Text.Json;
using Azure.Data.Tables.Wire;

namespace Azure.Data.Tables;

public partial class TableClient
{
    /// <exception cref="RequestFailedException">409 EntityAlreadyExists; after a retry it may be our own first try that won.</exception>
    public virtual Task<Response> AddEntityAsync<T>(T entity, CancellationToken cancellationToken = default)
        where T : ITableEntity =>
        SendAsync(EntityOperation.Add(Name, entity), TablePipeline.Expected.Success, cancellationToken);

    /// <exception cref="RequestFailedException">412 UpdateConditionNotSatisfied, or 404 ResourceNotFound.</exception>
    public virtual Task<Response> UpdateEntityAsync<T>(
        T entity, ETag ifMatch, TableUpdateMode mode = TableUpdateMode.Merge, CancellationToken cancellationToken = default)
        where T : ITableEntity =>
        ifMatch == default
            ? throw new ArgumentException("An update needs a condition; ETag.All means any.", nameof(ifMatch))
            : SendAsync(EntityOperation.Update(Name, entity, mode, ifMatch), TablePipeline.Expected.Success, cancellationToken);

    public virtual Task<Response> UpsertEntityAsync<T>(
        T entity, TableUpdateMode mode = TableUpdateMode.Merge, CancellationToken cancellationToken = default)
        where T : ITableEntity =>
        SendAsync(EntityOperation.Upsert(Name, entity, mode), TablePipeline.Expected.Success, cancellationToken);

    /// <summary>A row that is not there is no error; its answer has status 404.</summary>
    public virtual Task<Response> DeleteEntityAsync(ITableEntity entity, ETag ifMatch = default, CancellationToken cancellationToken = default) =>
        DeleteEntityAsync(entity.PartitionKey, entity.RowKey, ifMatch, cancellationToken);

    /// <inheritdoc cref="DeleteEntityAsync(ITableEntity, ETag, CancellationToken)"/>
    public virtual Task<Response> DeleteEntityAsync(
        string partitionKey, string rowKey, ETag ifMatch = default, CancellationToken cancellationToken = default) =>
        SendAsync(EntityOperation.Delete(Name, partitionKey, rowKey, ifMatch), TablePipeline.Expected.NotFound, cancellationToken);

    /// <exception cref="RequestFailedException">404: ResourceNotFound, or TableNotFound.</exception>
    public virtual async Task<Response<T>> GetEntityAsync<T>(
        string partitionKey, string rowKey, IEnumerable<string>? select = null, CancellationToken cancellationToken = default)
        where T : class, ITableEntity
    {
        var found = await GetEntityIfExistsAsync<T>(partitionKey, rowKey, select, cancellationToken).ConfigureAwait(false);
        return found is Response<T> response ? response : throw new RequestFailedException(found.GetRawResponse());
    }

    public virtual async Task<NullableResponse<T>> GetEntityIfExistsAsync<T>(
        string partitionKey, string rowKey, IEnumerable<string>? select = null, CancellationToken cancellationToken = default)
        where T : class, ITableEntity
    {
        var query = new Query(EntityOperation.Address(Name, partitionKey, rowKey), null, select, null, []);
        using var message = query.Create(_pipeline, cancellationToken, TablePipeline.Expected.NotFound);
        var response = await _pipeline.SendAsync(message, cancellationToken).ConfigureAwait(false);
        if (response.Status == 404)
            return new NoValue<T>(response);
        using var json = JsonDocument.Parse(response.Content);
        return Response.FromValue(EntityShape.Create<T>(EntityJson.Read(json.RootElement)), response);
    }

    /// <summary>
    /// Rows in the order of their keys. Several pages are not a snapshot. A filter that names no partition reads the whole table.
    /// </summary>
    public virtual AsyncPageable<T> QueryAsync<T>(
        string? filter = null, int? maxPerPage = null, IEnumerable<string>? select = null, CancellationToken cancellationToken = default)
        where T : class, ITableEntity =>
        Query.Entities<T>(_pipeline, new Query($"{Name}()", filter, select, maxPerPage, []), cancellationToken);

    /// <summary>All or nothing, in one partition: at most 100 actions, each row once, 4 MiB as sent.</summary>
    /// <exception cref="TableTransactionFailedException">One action was refused; nothing was written.</exception>
    public virtual async Task<Response<IReadOnlyList<Response>>> SubmitTransactionAsync(
        IEnumerable<TableTransactionAction> transactionActions, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(transactionActions);
        var actions = transactionActions.ToList();
        using var message = BatchRequest.Create(_pipeline, Name, actions, cancellationToken);
        var response = await _pipeline.SendAsync(message, cancellationToken).ConfigureAwait(false);
        return Response.FromValue(BatchResponse.Read(response, actions.Count), response);
    }

    private async Task<Response> SendAsync(EntityOperation operation, TablePipeline.Expected expected, CancellationToken cancellationToken)
    {
        using var message = _pipeline.Create(operation, expected, cancellationToken);
        return await _pipeline.SendAsync(message, cancellationToken).ConfigureAwait(false);
    }
}
