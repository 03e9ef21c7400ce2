namespace AdaptiveCards;

/// <summary>Shows or hides elements without asking anybody.</summary>
public class AdaptiveToggleVisibilityAction : AdaptiveAction
{
    public const string TypeName = "Action.ToggleVisibility";

    public override string Type { get; set; } = TypeName;

    public List<AdaptiveTargetElement> TargetElements
    {
        get => field ??= [];
        set;
    }

    internal override void WriteOwn(CardJson json)
    {
        base.WriteOwn(json);
        json.WriteStartArray("targetElements"u8);
        foreach (var target in TargetElements)
        {
            target.Write(json);
        }

        json.WriteEndArray();
    }
}

/// <summary>An element to toggle, or to set.</summary>
public class AdaptiveTargetElement
{
    public AdaptiveTargetElement(string elementId) => ElementId = elementId;

    public AdaptiveTargetElement(string elementId, bool isVisible)
        : this(elementId) => IsVisible = isVisible;

    public string ElementId { get; set; }

    /// <summary>Null to turn the element's visibility round.</summary>
    public bool? IsVisible { get; set; }

    internal void Write(CardJson json)
    {
        if (IsVisible is not { } visible)
        {
            json.WriteStringValue(ElementId);
            return;
        }

        json.WriteStartObject();
        json.WriteString("elementId"u8, ElementId);
        json.WriteBoolean("isVisible"u8, visible);
        json.WriteEndObject();
    }
}
