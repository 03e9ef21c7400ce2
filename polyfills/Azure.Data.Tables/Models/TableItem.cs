namespace Azure.Data.Tables.Models;

/// <summary>A table, as creating and listing tables name it.</summary>
public class TableItem
{
    public TableItem(string name) => Name = name;

    public string Name { get; }
}
