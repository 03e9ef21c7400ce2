using System.Globalization;

namespace MoedeBot.Documents.Reading;

/// <summary>Finds and writes dates and clock times as Danish documents have them, independent of the machine's culture data.</summary>
internal static class DanishDates
{
    private static readonly string[] Months =
    [
        "januar", "februar", "marts", "april", "maj", "juni", "juli", "august", "september", "oktober", "november", "december",
    ];

    private static readonly string[] ShortMonths = ["jan", "feb", "mar", "apr", "maj", "jun", "jul", "aug", "sep", "okt", "nov", "dec"];

    /// <summary>Danish names for .NET's own formatting; weekdays with a capital, as the prints have them.</summary>
    public static readonly CultureInfo Culture = MakeCulture();

    /// <summary>Whether the text begins with the name of a month.</summary>
    public static bool StartsWithMonth(ReadOnlySpan<char> text) => MonthAt(text) > 0;

    /// <summary>First date in the text: <c>26-01-2022</c>, <c>26.01.2022</c>, <c>26/1 2022</c>, <c>26. januar 2022</c>.</summary>
    /// <param name="text">Any text.</param>
    /// <param name="at">Where the date begins.</param>
    public static DateOnly? Find(ReadOnlySpan<char> text, out int at)
    {
        for (at = 0; at < text.Length; at++)
        {
            if (char.IsAsciiDigit(text[at]) && (at == 0 || !char.IsAsciiDigit(text[at - 1])) && DateAt(text[at..]) is { } date)
                return date;
        }

        at = -1;
        return null;
    }

    /// <summary>
    /// First day in the text, also <c>27. jan. 2021</c>, and <c>12. april</c> or <c>12/4</c> without a year: then the first such day on or after <paramref name="from"/>.
    /// </summary>
    public static DateOnly? FindWith(ReadOnlySpan<char> text, DateOnly? from)
    {
        for (var at = 0; at < text.Length; at++)
        {
            if (!char.IsAsciiDigit(text[at]) || (at > 0 && char.IsAsciiDigit(text[at - 1])))
                continue;
            if ((DateAt(text[at..]) ?? DayAt(text[at..], from)) is { } date)
                return date;
        }

        return null;
    }

    private static DateOnly? DayAt(ReadOnlySpan<char> text, DateOnly? from)
    {
        var day = Digits(text, 2);
        var rest = text[day..];
        if (rest is not ['.' or '/', ..] || Number(text[..day]) is < 1 or > 31)
            return null;
        var named = rest[1..].TrimStart(' ');
        var (month, length) = rest[0] == '/' ? (Digits(named, 2) is > 0 and var digits ? Number(named[..digits]) : 0, Digits(named, 2)) : ShortMonthAt(named);
        if (month is < 1 or > 12)
            return null;
        var year = named[length..].TrimStart(['.', ' ', '-']);
        return Date(text[..day], month, year) ?? (Digits(year, 1) == 0 && from is { } known ? Next(known, month, Number(text[..day])) : null);
    }

    // The three letters, a full stop or the rest of the name after them.
    private static (int Month, int Length) ShortMonthAt(ReadOnlySpan<char> text)
    {
        var length = 0;
        while (length < text.Length && char.IsLetter(text[length]))
            length++;
        for (var m = 0; m < ShortMonths.Length; m++)
        {
            if (length >= 3 && text.StartsWith(ShortMonths[m], StringComparison.OrdinalIgnoreCase) && (length <= 4 || MonthAt(text) == m + 1))
                return (m + 1, length);
        }

        return default;
    }

    private static DateOnly? Next(DateOnly from, int month, int day)
    {
        for (var year = from.Year; year < from.Year + 5; year++)
        {
            if (day <= DateTime.DaysInMonth(year, month) && new DateOnly(year, month, day) is var date && date >= from)
                return date;
        }

        return null;
    }

    /// <summary>First clock time in the text: <c>08:30</c> or <c>kl. 08.30</c>; a dot counts only after <c>kl</c>.</summary>
    public static TimeOnly? FindTime(string text)
    {
        var kl = text.IndexOf("kl", StringComparison.OrdinalIgnoreCase);
        for (var at = 0; at < text.Length; at++)
        {
            if (!char.IsAsciiDigit(text[at]) || (at > 0 && (char.IsAsciiDigit(text[at - 1]) || text[at - 1] is '.' or ':')))
                continue;
            var time = TimeAt(text.AsSpan(at), out var length);
            if (time is not null && (text[at + length - 3] == ':' || (kl >= 0 && at > kl && at - kl < 6)))
                return time;
        }

        return null;
    }

    /// <summary>Clock time at the very start of the text, with colon or dot.</summary>
    public static TimeOnly? TimeAt(ReadOnlySpan<char> text, out int length)
    {
        var hour = Digits(text, 2);
        length = hour + 3;
        if (hour == 0 || text.Length < length || text[hour] is not (':' or '.') || Digits(text[(hour + 1)..], 3) != 2)
            return null;
        var (h, m) = (Number(text[..hour]), Number(text.Slice(hour + 1, 2)));
        return h < 24 && m < 60 ? new TimeOnly(h, m) : null;
    }

    private static DateOnly? DateAt(ReadOnlySpan<char> text)
    {
        var dayLength = Digits(text, 2);
        var rest = text[dayLength..];
        if (rest.Length < 4)
            return null;
        if (rest.StartsWith(". ") && MonthAt(rest[2..]) is > 0 and var month)
            return Date(text[..dayLength], month, rest[(2 + Months[month - 1].Length)..].TrimStart(' '));
        if (rest[0] is not ('-' or '.' or '/'))
            return null;
        var monthLength = Digits(rest[1..], 2);
        if (monthLength == 0 || rest.Length < monthLength + 3 || rest[1 + monthLength] is not ('-' or '.' or '/' or ' '))
            return null;
        return Date(text[..dayLength], Number(rest.Slice(1, monthLength)), rest[(2 + monthLength)..]);
    }

    private static DateOnly? Date(ReadOnlySpan<char> day, int month, ReadOnlySpan<char> year)
    {
        if (Digits(year, 5) != 4)
            return null;
        var (d, y) = (Number(day), Number(year[..4]));
        return month is >= 1 and <= 12 && y >= 1900 && d >= 1 && d <= DateTime.DaysInMonth(y, month) ? new DateOnly(y, month, d) : null;
    }

    private static int MonthAt(ReadOnlySpan<char> text)
    {
        for (var m = 0; m < Months.Length; m++)
        {
            if (text.StartsWith(Months[m], StringComparison.OrdinalIgnoreCase)
                && (text.Length == Months[m].Length || !char.IsLetter(text[Months[m].Length])))
                return m + 1;
        }

        return 0;
    }

    private static int Digits(ReadOnlySpan<char> text, int most)
    {
        var count = 0;
        while (count < most && count < text.Length && char.IsAsciiDigit(text[count]))
            count++;
        return count;
    }

    private static int Number(ReadOnlySpan<char> digits) => int.Parse(digits, NumberStyles.None, CultureInfo.InvariantCulture);

    private static CultureInfo MakeCulture()
    {
        var culture = (CultureInfo)CultureInfo.InvariantCulture.Clone();
        culture.DateTimeFormat.DayNames = ["Søndag", "Mandag", "Tirsdag", "Onsdag", "Torsdag", "Fredag", "Lørdag"];
        culture.DateTimeFormat.MonthNames = [.. Months, ""];
        culture.DateTimeFormat.MonthGenitiveNames = [.. Months, ""];
        return CultureInfo.ReadOnly(culture);
    }
}
