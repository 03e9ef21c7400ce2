using MoedeBot.Documents;
using MoedeBot.Meetings;

namespace MoedeBot.Cards;

/// <summary>A typed decision read as the minutes read it, so that card and minutes show the same lists and tables.</summary>
internal static class DecisionBlocks
{
    internal static IEnumerable<Piece> Of(ItemState item, MeetingState meeting) => item.Decision is not { Text.Length: > 0 } decision
        ? []
        : Blocks.Of(item.Item.WithDecision(decision.Text, HouseStyles.Get(meeting.Agenda.Style)).Decision()?.Blocks ?? []);
}
