namespace AdaptiveCards;

/// <summary>What holds other elements.</summary>
public abstract class AdaptiveCollectionElement : AdaptiveElement
{
    public AdaptiveContainerStyle? Style { get; set; }

    /// <summary>Reaches into the margin of what it stands in.</summary>
    public bool Bleed { get; set; }

    public string MinHeight { get; set; }

    public AdaptiveHorizontalAlignment HorizontalAlignment { get; set; }

    public AdaptiveVerticalContentAlignment VerticalContentAlignment { get; set; }

    public AdaptiveAction SelectAction { get; set; }

    internal override void WriteOwn(CardJson json)
    {
        json.Style("style"u8, Style);
        json.Flag("bleed"u8, Bleed);
        json.Text("minHeight"u8, MinHeight);
        json.Word("horizontalAlignment"u8, Words.Horizontal, (int)HorizontalAlignment);
        json.Word("verticalContentAlignment"u8, Words.Vertical, (int)VerticalContentAlignment);
        json.Item("selectAction"u8, SelectAction);
        base.WriteOwn(json);
    }
}

/// <summary>Elements below each other, perhaps in a box.</summary>
public class AdaptiveContainer : AdaptiveCollectionElement
{
    public const string TypeName = "Container";

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

/// <summary>A column of a <see cref="AdaptiveColumnSet"/>.</summary>
public class AdaptiveColumn : AdaptiveContainer
{
    public new const string TypeName = "Column";

    public override string Type { get; set; } = TypeName;

    public AdaptiveWidth Width { get; set; }

    internal override void WriteOwn(CardJson json)
    {
        json.Width("width"u8, Width);
        base.WriteOwn(json);
    }
}

/// <summary>Columns beside each other.</summary>
public class AdaptiveColumnSet : AdaptiveCollectionElement
{
    public const string TypeName = "ColumnSet";

    public override string Type { get; set; } = TypeName;

    public List<AdaptiveColumn> Columns
    {
        get => field ??= [];
        set;
    }

    internal override void WriteOwn(CardJson json)
    {
        json.Items("columns"u8, Columns);
        base.WriteOwn(json);
    }
}
