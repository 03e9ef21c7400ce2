using MoedeBot.Documents;
using MoedeBot.Meetings;

namespace MoedeBot.Minutes;

/// <summary>The participant list as the minutes print it: the agenda's, with what was noted during the meeting.</summary>
internal static class PeoplePresent
{
    private const string ExcusedWord = "Afbud";

    /// <summary>Everybody, in the order to print; exactly the agenda's own list where nothing is noted.</summary>
    public static IReadOnlyList<Participant> Of(MeetingState state)
    {
        var listed = Listed(state);
        if (!state.Attendance.Recorded)
            return listed;
        var style = HouseStyles.Get(state.Agenda.Style);
        List<Participant> people = [.. listed.Select(person => Status(person, NotesOf(state, person.Name), style))];
        foreach (var deputy in state.Attendance.Notes.Select(note => note.Fact).Where(fact => fact.Kind == AttendanceKind.Deputy))
            Represent(people, deputy.Name, deputy.Deputy!);
        return people;
    }

    /// <summary>Somebody who belongs to the meeting anyhow is told of once; anybody else stands behind whom they represent.</summary>
    private static void Represent(List<Participant> people, string represented, string deputy)
    {
        var status = $"stedfortræder for {represented}";
        var own = people.FindIndex(person => person.Name == deputy && !person.Absent);
        if (own >= 0)
            people[own] = people[own] with { Status = people[own].Status is { } already ? $"{already}, {status}" : status };
        else
            people.Insert(people.FindIndex(person => person.Name == represented) + 1, new Participant(deputy, status));
    }

    /// <summary>Those who belong to the meeting, as far as the agenda or the secretary says so.</summary>
    private static IReadOnlyList<Participant> Listed(MeetingState state)
    {
        var head = state.Agenda.Head.Participants;
        var called = state.Attendance.Called ?? [];
        var noted = state.Attendance.Notes.Where(note => BelongsToMeeting(note.Fact.Kind)).Select(note => note.Fact.Name);
        var more = called.Concat(noted).Distinct().Where(name => head.All(person => person.Name != name)).ToList();
        return more.Count == 0 ? head : [.. head, .. more.Select(name => new Participant(name, null))];
    }

    private static bool BelongsToMeeting(AttendanceKind kind) => kind is not (AttendanceKind.Guest or AttendanceKind.Disqualified);

    private static IReadOnlyList<AttendanceFact> NotesOf(MeetingState state, string name) =>
        [.. state.Attendance.Notes.Select(note => note.Fact).Where(fact => fact.Name == name)];

    private static Participant Status(Participant person, IReadOnlyList<AttendanceFact> facts, HouseStyle style)
    {
        if (facts.Any(fact => fact.Kind == AttendanceKind.Absent))
            return new Participant(person.Name, style.Words.Absent[0]) { Absent = true };
        if (facts.Any(fact => fact.Kind == AttendanceKind.Excused))
            return Excused(person, style);
        if (Partial(facts, style) is { } partial)
            return new Participant(person.Name, partial);
        if (facts.Any(fact => fact.Kind == AttendanceKind.Present))
            return new Participant(person.Name, null);
        // Whoever sends a deputy stays away, and has said so.
        return facts.Any(fact => fact.Kind == AttendanceKind.Deputy) && !person.Absent ? Excused(person, style) : person;
    }

    private static Participant Excused(Participant person, HouseStyle style) =>
        new(person.Name, style.Words.Absent.Contains(ExcusedWord) ? ExcusedWord : style.Words.Absent[0]) { Absent = true };

    private static string? Partial(IReadOnlyList<AttendanceFact> facts, HouseStyle style)
    {
        string? Clock(AttendanceKind kind) => facts.FirstOrDefault(fact => fact.Kind == kind)?.At is { } at ? style.Clock(at) : null;
        return (Clock(AttendanceKind.Late), Clock(AttendanceKind.Left)) switch
        {
            ({ } from, { } to) => $"deltog kl. {from}-{to}",
            ({ } from, null) => $"deltog fra kl. {from}",
            (null, { } to) => $"deltog til kl. {to}",
            _ => null,
        };
    }
}
