namespace AdaptiveCards;

/// <summary>Buttons in the body.</summary>
public class AdaptiveActionSet : AdaptiveElement
{
    public const string TypeName = "ActionSet";

    public override string Type { get; set; } = TypeName;

    public List<AdaptiveAction> Actions
    {
        get => field ??= [];
        set;
    }

    internal override void WriteOwn(CardJson json)
    {
        json.Items("actions"u8, Actions);
        base.WriteOwn(json);
    }
}
