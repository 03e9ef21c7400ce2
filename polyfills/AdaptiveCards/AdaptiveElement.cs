namespace AdaptiveCards;

/// <summary>Whatever can stand in a card's body.</summary>
public abstract class AdaptiveElement : AdaptiveTypedElement
{
    public AdaptiveHeight Height { get; set; } = AdaptiveHeight.Auto;

    public bool IsVisible { get; set; } = true;

    /// <summary>A line above the element.</summary>
    public bool Separator { get; set; }

    public AdaptiveSpacing Spacing { get; set; }

    internal override void WriteOwn(CardJson json)
    {
        json.Height("height"u8, Height);
        json.Flag("isVisible"u8, IsVisible, true);
        json.Flag("separator"u8, Separator);
        json.Word("spacing"u8, Words.Spacing, (int)Spacing);
    }
}
