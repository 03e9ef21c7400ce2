using System.Globalization;
using AdaptiveCards;
using MoedeBot.Documents;
using MoedeBot.Meetings;

namespace MoedeBot.Cards;

/// <summary>Where the secretary confirms what a decision sets going: proposed from its words, and nothing is an action before it is saved.</summary>
public static class ActionsForm
{
    // Rows without what stands already: a decision seldom sets more going at once.
    private const int UsualRows = 5;

    /// <summary>The form.</summary>
    /// <param name="meeting">The meeting.</param>
    /// <param name="item">A concluded item.</param>
    /// <param name="context">Language and surroundings.</param>
    public static AdaptiveCard Make(MeetingState meeting, ItemState item, CardContext context)
    {
        var view = new ItemView(meeting, item, context, null);
        var texts = view.Texts;
        var drafts = Drafts(meeting, item).ToList();
        // What stands is always shown: a row that is left out would be dropped by saving.
        var rows = Math.Clamp(drafts.Count + 1, 1, Math.Max(UsualRows, Standing(meeting, item).Count() + 1));
        return CardFrame.Card(texts, $"{texts.ItemTitled(view.Number, view.Title)}. {texts.Actions}.",
        [
            .. ItemTop.Form(view, texts.Actions),
            Parts.Text(texts.ActionsNote).Small().Subtle(),
            .. Enumerable.Range(1, Math.Min(rows, ActionRules.Most)).Select(row => Row(row, drafts.ElementAtOrDefault(row - 1), view)),
            ItemButtons.Form(view, texts.Save, CardVerbs.ItemActionsSave, Buttons.On(view.Ref).With(CardFields.Shown, ActionIds.Text(Standing(meeting, item)))),
        ]);
    }

    private static IEnumerable<ActionItem> Standing(MeetingState meeting, ItemState item) =>
        meeting.Actions.Where(action => action.Item == item.Key && action.Open);

    /// <summary>What stands, and what the decision's words propose besides.</summary>
    private static IEnumerable<ActionDraft> Drafts(MeetingState meeting, ItemState item)
    {
        var proposed = Decisions.Meaning(item.Decision?.Text ?? "", meeting.Agenda.Head.Date).Actions
            .Select(action => new ActionDraft(action.Words, action.Owner, action.Due));
        var first = meeting.Actions.All(action => action.Item != item.Key);
        return Standing(meeting, item).Select(action => action.Draft).Concat(first ? proposed : []);
    }

    private static AdaptiveContainer Row(int row, ActionDraft? draft, ItemView view)
    {
        var at = row.ToString(CultureInfo.InvariantCulture);
        var words = Inputs.Area(CardFields.ActionWords + at, view.Texts.ActionWords(row), draft?.Words);
        words.MaxLength = ActionRules.LongestWords;
        return Parts.Group(
            words,
            Inputs.Line(CardFields.ActionOwner + at, view.Texts.ActionOwner(row), draft?.Owner),
            new AdaptiveDateInput
            {
                Id = CardFields.ActionDue + at,
                Label = view.Texts.ActionDue(row),
                Value = draft?.Due?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
            }).Ruled();
    }
}
