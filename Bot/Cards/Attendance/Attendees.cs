using MoedeBot.Meetings;

namespace MoedeBot.Cards;

/// <summary>Who can be noted: those who belong to the meeting, then the others of the team.</summary>
/// <param name="Listed">Those whom the agenda, the secretary or the forum's settings name, in their order.</param>
/// <param name="Others">The team's others, by name.</param>
public sealed record Attendees(IReadOnlyList<string> Listed, IReadOnlyList<string> Others)
{
    /// <summary>Whether nobody has said who belongs to the meeting, so that the form must ask.</summary>
    public bool Unknown => Listed.Count == 0;

    /// <summary>Everybody, without doubles.</summary>
    internal IEnumerable<string> All => Listed.Concat(Others).Distinct();

    /// <summary>Finds them.</summary>
    /// <param name="meeting">The meeting.</param>
    /// <param name="forum">The forum as it is set up now.</param>
    /// <param name="roster">The team's people.</param>
    public static Attendees Of(MeetingState meeting, Forum forum, IReadOnlyList<Person> roster)
    {
        var head = meeting.Agenda.Head.Participants.Select(person => person.Name).ToList();
        var standing = forum.Members.Select(member => member.Name);
        var listed = (head.Count > 0 ? head : meeting.Attendance.Called ?? standing).Select(Presence.Printable).Distinct().ToList();
        return new Attendees(listed, [.. roster.Select(person => Presence.Printable(person.Name)).Where(name => name.Length > 0 && !listed.Contains(name)).Distinct()]);
    }
}
