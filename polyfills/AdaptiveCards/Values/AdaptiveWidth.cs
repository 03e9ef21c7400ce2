using System.Globalization;

namespace AdaptiveCards;

public enum AdaptiveWidthType
{
    Auto = 0,
    Stretch = 1,
    Pixel = 2,
    Weighted = 3,
}

/// <summary>Width of a column: its content's, what is left, pixels, or a share by weight.</summary>
public class AdaptiveWidth
{
    /// <summary><c>auto</c>, <c>stretch</c>, <c>56px</c> or a weight.</summary>
    public AdaptiveWidth(string value)
    {
        if (value is "auto" or "stretch")
        {
            WidthType = value == "auto" ? AdaptiveWidthType.Auto : AdaptiveWidthType.Stretch;
            return;
        }

        var pixels = value.EndsWith("px", StringComparison.OrdinalIgnoreCase);
        WidthType = pixels ? AdaptiveWidthType.Pixel : AdaptiveWidthType.Weighted;
        Unit = uint.Parse(pixels ? value.AsSpan(0, value.Length - 2) : value, CultureInfo.InvariantCulture);
    }

    public AdaptiveWidth(uint px)
    {
        WidthType = AdaptiveWidthType.Pixel;
        Unit = px;
    }

    public AdaptiveWidth(AdaptiveWidthType widthType) => WidthType = widthType;

    public static AdaptiveWidth Auto { get; } = new(AdaptiveWidthType.Auto);

    public static AdaptiveWidth Stretch { get; } = new(AdaptiveWidthType.Stretch);

    public AdaptiveWidthType WidthType { get; set; }

    /// <summary>Pixels or weight.</summary>
    public uint? Unit { get; set; }
}
