namespace MoedeBot.Meetings;

/// <summary>The secretary said that the meeting begins.</summary>
public sealed record MeetingStarted : MeetingEvent;

/// <summary>The secretary said that an item begins; one that was not next is taken before those that were.</summary>
/// <param name="Item"><see cref="ItemState.Key"/>.</param>
public sealed record ItemStarted(int Item) : MeetingEvent;

/// <summary>The secretary changed the timetable. What the agenda planned is in the agenda still.</summary>
public sealed record TimetableChanged(TimetableChange Change) : MeetingEvent;
