namespace AdaptiveCards;

/// <summary>A button, or what pressing something does.</summary>
public abstract class AdaptiveAction : AdaptiveTypedElement
{
    public string Title { get; set; }

    /// <summary><c>default</c>, <c>positive</c> or <c>destructive</c>.</summary>
    public string Style { get; set; }

    public string Tooltip { get; set; }

    public string IconUrl { get; set; }

    public bool IsEnabled { get; set; } = true;

    /// <summary>Secondary ones go into the menu behind the dots.</summary>
    public AdaptiveActionMode Mode { get; set; }

    internal override void WriteOwn(CardJson json)
    {
        json.Text("title"u8, Title);
        json.Text("style"u8, Style);
        json.Text("tooltip"u8, Tooltip);
        json.Text("iconUrl"u8, IconUrl);
        json.Flag("isEnabled"u8, IsEnabled, true);
        json.Word("mode"u8, Words.Mode, (int)Mode);
    }
}

/// <summary>Opens an absolute address.</summary>
public class AdaptiveOpenUrlAction : AdaptiveAction
{
    public const string TypeName = "Action.OpenUrl";

    public override string Type { get; set; } = TypeName;

    public Uri Url { get; set; }

    internal override void WriteOwn(CardJson json)
    {
        base.WriteOwn(json);
        json.Text("url"u8, Url?.OriginalString);
    }
}

/// <summary>Unfolds another card.</summary>
public class AdaptiveShowCardAction : AdaptiveAction
{
    public const string TypeName = "Action.ShowCard";

    public override string Type { get; set; } = TypeName;

    public AdaptiveCard Card { get; set; }

    internal override void WriteOwn(CardJson json)
    {
        base.WriteOwn(json);
        json.Item("card"u8, Card);
    }
}
