using AdaptiveCards;
using MoedeBot.Meetings;

namespace MoedeBot.Cards;

/// <summary>What can be pressed on an item's card.</summary>
internal static class ItemButtons
{
    /// <summary>The positions that the viewer does not hold, and a way out of the one held.</summary>
    internal static AdaptiveActionSet Positions(ItemView view, ItemParts parts)
    {
        var own = view.OwnPosition;
        return Buttons.Row(parts.Positions.Where(button => button.Position != own).Select(button => button.Button));
    }

    internal static AdaptiveActionSet Open(ItemView view, ItemParts parts) => Buttons.Row(
        view.MayConclude ? [parts.Comment, parts.WholeCase, parts.Decide] : [parts.Comment, parts.WholeCase])
        .Spaced(AdaptiveSpacing.Small);

    /// <summary>The item about the last minutes is over in one press, when nobody has anything against them.</summary>
    internal static AdaptiveActionSet? Approve(ItemView view) => view.MayConclude && DecisionForm.Approval(view.Meeting, view.Item).Length > 0
        ? Buttons.Row(Buttons.Execute(view.Texts.ApproveMinutes, CardVerbs.ItemApprove, Buttons.On(view.Ref), view.Texts.ApproveMinutesTip)).Spaced(AdaptiveSpacing.Small)
        : null;

    /// <summary>A closed item is read and concluded: nothing is said of it here.</summary>
    internal static AdaptiveActionSet? Confidential(ItemView view) => view.IsGuest
        ? null
        : Buttons.Row(view.MayConclude ? [WholeCase(view), Decide(view)] : [WholeCase(view)]).Spaced(AdaptiveSpacing.Small);

    internal static AdaptiveActionSet? Concluded(ItemView view)
    {
        var actions = new AdaptiveAction?[]
        {
            view is { Confidential: true, IsGuest: true } ? null : WholeCase(view),
            view.MayConclude ? Reopen(view) : null,
            view.MayConclude && !view.Confidential ? OpenForm(view, view.Texts.Actions, CardVerbs.ItemActions, view.Texts.ActionsTip(view.Number)) : null,
        }.OfType<AdaptiveAction>().ToList();
        return actions.Count == 0 ? null : Buttons.Row(actions);
    }

    private static AdaptiveAction Reopen(ItemView view) => view.Meeting.Minutes is null
        ? OpenForm(view, view.Texts.Reopen, CardVerbs.ItemReopen, view.Texts.ReopenTip(view.Number))
        : OpenForm(view, view.Texts.Amend, CardVerbs.ItemReopen, view.Texts.AmendTip(view.Number));

    internal static AdaptiveExecuteAction Back(ItemView view) =>
        Buttons.Execute(view.Texts.Back, CardVerbs.ItemShow, Buttons.On(view.Ref)).WithoutInputs();

    /// <summary>What a form ends with: its one purpose, and a way back where the client offers none.</summary>
    internal static AdaptiveActionSet Form(ItemView view, string save, string verb, Dictionary<string, object>? data = null, AdaptiveAction? second = null) => Buttons.Row(
        new AdaptiveAction?[]
        {
            Buttons.Send(view.Context, save, verb, data ?? Buttons.On(view.Ref)).Primary(),
            second,
            view.Context.InDialog ? null : Back(view),
        }.OfType<AdaptiveAction>());

    internal static AdaptiveAction Page(ItemView view, string title, int page) =>
        Buttons.Send(view.Context, title, CardVerbs.ItemCase, Buttons.On(view.Ref).With(CardFields.Page, page));

    private static AdaptiveAction OpenForm(ItemView view, string title, string verb, string tooltip) =>
        Buttons.OpenForm(view.Context, title, verb, Buttons.On(view.Ref), tooltip);

    internal static AdaptiveAction Decide(ItemView view) =>
        OpenForm(view, view.Texts.Decide, CardVerbs.ItemDecide, view.Texts.DecideTip(view.Number));

    internal static AdaptiveAction Comment(ItemView view) =>
        OpenForm(view, view.Texts.Comment, CardVerbs.ItemComment, view.Texts.CommentTip(view.Number));

    // Reading takes a while: in a window of its own it is not cut short by an update of the card.
    internal static AdaptiveAction WholeCase(ItemView view) => Buttons.OpenForm(
        view.Context, view.Confidential ? view.Texts.ReadClosed : view.Texts.WholeCase, CardVerbs.ItemCase, Buttons.On(view.Ref).With(CardFields.Page, 1), view.Texts.WholeCaseTip(view.Number));

    internal static AdaptiveExecuteAction TakePosition(ItemView view, Position position)
    {
        var (title, tip) = position switch
        {
            Position.Agree => (view.Texts.Agree, view.Texts.AgreeTip(view.Number)),
            Position.AgreeWithRemark => (view.Texts.WithRemark, view.Texts.AgreeWithRemarkTip(view.Number)),
            Position.Disagree => (view.Texts.Disagree, view.Texts.DisagreeTip(view.Number)),
            _ => (view.Texts.Withdraw, view.Texts.WithdrawTip(view.Number)),
        };
        var data = Buttons.On(view.Ref).With(CardFields.Position, Cards.Positions.Code(position));
        var button = Buttons.Execute(title, CardVerbs.ItemPosition, data, tip);
        return position == Position.Agree ? button.Primary() : button;
    }
}
