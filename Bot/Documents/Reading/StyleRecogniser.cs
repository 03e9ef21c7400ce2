using System.Buffers;

namespace MoedeBot.Documents.Reading;

/// <summary>The house style that a document seems to be in.</summary>
/// <param name="Style">The style.</param>
/// <param name="Confidence">0 to 1: how much of what looks like captions the style explains, and how much of that is its own.</param>
/// <param name="Learned">Captions that no style has but that the document's structure shows; only for the general style.</param>
internal sealed record Recognition(HouseStyle Style, double Confidence, IReadOnlySet<string> Learned);

/// <summary>Finds the house style by the captions that stand alone between blank lines.</summary>
internal static class StyleRecogniser
{
    private const double EnoughCovered = 0.8;
    private const int LongestCaption = 60;
    private static readonly SearchValues<char> NotInCaptions = SearchValues.Create("\t0123456789<>\"”");

    /// <summary>The style of the items; the general one when no house's captions explain enough of them.</summary>
    public static Recognition Recognise(IReadOnlyList<ItemPart> items)
    {
        var lone = LoneLines(items);
        var known = lone.Where(l => HouseStyles.All.Any(s => Has(s, l.Key))).ToDictionary(l => l.Key, l => l.Value);
        var total = known.Values.Sum();
        var best = HouseStyles.All.Where(s => s.Id != HouseStyles.GeneralId)
            .Select(s => (Style: s, Covered: Covered(s, known, total), Own: Own(s, known, items)))
            .OrderByDescending(s => s.Covered >= EnoughCovered).ThenByDescending(s => s.Own).ThenByDescending(s => s.Covered)
            .FirstOrDefault();
        if (best.Style is not null && best.Covered >= EnoughCovered && best.Own >= 1)
            return new(best.Style, Math.Round(best.Covered * Math.Min(1, best.Own / 2), 2), new HashSet<string>());
        return new(HouseStyles.General, total == 0 ? 0.1 : 0.5, Learn(items, lone));
    }

    private static Dictionary<string, int> LoneLines(IReadOnlyList<ItemPart> items)
    {
        var lines = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var chunk in items.SelectMany(i => i.Body))
        {
            if (chunk.MayHead && chunk.First.Length <= 120 && !chunk.First.EndsWith('.'))
                lines[chunk.First] = lines.GetValueOrDefault(chunk.First) + 1;
        }

        return lines;
    }

    private static bool Has(HouseStyle style, string line) => style.Captions.Any(c => Fits(c, line));

    private static bool Fits(CaptionRule rule, string line) =>
        rule.Prefix ? line.StartsWith(rule.Caption + " ", StringComparison.Ordinal) && DanishDates.Find(line, out _) is not null : line == rule.Caption;

    private static double Covered(HouseStyle style, Dictionary<string, int> known, int total) =>
        total == 0 ? 0 : (double)known.Where(k => Has(style, k.Key)).Sum(k => k.Value) / total;

    // A caption that few houses have says more than one that all have; so does an item word that only one has.
    private static double Own(HouseStyle style, Dictionary<string, int> known, IReadOnlyList<ItemPart> items)
    {
        var houses = HouseStyles.All.Where(s => s.Id != HouseStyles.GeneralId).ToList();
        var captions = known.Keys.Where(k => Has(style, k)).Sum(k => 1.0 / houses.Count(h => Has(h, k)));
        var word = items.Count > 0 ? items[0].Heading.Word : "";
        return style.Words.Items.Contains(word) ? captions + (1.0 / houses.Count(h => h.Words.Items.Contains(word))) - 0.5 : captions / 2;
    }

    // In a house that is not known, what stands alone and short under several items, at a caption's place, is a caption.
    private static HashSet<string> Learn(IReadOnlyList<ItemPart> items, Dictionary<string, int> lone) =>
        [.. items.SelectMany(i => Candidates(i).Distinct()).GroupBy(c => c, StringComparer.Ordinal)
            .Where(g => g.Count() > 1 && lone[g.Key] <= items.Count * 2 && !KnownCaptions.Has(g.Key)).Select(g => g.Key.TrimEnd(':'))];

    private static IEnumerable<string> Candidates(ItemPart item) =>
        item.Body.Where((c, i) => c.MayHead && (c.Single ? i + 1 < item.Body.Count : c.First.EndsWith(':')) && LooksLikeCaption(c.First)).Select(c => c.First);

    /// <summary>Short, capital first, no sentence: what a caption looks like.</summary>
    public static bool LooksLikeCaption(string line) =>
        line.Length is > 2 and <= LongestCaption && char.IsUpper(line[0]) && line[^1] is not ('.' or ',' or ';' or '?' or '!')
        && !line.AsSpan().ContainsAny(NotInCaptions) && line.AsSpan().Count(' ') < 6 && line.IndexOf(':', StringComparison.Ordinal) is -1 or > 2
        && !line.AsSpan(0, line.Length - 1).Contains(':');
}
