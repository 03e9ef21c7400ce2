using System.Globalization;
using AdaptiveCards;
using MoedeBot.Meetings;
using MoedeBot.Texts;

namespace MoedeBot.Cards;

/// <summary>Where the secretary changes the timetable: a line, what to do with it, a look at what comes of it, and only then it is saved.</summary>
public static class TimesForm
{
    private const int MostLines = 60;

    /// <summary>The form.</summary>
    /// <param name="meeting">The meeting.</param>
    /// <param name="context">Language and surroundings.</param>
    /// <param name="asked">What it was filled in with; null the first time.</param>
    public static AdaptiveCard Make(MeetingState meeting, CardContext context, ComposedTimes? asked)
    {
        var texts = context.Texts;
        var planned = TimekeepingRules.HasPlan(meeting);
        var title = planned ? texts.ChangeTimetable : texts.ChangeOrder;
        var whole = asked as ComposedTimes.Whole;
        var form = asked?.Form ?? new TimesInput(meeting.Current is { } current ? TimesInputs.Line(current) : "", "");
        return CardFrame.Card(texts, $"{meeting.Forum.Name}. {title}.",
        [
            .. CardFrame.Top(meeting.Forum.Name, null, title, Parts.Dotted(texts.OnlyYou, ItemTop.Held(context))),
            asked is ComposedTimes.Incomplete again ? Parts.Box(AdaptiveContainerStyle.Warning, Parts.Text(again.Problem).Spaced(AdaptiveSpacing.None)) : null,
            whole is null ? null : Parts.Box(AdaptiveContainerStyle.Emphasis, TimesPreview.Of(meeting, whole.After, context)),
            whole is { Command: MeetingCommand.PostponeItem postpone } ? Inputs.Area(CardFields.Decision, texts.DecisionLabel, postpone.Decision) : null,
            Choice(CardFields.Line, texts.TimesLine, form.Line, Lines(meeting, planned, context)),
            Choice(CardFields.What, texts.TimesWhat, form.What, TimesInputs.Kinds(planned).Select(kind => (TimesInputs.Word(kind, texts), kind))),
            planned ? Inputs.Line(CardFields.Minutes, texts.TimesMinutes, form.Minutes).Example(texts.TimesMinutesExample) : null,
            Choice(CardFields.With, texts.TimesWith, form.With?.ToString(CultureInfo.InvariantCulture) ?? "", Items(meeting, context)),
            planned ? new AdaptiveTimeInput { Id = CardFields.Clock, Label = texts.TimesClock, Value = form.Clock.Length > 0 ? form.Clock : null } : null,
            Pressed(meeting, context, whole),
        ]);
    }

    private static AdaptiveActionSet Pressed(MeetingState meeting, CardContext context, ComposedTimes.Whole? whole)
    {
        var look = Buttons.Send(context, context.Texts.ShowTimes, CardVerbs.TimetablePreview, Buttons.On(meeting.Id));
        var save = whole is null ? null : Buttons.Send(
            context, context.Texts.Save, CardVerbs.TimetableSave, Buttons.On(meeting.Id).With(CardFields.Shown, whole.Signature)).Primary();
        var back = context.InDialog ? null : Buttons.Execute(context.Texts.Back, CardVerbs.TimetableShow, Buttons.On(meeting.Id)).WithoutInputs();
        return Buttons.Row(new[] { save, save is null ? look.Primary() : look, back }.OfType<AdaptiveAction>());
    }

    // A choice that is none any more is left open.
    private static AdaptiveChoiceSetInput Choice(string id, string label, string chosen, IEnumerable<(string Title, string Value)> choices)
    {
        var all = choices.ToList();
        return Inputs.Choice(id, label, all.Any(choice => choice.Value == chosen) ? chosen : null, all);
    }

    private static IEnumerable<(string Title, string Value)> Lines(MeetingState meeting, bool planned, CardContext context)
    {
        var items = Open(meeting).Select(item => (Name(item, context.Texts), TimesInputs.Line(item)));
        return planned ? items.Concat(Pauses(meeting, context)) : items;
    }

    private static IEnumerable<(string Title, string Value)> Pauses(MeetingState meeting, CardContext context) =>
        Plan.Of(meeting.Agenda, meeting.Forum.UsualStart).Where(row => row.IsBreak).Take(MostLines).Select((row, at) =>
            (Parts.Dotted(CardText.Cut(row.Entry!.Label, 60), context.Texts.At(row.Entry.Start)), TimesInputs.Pause(at + 1)));

    private static IEnumerable<(string Title, string Value)> Items(MeetingState meeting, CardContext context) =>
        Open(meeting).Select(item => (Name(item, context.Texts), item.Key.ToString(CultureInfo.InvariantCulture)));

    private static IEnumerable<ItemState> Open(MeetingState meeting) => meeting.InTurn.Where(item => item.Decision is null).Take(MostLines);

    private static string Name(ItemState item, Wording texts) => CardText.Cut(texts.ItemTitled(item.Item.Number, Titles.Of(item.Item, texts)), 60);
}
