namespace Azure.Data.Tables;

/// <summary>What a transaction does with one row.</summary>
public enum TableTransactionActionType
{
    /// <summary>Insert; fails when the row exists.</summary>
    Add = 0,

    /// <summary>Merge into an existing row under its ETag.</summary>
    UpdateMerge = 1,

    /// <summary>Replace an existing row under its ETag.</summary>
    UpdateReplace = 2,

    /// <summary>Delete an existing row under its ETag.</summary>
    Delete = 3,

    /// <summary>Merge into the row, or insert it.</summary>
    UpsertMerge = 4,

    /// <summary>Replace the row, or insert it.</summary>
    UpsertReplace = 5,
}
