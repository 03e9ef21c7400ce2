using System.Text;
using Azure.Core;
using Azure.Data.Tables.Models;

namespace Azure.Data.Tables.Wire;

/// <summary>
/// An entity group transaction's body: a multipart of one change set, whose parts are whole HTTP requests with
/// absolute addresses. Source: "Performing entity group transactions".
/// </summary>
internal static class BatchRequest
{
    public const int MostActions = 100;
    public const int MostBytes = 4 * 1024 * 1024;

    /// <summary>The message to send.</summary>
    /// <exception cref="InvalidOperationException">There is no action.</exception>
    /// <exception cref="TableTransactionFailedException">
    /// The service would refuse it: more than 100 actions, more than one partition, or a row twice.
    /// </exception>
    /// <exception cref="RequestFailedException">Larger than 4 MiB (413), or a row is past its limits (400).</exception>
    public static HttpMessage Create(
        TablePipeline pipeline, string table, IReadOnlyList<TableTransactionAction> actions, CancellationToken cancellationToken)
    {
        Check(actions);
        var boundary = $"batch_{Guid.NewGuid():D}";
        var body = Body(pipeline.Endpoint, boundary, [.. actions.Select(action => EntityOperation.From(table, action))]);
        if (body.Length > MostBytes)
            throw new RequestFailedException(413, $"A transaction is at most {MostBytes} bytes; this one is {body.Length}.", "RequestBodyTooLarge", null);

        var message = pipeline.Create(RequestMethod.Post, "$batch", TablePipeline.Expected.Success, cancellationToken);
        message.Request.Headers.Add("Content-Type", $"multipart/mixed; boundary={boundary}");
        message.Request.Content = RequestContent.Create(body);
        return message;
    }

    private static void Check(IReadOnlyList<TableTransactionAction> actions)
    {
        if (actions.Count == 0)
            throw new InvalidOperationException("A transaction needs at least one action.");
        if (actions.Count > MostActions)
            throw Refusal(MostActions - 1, TableErrorCode.InvalidInput, $"A transaction has at most {MostActions} actions.");
        var rows = new HashSet<string>(StringComparer.Ordinal);
        for (var index = 0; index < actions.Count; index++)
        {
            if (actions[index].Entity.PartitionKey != actions[0].Entity.PartitionKey)
                throw Refusal(index, TableErrorCode.CommandsInBatchActOnDifferentPartitions, "All rows of a transaction are in one partition.");
            if (!rows.Add(actions[index].Entity.RowKey))
                throw Refusal(index, TableErrorCode.InvalidDuplicateRow, "A row may be in a transaction only once.");
        }
    }

    private static TableTransactionFailedException Refusal(int index, TableErrorCode code, string message)
    {
        var failure = new RequestFailedException(400, $"{index}:{message}", code.ToString(), null);
        failure.Data[TableErrorParser.FailedActionKey] = $"{index}";
        return new TableTransactionFailedException(failure);
    }

    private static byte[] Body(Uri endpoint, string boundary, List<EntityOperation> operations)
    {
        var changes = $"changeset_{Guid.NewGuid():D}";
        using var body = new MemoryStream();
        Text(body, $"--{boundary}\r\nContent-Type: multipart/mixed; boundary={changes}\r\n\r\n");
        foreach (var operation in operations)
        {
            Text(body, $"--{changes}\r\nContent-Type: application/http\r\nContent-Transfer-Encoding: binary\r\n\r\n");
            Text(body, $"{operation.Method.Method} {endpoint.AbsoluteUri.TrimEnd('/')}/{operation.Path} HTTP/1.1\r\n");
            Text(body, "Accept: application/json;odata=minimalmetadata\r\nDataServiceVersion: 3.0\r\n");
            foreach (var (name, value) in operation.Headers())
                Text(body, $"{name}: {value}\r\n");
            Text(body, "\r\n");
            body.Write(operation.Json ?? []);
            Text(body, "\r\n");
        }

        Text(body, $"--{changes}--\r\n--{boundary}--\r\n");
        return body.ToArray();
    }

    private static void Text(MemoryStream body, string text) => body.Write(Encoding.UTF8.GetBytes(text));
}
