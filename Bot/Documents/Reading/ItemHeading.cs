using System.Globalization;

namespace MoedeBot.Documents.Reading;

/// <summary>The line that begins an item: word, number, separator, title.</summary>
/// <param name="Word">As printed; empty where items have only a number.</param>
/// <param name="Number">The number.</param>
/// <param name="Separator">What stands between number and title; <c>": "</c> is the usual.</param>
/// <param name="Title">Title as printed; empty when it stands on a line of its own.</param>
internal readonly record struct ItemHeading(string Word, int Number, string Separator, string Title)
{
    /// <summary>The usual separator.</summary>
    public const string Usual = ": ";

    private static readonly string[] Words =
    [
        .. HouseStyles.All.SelectMany(s => s.Words.Items).Concat(["Sag nr.", "Punkt nr.", "Pkt"])
            .SelectMany(w => new[] { w, w.ToUpperInvariant() }).Distinct(StringComparer.Ordinal).OrderByDescending(w => w.Length),
    ];

    private static readonly string[] Separators = [": ", ":", ". ", " - ", " – ", ") ", ".", " "];

    /// <summary>Reads a heading with a word, such as <c>Punkt 3: Budget</c>; null when the line is none.</summary>
    public static ItemHeading? Read(string line)
    {
        if (line.Length < 5 || line[0] is not ('P' or 'S' or 'D'))
            return null;
        foreach (var word in Words)
        {
            if (line.StartsWith(word, StringComparison.Ordinal) && line.Length > word.Length + 1 && line[word.Length] == ' ')
                return Numbered(line, word);
        }

        return null;
    }

    /// <summary>Reads a heading of number and title alone: <c>3. Budget</c>, <c>3 Budget</c>.</summary>
    public static ItemHeading? ReadBare(string line) =>
        line.Length > 2 && char.IsAsciiDigit(line[0]) && Numbered(line, "") is { Title.Length: > 0, Separator: not "" } heading
            && char.IsLetter(heading.Title[0] == '(' && heading.Title.Length > 1 ? heading.Title[1] : heading.Title[0])
                ? heading
                : null;

    private static ItemHeading? Numbered(string line, string word)
    {
        var start = word.Length == 0 ? 0 : word.Length + 1;
        var end = start;
        while (end < line.Length && end - start < 6 && char.IsAsciiDigit(line[end]))
            end++;
        if (!int.TryParse(line.AsSpan(start, end - start), NumberStyles.None, CultureInfo.InvariantCulture, out var number) || number == 0)
            return null;
        if (end == line.Length)
            return new(word, number, "", "");
        var separator = Array.Find(Separators, s => string.CompareOrdinal(line, end, s, 0, s.Length) == 0);
        return separator is null ? null : new(word, number, separator, line[(end + separator.Length)..]);
    }
}
