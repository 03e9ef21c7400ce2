namespace MoedeBot.Texts;

/// <summary>Decisions point by point, what is asked about, and what is looked at before minutes go out.</summary>
public sealed partial class Wording
{
    internal string PointByPoint => Get();

    internal string PointByPointNote => Get();

    internal string PointsComposed => Get();

    internal string OutcomeApproved => Get();

    internal string OutcomeChanged => Get();

    internal string OutcomeDiscussed => Get();

    internal string OutcomeNoted => Get();

    internal string OutcomeInformed => Get();

    internal string OutcomeRecommended => Get();

    internal string OutcomePostponed => Get();

    internal string OutcomeReturned => Get();

    internal string OutcomeRejected => Get();

    internal string OutcomeNothing => Get();

    internal string SaveAnyway => Get();

    internal string SaveDraft => Get();

    internal string DraftKept(string name, string time) => Fill(nameof(DraftKept), name, time);

    internal string AskWithoutWords => Get();

    internal string AskOnlyStop => Get();

    internal string AskForInformation => Get();

    internal string ItemMoved => Get();

    internal string DraftMoved => Get();

    internal string IsSavedBy(string name, string time) => Fill(nameof(IsSavedBy), name, time);

    internal string WasSavedBy(string name, string time) => Fill(nameof(WasSavedBy), name, time);

    internal string WithoutWords => Get();

    internal string BeforeMinutes => Get();

    internal string OwnRemarks => Get();

    internal string LintUndecided => Get();

    internal string LintWithoutWords => Get();

    internal string LintOnlyStop => Get();

    internal string LintNoAttachments => Get();

    internal string LintCpr => Get();

    internal string LintMail => Get();

    internal string LintPhone => Get();

    internal string LintClosedWords => Get();

    internal string LintClosedName => Get();

    internal string LintTimetable => Get();

    internal string MinutesHeld => Get();

    internal string MinutesHeldWhat => Get();

    internal string MinutesAwaitLook => Get();

    internal string SendAnyway => Get();

    internal string SendMinutes => Get();

    internal string ReopenItem(int item) => Fill(nameof(ReopenItem), item);
}
