using MoedeBot.Meetings;

namespace MoedeBot.Cards;

public abstract partial record CardAction
{
    /// <summary>A press about when items are taken.</summary>
    public abstract record OnTimes(MeetingId Meeting) : OnTimetable(Meeting);

    /// <summary>Start mødet, or an item.</summary>
    /// <param name="Meeting">The meeting.</param>
    /// <param name="Item">The item that begins; null for the meeting.</param>
    public sealed record Start(MeetingId Meeting, int? Item) : OnTimes(Meeting);

    /// <summary>Open the form that changes the timetable.</summary>
    public sealed record OpenTimes(MeetingId Meeting) : OnTimes(Meeting);

    /// <summary>Vis: look at what a change would make of the timetable.</summary>
    public sealed record PreviewTimes(MeetingId Meeting, TimesInput Form) : OnTimes(Meeting);

    /// <summary>Gem: make the change that was looked at.</summary>
    public sealed record SaveTimes(MeetingId Meeting, TimesInput Form) : OnTimes(Meeting);
}

/// <summary>The form that changes the timetable as filled in; texts as typed, empty where nothing was.</summary>
/// <param name="Line">The chosen line: <c>i</c> and an item's key, or <c>b</c> and a break's number.</param>
/// <param name="What">Code of what to do.</param>
public sealed record TimesInput(string Line, string What)
{
    /// <summary>A number.</summary>
    public string Minutes { get; init; } = "";

    /// <summary>Key of the item to change places with; null for none.</summary>
    public int? With { get; init; }

    /// <summary>As a time field gives it, <c>09:30</c>.</summary>
    public string Clock { get; init; } = "";

    /// <summary>The decision of an item that is put off.</summary>
    public string Decision { get; init; } = "";

    /// <summary>What the form has shown the effect of; empty before it has.</summary>
    public string Shown { get; init; } = "";
}
