using System.Globalization;

namespace MoedeBot.Documents.Reading;

/// <summary>
/// Reads case numbers: KLE's <c>00.01.00-P35-9-22</c> (subject, facet, serial, year) and the journals' <c>S2021-736</c>,
/// <c>22-010739</c>, <c>20-082075K</c>, <c>22/1234</c> (year and serial).
/// </summary>
internal static class CaseNumbers
{
    private const int Longest = 40;
    private static readonly string[] Labels = ["Sagsnummer", "Sagsnr", "Sags nr", "Journalnr", "J.nr", "Sag nr", "Acadre"];

    /// <summary>The case number that the whole line is; null when it is not one.</summary>
    public static CaseNumber? Read(string line)
    {
        if (line.Length is 0 or > Longest || !char.IsAsciiDigit(line[^1]) && !char.IsAsciiLetterUpper(line[^1]))
            return null;
        var number = WithoutLabel(line);
        return Kle(line, number.Split('-')) ?? YearSerial(line, number) ?? (number.Length < line.Length ? Labelled(line, number) : null);
    }

    // What a label calls a case number is one, whatever journal it is of.
    private static CaseNumber? Labelled(string printed, string number) =>
        number.Length > 3 && number.All(c => char.IsAsciiLetterOrDigit(c) || c is '-' or '/' or '.') && number.Count(char.IsAsciiDigit) > 3 ? new(printed) : null;

    private static string WithoutLabel(string line)
    {
        var label = Array.Find(Labels, l => line.StartsWith(l, StringComparison.OrdinalIgnoreCase));
        return label is null ? line : line[label.Length..].TrimStart('.', ':', ' ');
    }

    private static CaseNumber? Kle(string printed, string[] parts) =>
        parts is [var subject, var facet, var serial, var year] && IsSubject(subject) && IsFacet(facet)
        && Number(serial, 6) is { } s && Number(year, 4) is { } y && year.Length is 2 or 4
            ? new(printed) { Subject = subject, Facet = facet, Serial = s, Year = FullYear(year.Length, y) }
            : null;

    private static bool IsSubject(string text) =>
        text.Length == 8 && text[2] == '.' && text[5] == '.' && text.Where((_, i) => i is not (2 or 5)).All(char.IsAsciiDigit);

    private static bool IsFacet(string text) =>
        text.Length == 3 && char.IsLetterOrDigit(text[0]) && char.IsAsciiDigit(text[1]) && char.IsAsciiDigit(text[2]);

    private static CaseNumber? YearSerial(string printed, string number)
    {
        var letters = 0;
        while (letters < number.Length && letters < 4 && char.IsAsciiLetterUpper(number[letters]))
            letters++;
        var rest = number[letters..].TrimStart('-');
        var split = rest.AsSpan().IndexOfAny('-', '/');
        if (split is not (2 or 4) || Number(rest[..split], 4) is not { } year)
            return null;
        var suffix = char.IsAsciiLetterUpper(rest[^1]) ? rest[^1..] : null;
        var serial = suffix is null ? rest[(split + 1)..] : rest[(split + 1)..^1];
        return Number(serial, 8) is { } s && !(split == 4 && letters == 0 && LooksAsYears(year, serial, s))
            ? new(printed) { Serial = s, Year = FullYear(split, year), Suffix = suffix }
            : null;
    }

    // "2022-2023" under a title is a period of years, not a case.
    private static bool LooksAsYears(int year, string serial, int number) => serial.Length == 4 && number > year && number - year < 20;

    private static int FullYear(int digits, int year) => digits == 4 ? year : year + (year < 70 ? 2000 : 1900);

    private static int? Number(string digits, int most) =>
        digits.Length <= most && int.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;
}
