using System.Globalization;
using AdaptiveCards;
using MoedeBot.Meetings;

namespace MoedeBot.Cards;

/// <summary>Punkter uden bemærkninger: what each would be concluded with, all ticked, and one press that does it.</summary>
public static class UndisputedForm
{
    private const int LongestTitle = 120;
    private const int Most = 30;

    /// <summary>The form.</summary>
    /// <param name="meeting">The meeting.</param>
    /// <param name="context">Language and surroundings. Nothing of closed items is in it.</param>
    /// <param name="problem">Why nothing was concluded; null the first time.</param>
    public static AdaptiveCard Make(MeetingState meeting, CardContext context, string? problem)
    {
        var texts = context.Texts;
        var all = Undisputed.Of(meeting, context);
        var shown = all.Take(Most).ToList();
        return CardFrame.Card(texts, $"{meeting.Forum.Name}. {texts.UndisputedTitle}.",
        [
            .. CardFrame.Top(meeting.Forum.Name, null, texts.UndisputedTitle, ItemTop.Held(context)),
            problem is null ? null : Parts.Box(AdaptiveContainerStyle.Warning, Parts.Text(problem).Spaced(AdaptiveSpacing.None)),
            Parts.Text(shown.Count == 0 ? texts.UndisputedNone : texts.UndisputedText),
            shown.Count == 0 ? null : Choice(shown, context),
            all.Count > shown.Count ? Parts.Text(texts.AndMore(all.Count - shown.Count)).Small().Subtle() : null,
            shown.Count > 0 && shown.Count == meeting.Items.Count(item => item.Decision is null) ? Parts.Text(texts.UndisputedLast).Small().Bold() : null,
            Pressed(meeting, shown.Count > 0, context),
        ]);
    }

    private static AdaptiveChoiceSetInput Choice(IReadOnlyList<Undisputed> items, CardContext context)
    {
        var choice = Inputs.Choice(CardFields.Items, context.Texts.UndisputedLabel, string.Join(',', items.Select(Value)), items.Select(item => (Title(item, context), Value(item))));
        choice.IsMultiSelect = true;
        choice.Style = AdaptiveChoiceInputStyle.Expanded;
        return choice;
    }

    private static string Title(Undisputed item, CardContext context) =>
        $"{context.Texts.ItemTitled(item.Item.Item.Number, CardText.Cut(item.Item.Item.Title, LongestTitle))} → {CardText.Cut(item.Decision.ReplaceLineEndings(" "), LongestTitle)}";

    // The item with its version: a comment that comes in between keeps it open.
    private static string Value(Undisputed item) => string.Create(CultureInfo.InvariantCulture, $"{item.Item.Key}.{item.Item.Version}");

    private static AdaptiveActionSet? Pressed(MeetingState meeting, bool some, CardContext context)
    {
        var buttons = new[]
        {
            some ? Buttons.Send(context, context.Texts.UndisputedConclude, CardVerbs.UndisputedConclude, Buttons.On(meeting.Id)).Primary() : null,
            context.InDialog ? null : Buttons.Execute(context.Texts.Back, CardVerbs.TimetableShow, Buttons.On(meeting.Id)).WithoutInputs(),
        }.OfType<AdaptiveAction>().ToList();
        return buttons.Count == 0 ? null : Buttons.Row(buttons);
    }
}
