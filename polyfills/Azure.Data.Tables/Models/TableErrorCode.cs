namespace Azure.Data.Tables.Models;

/// <summary>The service's error codes, as <see cref="RequestFailedException.ErrorCode"/> carries them.</summary>
public readonly struct TableErrorCode : IEquatable<TableErrorCode>
{
    private readonly string? _value;

    public TableErrorCode(string value)
    {
        ArgumentNullException.ThrowIfNull(value);
        _value = value;
    }

    public static TableErrorCode CommandsInBatchActOnDifferentPartitions { get; } = "CommandsInBatchActOnDifferentPartitions";

    public static TableErrorCode EntityAlreadyExists { get; } = "EntityAlreadyExists";

    public static TableErrorCode EntityTooLarge { get; } = "EntityTooLarge";

    public static TableErrorCode InvalidDuplicateRow { get; } = "InvalidDuplicateRow";

    public static TableErrorCode InvalidInput { get; } = "InvalidInput";

    public static TableErrorCode KeyValueTooLarge { get; } = "KeyValueTooLarge";

    public static TableErrorCode OperationTimedOut { get; } = "OperationTimedOut";

    public static TableErrorCode OutOfRangeInput { get; } = "OutOfRangeInput";

    public static TableErrorCode PropertyNameTooLong { get; } = "PropertyNameTooLong";

    public static TableErrorCode PropertyValueTooLarge { get; } = "PropertyValueTooLarge";

    public static TableErrorCode ResourceNotFound { get; } = "ResourceNotFound";

    public static TableErrorCode TableAlreadyExists { get; } = "TableAlreadyExists";

    public static TableErrorCode TableBeingDeleted { get; } = "TableBeingDeleted";

    public static TableErrorCode TableNotFound { get; } = "TableNotFound";

    public static TableErrorCode TooManyProperties { get; } = "TooManyProperties";

    public static TableErrorCode UpdateConditionNotSatisfied { get; } = "UpdateConditionNotSatisfied";

    public static bool operator ==(TableErrorCode left, TableErrorCode right) => left.Equals(right);

    public static bool operator !=(TableErrorCode left, TableErrorCode right) => !left.Equals(right);

    public static bool operator ==(TableErrorCode code, string? value) => value != null && code.Equals(new TableErrorCode(value));

    public static bool operator !=(TableErrorCode code, string? value) => !(code == value);

    public static bool operator ==(string? value, TableErrorCode code) => code == value;

    public static bool operator !=(string? value, TableErrorCode code) => !(code == value);

    public static implicit operator TableErrorCode(string value) => new(value);

    public bool Equals(TableErrorCode other) => string.Equals(_value, other._value, StringComparison.OrdinalIgnoreCase);

    public override bool Equals(object? obj) => obj is TableErrorCode other && Equals(other);

    public override int GetHashCode() => StringComparer.OrdinalIgnoreCase.GetHashCode(_value ?? "");

    public override string ToString() => _value ?? "";
}
