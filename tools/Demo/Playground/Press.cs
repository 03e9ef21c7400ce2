using System.Text.Json.Nodes;

namespace MoedeBot.Demo.Playground;

/// <summary>Somebody presses a button on a card that they have before them.</summary>
/// <param name="By">Who.</param>
/// <param name="On">The message that the card belongs to.</param>
/// <param name="Card">The card as the one who presses sees it: the message's own, or one that an earlier press was answered with.</param>
/// <param name="Button">The button.</param>
public sealed record Press(Person By, ShownMessage On, ShownCard Card, CardButton Button)
{
    /// <summary>What is typed or chosen, by the fields' ids. The other fields keep what they are prefilled with.</summary>
    public IReadOnlyDictionary<string, string> Filled { get; init; } = new Dictionary<string, string>();

    /// <summary>The press in the form in which the Playground's page sends it.</summary>
    /// <exception cref="InvalidOperationException">Something was filled in that is no field of the card.</exception>
    public JsonObject ToInvoke()
    {
        var action = new JsonObject
        {
            ["type"] = "Action.Execute",
            ["title"] = Button.Title,
            ["verb"] = Button.Verb,
            ["data"] = Data(),
        };
        return new JsonObject
        {
            ["name"] = "adaptiveCard/action",
            ["value"] = new JsonObject { ["action"] = action },
            ["from"] = new JsonObject { ["id"] = By.Id },
            ["conversation"] = new JsonObject { ["id"] = On.ConversationId },
            ["replyToId"] = On.Id,
        };
    }

    private JsonObject Data()
    {
        if (Filled.Keys.FirstOrDefault(id => Card.Inputs.All(input => input.Id != id)) is { } stranger)
            throw new InvalidOperationException($"The card has no field '{stranger}'; it has: {string.Join(", ", Card.Inputs.Select(input => input.Id))}.");
        var data = Button.Data.DeepClone().AsObject();
        foreach (var input in Button.SendsInputs ? Card.Inputs : [])
        {
            if (Filled.GetValueOrDefault(input.Id, input.Value) is { Length: > 0 } value)
                data[input.Id] = value;
        }
        return data;
    }
}
