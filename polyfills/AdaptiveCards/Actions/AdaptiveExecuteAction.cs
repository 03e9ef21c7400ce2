namespace AdaptiveCards;

/// <summary>Asks the bot, which answers with a card or a text (Universal Actions, schema 1.4).</summary>
public class AdaptiveExecuteAction : AdaptiveAction
{
    public const string TypeName = "Action.Execute";

    public override string Type { get; set; } = TypeName;

    public string Verb { get; set; }

    /// <summary>A dictionary of plain values, to which the inputs' values are added.</summary>
    public object Data { get; set; }

    public AdaptiveAssociatedInputs AssociatedInputs { get; set; }

    internal override void WriteOwn(CardJson json)
    {
        base.WriteOwn(json);
        json.Text("verb"u8, Verb);
        AdaptiveSubmitAction.WriteData(json, Data, AssociatedInputs);
    }
}

/// <summary>Sends data to the bot as a message; what clients without <see cref="AdaptiveExecuteAction"/> can do.</summary>
public class AdaptiveSubmitAction : AdaptiveAction
{
    public const string TypeName = "Action.Submit";

    public override string Type { get; set; } = TypeName;

    /// <summary>A dictionary of plain values, to which the inputs' values are added.</summary>
    public object Data { get; set; }

    public AdaptiveAssociatedInputs AssociatedInputs { get; set; }

    internal override void WriteOwn(CardJson json)
    {
        base.WriteOwn(json);
        WriteData(json, Data, AssociatedInputs);
    }

    internal static void WriteData(CardJson json, object data, AdaptiveAssociatedInputs inputs)
    {
        if (data is not null)
        {
            json.WritePropertyName("data"u8);
            json.Plain(data);
        }

        json.Word("associatedInputs"u8, Words.Associated, (int)inputs);
    }
}

/// <summary>Has clients ask the bot for their own, fresh view of the card.</summary>
public class AdaptiveRefresh
{
    public AdaptiveExecuteAction Action { get; set; }

    /// <summary>Teams user ids, at most 60; empty for no automatic refresh.</summary>
    public List<string> UserIds { get; set; }

    internal void WriteAs(CardJson json)
    {
        json.WriteStartObject("refresh"u8);
        json.Item("action"u8, Action);
        if (UserIds is not null)
        {
            json.WriteStartArray("userIds"u8);
            UserIds.ForEach(json.WriteStringValue);
            json.WriteEndArray();
        }

        json.WriteEndObject();
    }
}
