namespace MoedeBot.Meetings;

public abstract partial record MeetingCommand
{
    /// <summary>Send alligevel: let minutes go out that wait for the secretary.</summary>
    public sealed record ReleaseMinutes : MeetingCommand;
}

/// <summary>The secretary let the minutes go out as the decisions stand.</summary>
public sealed record MinutesReleased : MeetingEvent;
