namespace AdaptiveCards;

/// <summary>Runs of text, shown letter by letter: no markdown inside.</summary>
public class AdaptiveRichTextBlock : AdaptiveElement
{
    public const string TypeName = "RichTextBlock";

    public override string Type { get; set; } = TypeName;

    public AdaptiveHorizontalAlignment HorizontalAlignment { get; set; }

    public List<AdaptiveInline> Inlines
    {
        get => field ??= [];
        set;
    }

    internal override void WriteOwn(CardJson json)
    {
        json.WriteStartArray("inlines"u8);
        foreach (var inline in Inlines)
        {
            inline.Write(json);
        }

        json.WriteEndArray();
        json.Word("horizontalAlignment"u8, Words.Horizontal, (int)HorizontalAlignment);
        base.WriteOwn(json);
    }
}

/// <summary>What can stand in a <see cref="AdaptiveRichTextBlock"/>.</summary>
public abstract class AdaptiveInline
{
    public abstract string Type { get; set; }

    internal abstract void Write(CardJson json);
}

/// <summary>A run of text with its marks.</summary>
public class AdaptiveTextRun : AdaptiveInline
{
    public const string TypeName = "TextRun";

    public AdaptiveTextRun()
    {
    }

    public AdaptiveTextRun(string text) => Text = text;

    public override string Type { get; set; } = TypeName;

    public string Text { get; set; } = "";

    public AdaptiveTextSize Size { get; set; }

    public AdaptiveTextWeight Weight { get; set; }

    public AdaptiveTextColor Color { get; set; }

    public AdaptiveFontType FontType { get; set; }

    public bool IsSubtle { get; set; }

    public bool Italic { get; set; }

    public bool Underline { get; set; }

    public bool Strikethrough { get; set; }

    public bool Highlight { get; set; }

    public AdaptiveAction SelectAction { get; set; }

    internal override void Write(CardJson json)
    {
        json.WriteStartObject();
        json.WriteString("type"u8, Type);
        json.WriteString("text"u8, Text);
        json.Word("size"u8, Words.Size, (int)Size);
        json.Word("weight"u8, Words.Weight, (int)Weight);
        json.Word("color"u8, Words.Color, (int)Color);
        json.Word("fontType"u8, Words.Font, (int)FontType);
        json.Flag("isSubtle"u8, IsSubtle);
        json.Flag("italic"u8, Italic);
        json.Flag("underline"u8, Underline);
        json.Flag("strikethrough"u8, Strikethrough);
        json.Flag("highlight"u8, Highlight);
        json.Item("selectAction"u8, SelectAction);
        json.WriteEndObject();
    }
}
