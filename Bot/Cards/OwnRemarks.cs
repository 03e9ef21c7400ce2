using AdaptiveCards;
using MoedeBot.Documents;
using MoedeBot.Meetings;
using MoedeBot.Minutes;

namespace MoedeBot.Cards;

/// <summary>What should be looked at in the minutes, for whoever runs the meeting: on their own view of a card, never on one that others see too.</summary>
internal static class OwnRemarks
{
    private const int MostShown = 5;

    /// <summary>All remarks on minutes that are out; null for none, and on anybody else's view.</summary>
    internal static AdaptiveContainer? OnMinutes(MeetingState meeting, CardContext context, Actor? viewer) =>
        viewer is { Role: Role.Secretary } && meeting.Phase == MeetingPhase.Ended ? Box(MinutesLint.Of(meeting), context) : null;

    /// <summary>What does not hold minutes back, and is to be mended before they go out all the same.</summary>
    internal static AdaptiveContainer? BesideErrors(MeetingState meeting, CardContext context, Actor? viewer) =>
        viewer is { Role: Role.Secretary } ? Box([.. MinutesLint.Of(meeting).Where(remark => remark.Severity != Severity.Error)], context) : null;

    private static AdaptiveContainer? Box(IReadOnlyList<MinutesRemark> remarks, CardContext context) => remarks.Count == 0
        ? null
        : Parts.Box(AdaptiveContainerStyle.Emphasis,
            [Parts.Caption(context.Texts.OwnRemarks), .. remarks.Take(MostShown).Select(remark => Parts.Text(RemarkTexts.Of(remark, context.Texts)).Small())]);
}
