using System.Text.Json;
using MoedeBot.Cards;

namespace MoedeBot.Tests.Cards;

/// <summary>
/// The rules that every card of ours keeps, stricter than the published schema, which misses much and is wrong in places:
/// what Teams takes, what screen readers need, what fits a phone. Each breach is one sentence.
/// </summary>
internal sealed class CardRules(JsonElement card)
{
    private readonly List<string> _breaches = [];
    private readonly HashSet<string> _ids = [];
    private int _headings;

    public static IReadOnlyList<string> Breaches(string json)
    {
        using var document = JsonDocument.Parse(json);
        var rules = new CardRules(document.RootElement);
        rules.Whole(json);
        return rules._breaches;
    }

    private void Whole(string json)
    {
        var bytes = System.Text.Encoding.UTF8.GetByteCount(json);
        Check(bytes <= Budgets.Card, $"{bytes} bytes are too many");
        Check(Text(card, "type") == "AdaptiveCard", "not a card");
        Check(Text(card, "version") == "1.5", "version is not 1.5");
        Check(Text(card, "lang") is "da" or "en", "no language");
        Check(Text(card, "fallbackText").Length > 0, "no fallback text");
        Check(Text(card, "speak").Length is > 0 and < 1_500, "nothing to read aloud, or too much");
        Check(!Text(card, "speak").Contains('<', StringComparison.Ordinal), "speak looks like markup");
        Check(card.GetProperty("msteams").GetProperty("width").GetString() == "Full", "not full width");
        Known(card, "type", "version", "lang", "fallbackText", "speak", "msteams", "body", "refresh");
        foreach (var element in card.GetProperty("body").EnumerateArray())
            Element(element);
        Check(_headings > 0, "no heading");
        if (card.TryGetProperty("refresh", out var refresh))
            Action(refresh.GetProperty("action"));
        foreach (var text in Strings(card).Where(text => text.Contains("{{", StringComparison.Ordinal) || text.Contains("<at", StringComparison.OrdinalIgnoreCase)))
            Check(text.Length == 0, $"date function or mention in \"{text[..Math.Min(40, text.Length)]}\"");
    }

    private void Element(JsonElement element)
    {
        if (Text(element, "id") is { Length: > 0 } id)
            Check(_ids.Add(id), $"id {id} twice");
        switch (Text(element, "type"))
        {
            case "TextBlock":
                Known(element, "type", "text", "wrap", "size", "weight", "color", "isSubtle", "horizontalAlignment", "style", "spacing", "separator");
                Check(Text(element, "text").Length > 0 && Flag(element, "wrap"), "text block without text or wrap");
                _headings += Text(element, "style") == "heading" ? 1 : 0;
                break;
            case "RichTextBlock":
                Known(element, "type", "inlines", "spacing", "separator", "horizontalAlignment");
                Runs(element);
                break;
            case "Container":
                Known(element, "type", "isVisible", "items", "style", "spacing", "separator");
                Children(element, "items");
                break;
            case "ColumnSet":
                Known(element, "type", "columns", "style", "bleed", "spacing", "separator");
                Columns(element);
                break;
            case "Table":
                Table(element);
                break;
            case "FactSet":
                Check(element.GetProperty("facts").EnumerateArray().All(fact => Text(fact, "title").Length > 0 && Text(fact, "value").Length > 0), "empty fact");
                break;
            case "ActionSet":
                Actions(element);
                break;
            case "Input.Text" or "Input.ChoiceSet" or "Input.Time" or "Input.Date":
                Input(element);
                break;
            case var other:
                Check(false, $"element {other} is not used by us");
                break;
        }
    }

    private void Children(JsonElement element, string name)
    {
        var children = element.TryGetProperty(name, out var list) ? list.EnumerateArray().ToList() : [];
        Check(children.Count > 0, $"{Text(element, "type")} is empty");
        children.ForEach(Element);
    }

    private void Columns(JsonElement element)
    {
        var columns = element.GetProperty("columns").EnumerateArray().ToList();
        Check(columns.Count is 2 or 3, "more columns than a phone has room for");
        Check(columns.Count(column => Text(column, "width") == "stretch") == 1, "not exactly one column that gives way");
        columns.ForEach(column => Children(column, "items"));
    }

    private void Table(JsonElement element)
    {
        var columns = element.GetProperty("columns").GetArrayLength();
        foreach (var row in element.GetProperty("rows").EnumerateArray())
        {
            Check(row.GetProperty("cells").GetArrayLength() == columns, "short row");
            foreach (var cell in row.GetProperty("cells").EnumerateArray().Where(cell => cell.TryGetProperty("items", out _)))
                Children(cell, "items");
        }
    }

