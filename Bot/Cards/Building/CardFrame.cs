using AdaptiveCards;
using MoedeBot.Texts;

namespace MoedeBot.Cards;

/// <summary>What every card has beside its body: version, language, a sentence to be read aloud, text for old clients, full width.</summary>
internal static class CardFrame
{
    /// <summary>Highest version that Teams takes from bots.</summary>
    private const string Version = "1.5";

    private static readonly Dictionary<string, object> FullWidth = new() { ["width"] = "Full" };

    /// <summary>Makes a card.</summary>
    /// <param name="texts">The language.</param>
    /// <param name="sentence">What the card is, in one sentence: read instead of it, and shown where it cannot be.</param>
    /// <param name="body">From top to bottom, which is the reading order as well.</param>
    internal static AdaptiveCard Card(Wording texts, string sentence, params IEnumerable<AdaptiveElement?> body)
    {
        var plain = CardText.Plain(sentence).Replace('<', '‹').Replace('>', '›');
        return new AdaptiveCard(Version)
        {
            Lang = texts.Language,
            Speak = plain,
            FallbackText = $"{CardText.Escaped(plain)} {texts.CannotShow}",
            Body = [.. body.OfType<AdaptiveElement>()],
            AdditionalProperties = { ["msteams"] = FullWidth },
        };
    }

    /// <summary>The three lines that begin every card: where we are and how it stands, what it is, and its particulars.</summary>
    internal static IEnumerable<AdaptiveElement> Top(string place, AdaptiveTextBlock? state, string title, string particulars)
    {
        var where = Parts.Text(place).Small().Bold().In(AdaptiveTextColor.Accent).Spaced(AdaptiveSpacing.None);
        yield return state is null ? where : Parts.Sides(where, state.Small().Right().Spaced(AdaptiveSpacing.None));
        yield return Parts.Heading(title);
        if (particulars.Length > 0)
            yield return Parts.Text(particulars).Small().Subtle().Spaced(AdaptiveSpacing.None);
    }
}
