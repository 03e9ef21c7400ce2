using AdaptiveCards;
using MoedeBot.Meetings;

namespace MoedeBot.Cards;

/// <summary>What the minutes' card says of how final the minutes are, and what can be done about it.</summary>
internal static class StandingLine
{
    /// <summary>Null where the forum sets no days and no meeting has approved them.</summary>
    internal static AdaptiveTextBlock? Of(MeetingState meeting, CardContext context)
    {
        var texts = context.Texts;
        return MinutesStanding.Of(meeting, context.Now) switch
        {
            MinutesStanding.Open open => Parts.Text(texts.CorrectionsUntil(texts.LongDate(context.DayOf(open.Until)), context.ClockOf(open.Until))).Small(),
            MinutesStanding.Unanswered => Parts.Text(texts.CorrectionsUnanswered).Small(),
            MinutesStanding.Final => Settled(texts.MinutesFinal),
            MinutesStanding.Approved { Approval: var approval } => Settled(approval.Version == meeting.Minutes?.Version
                ? texts.MinutesApproved(texts.Day(context.DayOf(approval.At)))
                : texts.VersionApproved(approval.Version, texts.Day(context.DayOf(approval.At)))),
            _ => null,
        };
    }

    /// <summary>
    /// The buttons; null for none. A guest proposes nothing, and the secretary alone answers what is proposed. The shared card goes by the rule of
    /// all cards, <see cref="OwnViews.HasSecretarys"/>: without views of one's own it has the way to the proposals too, or nobody could answer them.
    /// Others see how many wait; the proposals themselves are shown to the secretary alone, whoever presses.
    /// </summary>
    internal static AdaptiveActionSet? Buttons(MeetingState meeting, CardContext context, Actor? viewer)
    {
        var waiting = OwnViews.HasSecretarys(meeting, context, viewer) ? meeting.Corrections.Count(correction => correction.Answer is null) : 0;
        var actions = new[]
        {
            viewer is { Role: Role.Guest } ? null
            : MinutesStanding.Of(meeting, context.Now) is MinutesStanding.Open
                ? Cards.Buttons.OpenForm(context, context.Texts.ProposeCorrection, CardVerbs.Correction, Cards.Buttons.On(meeting.Id))
                // Whoever proposed something can still see what became of it.
                : meeting.Corrections.IsEmpty ? null : Cards.Buttons.OpenForm(context, context.Texts.OwnCorrections, CardVerbs.Correction, Cards.Buttons.On(meeting.Id)),
            waiting > 0
                ? Cards.Buttons.OpenForm(context, context.Texts.Corrections(waiting), CardVerbs.Corrections, Cards.Buttons.On(meeting.Id), context.Texts.CorrectionsTip)
                : null,
        }.OfType<AdaptiveAction>().ToList();
        return actions.Count == 0 ? null : Cards.Buttons.Row(actions).Spaced(AdaptiveSpacing.Small);
    }

    private static AdaptiveTextBlock Settled(string text) => Parts.Text("✓ " + text).Small().Bold().In(AdaptiveTextColor.Good);
}
