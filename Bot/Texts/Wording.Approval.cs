namespace MoedeBot.Texts;

/// <summary>From minutes that are out to minutes that are final.</summary>
public sealed partial class Wording
{
    internal string CorrectionDaysLabel => Get();

    internal string NoCorrections => Get();

    internal string CorrectionsUnanswered => Get();

    internal string MinutesFinal => Get();

    internal string ProposeCorrection => Get();

    internal string CorrectionsTip => Get();

    internal string CorrectionItem => Get();

    internal string CorrectionItemMissing => Get();

    internal string CorrectionText => Get();

    internal string CorrectionTextMissing => Get();

    internal string CorrectionNote => Get();

    internal string SendCorrection => Get();

    internal string CorrectionSent => Get();

    internal string OwnCorrections => Get();

    internal string CorrectionWaits => Get();

    internal string CorrectionAccepted => Get();

    internal string CorrectionsNote => Get();

    internal string CorrectionsDone => Get();

    internal string CorrectionAnswerExample => Get();

    internal string CorrectionAnswerMissing => Get();

    internal string AcceptCorrection => Get();

    internal string DeclineCorrection => Get();

    internal string CorrectionsOver => Get();

    internal string WasAbsent => Get();

    internal string CorrectionAnswered => Get();

    internal string ApproveMinutes => Get();

    internal string ApproveMinutesTip => Get();

    internal string CorrectionDeclined(string words) => Fill(nameof(CorrectionDeclined), words);

    internal string CorrectionAnswer(string name) => Fill(nameof(CorrectionAnswer), name);

    internal string Corrections(int count) => Fill(nameof(Corrections), count);

    internal string CorrectionsUntil(string day, TimeOnly time) => Fill(nameof(CorrectionsUntil), day, Clock(time));

    internal string MinutesApproved(string day) => Fill(nameof(MinutesApproved), day);

    internal string VersionApproved(int version, string day) => Fill(nameof(VersionApproved), version, day);
}
