namespace MoedeBot.Documents.Reading;

/// <summary>How alike two titles are, 0 to 1, blind to case, punctuation and small slips of spelling.</summary>
internal static class Likeness
{
    /// <summary>Share of letter triples that the two have in common, twice the common ones over the sum of both.</summary>
    public static double Of(string one, string other)
    {
        var (a, b) = (Normal(one), Normal(other));
        if (a.Length == 0 || b.Length == 0)
            return 0;
        if (a == b)
            return 1;
        var (x, y) = (Triples(a), Triples(b));
        var common = x.Sum(t => Math.Min(t.Value, y.GetValueOrDefault(t.Key)));
        return 2.0 * common / (x.Values.Sum() + y.Values.Sum());
    }

    /// <summary>Lower case, letters and digits, one space between words.</summary>
    public static string Normal(string text)
    {
        var words = text.ToLowerInvariant().Select(c => char.IsLetterOrDigit(c) ? c : ' ').ToArray();
        return string.Join(' ', new string(words).Split(' ', StringSplitOptions.RemoveEmptyEntries));
    }

    private static Dictionary<string, int> Triples(string text)
    {
        var triples = new Dictionary<string, int>(StringComparer.Ordinal);
        var padded = $"  {text} ";
        for (var i = 0; i + 3 <= padded.Length; i++)
        {
            var triple = padded.Substring(i, 3);
            triples[triple] = triples.GetValueOrDefault(triple) + 1;
        }

        return triples;
    }
}
