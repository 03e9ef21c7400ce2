namespace MoedeBot.Documents.Reading;

/// <summary>Reads the few marks that text prints have: <c>&lt;u&gt;…&lt;/u&gt;</c>, <c>&lt;https://…&gt;</c> and line breaks.</summary>
internal static class InlineParser
{
    private const string Open = "<u>";
    private const string Close = "</u>";
    private static readonly string[] Schemes = ["https://", "http://", "mailto:"];

    /// <summary>Runs of <paramref name="text"/>; a mark that is not closed is text.</summary>
    public static IReadOnlyList<Inline> Parse(string text)
    {
        if (text.AsSpan().IndexOfAny('<', '\n') < 0)
            return [new Inline(text)];
        var runs = new List<Inline>();
        var lastClose = text.LastIndexOf(Close, StringComparison.Ordinal);
        var (start, at, underline) = (0, 0, false);
        while (at < text.Length)
        {
            var (length, mark) = MarkAt(text, at, underline, lastClose);
            if (length == 0)
            {
                var skip = text.AsSpan(at + 1).IndexOfAny('<', '\n');
                at = skip < 0 ? text.Length : at + 1 + skip;
                continue;
            }

            Flush(runs, text[start..at], underline);
            if (mark is not null)
                runs.Add(mark with { Underline = underline });
            else
                underline = !underline;
            start = at += length;
        }

        Flush(runs, text[start..], underline);
        return runs;
    }

    // A mark of length 0 is none; a mark without a run switches underlining.
    private static (int Length, Inline? Run) MarkAt(string text, int at, bool underline, int lastClose)
    {
        if (text[at] == '\n')
            return (1, new Inline("\n"));
        if (text[at] != '<')
            return default;
        if (underline && Has(text, at, Close))
            return (Close.Length, null);
        if (!underline && at + Open.Length < lastClose && Has(text, at, Open) && !Has(text, at + Open.Length, Close))
            return (Open.Length, null);
        return LinkAt(text, at);
    }

    private static (int Length, Inline? Run) LinkAt(string text, int at)
    {
        if (!Array.Exists(Schemes, s => Has(text, at + 1, s)))
            return default;
        var end = text.AsSpan(at + 1).IndexOfAny("> \t\n<");
        if (end < 0 || text[at + 1 + end] != '>')
            return default;
        var address = text.Substring(at + 1, end);
        return (end + 2, new Inline(address) { Link = address });
    }

    private static bool Has(string text, int at, string part) => string.CompareOrdinal(text, at, part, 0, part.Length) == 0;

    private static void Flush(List<Inline> runs, string text, bool underline)
    {
        if (text.Length > 0)
            runs.Add(new Inline(text) { Underline = underline });
    }
}
