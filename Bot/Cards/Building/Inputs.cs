using AdaptiveCards;
using MoedeBot.Meetings;

namespace MoedeBot.Cards;

/// <summary>Fields to fill in. A label each, and a required one says how to mend it.</summary>
internal static class Inputs
{
    internal static AdaptiveTextInput Line(string id, string label, string? value) =>
        new() { Id = id, Label = label, Value = Given(value), MaxLength = 200 };

    internal static AdaptiveTextInput Area(string id, string label, string? value) =>
        new() { Id = id, Label = label, Value = Given(value), MaxLength = MeetingRules.LongestText, IsMultiline = true };

    internal static AdaptiveChoiceSetInput Choice(
        string id, string label, string? value, IEnumerable<(string Title, string Value)> choices) => new()
    {
        Id = id,
        Label = label,
        Value = Given(value),
        Wrap = true,
        Choices = [.. choices.Select(choice => new AdaptiveChoice { Title = CardText.Plain(choice.Title), Value = choice.Value })],
    };

    private static string? Given(string? value) => string.IsNullOrEmpty(value) ? null : value;

    internal static T Example<T>(this T input, string text)
        where T : AdaptiveTextInput
    {
        input.Placeholder = text;
        return input;
    }

    internal static T Required<T>(this T input, string message)
        where T : AdaptiveInput
    {
        input.IsRequired = true;
        input.ErrorMessage = message;
        return input;
    }
}
