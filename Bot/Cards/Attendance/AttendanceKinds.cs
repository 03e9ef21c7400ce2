using MoedeBot.Meetings;
using MoedeBot.Texts;

namespace MoedeBot.Cards;

/// <summary>Kinds of attendance as a form carries them and as people read them.</summary>
internal static class AttendanceKinds
{
    /// <summary>In the order that they are offered.</summary>
    internal static readonly AttendanceKind[] All =
    [
        AttendanceKind.Excused, AttendanceKind.Absent, AttendanceKind.Late, AttendanceKind.Left, AttendanceKind.Disqualified,
        AttendanceKind.Deputy, AttendanceKind.Guest, AttendanceKind.Present,
    ];

    internal static string Code(AttendanceKind kind) => kind.ToString().ToLowerInvariant();

    internal static AttendanceKind? Parse(string code) =>
        All.Where(kind => Code(kind) == code).Select(kind => (AttendanceKind?)kind).FirstOrDefault();

    internal static string Word(AttendanceKind kind, Wording texts) => kind switch
    {
        AttendanceKind.Present => texts.KindPresent,
        AttendanceKind.Absent => texts.KindAbsent,
        AttendanceKind.Excused => texts.KindExcused,
        AttendanceKind.Late => texts.KindLate,
        AttendanceKind.Left => texts.KindLeft,
        AttendanceKind.Disqualified => texts.KindDisqualified,
        AttendanceKind.Deputy => texts.KindDeputy,
        _ => texts.KindGuest,
    };

    /// <summary>A note in one line, for the secretary alone: it may name a closed item's guest.</summary>
    internal static string Sentence(AttendanceFact fact, MeetingState meeting, Wording texts) => fact switch
    {
        { Kind: AttendanceKind.Late, At: { } at } => texts.NotedLate(fact.Name, texts.Clock(at)),
        { Kind: AttendanceKind.Left, At: { } at } => texts.NotedLeft(fact.Name, texts.Clock(at)),
        { Kind: AttendanceKind.Disqualified, Item: { } item } => texts.NotedDisqualified(fact.Name, Number(meeting, item)),
        { Kind: AttendanceKind.Guest, Item: { } item } => texts.NotedGuest(fact.Name, Number(meeting, item)),
        { Kind: AttendanceKind.Deputy, Deputy: { } deputy } => texts.NotedDeputy(deputy, fact.Name),
        _ => texts.Noted(fact.Name, Word(fact.Kind, texts).ToLower(texts.Culture)),
    };

    // A new edition may have renumbered the item, or taken it off.
    private static int Number(MeetingState meeting, int key) => meeting.Find(key)?.Item.Number ?? key;
}
