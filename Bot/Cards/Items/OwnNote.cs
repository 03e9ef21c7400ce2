using AdaptiveCards;
using MoedeBot.Meetings;

namespace MoedeBot.Cards;

/// <summary>The viewer's own note, and the way to it. Where others may see the card there is neither.</summary>
internal static class OwnNote
{
    /// <summary>The note; empty for none.</summary>
    internal static string TextOf(ItemView view) =>
        view is { Context.Privately: true, Viewer: { } viewer } ? view.Item.Notes.GetValueOrDefault(viewer.Person.ObjectId, "") : "";

    /// <summary>The note in a box of its own; null where there is none.</summary>
    internal static AdaptiveContainer? Box(ItemView view) => TextOf(view) is { Length: > 0 } text
        ? Parts.Box(AdaptiveContainerStyle.Accent,
            [Parts.Caption(view.Texts.YourNote), .. CaseText.Tight([.. Pages.Beginning(Blocks.Typed(CardText.Cut(text, Budgets.Note)), Budgets.Note * 4).Pieces])])
        : null;

    /// <summary>The button; null where the card is not the viewer's alone, or the viewer may not read the item.</summary>
    internal static AdaptiveAction? Button(ItemView view, int? page = null)
    {
        if (view is not { Context.Privately: true, Viewer: { } viewer } || (view.Confidential && viewer.Role == Role.Guest))
            return null;
        var data = page is { } at ? Buttons.On(view.Ref).With(CardFields.Page, at) : Buttons.On(view.Ref);
        return Buttons.OpenForm(
            view.Context, TextOf(view).Length > 0 ? view.Texts.ChangeNote : view.Texts.MakeNote, CardVerbs.ItemNote, data, view.Texts.NoteTip(view.Number));
    }

    /// <summary>Note and button together, for the item's card; null where there is neither. A closed item's stands with its case alone.</summary>
    internal static AdaptiveContainer? Of(ItemView view) => !view.Confidential && Button(view) is { } button
        ? Parts.Group(new AdaptiveElement?[] { Box(view), Buttons.Row(button).Spaced(AdaptiveSpacing.Small) }.OfType<AdaptiveElement>())
        : null;
}
