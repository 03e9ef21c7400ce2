using MoedeBot.Meetings;
using MoedeBot.Minutes;

namespace MoedeBot.Cards;

/// <summary>Standing items as people write them: a title a line.</summary>
internal static class StandingLines
{
    private const int Most = 20;
    private const int LongestTitle = 200;

    /// <summary>Those set so far; before any are, the usual ones are proposed.</summary>
    internal static string Of(Forum? forum) => string.Join('\n', forum is { Standing.Count: > 0 } ? forum.Standing : NextAgenda.UsualItems);

    /// <summary>None where they are the usual ones, so that those hold on.</summary>
    internal static IReadOnlyList<string> Read(string lines)
    {
        var titles = lines.ReplaceLineEndings("\n").Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
            .Where(title => title.Length <= LongestTitle).Take(Most).ToList();
        return titles.SequenceEqual(NextAgenda.UsualItems) ? [] : titles;
    }
}
