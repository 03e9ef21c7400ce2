using MoedeBot.Meetings;

namespace MoedeBot.Cards;

/// <summary>Who is proposed as having taken part under an item: those whom its text expects, and those noted as its guests.</summary>
internal static class ProposedGuests
{
    /// <summary>Names with titles, as one line; empty for nobody. Of a closed item only those noted by hand.</summary>
    internal static string For(MeetingState meeting, ItemState item)
    {
        var expected = item.Item.Confidential ? [] : item.Item.Sections.SelectMany(section => section.Guests).Where(guest => !guest.Attended).Select(guest => guest.Name);
        var noted = meeting.Attendance.Notes.Select(note => note.Fact)
            .Where(fact => fact.Kind == AttendanceKind.Guest && fact.Item == item.Key).Select(fact => fact.Name);
        return Joined([.. expected.Concat(noted).Distinct(StringComparer.OrdinalIgnoreCase)]);
    }

    private static string Joined(List<string> names) =>
        names.Count < 2 ? string.Concat(names) : $"{string.Join(", ", names.Take(names.Count - 1))} og {names[^1]}";
}
