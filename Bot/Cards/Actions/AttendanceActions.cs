using MoedeBot.Meetings;

namespace MoedeBot.Cards;

public abstract partial record CardAction
{
    /// <summary>A press on the timetable's card or on a form in its place.</summary>
    public abstract record OnTimetable(MeetingId Meeting) : CardAction;

    /// <summary>Open the attendance form.</summary>
    public sealed record OpenAttendance(MeetingId Meeting) : OnTimetable(Meeting);

    /// <summary>Alle er til stede.</summary>
    /// <param name="Meeting">The meeting.</param>
    /// <param name="People">Those who are ticked, where the form asks; empty where it does not.</param>
    public sealed record TakeAttendance(MeetingId Meeting, IReadOnlyList<string> People) : OnTimetable(Meeting);

    /// <summary>Note something of one person.</summary>
    public sealed record NoteAttendance(MeetingId Meeting, AttendanceInput Form) : OnTimetable(Meeting);

    /// <summary>Take a note back.</summary>
    /// <param name="Meeting">The meeting.</param>
    /// <param name="Note">Which; null when none was chosen.</param>
    public sealed record WithdrawNote(MeetingId Meeting, int? Note) : OnTimetable(Meeting);

    /// <summary>Send alligevel: let held minutes go out.</summary>
    public sealed record ReleaseMinutes(MeetingId Meeting) : OnTimetable(Meeting);

    /// <summary>Show the timetable as it is now.</summary>
    public sealed record ShowTimetable(MeetingId Meeting) : OnTimetable(Meeting);
}

/// <summary>The attendance form as filled in; texts as typed, empty where nothing was.</summary>
/// <param name="Who">The chosen person.</param>
/// <param name="What">Code of the chosen kind.</param>
/// <param name="Clock">As a time field gives it, <c>09:30</c>.</param>
/// <param name="Item">The chosen item; null for none.</param>
/// <param name="Name">A guest's or a deputy's title and name.</param>
public sealed record AttendanceInput(string Who, string What, string Clock, int? Item, string Name)
{
    /// <summary>Those who are ticked, where the form asks who belongs to the meeting.</summary>
    public IReadOnlyList<string> Called { get; init; } = [];
}
