using MoedeBot.Documents;
using MoedeBot.Documents.Reading;

namespace MoedeBot.Meetings;

/// <summary>
/// Says which item of a new edition is which of the meeting's, by case number and title. Numbers are not asked: they are what
/// changes when something comes in between.
/// </summary>
internal static class ItemMatcher
{
    /// <summary>More pairs than this are not compared letter by letter: an agenda of 100 items all rewritten is another agenda.</summary>
    private const int MostPairs = 10_000;

    private const double CaseOfItsOwn = 0.6;
    private const double SharedCase = 0.2;
    private const double OtherCase = -0.3;

    /// <summary>For each new item the one that it is, or null for none.</summary>
    /// <param name="old">The meeting's items, those that are on the agenda before those that were withdrawn.</param>
    /// <param name="now">The new edition's.</param>
    public static IReadOnlyList<ItemState?> Match(IReadOnlyList<ItemState> old, IReadOnlyList<AgendaItem> now)
    {
        var found = new ItemState?[now.Count];
        var left = old.Select(item => (Item: item, Name: NameOf(item.Item))).ToList();
        for (var at = 0; at < now.Count; at++)
        {
            var name = NameOf(now[at]);
            Take(left.FindIndex(item => item.Name == name && Fits(item.Item.Item, now[at])), at);
        }

        var open = Enumerable.Range(0, now.Count).Where(at => found[at] is null).ToList();
        var cases = Cases(old.Select(item => item.Item)).Intersect(Cases(now)).ToHashSet(StringComparer.OrdinalIgnoreCase);
        if ((long)open.Count * left.Count <= MostPairs)
        {
            var pairs = open.SelectMany(at => left.Select(item => (At: at, item.Item, Alike: Alike(item.Item.Item, now[at], cases))))
                .Where(pair => pair.Alike >= TimetableReader.Made)
                .OrderByDescending(pair => pair.Alike).ThenBy(pair => Math.Abs(pair.Item.Item.Number - now[pair.At].Number)).ToList();
            foreach (var pair in pairs)
            {
                if (found[pair.At] is null)
                    Take(left.FindIndex(item => item.Item == pair.Item), pair.At);
            }
        }

        return found;

        void Take(int index, int at)
        {
            if (index < 0)
                return;
            found[at] = left[index].Item;
            left.RemoveAt(index);
        }
    }

    private static string NameOf(AgendaItem item) => $"{Likeness.Normal(item.Title)}\n{CaseOf(item)}";

    private static double Alike(AgendaItem old, AgendaItem now, HashSet<string> ownCases)
    {
        if (!Fits(old, now))
            return 0;
        var title = Likeness.Of(old.Title, now.Title);
        return (CaseOf(old), CaseOf(now)) switch
        {
            ("", _) or (_, "") => title,
            var (one, other) when !one.Equals(other, StringComparison.OrdinalIgnoreCase) => title + OtherCase,
            var (one, _) => title + (ownCases.Contains(one) ? CaseOfItsOwn : SharedCase),
        };
    }

    // What was said on a closed item stays with a closed item: if it is to be taken up in the open, it is a new one there.
    private static bool Fits(AgendaItem old, AgendaItem now) => !old.Confidential || now.Confidential;

    private static string CaseOf(AgendaItem item) => item.CaseNumber?.Printed ?? "";

    // Several items may share a case number; then it says little.
    private static IEnumerable<string> Cases(IEnumerable<AgendaItem> items) => items.Select(CaseOf).Where(number => number.Length > 0)
        .GroupBy(number => number, StringComparer.OrdinalIgnoreCase).Where(same => same.Count() == 1).Select(same => same.Key);
}
