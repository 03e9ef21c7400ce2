namespace MoedeBot.Meetings;

/// <summary>The rules of attendance. It can be noted as long as the meeting is there: what is known late makes new minutes.</summary>
internal static class AttendanceRules
{
    /// <summary>Longest name with its title, in UTF-16 units.</summary>
    public const int LongestName = 200;

    /// <summary>Most people of one meeting: more than any forum has.</summary>
    public const int MostPeople = 200;

    /// <summary>Decides a command.</summary>
    public static Ruling Decide(MeetingState state, MeetingCommand.OnAttendance command) => command switch
    {
        MeetingCommand.TakeAttendance take => Take(state, take.People),
        MeetingCommand.NoteAttendance note => Note(state, note),
        MeetingCommand.WithdrawNote withdraw => Withdraw(state, withdraw.Note),
        _ => throw new ArgumentOutOfRangeException(nameof(command), command.GetType().Name, "No rule."),
    };

    private static Ruling Take(MeetingState state, IReadOnlyList<string> people)
    {
        var names = people.Select(name => name.Trim()).Where(name => name.Length > 0).Distinct().ToList();
        if (names.Count == 0)
            return new Ruling.Refused(Refusal.Empty);
        if (names.Count > MostPeople || names.Any(name => name.Length > LongestName))
            return new Ruling.Refused(Refusal.TooLong);
        return state.Attendance.Called is { } called && called.SequenceEqual(names)
            ? new Ruling.Accepted([])
            : new Ruling.Accepted([new EveryonePresent(names)]);
    }

    private static Ruling Note(MeetingState state, MeetingCommand.NoteAttendance note)
    {
        var fact = Clean(note.Fact);
        if (Lacking(state, fact) is { } refusal)
            return new Ruling.Refused(refusal);
        if (state.Attendance.Notes.Any(known => known.Fact == fact))
            return new Ruling.Accepted([]);

        var noted = new AttendanceNoted(fact);
        var unknown = state.Attendance.Called is null && state.Agenda.Head.Participants.Count == 0 && note.Called.Count > 0;
        return unknown && Take(state, note.Called) is Ruling.Accepted taken ? new Ruling.Accepted([.. taken.Events, noted]) : new Ruling.Accepted([noted]);
    }

    private static Ruling.Accepted Withdraw(MeetingState state, long note) =>
        new(state.Attendance.Notes.Any(known => known.Id == note) ? [new AttendanceWithdrawn(note)] : []);

    // What does not belong to the kind is left out, so that the same fact is the same event.
    private static AttendanceFact Clean(AttendanceFact fact) => new(fact.Kind, fact.Name.Trim())
    {
        At = fact.Kind is AttendanceKind.Late or AttendanceKind.Left ? fact.At : null,
        Item = IsUnderItem(fact.Kind) ? fact.Item : null,
        Deputy = fact.Kind is AttendanceKind.Deputy ? fact.Deputy?.Trim() : null,
    };

    private static Refusal? Lacking(MeetingState state, AttendanceFact fact) => fact switch
    {
        { Name.Length: 0 } or { Kind: AttendanceKind.Late or AttendanceKind.Left, At: null } => Refusal.Empty,
        { Kind: AttendanceKind.Deputy, Deputy: null or "" } => Refusal.Empty,
        { Name.Length: > LongestName } or { Deputy.Length: > LongestName } => Refusal.TooLong,
        _ when IsUnderItem(fact.Kind) && (fact.Item is not { } item || state.Find(item) is null) => Refusal.UnknownItem,
        _ => null,
    };

    private static bool IsUnderItem(AttendanceKind kind) => kind is AttendanceKind.Disqualified or AttendanceKind.Guest;
}
