namespace Azure.Data.Tables;

/// <summary>What happens to properties of the stored row that the sent entity does not have.</summary>
public enum TableUpdateMode
{
    /// <summary>They stay; a merge can never remove a property.</summary>
    Merge = 0,

    /// <summary>They go.</summary>
    Replace = 1,
}
