using System.Text;
using AdaptiveCards;

namespace MoedeBot.Cards;

/// <summary>
/// A card that Teams found too large, made smaller: the longest parts are left out and a sentence says so. What it is (the first
/// elements) and what can be pressed stay.
/// </summary>
public static class SmallerCard
{
    private const int Head = 2;

    /// <summary>Of a smaller card, this part is for those who have views of their own.</summary>
    private const int People = 4;

    /// <summary>Ever smaller forms, the largest first.</summary>
    public static IEnumerable<DesiredCard> Forms(DesiredCard card) =>
        Budgets.Smaller.Select(budget => card with { Card = Within(card, budget) });

    private static AdaptiveCard Within(DesiredCard card, int budget)
    {
        var body = card.Card.Body.Select((element, at) => (Element: element, Cost: Cost(element), Free: at >= Head && !CanBePressed(element))).ToList();
        foreach (var longest in body.Where(part => part.Free).OrderByDescending(part => part.Cost).ToList())
        {
            if (body.Sum(part => part.Cost) <= budget - (card.Card.Refresh is null ? 0 : budget / People))
                break;
            body.Remove(longest);
        }

        var kept = body.Select(part => part.Element).ToList();
        kept.Insert(Math.Min(Head, kept.Count), Parts.Text(card.Shortened).Small().Subtle());
        return new AdaptiveCard(card.Card.Version)
        {
            Lang = card.Card.Lang,
            Speak = card.Card.Speak,
            FallbackText = card.Card.FallbackText,
            Body = kept,
            AdditionalProperties = card.Card.AdditionalProperties,
            Refresh = OwnViews.Within(card.Card.Refresh, budget / People),
        };
    }

    private static int Cost(AdaptiveElement element) => Encoding.UTF8.GetByteCount(Json(element));

    private static bool CanBePressed(AdaptiveElement element) => Json(element).Contains("\"Action.", StringComparison.Ordinal);

    private static string Json(AdaptiveElement element) => new AdaptiveCard("1.5") { Body = [element] }.ToJson();
}
