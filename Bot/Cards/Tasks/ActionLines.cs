using AdaptiveCards;
using MoedeBot.Meetings;
using MoedeBot.Texts;

namespace MoedeBot.Cards;

/// <summary>Actions on an item's card.</summary>
internal static class ActionLines
{
    private const int Most = 8;

    internal static AdaptiveContainer? Of(ItemView view)
    {
        var actions = view.Meeting.Actions.Where(action => action.Item == view.Item.Key).ToList();
        return actions.Count == 0 ? null : Parts.Group(
            [Parts.Caption(view.Texts.Actions), .. actions.Take(Most).Select(action => Line(action, view.Texts)), .. More(actions.Count - Most, view.Texts)]);
    }

    /// <summary>Who and when, with the words.</summary>
    internal static AdaptiveRichTextBlock Line(ActionItem action, Wording texts)
    {
        var words = Parts.Run($"{(action.Open ? "○" : "✓")} {CardText.Cut(action.Draft.Words, Budgets.Title)}");
        // A run without a letter is none to the renderer.
        return Facts(action, texts) is { Length: > 0 } facts ? Parts.Rich(words, Parts.Faint(facts)) : Parts.Rich(words);
    }

    private static string Facts(ActionItem action, Wording texts) => Parts.Dotted(
        action.Draft.Owner is { } owner ? " " + CardText.Cut(owner, 80) : null,
        action.Draft.Due is { } due ? texts.DueBy(texts.LongDate(due)) : null,
        action.Open ? null : texts.ActionDone) is { Length: > 0 } facts ? " – " + facts.Trim() : "";

    private static IEnumerable<AdaptiveElement> More(int left, Wording texts) => left > 0 ? [Parts.Text(texts.AndMore(left)).Small().Subtle()] : [];
}
