using MoedeBot.Documents;
using MoedeBot.Meetings;
using MoedeBot.Minutes;

namespace MoedeBot.Cards;

/// <summary>A typed decision read as the minutes read it, so that card and minutes show the same lists and tables.</summary>
internal static class DecisionBlocks
{
    internal static IEnumerable<Piece> Of(ItemState item, MeetingState meeting) => ItemWords.Of(meeting, item) is not { Length: > 0 } words
        ? []
        : Blocks.Of(item.Item.WithDecision(words, HouseStyles.Get(meeting.Agenda.Style)).Decision()?.Blocks ?? []);
}
