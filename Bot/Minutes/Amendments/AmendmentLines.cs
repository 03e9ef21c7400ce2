using MoedeBot.Meetings;
using MoedeBot.Texts;

namespace MoedeBot.Minutes;

/// <summary>
/// The lines that say what was changed after the minutes were out: date, item and reason, oldest first. They stand in the head of the
/// document, so that whoever has the first version sees at once where the two differ.
/// </summary>
public static class AmendmentLines
{
    /// <summary>The lines of the open minutes: of a closed item that it was amended, never why.</summary>
    public static IReadOnlyList<string> Of(MeetingState state, Wording texts, TimeZoneInfo zone) => Lines(state, texts, zone, closed: false);

    /// <summary>The lines of the minutes; Danish whatever language the screen has.</summary>
    /// <param name="state">The meeting.</param>
    /// <param name="closed">Whether the forum's own people alone read them.</param>
    internal static IReadOnlyList<string> InMinutes(MeetingState state, bool closed) => Lines(state, Wording.Danish, LocalTime.Copenhagen, closed);

    private static IReadOnlyList<string> Lines(MeetingState state, Wording texts, TimeZoneInfo zone, bool closed) =>
        [.. state.Amendments.Where(amendment => amendment.At is not null).OrderBy(amendment => amendment.At)
            .Select(amendment => Line(state, amendment, texts.Day(LocalTime.DayOf(amendment.At!.Value, zone)), texts, closed)).Distinct()];

    private static string Line(MeetingState state, Amendment amendment, string day, Wording texts, bool closed)
    {
        if (amendment.Item is not { } key)
            return texts.AmendedAttendance(day);
        var item = (state.Find(key) ?? state.Withdrawn.First(withdrawn => withdrawn.Key == key)).Item;
        var number = $"{(item.Word.Length > 0 ? item.Word.ToLower(texts.Culture) : texts.ItemWord)} {item.Number}";
        return item.Confidential && !closed ? texts.AmendedSilently(day, number) : texts.Amended(day, number, OneLine(amendment.Reason));
    }

    private static string OneLine(string reason) =>
        string.Join(' ', reason.Split(['\n', '\t'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries));
}
