using System.Globalization;
using AdaptiveCards;
using MoedeBot.Meetings;

namespace MoedeBot.Cards;

/// <summary>Where the secretary takes proposals in or declines them, one by one.</summary>
public static class CorrectionsForm
{
    private const int MostShown = 5;

    /// <summary>The form. What is in it is for the one who asked alone.</summary>
    /// <param name="meeting">A meeting that has minutes.</param>
    /// <param name="context">Language and surroundings.</param>
    /// <param name="problem">Why the last answer could not be saved; null for nothing.</param>
    public static AdaptiveCard Make(MeetingState meeting, CardContext context, string? problem)
    {
        var texts = context.Texts;
        var waiting = meeting.Corrections.Where(correction => correction.Answer is null).ToList();
        return CardFrame.Card(texts, $"{meeting.Forum.Name}. {texts.Corrections(waiting.Count)}.",
        [
            .. MinutesTop.Form(meeting, texts.Corrections(waiting.Count), context),
            problem is null ? null : Parts.Box(AdaptiveContainerStyle.Warning, Parts.Text(problem).Spaced(AdaptiveSpacing.None)),
            Parts.Text(waiting.Count == 0 ? texts.CorrectionsDone : texts.CorrectionsNote).Small().Subtle(),
            .. waiting.Take(MostShown).Select(correction => Row(meeting, correction, context)),
            waiting.Count > MostShown ? Parts.Text(texts.AndMore(waiting.Count - MostShown)).Small().Subtle() : null,
            MinutesTop.Buttons(context, meeting.Id, send: null),
        ]);
    }

    private static AdaptiveContainer Row(MeetingState meeting, Correction correction, CardContext context)
    {
        var texts = context.Texts;
        var id = correction.Id.ToString(CultureInfo.InvariantCulture);
        var answer = Inputs.Line(CardFields.Answer + id, texts.CorrectionAnswer(correction.By.Name), value: null).Example(texts.CorrectionAnswerExample);
        return Parts.Group(
        [
            Parts.Text(CorrectionParts.Item(meeting, correction, texts)).Bold().Spaced(AdaptiveSpacing.None),
            Parts.Text(Parts.Dotted(CardText.Cut(correction.By.Name, 80), context.Moment(correction.At, meeting))).Small().Subtle().Spaced(AdaptiveSpacing.None),
            Parts.Text(CardText.Cut(correction.Text, Budgets.About)),
            answer,
            Buttons.Row(
                Buttons.Send(context, texts.AcceptCorrection, CardVerbs.CorrectionAccept, On(meeting, correction)).Primary(),
                Buttons.Send(context, texts.DeclineCorrection, CardVerbs.CorrectionDecline, On(meeting, correction))),
        ]).Ruled();
    }

    private static Dictionary<string, object> On(MeetingState meeting, Correction correction) =>
        Buttons.On(meeting.Id).With(CardFields.Correction, (int)correction.Id);
}
