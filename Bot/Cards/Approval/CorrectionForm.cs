using System.Globalization;
using AdaptiveCards;
using MoedeBot.Meetings;
using MoedeBot.Texts;

namespace MoedeBot.Cards;

/// <summary>Where somebody who was there proposes to put the minutes right, and sees what became of the own proposals.</summary>
public static class CorrectionForm
{
    private const int MostOwn = 5;

    /// <summary>The form. What is in it is for the one who asked alone.</summary>
    /// <param name="meeting">A meeting that has minutes.</param>
    /// <param name="viewer">Who asks.</param>
    /// <param name="context">Language and surroundings.</param>
    /// <param name="again">What was sent before; null the first time.</param>
    public static AdaptiveCard Make(MeetingState meeting, Actor viewer, CardContext context, SentCorrection? again)
    {
        var texts = context.Texts;
        var barred = ApprovalRules.Barred(meeting, viewer, context.Now);
        var open = barred is null;
        return CardFrame.Card(texts, $"{meeting.Forum.Name}. {texts.ProposeCorrection}.",
        [
            .. MinutesTop.Form(meeting, texts.ProposeCorrection, context),
            Note(barred, again, texts),
            open || again is not { Saved: false } ? null : MessageCard.HandedBack(again.Text, Budgets.Page, texts),
            .. Own(meeting, viewer.Person, texts),
            StandingLine.Of(meeting, context),
            open ? Choice(meeting, again, texts) : null,
            open ? Text(again, texts) : null,
            open ? Parts.Text(texts.CorrectionNote).Small().Subtle() : null,
            MinutesTop.Buttons(context, meeting.Id, open ? Buttons.Send(context, texts.SendCorrection, CardVerbs.CorrectionSave, Buttons.On(meeting.Id)).Primary() : null),
        ]);
    }

    // That the days are over stands with the minutes for everybody; that somebody was away stands nowhere else.
    private static AdaptiveContainer? Note(Refusal? barred, SentCorrection? again, Wording texts) => (again, barred) switch
    {
        ({ } sent, _) => Box(sent.Saved ? AdaptiveContainerStyle.Good : AdaptiveContainerStyle.Warning, sent.Note),
        (null, Refusal.WasAbsent) => Box(AdaptiveContainerStyle.Warning, texts.WasAbsent),
        _ => null,
    };

    private static AdaptiveContainer Box(AdaptiveContainerStyle style, string text) => Parts.Box(style, Parts.Text(text).Spaced(AdaptiveSpacing.None));

    private static AdaptiveChoiceSetInput Choice(MeetingState meeting, SentCorrection? again, Wording texts) => Inputs.Choice(
            CardFields.Under, texts.CorrectionItem, again is { Saved: false, Item: { } item } ? item.ToString(CultureInfo.InvariantCulture) : null,
            meeting.Items.Select(item => (texts.ItemTitled(item.Item.Number, Titles.Of(item.Item, texts)), item.Key.ToString(CultureInfo.InvariantCulture))))
        .Required(texts.CorrectionItemMissing);

    private static AdaptiveTextInput Text(SentCorrection? again, Wording texts)
    {
        var text = Inputs.Area(CardFields.Text, texts.CorrectionText, again is { Saved: false } ? again.Text : null).Required(texts.CorrectionTextMissing);
        text.MaxLength = ApprovalRules.LongestText;
        return text;
    }

    private static IEnumerable<AdaptiveElement> Own(MeetingState meeting, Person viewer, Wording texts)
    {
        var own = meeting.Corrections.Where(correction => correction.By.ObjectId == viewer.ObjectId).TakeLast(MostOwn).ToList();
        return own.Count == 0 ? [] : [Parts.Group([Parts.Caption(texts.OwnCorrections), .. own.SelectMany(correction => Lines(meeting, correction, texts))])];
    }

    private static IEnumerable<AdaptiveElement> Lines(MeetingState meeting, Correction correction, Wording texts)
    {
        yield return Parts.Rich(
            Parts.Bold($"{CorrectionParts.Item(meeting, correction, texts)}: "), Parts.Run(CardText.Cut(correction.Text, Budgets.Comment))).Spaced(AdaptiveSpacing.Small);
        yield return Parts.Text(correction.Answer switch
        {
            null => texts.CorrectionWaits,
            { Accepted: true } => texts.CorrectionAccepted,
            { Words: var words } => texts.CorrectionDeclined(CardText.Cut(words, Budgets.Comment)),
        }).Small().Subtle().Spaced(AdaptiveSpacing.None);
    }
}

/// <summary>A proposal as it came.</summary>
/// <param name="Item">The chosen item's key; null for none.</param>
/// <param name="Text">The text.</param>
/// <param name="Note">What became of it, in a sentence.</param>
/// <param name="Saved">Whether it was sent on.</param>
public sealed record SentCorrection(int? Item, string Text, string Note, bool Saved);

/// <summary>What forms about minutes begin and end with.</summary>
internal static class MinutesTop
{
    internal static IEnumerable<AdaptiveElement> Form(MeetingState meeting, string purpose, CardContext context) => CardFrame.Top(
        meeting.Forum.Name, Parts.Text(context.Texts.Minutes).Bold().In(AdaptiveTextColor.Accent), purpose,
        Parts.Dotted(meeting.Agenda.Head.Date is { } date ? context.Texts.LongDate(date) : null, context.Texts.OnlyYou, ItemTop.Held(context)));

    /// <summary>Null where a dialog has its own way out and there is nothing to send.</summary>
    internal static AdaptiveActionSet? Buttons(CardContext context, MeetingId meeting, AdaptiveAction? send)
    {
        var back = context.InDialog
            ? null
            : Cards.Buttons.Execute(context.Texts.Back, CardVerbs.MinutesShow, Cards.Buttons.On(meeting)).WithoutInputs();
        var actions = new[] { send, back }.OfType<AdaptiveAction>().ToList();
        return actions.Count == 0 ? null : Cards.Buttons.Row(actions);
    }
}

/// <summary>Proposals in words.</summary>
internal static class CorrectionParts
{
    internal static string Item(MeetingState meeting, Correction correction, Wording texts) =>
        meeting.Find(correction.Item) is { } item ? texts.ItemTitled(item.Item.Number, Titles.Of(item.Item, texts)) : texts.Minutes;
}
