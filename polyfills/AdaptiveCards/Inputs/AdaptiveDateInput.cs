namespace AdaptiveCards;

/// <summary>A date; value and limits as <c>yyyy-MM-dd</c>.</summary>
public class AdaptiveDateInput : AdaptiveInput
{
    public const string TypeName = "Input.Date";

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
