using MoedeBot.Meetings;

namespace MoedeBot.Storage.Retention;

/// <summary>From when the time is counted that a meeting's comments are kept.</summary>
internal static class CommentTime
{
    /// <summary>
    /// How long after a meeting its minutes are waited for. Generous: a meeting that is put off for half a year by mistake alone must not
    /// lose what was said.
    /// </summary>
    public static readonly TimeSpan Grace = TimeSpan.FromDays(180);

    /// <summary>
    /// When the minutes came out. Where there are none (or an item was reopened and never concluded again), a grace after the meeting's date,
    /// or after anybody last did anything there, whichever is later: a date may be mistyped. Null where nothing was ever posted.
    /// </summary>
    public static DateTimeOffset? BeginsAt(MeetingState state, IReadOnlyList<RecordedEvent> events) => state switch
    {
        { IsMinuted: true, Minutes: { } minutes } => minutes.At,
        { Phase: MeetingPhase.Draft or MeetingPhase.Discarded } => null,
        _ => Latest(state, events) + Grace,
    };

    private static DateTimeOffset Latest(MeetingState state, IReadOnlyList<RecordedEvent> events)
    {
        var touched = events.Where(recorded => recorded.By.ObjectId.Length > 0).Select(recorded => recorded.At).DefaultIfEmpty(state.ReceivedAt).Max();
        return state.Agenda.Head.Date is { } date && new DateTimeOffset(date, TimeOnly.MinValue, TimeSpan.Zero) is var day && day > touched ? day : touched;
    }
}
