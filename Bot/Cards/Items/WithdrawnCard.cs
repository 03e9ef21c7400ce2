using AdaptiveCards;
using MoedeBot.Meetings;

namespace MoedeBot.Cards;

/// <summary>
/// The card of an item that a new edition withdrew. It stays where it stands, since people answered below it, and says so; it offers
/// nothing to press.
/// </summary>
public static class WithdrawnCard
{
    /// <summary>The card.</summary>
    public static AdaptiveCard Make(MeetingState meeting, ItemState item, CardContext context)
    {
        var view = new ItemView(meeting, item, context, null);
        var texts = view.Texts;
        return CardFrame.Card(texts, $"{meeting.Forum.Name}, {texts.ItemTitled(view.Number, view.Title)}. {texts.ItemIsWithdrawn}.",
        [
            .. ItemTop.Of(view, Parts.Text(texts.ItemIsWithdrawn).Bold(), view.Confidential ? "" : item.Item.CaseNumber?.Printed ?? ""),
            Parts.Text(texts.ItemWithdrawnText),
            !view.Confidential && Voices.Counts(view) is { Length: > 0 } counts ? Parts.Text(counts).Small().Subtle() : null,
        ]);
    }
}
