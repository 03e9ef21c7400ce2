using AdaptiveCards;
using MoedeBot.Texts;

namespace MoedeBot.Cards;

/// <summary>What all cards of one item begin with, and ask again by.</summary>
internal static class ItemTop
{
    internal static IEnumerable<AdaptiveElement> Of(ItemView view, AdaptiveTextBlock state, string particulars) =>
        CardFrame.Top(view.Texts.Item(view.Number), state, view.Title, particulars);

    /// <summary>For forms, whose state is what they are for.</summary>
    internal static IEnumerable<AdaptiveElement> Form(ItemView view, string purpose) =>
        Of(view, Parts.Text(purpose).Bold().In(AdaptiveTextColor.Accent), Parts.Dotted(view.Texts.OnlyYou, Held(view.Context)));

    /// <summary>Until when what is typed on the card is safe; empty where it always is.</summary>
    internal static string Held(CardContext context) =>
        context.HeldUntil is { } until ? context.Texts.HeldUntil(context.ClockOf(until)) : "";
}

/// <summary>Lists in a sentence.</summary>
internal static class Listed
{
    /// <summary>The first ones, and how many more there are.</summary>
    internal static string Some(IReadOnlyCollection<string> names, int most, Wording texts, string between = ", ")
    {
        var shown = string.Join(between, names.Take(most));
        return names.Count <= most ? shown : $"{shown} {texts.AndMore(names.Count - most)}";
    }
}
