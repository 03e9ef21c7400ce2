using MoedeBot.Documents;
using MoedeBot.Meetings;

namespace MoedeBot.Minutes;

/// <summary>The item that approves the minutes of the meeting before, as the houses word it: "Godkendelse af dagsorden og referat".</summary>
public static class ApprovalItem
{
    private static readonly string[] Against = ["ikke godken", "udsat", "udsætte", "udsættes"];

    /// <summary>Whether the item asks for it.</summary>
    public static bool Is(AgendaItem item) => !item.Confidential && Has(item.Title, "godken") && Has(item.Title, "referat");

    /// <summary>What the meeting says of the minutes before it; null while it has not, or has no such item.</summary>
    public static bool? Verdict(MeetingState state) =>
        state.Items.FirstOrDefault(item => Is(item.Item)) is { Decision: { } decision }
            ? Has(decision.Text, "godken") && !Against.Any(word => Has(decision.Text, word))
            : null;

    /// <summary>Whether one meeting's minutes are those that the other approves: they are out, and the meeting was held before.</summary>
    public static bool IsOf(MeetingState earlier, MeetingState later) =>
        earlier.Id != later.Id && earlier.Minutes is not null && earlier.Agenda.Head.Date is { } held && held < later.Agenda.Head.Date;

    private static bool Has(string text, string word) => text.Contains(word, StringComparison.OrdinalIgnoreCase);
}
