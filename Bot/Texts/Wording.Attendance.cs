namespace MoedeBot.Texts;

/// <summary>Who was there.</summary>
public sealed partial class Wording
{
    internal string Attendance => Get();

    internal string AttendanceTip => Get();

    internal string EverybodyPresent => Get();

    internal string RestPresent => Get();

    internal string EverybodyNoted => Get();

    internal string WhoBelongs => Get();

    internal string Exceptions => Get();

    internal string NotedSoFar => Get();

    internal string NoteToRemove => Get();

    internal string RemoveNote => Get();

    internal string NoteIt => Get();

    internal string AttendanceWho => Get();

    internal string AttendanceWhat => Get();

    internal string AttendanceClock => Get();

    internal string AttendanceItem => Get();

    internal string AttendanceName => Get();

    internal string KindPresent => Get();

    internal string KindAbsent => Get();

    internal string KindExcused => Get();

    internal string KindLate => Get();

    internal string KindLeft => Get();

    internal string KindDisqualified => Get();

    internal string KindDeputy => Get();

    internal string KindGuest => Get();

    internal string AttendanceKindMissing => Get();

    internal string AttendanceWhoMissing => Get();

    internal string GuestNameMissing => Get();

    internal string DeputyMissing => Get();

    internal string ClockMissing => Get();

    internal string UnderItemMissing => Get();

    internal string Noted(string name, string what) => Fill(nameof(Noted), name, what);

    internal string NotedLate(string name, string clock) => Fill(nameof(NotedLate), name, clock);

    internal string NotedLeft(string name, string clock) => Fill(nameof(NotedLeft), name, clock);

    internal string NotedDisqualified(string name, int item) => Fill(nameof(NotedDisqualified), name, item);

    internal string NotedGuest(string name, int item) => Fill(nameof(NotedGuest), name, item);

    internal string NotedDeputy(string deputy, string name) => Fill(nameof(NotedDeputy), deputy, name);

    internal string TookNoPart(string name) => Fill(nameof(TookNoPart), name);
}
