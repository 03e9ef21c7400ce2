using AdaptiveCards;
using MoedeBot.Meetings;

namespace MoedeBot.Cards;

/// <summary>The whole case as in the agenda, then every comment in full, a page at a time. Shown to the one who asked only; where the card waits for the reader, it says so.</summary>
public static class CaseCard
{
    /// <summary>A page.</summary>
    /// <param name="meeting">The meeting.</param>
    /// <param name="item">The item. Of a closed one there is nothing but the card itself, unless nobody else sees the answer.</param>
    /// <param name="page">From 1; outside the range means the nearest.</param>
    /// <param name="context">Language and surroundings.</param>
    /// <param name="viewer">Who looks, and may take own comments back; null for whoever it is.</param>
    public static AdaptiveCard Page(MeetingState meeting, ItemState item, int page, CardContext context, Actor? viewer = null)
    {
        var view = new ItemView(meeting, item, context, viewer);
        if (view.Confidential && !context.Privately)
            return ItemCard.Shared(meeting, item, context);

        var pages = Pages.All(Pieces(view, page), Budgets.Page);
        var shown = Math.Clamp(page, 1, pages.Count);
        var place = pages.Count == 1 ? "" : view.Texts.PageOf(shown, pages.Count);
        var top = CardFrame.Top(
            view.Texts.Item(view.Number),
            Parts.Text(Parts.Dotted(view.Texts.WholeCase, place)).Bold(),
            Title(view),
            Parts.Dotted(view.Item.Item.CaseNumber?.Printed, ItemTop.Held(context)));
        var text = Parts.Group(CaseText.Tight(pages[shown - 1])).Ruled();
        return CardFrame.Card(view.Texts, $"{view.Texts.ItemTitled(view.Number, view.Title)}. {Parts.Dotted(view.Texts.WholeCase, place)}.",
            [.. top, view.Confidential ? Parts.Box(AdaptiveContainerStyle.Warning, Parts.Text(view.Texts.ClosedForMembers).Spaced(AdaptiveSpacing.None)) : null, shown == 1 ? OwnNote.Box(view) : null, text, OwnNote.Button(view, shown) is { } note ? Buttons.Row(note) : null, Turning(view, shown, pages.Count)]);
    }

    // Whoever may read a closed item reads its own title too.
    private static string Title(ItemView view) => CardText.Cut(view.Item.Item.Title, Budgets.Title);

    private static IEnumerable<Piece> Pieces(ItemView view, int page)
    {
        var whole = CaseText.Whole(view.Item.Item).ToList();
        if (whole.Count == 0)
            whole.Add(new Piece(Parts.Text(view.Texts.CaseEmpty).Subtle(), 200));
        return whole.Concat(ClosedDecision(view)).Concat(Comments(view, page));
    }

    // An open item's decision stands on its card for all to see.
    private static IEnumerable<Piece> ClosedDecision(ItemView view) =>
        view is { Confidential: true, Concluded: true } && DecisionBlocks.Of(view.Item, view.Meeting).ToList() is { Count: > 0 } decision
            ? decision.Prepend(Blocks.Caption(view.Texts.DecisionHeading))
            : [];

    private static IEnumerable<Piece> Comments(ItemView view, int page)
    {
        if (view.Item.Comments.IsEmpty)
            yield break;

        yield return Blocks.Caption(view.Texts.CommentsHeading);
        foreach (var comment in view.Item.Comments)
        {
            yield return view.IsOwn(comment)
                ? new Piece(OwnComments.Head(view, comment, page), 300 + OwnComments.ButtonCost) { KeepsWithNext = true }
                : new Piece(Parts.Rich(Voices.Head(comment, view)).Spaced(AdaptiveSpacing.Small), 300) { KeepsWithNext = true };
            foreach (var piece in Blocks.Lines([new Documents.Inline(comment.Text)], AdaptiveSpacing.None))
                yield return piece;
        }
    }

    private static AdaptiveActionSet? Turning(ItemView view, int page, int pages)
    {
        var buttons = new AdaptiveAction?[]
        {
            page > 1 ? ItemButtons.Page(view, view.Texts.PreviousPage, page - 1) : null,
            page < pages ? ItemButtons.Page(view, view.Texts.NextPage, page + 1).Primary() : null,
            view.Context.InDialog ? null : ItemButtons.Back(view),
        }.OfType<AdaptiveAction>().ToList();
        return buttons.Count == 0 ? null : Buttons.Row(buttons);
    }
}