    private void Runs(JsonElement element)
    {
        var runs = element.GetProperty("inlines").EnumerateArray().ToList();
        Check(runs.Any(run => Text(run, "text").Length > 0), "rich text without text");
        Check(!runs.Any(run => Text(run, "text").Contains('\n', StringComparison.Ordinal)), "line break in a run means nothing");
        foreach (var run in runs.Where(run => run.TryGetProperty("selectAction", out _)))
            Action(run.GetProperty("selectAction"));
    }

    private void Actions(JsonElement element)
    {
        var actions = element.GetProperty("actions").EnumerateArray().ToList();
        Check(actions.Count is > 0 and <= 3, $"{actions.Count} buttons in a row");
        Check(actions.Select(action => Text(action, "title")).Distinct().Count() == actions.Count, "two buttons of one name");
        Check(actions.Count(action => Text(action, "style") == "positive") <= 1, "two primary buttons in a row");
        actions.ForEach(Action);
    }

    private void Action(JsonElement action)
    {
        Check(Text(action, "title").Length is > 0 and <= 25 || Text(action, "type") == "Action.OpenUrl", "button without a short title");
        if (Text(action, "type") == "Action.OpenUrl")
        {
            Check(Uri.TryCreate(Text(action, "url"), UriKind.Absolute, out var url) && url.Scheme is "https" or "http", "address is not a web address");
            return;
        }

        if (Text(action, "type") == "Action.ToggleVisibility")
        {
            Known(action, "type", "title", "targetElements");
            return;
        }

        if (Text(action, "type") == "Action.Submit")
        {
            Known(action, "type", "title", "data", "tooltip", "style");
            Check(CardActionReader.Read("", action.GetProperty("data").GetRawText()) is not CardAction.Unknown, "a dialog's button that we do not understand ourselves");
            return;
        }

        Known(action, "type", "title", "verb", "data", "fallback", "tooltip", "style", "associatedInputs");
        var submit = action.GetProperty("fallback");
        Check(Text(action, "type") == "Action.Execute" && Text(submit, "type") == "Action.Submit", "not Execute with Submit to fall back on");
        Check(Text(action, "verb").Length > 0 && Text(submit.GetProperty("data"), "verb") == Text(action, "verb"), "verb missing in one of the two");
        Check(CardActionReader.Read(Text(action, "verb"), action.GetProperty("data").GetRawText()) is not CardAction.Unknown
            || Text(action, "verb") == CardVerbs.ItemPosition, "a button that we do not understand ourselves");
        Check(CardActionReader.Read("", submit.GetProperty("data").GetRawText()) is not CardAction.Unknown, "a fallback that we do not understand ourselves");
    }

    private void Input(JsonElement input)
    {
        Check(Text(input, "id").Length > 0 && Text(input, "label").Length > 0, "input without id or label");
        Check(!Flag(input, "isRequired") || Text(input, "errorMessage").Length > 0, "required input without a message");
        if (Text(input, "type") != "Input.ChoiceSet")
            return;

        var choices = input.GetProperty("choices").EnumerateArray().ToList();
        Check(choices.Count > 0 && choices.All(choice => Text(choice, "title").Length > 0), "no choices, or one without a title");
        Check(choices.All(choice => Text(choice, "value") is { Length: > 0 } value && !value.Contains(',', StringComparison.Ordinal)), "bad value");
        Check(!input.TryGetProperty("value", out var chosen) || chosen.GetString()!.Split(',').All(one => choices.Any(choice => Text(choice, "value") == one)), "value is none of the choices");
        Check(Flag(input, "wrap"), "choices are clipped");
    }

    private void Known(JsonElement element, params string[] names)
    {
        foreach (var property in element.EnumerateObject().Where(property => !names.Contains(property.Name) && property.Name != "id"))
            _breaches.Add($"{Text(element, "type")} has {property.Name}");
    }

    private void Check(bool holds, string breach)
    {
        if (!holds)
            _breaches.Add(breach);
    }

    private static IEnumerable<string> Strings(JsonElement element) => element.ValueKind switch
    {
        JsonValueKind.String => [element.GetString()!],
        JsonValueKind.Array => element.EnumerateArray().SelectMany(Strings),
        JsonValueKind.Object => element.EnumerateObject().SelectMany(property => property.Name is "data" or "value" ? [] : Strings(property.Value)),
        _ => [],
    };

    private static string Text(JsonElement element, string name) =>
        element.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString()! : "";

    private static bool Flag(JsonElement element, string name) => element.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.True;
}
