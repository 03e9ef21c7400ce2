namespace AdaptiveCards;

/// <summary>Whatever carries a <c>type</c> in a card: the card itself, its elements and its actions.</summary>
public abstract class AdaptiveTypedElement
{
    private SerializableDictionary<string, object> additional;

    /// <summary>The <c>type</c> that is written.</summary>
    public abstract string Type { get; set; }

    /// <summary>Unique in the whole card, cards behind buttons included.</summary>
    public string Id { get; set; }

    /// <summary>What an older client shows or does instead.</summary>
    public AdaptiveFallbackElement Fallback { get; set; }

    /// <summary>Properties that the model does not know, such as <c>msteams</c>; plain values, lists and dictionaries.</summary>
    public SerializableDictionary<string, object> AdditionalProperties
    {
        get => additional ??= [];
        set => additional = value;
    }

    internal void Write(CardJson json)
    {
        json.WriteStartObject();
        json.WriteString("type"u8, Type);
        json.Text("id"u8, Id);
        WriteOwn(json);
        Fallback?.WriteAs(json);
        if (additional is not null)
        {
            json.Properties(additional);
        }

        json.WriteEndObject();
    }

    /// <summary>Writes the properties that the type adds; base first.</summary>
    internal abstract void WriteOwn(CardJson json);
}

/// <summary>A dictionary; the official one can also be written as XML.</summary>
public class SerializableDictionary<TKey, TValue> : Dictionary<TKey, TValue>
{
}

/// <summary>What stands in for an element or action that a client does not know: another one, or nothing.</summary>
public class AdaptiveFallbackElement
{
    /// <summary>Dropped, or replaced by content that is set afterwards.</summary>
    public AdaptiveFallbackElement(AdaptiveFallbackType fallbackType) => Type = fallbackType;

    /// <summary>Replaced by this.</summary>
    public AdaptiveFallbackElement(AdaptiveTypedElement fallbackContent)
    {
        Type = AdaptiveFallbackType.Content;
        Content = fallbackContent;
    }

    public AdaptiveTypedElement Content { get; set; }

    public AdaptiveFallbackType Type { get; set; }

    internal void WriteAs(CardJson json)
    {
        if (Type == AdaptiveFallbackType.Drop)
        {
            json.WriteString("fallback"u8, "drop"u8);
        }
        else if (Type == AdaptiveFallbackType.Content)
        {
            json.Item("fallback"u8, Content);
        }
    }

    public enum AdaptiveFallbackType
    {
        None = 0,
        Drop = 1,
        Content = 2,
    }
}
