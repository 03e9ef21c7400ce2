using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace MoedeBot.Demo.Playground;

/// <summary>A button that can be pressed and is answered (<c>Action.Execute</c>).</summary>
/// <param name="Title">What stands on it.</param>
/// <param name="Verb">Its verb.</param>
/// <param name="Data">What it carries besides the inputs.</param>
/// <param name="SendsInputs">Whether what is typed goes with it; a way back leaves it behind.</param>
public sealed record CardButton(string Title, string Verb, JsonObject Data, bool SendsInputs);

/// <summary>A field that can be filled in.</summary>
/// <param name="Id">Name of the value in what is sent.</param>
/// <param name="Label">What stands over it.</param>
/// <param name="Value">What it is prefilled with; empty when with nothing.</param>
/// <param name="Choices">Values that can be chosen, with their titles; empty for free text.</param>
public sealed record CardInput(string Id, string Label, string Value, IReadOnlyDictionary<string, string> Choices);

/// <summary>A button that opens an address (<c>Action.OpenUrl</c>).</summary>
public sealed record CardLink(string Title, Uri Address);

/// <summary>
/// An Adaptive Card as somebody in front of it has it: texts to read, buttons, fields, links. It goes by the card's
/// JSON alone, so that what the demo and the tests can do is what the card offers.
/// </summary>
/// <param name="json">The card.</param>
public sealed class ShownCard(JsonNode json)
{
    private static readonly JsonSerializerOptions Legible = new() { WriteIndented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>The card as it came.</summary>
    public JsonNode Json { get; } = json;

    /// <summary>Everything that can be read on it, a line for each text, in the card's order.</summary>
    public string Text => string.Join('\n', Elements("TextBlock", "TextRun").Select(element => (string?)element["text"] ?? ""));

    /// <summary>Its buttons, in the card's order, those in overflow and nested cards too.</summary>
    public IReadOnlyList<CardButton> Buttons => [.. Elements("Action.Execute").Select(ButtonOf)];

    /// <summary>Its fields, in the card's order.</summary>
    public IReadOnlyList<CardInput> Inputs =>
        [.. Elements("Input.Text", "Input.ChoiceSet", "Input.Toggle", "Input.Date", "Input.Time", "Input.Number").Select(InputOf)];

    /// <summary>Its links, in the card's order.</summary>
    public IReadOnlyList<CardLink> Links =>
        [.. Elements("Action.OpenUrl").Select(link => new CardLink(Title(link), new Uri((string)link["url"]!)))];

    /// <summary>The button with this verb (and, when given, this piece of data); null when the card has none.</summary>
    public CardButton? Button(string verb, string? dataName = null, string? dataValue = null) =>
        Buttons.FirstOrDefault(button => button.Verb == verb && (dataName is null || button.Data[dataName]?.ToString() == dataValue));

    /// <summary>Whether it has a button with this verb.</summary>
    public bool Has(string verb) => Button(verb) is not null;

    /// <summary>The card's JSON with letters as they are, for searching and for reading.</summary>
    public override string ToString() => Json.ToJsonString(Legible);

    private static CardButton ButtonOf(JsonObject action) =>
        new(Title(action), (string?)action["verb"] ?? "", action["data"] as JsonObject ?? [], SendsInputs(action));

    private static CardInput InputOf(JsonObject input) => new(
        (string?)input["id"] ?? "",
        (string?)input["label"] ?? "",
        input["value"]?.ToString() ?? "",
        (input["choices"] as JsonArray ?? []).ToDictionary(choice => (string)choice!["value"]!, choice => (string)choice!["title"]!));

    private static bool SendsInputs(JsonObject action) => !"none".Equals((string?)action["associatedInputs"], StringComparison.OrdinalIgnoreCase);

    private static string Title(JsonObject action) => (string?)action["title"] ?? "";

    private IEnumerable<JsonObject> Elements(params string[] types) => Walk(Json).Where(element => types.Contains((string?)element["type"]));

    // "fallback" and "refresh" hold actions that are no buttons.
    private static IEnumerable<JsonObject> Walk(JsonNode? node) => node switch
    {
        JsonObject element => element.Where(part => part.Key is not ("fallback" or "refresh" or "data")).SelectMany(part => Walk(part.Value))
            .Prepend(element),
        JsonArray list => list.SelectMany(Walk),
        _ => [],
    };
}
