namespace MoedeBot.Meetings;

/// <summary>Whether somebody took part in a meeting: by name, since agendas and notes name people and not accounts.</summary>
internal static class Presence
{
    /// <summary>
    /// Whether the person is noted as away the whole meeting, or listed so on the agenda and not noted otherwise. Whoever came late, left early,
    /// was there under an item, or came in somebody's place took part; of whom nothing is known, it is taken for granted.
    /// </summary>
    public static bool WasAway(MeetingState state, Person person)
    {
        var facts = state.Attendance.Notes.Select(note => note.Fact).ToList();
        var own = facts.Where(fact => IsOf(person, fact.Name)).Select(fact => fact.Kind).ToList();
        if (own.Any(TookPart) || facts.Any(fact => fact.Deputy is { } deputy && IsOf(person, deputy)))
            return false;
        return own.Any(StayedAway) || state.Agenda.Head.Participants.Any(listed => listed.Absent && IsOf(person, listed.Name));
    }

    /// <summary>"Holm, Mette" as "Mette Holm": a comma divides names, on paper and in what a form sends.</summary>
    public static string Printable(string name) => name.Split(',', StringSplitOptions.TrimEntries) is [var last, var first]
        ? $"{first} {last}"
        : name.Replace(',', ' ').Trim();

    private static bool TookPart(AttendanceKind kind) =>
        kind is AttendanceKind.Present or AttendanceKind.Late or AttendanceKind.Left or AttendanceKind.Guest;

    // A deputy comes instead of somebody, not beside them.
    private static bool StayedAway(AttendanceKind kind) => kind is AttendanceKind.Absent or AttendanceKind.Excused or AttendanceKind.Deputy;

    private static bool IsOf(Person person, string name) => string.Equals(Printable(person.Name), Printable(name), StringComparison.OrdinalIgnoreCase);
}
