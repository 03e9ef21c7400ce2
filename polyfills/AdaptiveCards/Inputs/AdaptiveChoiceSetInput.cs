namespace AdaptiveCards;

/// <summary>One or several of some choices; several come back with commas between, so no value may hold one.</summary>
public class AdaptiveChoiceSetInput : AdaptiveInput
{
    public const string TypeName = "Input.ChoiceSet";

    public override string Type { get; set; } = TypeName;

    public List<AdaptiveChoice> Choices
    {
        get => field ??= [];
        set;
    }

    public string Value { get; set; }

    public string Placeholder { get; set; }

    public bool IsMultiSelect { get; set; }

    public AdaptiveChoiceInputStyle Style { get; set; }

    public bool Wrap { get; set; }

    internal override void WriteOwn(CardJson json)
    {
        json.WriteStartArray("choices"u8);
        foreach (var choice in Choices)
        {
            json.WriteStartObject();
            json.WriteString("title"u8, choice.Title);
            json.WriteString("value"u8, choice.Value);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.Text("value"u8, Value);
        json.Text("placeholder"u8, Placeholder);
        json.Flag("isMultiSelect"u8, IsMultiSelect);
        json.Word("style"u8, Words.Choice, (int)Style);
        json.Flag("wrap"u8, Wrap);
        base.WriteOwn(json);
    }
}

/// <summary>A choice.</summary>
public class AdaptiveChoice
{
    public string Title { get; set; } = "";

    public string Value { get; set; } = "";
}
