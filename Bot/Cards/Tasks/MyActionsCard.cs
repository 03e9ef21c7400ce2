using AdaptiveCards;
using MoedeBot.Meetings;

namespace MoedeBot.Cards;

/// <summary>One person's open actions, each with a button that says it is done.</summary>
public static class MyActionsCard
{
    private const int Most = 10;

    /// <summary>The card; for the 1:1 chat.</summary>
    public static AdaptiveCard Make(IReadOnlyList<OpenAction> actions, CardContext context)
    {
        var texts = context.Texts;
        return CardFrame.Card(texts, $"{texts.MyActions}. {texts.OpenActions(actions.Count)}.",
        [
            Parts.Heading(texts.MyActions),
            Parts.Text(actions.Count == 0 ? texts.NoActions : texts.OpenActions(actions.Count)).Small().Subtle().Spaced(AdaptiveSpacing.None),
            .. actions.Take(Most).Select(open => Row(open, context)),
            actions.Count > Most ? Parts.Text(texts.AndMore(actions.Count - Most)).Small().Subtle() : null,
        ]);
    }

    private static AdaptiveContainer Row(OpenAction open, CardContext context)
    {
        var (meeting, texts) = (open.Meeting, context.Texts);
        var where = Parts.Dotted(
            meeting.Forum.Name, meeting.Agenda.Head.Date is { } date ? texts.LongDate(date) : null,
            meeting.Find(open.Action.Item) is { } item ? texts.ItemTitled(item.Item.Number, Titles.Of(item.Item, texts)) : null);
        return Parts.Group(
            ActionLines.Line(open.Action, texts),
            Parts.Text(CardText.Cut(where, Budgets.Title)).Small().Subtle().Spaced(AdaptiveSpacing.None),
            Buttons.Row(Buttons.Execute(texts.ActionDone, CardVerbs.ActionDone, Buttons.On(meeting.Id).With(CardFields.Action, (int)open.Action.Id)))).Ruled();
    }
}
