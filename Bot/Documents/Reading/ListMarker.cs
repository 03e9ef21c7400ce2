using System.Globalization;

namespace MoedeBot.Documents.Reading;

/// <summary>The beginning of a list line.</summary>
/// <param name="Indent">Spaces before the marker.</param>
/// <param name="Marker">Marker as printed.</param>
/// <param name="Text">Text after marker and space.</param>
/// <param name="Number">Number of a numbered line; null for bullets and letters.</param>
internal readonly record struct ListMarker(int Indent, string Marker, string Text, int? Number)
{
    private const string Bullets = "-•*–▪‣◦·";

    /// <summary>Reads the marker of <paramref name="line"/>.</summary>
    /// <param name="line">A line without tabs.</param>
    /// <param name="lastNumber">Number of the numbered line before it in the same text, or 0: "31. marts" is no list's 31st point.</param>
    public static ListMarker? Read(string line, int lastNumber)
    {
        var indent = line.AsSpan().IndexOfAnyExcept(' ');
        if (indent < 0)
            return null;
        var rest = line.AsSpan(indent);
        var space = rest.IndexOf(' ');
        if (space is < 1 or > 4 || rest[(space + 1)..].IsWhiteSpace())
            return null;
        var marker = rest[..space];
        var text = rest[(space + 1)..];
        if (marker.Length == 1 && Bullets.Contains(marker[0], StringComparison.Ordinal))
            return new(indent, marker.ToString(), text.ToString(), null);
        if (marker.Length == 2 && marker[1] == ')' && char.IsAsciiLetterLower(marker[0]))
            return new(indent, marker.ToString(), text.ToString(), null);
        return Numbered(marker, text, lastNumber) is { } number ? new(indent, marker.ToString(), text.ToString(), number) : null;
    }

    private static int? Numbered(ReadOnlySpan<char> marker, ReadOnlySpan<char> text, int lastNumber) =>
        marker[^1] is '.' or ')'
        && int.TryParse(marker[..^1], NumberStyles.None, CultureInfo.InvariantCulture, out var number)
        && (number == 1 || number == lastNumber + 1)
        && !DanishDates.StartsWithMonth(text)
            ? number
            : null;
}
