using System.Globalization;
using Azure.Data.Tables.Wire;

namespace Azure.Data.Tables;

/// <summary>
/// A transaction of which nothing was written, because of one of its actions. The service answers it with 202 and puts
/// the failure inside the multipart body; the status and code here are those of the failing part.
/// </summary>
public class TableTransactionFailedException : RequestFailedException
{
    public TableTransactionFailedException(RequestFailedException requestFailedException)
        : base(
            requestFailedException.Status,
            requestFailedException.Message,
            requestFailedException.ErrorCode,
            requestFailedException.InnerException) =>
        FailedTransactionActionIndex = IndexOf(requestFailedException);

    /// <summary>Zero-based place of the failing action, or null when the service did not say.</summary>
    public int? FailedTransactionActionIndex { get; }

    private static int? IndexOf(RequestFailedException failure) =>
        failure.Data[TableErrorParser.FailedActionKey] is string text
        && int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var index)
            ? index
            : null;
}
