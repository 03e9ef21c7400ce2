using AdaptiveCards;
using MoedeBot.Meetings;

namespace MoedeBot.Cards;

/// <summary>The viewer's own comments have the way to take them back beside who and when. Older ones are found with the whole case.</summary>
internal static class OwnComments
{
    /// <summary>What the button adds to a comment, in bytes.</summary>
    internal const int ButtonCost = 900;

    /// <summary>Who and when, and the button.</summary>
    /// <param name="view">The viewer's.</param>
    /// <param name="comment">The viewer's own.</param>
    /// <param name="page">The page of the case that it stands on; null on the item's card.</param>
    internal static AdaptiveColumnSet Head(ItemView view, Comment comment, int? page = null) => Parts.Sides(
        Parts.Rich(Voices.Head(comment, view)), Buttons.Row(Withdraw(view, comment, page)).Spaced(AdaptiveSpacing.None)).Spaced(AdaptiveSpacing.Small);

    private static AdaptiveAction Withdraw(ItemView view, Comment comment, int? page)
    {
        var data = Buttons.On(view.Ref).With(CardFields.Comment, (int)comment.Id);
        return Buttons.Send(
            view.Context, view.Texts.WithdrawComment, CardVerbs.ItemCommentWithdraw,
            page is { } at ? data.With(CardFields.Page, at) : data, view.Texts.WithdrawCommentTip(view.Number));
    }
}
