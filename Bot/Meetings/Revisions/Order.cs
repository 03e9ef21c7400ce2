namespace MoedeBot.Meetings;

/// <summary>Which of some things were moved, when only the old and the new order are known.</summary>
internal static class Order
{
    /// <summary>
    /// The places of those that must have been moved, as few as can be: all that are not in a longest run that kept its order. One new
    /// item at the top moves nobody, though all have other numbers. Of two that changed places, one that kept its number stayed.
    /// </summary>
    /// <param name="was">Where each stood; negative for one that did not.</param>
    /// <param name="settled">Places of those that kept their number.</param>
    public static HashSet<int> OutOfTurn(IReadOnlyList<int> was, IReadOnlySet<int> settled)
    {
        var best = new int[was.Count];
        var before = new int[was.Count];
        var end = -1;
        for (var at = 0; at < was.Count; at++)
        {
            if (was[at] < 0)
                continue;
            before[at] = Longest(Enumerable.Range(0, at).Where(earlier => was[earlier] >= 0 && was[earlier] < was[at]), best);
            // Longer always wins; a kept number decides between equals.
            best[at] = (before[at] < 0 ? 0 : best[before[at]]) + was.Count + 1 + (settled.Contains(at) ? 1 : 0);
            end = end < 0 || best[at] >= best[end] ? at : end;
        }

        var moved = Enumerable.Range(0, was.Count).Where(at => was[at] >= 0).ToHashSet();
        for (; end >= 0; end = before[end])
            moved.Remove(end);
        return moved;
    }

    private static int Longest(IEnumerable<int> places, int[] best) => places.Aggregate(-1, (longest, at) => longest < 0 || best[at] > best[longest] ? at : longest);
}
