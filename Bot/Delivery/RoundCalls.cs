using MoedeBot.Meetings;

namespace MoedeBot.Delivery;

/// <summary>Everything that calls for a round of a meeting, at one place.</summary>
public sealed class RoundCalls(MeetingLog meetings, OpenForms forms, PausedMeetings paused, LeftOverCards leftOvers)
{
    /// <summary>Raised with the meeting, on the caller's thread: handlers only take note.</summary>
    public event Action<MeetingId>? Called
    {
        add
        {
            meetings.Changed += value;
            forms.Released += value;
            paused.Resumed += value;
            leftOvers.Suspected += value;
        }

        remove
        {
            meetings.Changed -= value;
            forms.Released -= value;
            paused.Resumed -= value;
            leftOvers.Suspected -= value;
        }
    }
}
