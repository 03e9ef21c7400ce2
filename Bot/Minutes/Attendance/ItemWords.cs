using MoedeBot.Meetings;
using MoedeBot.Texts;

namespace MoedeBot.Minutes;

/// <summary>What stands under an item's decision in the minutes: the secretary's words as typed, then who took part, or did not.</summary>
internal static class ItemWords
{
    /// <summary>The text; null while the item is open.</summary>
    public static string? Of(MeetingState state, ItemState item)
    {
        if (item.Decision is not { } decision)
            return null;
        var lines = Lines(state, item.Key, decision.Text);
        return lines.Count == 0 ? decision.Text : string.Join("\n\n", lines.Prepend(decision.Text).Where(part => part.Length > 0));
    }

    /// <summary>The line of somebody who took part under an item only. Minutes are Danish whatever language the screen has.</summary>
    public static string TookPart(string names) => Wording.Danish.GuestsTookPart(names.Trim().TrimEnd('.'));

    /// <summary>Whether a text says already that somebody took part.</summary>
    public static bool Says(string text, string name) => text.Split('\n').Any(line =>
        line.Contains("deltog", StringComparison.OrdinalIgnoreCase) && line.Contains(name.Trim().TrimEnd('.'), StringComparison.OrdinalIgnoreCase));

    private static List<string> Lines(MeetingState state, int key, string text) =>
        [.. state.Attendance.Notes.Select(note => note.Fact).Where(fact => fact.Item == key && !Says(text, fact.Name)).Select(Line)];

    private static string Line(AttendanceFact fact) => fact.Kind == AttendanceKind.Guest
        ? TookPart(fact.Name)
        : Wording.Danish.TookNoPart(fact.Name);
}
