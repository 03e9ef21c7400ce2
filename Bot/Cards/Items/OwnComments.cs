using AdaptiveCards;
using MoedeBot.Meetings;

namespace MoedeBot.Cards;

/// <summary>The viewer's own comments, each with the way to take it back. Older ones are found with the whole case.</summary>
internal static class OwnComments
{
    /// <summary>A button with its fallback, in bytes.</summary>
    internal const int ButtonCost = 900;

    private const int Most = 2;
    private const int Shown = 120;

    /// <summary>For the card as one person sees it; null where there are none.</summary>
    internal static AdaptiveContainer? Of(ItemView view)
    {
        var own = view.Item.Comments.Where(view.IsOwn).TakeLast(Most).ToList();
        return own.Count == 0 ? null : Parts.Group([Parts.Caption(view.Texts.YourComments), .. own.Select(comment => Row(view, comment))]).Ruled();
    }

    /// <summary>The button.</summary>
    /// <param name="view">Whose.</param>
    /// <param name="comment">The viewer's own.</param>
    /// <param name="page">The page of the case that it stands on; null on the item's card.</param>
    internal static AdaptiveAction Withdraw(ItemView view, Comment comment, int? page = null)
    {
        var data = Buttons.On(view.Ref).With(CardFields.Comment, (int)comment.Id);
        return Buttons.Send(
            view.Context, view.Texts.WithdrawComment, CardVerbs.ItemCommentWithdraw,
            page is { } at ? data.With(CardFields.Page, at) : data, view.Texts.WithdrawCommentTip(view.Number));
    }

    private static AdaptiveColumnSet Row(ItemView view, Comment comment) => Parts.Sides(
        Parts.Rich(Parts.Run(CardText.Cut(comment.Text.ReplaceLineEndings(" "), Shown))), Buttons.Row(Withdraw(view, comment)).Spaced(AdaptiveSpacing.None))
        .Spaced(AdaptiveSpacing.Small);
}
