using AdaptiveCards;
using MoedeBot.Meetings;
using MoedeBot.Minutes;

namespace MoedeBot.Cards;

/// <summary>Why minutes do not go out by themselves, and what the secretary can do about it; on the timetable, which stays.</summary>
internal static class HeldMinutes
{
    private const int MostShown = 5;

    /// <summary>Nothing where nothing is held.</summary>
    /// <param name="meeting">The meeting.</param>
    /// <param name="context">Language and surroundings.</param>
    /// <param name="viewer">Whose view of the timetable it is; null for the shared card.</param>
    internal static IEnumerable<AdaptiveElement> Of(MeetingState meeting, CardContext context, Actor? viewer)
    {
        if (!MinutesGate.Holds(meeting))
            yield break;
        var texts = context.Texts;
        var errors = MinutesGate.Errors(meeting).ToList();
        yield return Parts.Box(errors.Count > 0 ? AdaptiveContainerStyle.Attention : AdaptiveContainerStyle.Accent,
        [
            Parts.Caption(texts.MinutesHeld),
            .. errors.Take(MostShown).Select(error => Parts.Text(RemarkTexts.Of(error, texts))),
            Parts.Text(errors.Count > 0 ? texts.MinutesHeldWhat : texts.MinutesAwaitLook).Small(),
        ]);
        if (OwnRemarks.BesideErrors(meeting, context, viewer) is { } remarks)
            yield return remarks;
        var release = Buttons.Execute(errors.Count > 0 ? texts.SendAnyway : texts.SendMinutes, CardVerbs.MinutesRelease, Buttons.On(meeting.Id));
        // Where nothing is wrong, letting them go is what the secretary came for.
        if (errors.Count == 0)
            release = release.Primary();
        var reopen = errors.Select(error => error.Item).OfType<int>().Distinct().Take(Buttons.MostInRow - 1).SelectMany(number => meeting.Items.Where(item => item.Item.Number == number)).Select(item => Reopen(meeting, item, context));
        if (OwnViews.HasSecretarys(meeting, context, viewer))
            yield return Buttons.Row(reopen.Append(release));
    }

    private static AdaptiveAction Reopen(MeetingState meeting, ItemState item, CardContext context) => Buttons.OpenForm(
        context, context.Texts.ReopenItem(item.Item.Number), CardVerbs.ItemReopen, Buttons.On(new ItemRef(meeting.Id, item.Key, item.Version)));
}
