namespace AdaptiveCards;

/// <summary>A table, its rows and its cells share how their content is aligned.</summary>
public abstract class AdaptiveCollectionWithContentAlignment : AdaptiveCollectionElement
{
    public AdaptiveHorizontalContentAlignment HorizontalCellContentAlignment { get; set; }

    public AdaptiveVerticalContentAlignment VerticalCellContentAlignment { get; set; }

    internal override void WriteOwn(CardJson json)
    {
        json.Word("horizontalCellContentAlignment"u8, Words.Horizontal, (int)HorizontalCellContentAlignment);
        json.Word("verticalCellContentAlignment"u8, Words.Vertical, (int)VerticalCellContentAlignment);
        base.WriteOwn(json);
    }
}

/// <summary>A real table with rows and header cells, since schema 1.5.</summary>
public class AdaptiveTable : AdaptiveCollectionWithContentAlignment
{
    public const string TypeName = "Table";

    public override string Type { get; set; } = TypeName;

    public List<AdaptiveTableColumnDefinition> Columns
    {
        get => field ??= [];
        set;
    }

    public List<AdaptiveTableRow> Rows
    {
        get => field ??= [];
        set;
    }

    /// <summary>The 1.5 schema file misspells the property; renderers read <c>firstRowAsHeaders</c>.</summary>
    public bool FirstRowAsHeaders { get; set; } = true;

    public bool ShowGridLines { get; set; } = true;

    public AdaptiveContainerStyle? GridStyle { get; set; }

    internal override void WriteOwn(CardJson json)
    {
        json.WriteStartArray("columns"u8);
        foreach (var column in Columns)
        {
            column.Write(json);
        }

        json.WriteEndArray();
        json.Items("rows"u8, Rows);
        json.Flag("firstRowAsHeaders"u8, FirstRowAsHeaders, true);
        json.Flag("showGridLines"u8, ShowGridLines, true);
        json.Style("gridStyle"u8, GridStyle);
        base.WriteOwn(json);
    }
}

/// <summary>How a column of a table is laid out.</summary>
public class AdaptiveTableColumnDefinition
{
    /// <summary>Share of the width by weight; 0 when pixels are given.</summary>
    public double Width { get; set; }

    public double PixelWidth { get; set; }

    public AdaptiveHorizontalContentAlignment HorizontalContentAlignment { get; set; }

    public AdaptiveVerticalContentAlignment VerticalContentAlignment { get; set; }

    internal void Write(CardJson json)
    {
        json.WriteStartObject();
        if (PixelWidth > 0)
        {
            json.WriteString("width"u8, JsonWriting.Pixels(PixelWidth));
        }
        else if (Width > 0)
        {
            json.WriteNumber("width"u8, Width);
        }

        json.Word("horizontalCellContentAlignment"u8, Words.Horizontal, (int)HorizontalContentAlignment);
        json.Word("verticalCellContentAlignment"u8, Words.Vertical, (int)VerticalContentAlignment);
        json.WriteEndObject();
    }
}

/// <summary>A row of a table.</summary>
public class AdaptiveTableRow : AdaptiveCollectionWithContentAlignment
{
    public const string TypeName = "TableRow";

    public override string Type { get; set; } = TypeName;

    public List<AdaptiveTableCell> Cells
    {
        get => field ??= [];
        set;
    }

    internal override void WriteOwn(CardJson json)
    {
        json.Items("cells"u8, Cells);
        base.WriteOwn(json);
    }
}

/// <summary>A cell of a table.</summary>
public class AdaptiveTableCell : AdaptiveCollectionWithContentAlignment
{
    public const string TypeName = "TableCell";

    public override string Type { get; set; } = TypeName;

    public List<AdaptiveElement> Items
    {
        get => field ??= [];
        set;
    }

    public bool? Rtl { get; set; }

    internal override void WriteOwn(CardJson json)
    {
        json.Items("items"u8, Items);
        json.Flag("rtl"u8, Rtl);
        base.WriteOwn(json);
    }
}
