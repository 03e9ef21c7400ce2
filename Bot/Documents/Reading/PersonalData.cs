using System.Buffers;

namespace MoedeBot.Documents.Reading;

/// <summary>Sees what should not be posted unseen: CPR numbers, e-mail addresses, telephone numbers. Remarks never repeat them.</summary>
internal static class PersonalData
{
    private static readonly SearchValues<char> Telling = SearchValues.Create("@0123456789");
    private static readonly string[] PhoneWords = ["tlf", "telefon", "mobil"];

    /// <summary>Remarks about the lines of the chunks.</summary>
    public static IReadOnlyList<Remark> Seen(IReadOnlyList<Chunk> chunks)
    {
        var remarks = new List<Remark>();
        foreach (var lines in chunks.Select(c => c.Lines))
        {
            for (var i = 0; i < lines.Count; i++)
            {
                if (lines[i].Text.AsSpan().ContainsAny(Telling))
                    Add(lines[i].Number, lines[i].Text, remarks);
            }
        }

        return remarks;
    }

    private static void Add(int number, string text, List<Remark> remarks)
    {
        if (HasCpr(text))
            remarks.Add(new(number, Severity.Error, "Linjen ser ud til at indeholde et CPR-nummer; fjern det, før dagsordenen slås op.", "cpr-seen"));
        if (HasMail(text))
            remarks.Add(new(number, Severity.Warning, "Linjen indeholder en e-mailadresse; se, om den skal med.", "mail-seen"));
        if (HasPhone(text))
            remarks.Add(new(number, Severity.Warning, "Linjen ser ud til at indeholde et telefonnummer; se, om det skal med.", "phone-seen"));
    }

    private static bool HasCpr(ReadOnlySpan<char> text)
    {
        for (var (at, run) = NextRun(text, 0); run > 0; (at, run) = NextRun(text, at + run))
        {
            var dash = run == 6 && at + 11 <= text.Length && text[at + 6] is '-' or ' ' && Run(text, at + 7) == 4;
            if ((dash || run == 10) && IsDay(text[at..]))
                return true;
        }

        return false;
    }

    // The next digits in a row, and how many; none when there are no more.
    private static (int At, int Length) NextRun(ReadOnlySpan<char> text, int from)
    {
        var next = text[from..].IndexOfAnyInRange('0', '9');
        return next < 0 ? (text.Length, 0) : (from + next, Run(text, from + next));
    }

    private static bool IsDay(ReadOnlySpan<char> digits) => Two(digits) is >= 1 and <= 31 && Two(digits[2..]) is >= 1 and <= 12;

    private static int Two(ReadOnlySpan<char> digits) => ((digits[0] - '0') * 10) + digits[1] - '0';

    private static bool HasMail(ReadOnlySpan<char> text)
    {
        for (var at = text.IndexOf('@'); at >= 0;)
        {
            var dot = text[(at + 1)..].IndexOf('.');
            if (at > 0 && char.IsLetterOrDigit(text[at - 1]) && dot > 0 && !text.Slice(at + 1, dot).ContainsAny(' ', '\t', '@'))
                return true;
            var next = text[(at + 1)..].IndexOf('@');
            at = next < 0 ? -1 : at + 1 + next;
        }

        return false;
    }

    // "12 34 56 78", "+4512345678", or eight digits after "tlf.".
    private static bool HasPhone(string text)
    {
        for (var (at, run) = NextRun(text, 0); run > 0; (at, run) = NextRun(text, at + run))
        {
            if ((run == 8 && Named(text)) || (run == 10 && at > 0 && text[at - 1] == '+') || (run == 2 && Pairs(text, at)))
                return true;
        }

        return false;
    }

    private static bool Named(string text) => Array.Exists(PhoneWords, w => text.Contains(w, StringComparison.OrdinalIgnoreCase));

    private static bool Pairs(ReadOnlySpan<char> text, int at)
    {
        for (var pair = 0; pair < 4; pair++, at += 3)
        {
            if (Run(text, at) != 2 || (pair < 3 && (at + 2 >= text.Length || text[at + 2] != ' ')))
                return false;
        }

        return at > text.Length || text[at - 1] != ' ' || at >= text.Length || !char.IsAsciiDigit(text[at]);
    }

    private static int Run(ReadOnlySpan<char> text, int at)
    {
        var end = at;
        while (end < text.Length && char.IsAsciiDigit(text[end]))
            end++;
        return end - at;
    }
}
