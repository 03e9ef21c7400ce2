namespace MoedeBot.Texts;

/// <summary>Comment, decision and reopening.</summary>
public sealed partial class Wording
{
    internal string CommentForm => Get();

    internal string CommentLabel => Get();

    internal string CommentNote => Get();

    internal string CommentMissing => Get();

    internal string SaveComment => Get();

    internal string OnlyYou => Get();

    internal string HeldUntil(TimeOnly time) => Fill(nameof(HeldUntil), Clock(time));

    internal string Phrase => Get();

    internal string OwnText => Get();

    internal string DecisionLabel => Get();

    internal string DecisionNote => Get();

    internal string DecisionUnfinished => Get();

    internal string ConfidentialDecisionNote => Get();

    internal string GuestsOptional => Get();

    internal string GuestsExample => Get();

    internal string ReopenForm => Get();

    internal string ReasonLabel => Get();

    internal string ReasonMissing => Get();

    internal string ReopenNote => Get();

    internal string SaveReopen => Get();

    internal string GuestsTookPart(string guests) => Fill(nameof(GuestsTookPart), guests);
}
