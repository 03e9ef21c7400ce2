namespace MoedeBot.Meetings;

public abstract partial record MeetingCommand
{
    /// <summary>Something about when items are taken.</summary>
    public abstract record OnTimetable : MeetingCommand;

    /// <summary>Start mødet.</summary>
    /// <param name="Today">The local day: a meeting does not begin before its own.</param>
    public sealed record StartMeeting(DateOnly Today) : OnTimetable;

    /// <summary>An item begins now.</summary>
    public sealed record StartItem(int Item) : OnTimetable;

    /// <summary>Change the timetable.</summary>
    public sealed record ChangeTimetable(TimetableChange Change) : OnTimetable;

    /// <summary>Put an item off until the next meeting: it is concluded with a decision that says so.</summary>
    public sealed record PostponeItem(int Item, string Decision) : OnTimetable;
}
