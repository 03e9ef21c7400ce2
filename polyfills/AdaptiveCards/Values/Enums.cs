namespace AdaptiveCards;

// Names and numbers are the official package's; the words on the wire are in Words.
public enum AdaptiveSpacing
{
    Default = 0,
    None = 1,
    Small = 2,
    Medium = 3,
    Large = 4,
    ExtraLarge = 5,
    Padding = 6,
}

public enum AdaptiveTextSize
{
    Default = 0,
    Small = 1,
    Medium = 2,
    Large = 3,
    ExtraLarge = 4,
}

public enum AdaptiveTextWeight
{
    Default = 0,
    Lighter = 1,
    Bolder = 2,
}

public enum AdaptiveTextColor
{
    Default = 0,
    Dark = 1,
    Light = 2,
    Accent = 3,
    Good = 4,
    Warning = 5,
    Attention = 6,
}

public enum AdaptiveFontType
{
    Default = 0,
    Monospace = 1,
}

public enum AdaptiveTextBlockStyle
{
    Paragraph = 0,
    Heading = 1,
}

public enum AdaptiveContainerStyle
{
    Default = 0,
    Emphasis = 1,
    Good = 2,
    Attention = 3,
    Warning = 4,
    Accent = 5,
}

public enum AdaptiveHorizontalAlignment
{
    Left = 0,
    Center = 1,
    Right = 2,
    Stretch = 3,
}

public enum AdaptiveHorizontalContentAlignment
{
    Left = 0,
    Center = 1,
    Right = 2,
}

public enum AdaptiveVerticalContentAlignment
{
    Top = 0,
    Center = 1,
    Bottom = 2,
}

public enum AdaptiveChoiceInputStyle
{
    Compact = 0,
    Expanded = 1,
    Filtered = 2,
}

public enum AdaptiveTextInputStyle
{
    Text = 0,
    Tel = 1,
    Url = 2,
    Email = 3,
    Password = 4,
}

public enum AdaptiveAssociatedInputs
{
    Auto = 0,
    None = 1,
}

public enum AdaptiveActionMode
{
    Primary = 0,
    Secondary = 1,
}
