using MoedeBot.Documents;
using MoedeBot.Meetings;

namespace MoedeBot.Cards;

/// <summary>An item that nobody has said anything against, with what it would be concluded with.</summary>
/// <param name="Item">Open, not closed to the public, with a recommendation, and not taken up again.</param>
/// <param name="Decision">The house's own phrase for what the recommendation asks for.</param>
public sealed record Undisputed(ItemState Item, string Decision)
{
    /// <summary>All of a meeting, in its order.</summary>
    public static IReadOnlyList<Undisputed> Of(MeetingState meeting, CardContext context) => meeting.Phase != MeetingPhase.Running
        ? []
        : [.. meeting.Items.Where(IsQuiet).Select(item => new Undisputed(item, DecisionProposal.For(meeting, item.Item))).Where(item => item.IsPlain(meeting, context))];

    /// <summary>Whether it is worth looking for some.</summary>
    internal static bool May(MeetingState meeting) => meeting.Phase == MeetingPhase.Running && meeting.Items.Any(IsQuiet);

    // Who agrees with a remark has said something; a decision begun or taken back is somebody's work.
    private static bool IsQuiet(ItemState item) =>
        item is { Decision: null, Earlier: null, Draft: null, Item.Confidential: false, Comments.IsEmpty: true }
        && item.Count(Position.Disagree) == 0 && item.Count(Position.AgreeWithRemark) == 0
        && item.Item.Sections.Any(section => section is { Kind: SectionKind.Recommendation, Filler: Filler.None, Blocks.Count: > 0 });

    // What the secretary would be asked about, an orientation with a decision for one, is not concluded unseen.
    private bool IsPlain(MeetingState meeting, CardContext context) =>
        Decision.Length > 0 && DecisionQuestions.For(meeting, Item.Item, Decision, context.Texts).Length == 0;
}
