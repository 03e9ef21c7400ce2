namespace MoedeBot.Texts;

/// <summary>Minutes that are out and are put right.</summary>
public sealed partial class Wording
{
    internal string Amend => Get();

    internal string AmendForm => Get();

    internal string AmendReasonLabel => Get();

    internal string AmendReasonMissing => Get();

    internal string AmendNote => Get();

    internal string AmendNoteClosed => Get();

    internal string SaveAmend => Get();

    internal string ItemWord => Get();

    internal string AmendTip(int number) => Fill(nameof(AmendTip), number);

    internal string Amended(string day, string item, string reason) => Fill(nameof(Amended), day, item, reason);

    internal string AmendedSilently(string day, string item) => Fill(nameof(AmendedSilently), day, item);

    internal string AmendedAttendance(string day) => Fill(nameof(AmendedAttendance), day);
}
