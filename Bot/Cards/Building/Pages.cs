namespace MoedeBot.Cards;

/// <summary>Divides a text between its pieces.</summary>
internal static class Pages
{
    /// <summary>The pieces that fit one after the other, at least the first, and whether some were left out.</summary>
    internal static (IReadOnlyList<Piece> Pieces, bool Cut) Beginning(IEnumerable<Piece> pieces, int budget)
    {
        var kept = new List<Piece>();
        var spent = 0;
        foreach (var piece in pieces)
        {
            if (kept.Count > 0 && spent + piece.Cost > budget)
                return (WithoutStranded(kept), true);
            kept.Add(piece);
            spent += piece.Cost;
        }

        return (kept, false);
    }

    /// <summary>All pieces, page by page; always at least one page.</summary>
    internal static IReadOnlyList<IReadOnlyList<Piece>> All(IEnumerable<Piece> pieces, int budget)
    {
        var pages = new List<IReadOnlyList<Piece>>();
        var rest = pieces.ToList();
        while (rest.Count > 0)
        {
            var (page, _) = Beginning(rest, budget);
            pages.Add(page);
            rest.RemoveRange(0, page.Count);
        }

        return pages.Count == 0 ? [[]] : pages;
    }

    private static List<Piece> WithoutStranded(List<Piece> kept)
    {
        var count = kept.Count;
        while (count > 1 && kept[count - 1].KeepsWithNext)
            count--;
        return kept.GetRange(0, count);
    }
}
