namespace MoedeBot.Meetings;

/// <summary>Which of some things were moved, when only the old and the new order are known.</summary>
internal static class Order
{
    /// <summary>
    /// The places of those that must have been moved, as few as can be: all that are not in a longest run that kept its order. One new
    /// item at the top moves nobody, though all have other numbers.
    /// </summary>
    /// <param name="was">Where each stood; negative for one that did not.</param>
    public static HashSet<int> OutOfTurn(IReadOnlyList<int> was)
    {
        var ends = new List<int>();
        var before = new int[was.Count];
        for (var at = 0; at < was.Count; at++)
        {
            if (was[at] < 0)
                continue;
            var length = ends.FindIndex(end => was[end] >= was[at]) is >= 0 and var found ? found : ends.Count;
            before[at] = length == 0 ? -1 : ends[length - 1];
            if (length == ends.Count)
                ends.Add(at);
            else
                ends[length] = at;
        }

        var moved = Enumerable.Range(0, was.Count).Where(at => was[at] >= 0).ToHashSet();
        for (var at = ends.Count == 0 ? -1 : ends[^1]; at >= 0; at = before[at])
            moved.Remove(at);
        return moved;
    }
}
