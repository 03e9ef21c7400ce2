namespace MoedeBot.Meetings;

public abstract partial record MeetingCommand
{
    /// <summary>Something about who was there.</summary>
    public abstract record OnAttendance : MeetingCommand;

    /// <summary>Alle er til stede: everybody who is not noted otherwise.</summary>
    public sealed record TakeAttendance(IReadOnlyList<string> People) : OnAttendance;

    /// <summary>Note something of one person.</summary>
    public sealed record NoteAttendance(AttendanceFact Fact) : OnAttendance
    {
        /// <summary>Who is taken to be present besides, where neither the agenda nor anybody has said so; empty for nobody.</summary>
        public IReadOnlyList<string> Called { get; init; } = [];
    }

    /// <summary>Take a note back.</summary>
    public sealed record WithdrawNote(long Note) : OnAttendance;
}
