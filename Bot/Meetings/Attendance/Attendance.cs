using System.Collections.Immutable;
using System.Text.Json.Serialization;

namespace MoedeBot.Meetings;

/// <summary>What is known of somebody's attendance.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<AttendanceKind>))]
public enum AttendanceKind
{
    /// <summary>There after all; takes back an absence, and what the agenda says of one.</summary>
    Present,

    /// <summary>Away the whole meeting without having said so.</summary>
    Absent,

    /// <summary>Away the whole meeting and has said so (afbud).</summary>
    Excused,

    /// <summary>Came later, at <see cref="AttendanceFact.At"/>.</summary>
    Late,

    /// <summary>Left before the end, at <see cref="AttendanceFact.At"/>.</summary>
    Left,

    /// <summary>Took no part in <see cref="AttendanceFact.Item"/> for a conflict of interest (inhabil).</summary>
    Disqualified,

    /// <summary>Has sent <see cref="AttendanceFact.Deputy"/> instead.</summary>
    Deputy,

    /// <summary>Took part under <see cref="AttendanceFact.Item"/> only.</summary>
    Guest,
}

/// <summary>One thing noted of one person.</summary>
/// <param name="Kind">What.</param>
/// <param name="Name">Name as it shall be printed; a guest's with the title. People of an agenda are known by their names alone.</param>
public sealed record AttendanceFact(AttendanceKind Kind, string Name)
{
    /// <summary>Local clock; null where it does not matter.</summary>
    public TimeOnly? At { get; init; }

    /// <summary><see cref="ItemState.Key"/>; null for the whole meeting.</summary>
    public int? Item { get; init; }

    /// <summary>Name of the one who came instead; null where nobody did.</summary>
    public string? Deputy { get; init; }
}

/// <summary>A fact that stands until it is withdrawn or replaced.</summary>
/// <param name="Id">Sequence of its event.</param>
/// <param name="Fact">The fact.</param>
public sealed record AttendanceNote(long Id, AttendanceFact Fact);

/// <summary>Who was there, as far as it was noted; the agenda's own list holds for the rest.</summary>
public sealed record Attendance
{
    /// <summary>Nothing noted.</summary>
    public static Attendance None { get; } = new();

    /// <summary>Those who were said to be present when not noted otherwise; null until somebody has said so.</summary>
    public IReadOnlyList<string>? Called { get; init; }

    /// <summary>The exceptions, oldest first.</summary>
    public ImmutableList<AttendanceNote> Notes { get; init; } = [];

    /// <summary>Whether anything is noted at all.</summary>
    public bool Recorded => Called is not null || !Notes.IsEmpty;

    /// <summary>With one more note; what it contradicts gives way.</summary>
    internal Attendance With(AttendanceNote note) => this with
    {
        Notes = Notes.RemoveAll(old => Contradicts(old.Fact, note.Fact)).Add(note),
    };

    /// <summary>Without a note; as it was when there is none such.</summary>
    internal Attendance Without(long id) => this with { Notes = Notes.RemoveAll(note => note.Id == id) };

    private static bool Contradicts(AttendanceFact old, AttendanceFact now) => old.Name == now.Name && now.Kind switch
    {
        AttendanceKind.Present or AttendanceKind.Absent or AttendanceKind.Excused => IsOfPresence(old.Kind),
        AttendanceKind.Late or AttendanceKind.Left => old.Kind == now.Kind || (IsOfPresence(old.Kind) && !IsPartial(old.Kind)),
        _ => old.Kind == now.Kind && old.Item == now.Item,
    };

    private static bool IsOfPresence(AttendanceKind kind) =>
        kind is AttendanceKind.Present or AttendanceKind.Absent or AttendanceKind.Excused || IsPartial(kind);

    private static bool IsPartial(AttendanceKind kind) => kind is AttendanceKind.Late or AttendanceKind.Left;
}
