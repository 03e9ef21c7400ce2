namespace MoedeBot.Texts;

/// <summary>When items are taken, and changing it.</summary>
public sealed partial class Wording
{
    internal string ChangeTimetable => Get();

    internal string ChangeOrder => Get();

    internal string ChangeTimetableTip => Get();

    internal string StartMeeting => Get();

    internal string StartTip => Get();

    internal string StartItem(int item) => Fill(nameof(StartItem), item);

    internal string ExpectedToEnd(string clock) => Fill(nameof(ExpectedToEnd), clock);

    internal string RunsOverBreak(string clock) => Fill(nameof(RunsOverBreak), clock);

    internal string BegunAt(string clock) => Fill(nameof(BegunAt), clock);

    internal string Postponed => Get();

    internal string TimesLine => Get();

    internal string TimesWhat => Get();

    internal string TimesShift => Get();

    internal string TimesLength => Get();

    internal string TimesSwap => Get();

    internal string TimesBreak => Get();

    internal string TimesBegin => Get();

    internal string TimesPostpone => Get();

    internal string TimesMinutes => Get();

    internal string TimesMinutesExample => Get();

    internal string TimesWith => Get();

    internal string TimesClock => Get();

    internal string ShowTimes => Get();

    internal string TimesWillBe => Get();

    internal string TimesStay => Get();

    internal string TimesOrder(string items) => Fill(nameof(TimesOrder), items);

    internal string TimeWas(string now, string before) => Fill(nameof(TimeWas), now, before);

    internal string Other => Get();

    internal string TimesLineMissing => Get();

    internal string TimesItemMissing => Get();

    internal string TimesBreakMissing => Get();

    internal string TimesWhatMissing => Get();

    internal string TimesWithMissing => Get();

    internal string TimesMinutesMissing => Get();

    internal string MeetingOver => Get();

    internal string MeetingNotToday => Get();

    internal string NothingPlanned => Get();
}
