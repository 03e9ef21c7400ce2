using System.Globalization;

namespace MoedeBot.Documents.Reading;

/// <summary>The beginning of a list line, as places in the line: most lines are asked, few have one.</summary>
/// <param name="Indent">Spaces before the marker.</param>
/// <param name="Length">Length of the marker.</param>
/// <param name="Number">Number of a numbered line; null for bullets and letters.</param>
internal readonly record struct ListMarker(int Indent, int Length, int? Number)
{
    private const char InnerBullet = 'o';
    private const int LongestMarker = 4;
    private const string Bullets = "-•*–▪‣◦·o";
    private static readonly string[] BulletMarkers = [.. Bullets.Select(b => b.ToString())];

    /// <summary>The marker as printed.</summary>
    public string MarkerOf(string line) =>
        Length == 1 ? BulletMarkers[Bullets.IndexOf(line[Indent], StringComparison.Ordinal)] : line.Substring(Indent, Length);

    /// <summary>What follows the marker and its space.</summary>
    public string TextOf(string line) => line[(Indent + Length + 1)..];

    /// <summary>The bullet that Word draws as a circle and copies as a letter: one only under another bullet.</summary>
    public static ListMarker? ReadInner(ReadOnlySpan<char> line)
    {
        var indent = line.IndexOfAnyExcept(' ');
        return indent >= 0 && line[indent..] is [InnerBullet, ' ', not ' ', ..] ? new(indent, 1, null) : null;
    }

    /// <summary>Reads the marker of <paramref name="line"/>.</summary>
    /// <param name="line">A line without tabs.</param>
    /// <param name="lastNumber">Number of the numbered line before it in the same text, or 0: "31. marts" is no list's 31st point.</param>
    public static ListMarker? Read(ReadOnlySpan<char> line, int lastNumber)
    {
        var indent = line.IndexOfAnyExcept(' ');
        if (indent < 0)
            return null;
        var rest = line[indent..];
        var space = rest[..Math.Min(rest.Length, LongestMarker + 1)].IndexOf(' ');
        if (space < 1 || rest[(space + 1)..].IsWhiteSpace())
            return null;
        var marker = rest[..space];
        if ((marker.Length == 1 && marker[0] != InnerBullet && Bullets.Contains(marker[0], StringComparison.Ordinal)) || (marker.Length == 2 && marker[1] == ')' && char.IsAsciiLetterLower(marker[0])))
            return new(indent, space, null);
        return Numbered(marker, rest[(space + 1)..], lastNumber) is { } number ? new(indent, space, number) : null;
    }

    private static int? Numbered(ReadOnlySpan<char> marker, ReadOnlySpan<char> text, int lastNumber) =>
        marker[^1] is '.' or ')'
        && int.TryParse(marker[..^1], NumberStyles.None, CultureInfo.InvariantCulture, out var number)
        && (number == 1 || number == lastNumber + 1)
        && !DanishDates.StartsWithMonth(text)
            ? number
            : null;
}
