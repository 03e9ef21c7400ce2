namespace AdaptiveCards;

/// <summary>Text with a little markdown. Clipped to one line unless <see cref="Wrap"/> is set.</summary>
public class AdaptiveTextBlock : AdaptiveElement
{
    public const string TypeName = "TextBlock";

    public AdaptiveTextBlock()
    {
    }

    public AdaptiveTextBlock(string text) => Text = text;

    public override string Type { get; set; } = TypeName;

    public string Text { get; set; } = "";

    public bool Wrap { get; set; }

    public AdaptiveTextSize Size { get; set; }

    public AdaptiveTextWeight Weight { get; set; }

    public AdaptiveTextColor Color { get; set; }

    public bool IsSubtle { get; set; }

    public AdaptiveFontType FontType { get; set; }

    public AdaptiveHorizontalAlignment HorizontalAlignment { get; set; }

    public AdaptiveTextBlockStyle Style { get; set; }

    public int MaxLines { get; set; }

    internal override void WriteOwn(CardJson json)
    {
        json.WriteString("text"u8, Text);
        json.Flag("wrap"u8, Wrap);
        json.Word("size"u8, Words.Size, (int)Size);
        json.Word("weight"u8, Words.Weight, (int)Weight);
        json.Word("color"u8, Words.Color, (int)Color);
        json.Flag("isSubtle"u8, IsSubtle);
        json.Word("fontType"u8, Words.Font, (int)FontType);
        json.Word("horizontalAlignment"u8, Words.Horizontal, (int)HorizontalAlignment);
        json.Word("style"u8, Words.TextStyle, (int)Style);
        json.Number("maxLines"u8, MaxLines == 0 ? double.NaN : MaxLines);
        base.WriteOwn(json);
    }
}
