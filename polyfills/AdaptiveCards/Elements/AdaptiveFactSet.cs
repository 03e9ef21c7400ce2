namespace AdaptiveCards;

/// <summary>Titles and values in two columns; markdown in both.</summary>
public class AdaptiveFactSet : AdaptiveElement
{
    public const string TypeName = "FactSet";

    public override string Type { get; set; } = TypeName;

    public List<AdaptiveFact> Facts
    {
        get => field ??= [];
        set;
    }

    internal override void WriteOwn(CardJson json)
    {
        json.WriteStartArray("facts"u8);
        foreach (var fact in Facts)
        {
            json.WriteStartObject();
            json.WriteString("title"u8, fact.Title);
            json.WriteString("value"u8, fact.Value);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        base.WriteOwn(json);
    }
}

/// <summary>A title and its value.</summary>
public class AdaptiveFact
{
    public AdaptiveFact()
    {
    }

    public AdaptiveFact(string title, string value)
    {
        Title = title;
        Value = value;
    }

    public string Title { get; set; } = "";

    public string Value { get; set; } = "";
}
