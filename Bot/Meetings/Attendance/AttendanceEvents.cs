namespace MoedeBot.Meetings;

/// <summary>The secretary said that everybody is present who is not noted otherwise.</summary>
/// <param name="People">Names, in the order to print.</param>
public sealed record EveryonePresent(IReadOnlyList<string> People) : MeetingEvent;

/// <summary>The secretary noted something of one person.</summary>
public sealed record AttendanceNoted(AttendanceFact Fact) : MeetingEvent;

/// <summary>The secretary took a note back.</summary>
/// <param name="Note">Sequence of the event that noted it.</param>
public sealed record AttendanceWithdrawn(long Note) : MeetingEvent;
