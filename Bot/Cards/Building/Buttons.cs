using AdaptiveCards;
using MoedeBot.Meetings;

namespace MoedeBot.Cards;

/// <summary>Buttons that ask the bot. Old clients know only Action.Submit, so each has one to fall back on.</summary>
internal static class Buttons
{
    /// <summary>More than three beside each other fall off a phone.</summary>
    internal const int MostInRow = 3;

    // The verb stands in the data too, where an Action.Submit has its only place for it; so both can carry the same data.
    internal static AdaptiveExecuteAction Execute(string title, string verb, Dictionary<string, object> data, string? tooltip = null)
    {
        data[CardFields.Verb] = verb;
        return new AdaptiveExecuteAction
        {
            Title = title,
            Verb = verb,
            Tooltip = tooltip,
            Data = data,
            Fallback = new AdaptiveFallbackElement(new AdaptiveSubmitAction { Title = title, Tooltip = tooltip, Data = data }),
        };
    }

    /// <summary>Opens a form: as a dialog where the client has them, else in the card's place.</summary>
    internal static AdaptiveAction OpenForm(CardContext context, string title, string verb, Dictionary<string, object> data, string? tooltip = null) =>
        context is { Dialogs: true, InDialog: false }
            ? Submit(title, verb, data.With("msteams", new Dictionary<string, object> { ["type"] = "task/fetch" }), tooltip)
            : Send(context, title, verb, data, tooltip);

    /// <summary>Sends a form with what is filled in.</summary>
    internal static AdaptiveAction Send(CardContext context, string title, string verb, Dictionary<string, object> data, string? tooltip = null) =>
        context.InDialog ? Submit(title, verb, data, tooltip) : Execute(title, verb, data, tooltip);

    /// <summary>The one that most people want.</summary>
    internal static T Primary<T>(this T action)
        where T : AdaptiveAction
    {
        action.Style = "positive";
        if (action.Fallback?.Content is AdaptiveAction fallback)
            fallback.Style = "positive";
        return action;
    }

    /// <summary>Does not wait for the form to be filled in, nor send it.</summary>
    internal static AdaptiveExecuteAction WithoutInputs(this AdaptiveExecuteAction action)
    {
        action.AssociatedInputs = AdaptiveAssociatedInputs.None;
        if (action.Fallback?.Content is AdaptiveSubmitAction fallback)
            fallback.AssociatedInputs = AdaptiveAssociatedInputs.None;
        return action;
    }

    internal static AdaptiveOpenUrlAction Open(string title, Uri url) => new() { Title = title, Url = url };

    internal static AdaptiveActionSet Row(params IEnumerable<AdaptiveAction> actions) =>
        new() { Actions = [.. actions], Spacing = AdaptiveSpacing.Medium };

    internal static Dictionary<string, object> On(MeetingId meeting) => new() { [CardFields.Meeting] = meeting.Value };

    internal static Dictionary<string, object> On(ItemRef item) => new(5)
    {
        [CardFields.Meeting] = item.Meeting.Value,
        [CardFields.Item] = item.Item,
        [CardFields.Version] = item.Version,
    };

    internal static Dictionary<string, object> With(this Dictionary<string, object> data, string name, object value)
    {
        data[name] = value;
        return data;
    }

    private static AdaptiveSubmitAction Submit(string title, string verb, Dictionary<string, object> data, string? tooltip) =>
        new() { Title = title, Tooltip = tooltip, Data = data.With(CardFields.Verb, verb) };
}
