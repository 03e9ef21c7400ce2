namespace AdaptiveCards;

/// <summary>What a person fills in; its value comes back under <c>id</c>, always as text.</summary>
public abstract class AdaptiveInput : AdaptiveElement
{
    public string Label { get; set; }

    public bool IsRequired { get; set; }

    public string ErrorMessage { get; set; }

    internal override void WriteOwn(CardJson json)
    {
        json.Text("label"u8, Label);
        json.Flag("isRequired"u8, IsRequired);
        json.Text("errorMessage"u8, ErrorMessage);
        base.WriteOwn(json);
    }
}

/// <summary>Text, of one line or several.</summary>
public class AdaptiveTextInput : AdaptiveInput
{
    public const string TypeName = "Input.Text";

    public override string Type { get; set; } = TypeName;

    public string Value { get; set; }

    public string Placeholder { get; set; }

    public bool IsMultiline { get; set; }

    /// <summary>0 for no limit.</summary>
    public int MaxLength { get; set; }

    public string Regex { get; set; }

    public AdaptiveTextInputStyle Style { get; set; }

    public AdaptiveAction InlineAction { get; set; }

    internal override void WriteOwn(CardJson json)
    {
        json.Text("value"u8, Value);
        json.Text("placeholder"u8, Placeholder);
        json.Flag("isMultiline"u8, IsMultiline);
        json.Number("maxLength"u8, MaxLength == 0 ? double.NaN : MaxLength);
        json.Text("regex"u8, Regex);
        json.Word("style"u8, Words.TextInput, (int)Style);
        json.Item("inlineAction"u8, InlineAction);
        base.WriteOwn(json);
    }
}

/// <summary>A number.</summary>
public class AdaptiveNumberInput : AdaptiveInput
{
    public const string TypeName = "Input.Number";

    public override string Type { get; set; } = TypeName;

    public string Placeholder { get; set; }

    /// <summary>Not a number for none; likewise the limits.</summary>
    public double Value { get; set; } = double.NaN;

    public double Min { get; set; } = double.NaN;

    public double Max { get; set; } = double.NaN;

    internal override void WriteOwn(CardJson json)
    {
        json.Text("placeholder"u8, Placeholder);
        json.Number("value"u8, Value);
        json.Number("min"u8, Min);
        json.Number("max"u8, Max);
        base.WriteOwn(json);
    }
}

/// <summary>Yes or no.</summary>
public class AdaptiveToggleInput : AdaptiveInput
{
    public const string TypeName = "Input.Toggle";

    public override string Type { get; set; } = TypeName;

    public string Title { get; set; } = "";

    public string Value { get; set; }

    public string ValueOn { get; set; }

    public string ValueOff { get; set; }

    public bool Wrap { get; set; }

    internal override void WriteOwn(CardJson json)
    {
        json.WriteString("title"u8, Title);
        json.Text("value"u8, Value);
        json.Text("valueOn"u8, ValueOn);
        json.Text("valueOff"u8, ValueOff);
        json.Flag("wrap"u8, Wrap);
        base.WriteOwn(json);
    }
}
