using AdaptiveCards;
using MoedeBot.Meetings;

namespace MoedeBot.Cards;

/// <summary>The way to the internal minutes, for one who may read closed items.</summary>
public static class InternalMinutesCard
{
    /// <summary>The card. Only for <see cref="CardContext.Privately"/>: its address is the right to read.</summary>
    public static AdaptiveCard Make(MeetingState meeting, CardContext context)
    {
        var texts = context.Texts;
        return CardFrame.Card(texts, $"{meeting.Forum.Name}. {texts.InternalMinutes}.",
        [
            Parts.Heading(texts.InternalMinutes),
            Parts.Box(AdaptiveContainerStyle.Warning, Parts.Text(texts.InternalMinutesText).Spaced(AdaptiveSpacing.None)),
            Buttons.Row(Buttons.Open(texts.OpenInternalMinutes, context.InternalPage(meeting)).Primary()),
        ]);
    }
}
