namespace AdaptiveCards;

/// <summary>A time; value and limits as <c>HH:mm</c>.</summary>
public class AdaptiveTimeInput : AdaptiveInput
{
    public const string TypeName = "Input.Time";

    public override string Type { get; set; } = TypeName;

    public string Value { get; set; }

    public string Placeholder { get; set; }

    public string Min { get; set; }

    public string Max { get; set; }

    internal override void WriteOwn(CardJson json)
    {
        json.Text("value"u8, Value);
        json.Text("placeholder"u8, Placeholder);
        json.Text("min"u8, Min);
        json.Text("max"u8, Max);
        base.WriteOwn(json);
    }
}
