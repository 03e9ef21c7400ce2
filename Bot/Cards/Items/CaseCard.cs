using AdaptiveCards;
using MoedeBot.Meetings;

namespace MoedeBot.Cards;

/// <summary>The whole case as in the agenda, then every comment in full, a page at a time. Shown to the one who asked only.</summary>
public static class CaseCard
{
    /// <summary>A page.</summary>
    /// <param name="meeting">The meeting.</param>
    /// <param name="item">The item. Of a closed one there is nothing but the card itself.</param>
    /// <param name="page">From 1; outside the range means the nearest.</param>
    /// <param name="context">Language and surroundings.</param>
    public static AdaptiveCard Page(MeetingState meeting, ItemState item, int page, CardContext context)
    {
        var view = new ItemView(meeting, item, context, null);
        if (view.Confidential)
            return ItemCard.Shared(meeting, item, context);

        var pages = Pages.All(Pieces(view), Budgets.Page);
        var shown = Math.Clamp(page, 1, pages.Count);
        var place = pages.Count == 1 ? "" : view.Texts.PageOf(shown, pages.Count);
        var top = CardFrame.Top(
            view.Texts.Item(view.Number),
            Parts.Text(Parts.Dotted(view.Texts.WholeCase, place)).Bold(),
            view.Title,
            view.Item.Item.CaseNumber?.Printed ?? "");
        var text = Parts.Group(CaseText.Tight(pages[shown - 1])).Ruled();
        return CardFrame.Card(view.Texts, $"{view.Texts.ItemTitled(view.Number, view.Title)}. {Parts.Dotted(view.Texts.WholeCase, place)}.",
            [.. top, text, Turning(view, shown, pages.Count)]);
    }

    private static IEnumerable<Piece> Pieces(ItemView view)
    {
        var whole = CaseText.Whole(view.Item.Item).ToList();
        if (whole.Count == 0)
            whole.Add(new Piece(Parts.Text(view.Texts.CaseEmpty).Subtle(), 200));
        return whole.Concat(Comments(view));
    }

    private static IEnumerable<Piece> Comments(ItemView view)
    {
        if (view.Item.Comments.IsEmpty)
            yield break;

        yield return Blocks.Caption(view.Texts.CommentsHeading);
        foreach (var comment in view.Item.Comments)
        {
            yield return new Piece(Parts.Rich(Voices.Head(comment, view)).Spaced(AdaptiveSpacing.Small), 300) { KeepsWithNext = true };
            foreach (var piece in Blocks.Lines([new Documents.Inline(comment.Text)], AdaptiveSpacing.None))
                yield return piece;
        }
    }

    private static AdaptiveActionSet Turning(ItemView view, int page, int pages) => Buttons.Row(
        new AdaptiveAction?[]
        {
            page > 1 ? ItemButtons.Page(view, view.Texts.PreviousPage, page - 1) : null,
            page < pages ? ItemButtons.Page(view, view.Texts.NextPage, page + 1).Primary() : null,
            ItemButtons.Back(view),
        }.OfType<AdaptiveAction>());
}
