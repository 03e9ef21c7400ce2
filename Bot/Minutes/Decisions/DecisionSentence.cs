using MoedeBot.Documents;

namespace MoedeBot.Minutes;

/// <summary>
/// Outcomes of a recommendation's points as a sentence in the house's voice. A beginning for the secretary, with an ellipsis where
/// only a person knows how it goes on.
/// </summary>
public static class DecisionSentence
{
    /// <summary>Says nothing of a point.</summary>
    private const string Nothing = "nothing";

    // Active with the object at {0}; passive after it. What ends in an ellipsis goes last, so that the sentence can be finished.
    private static readonly (string Id, string Active, string Passive)[] Forms =
    [
        ("approved", "godkendte {0}", "godkendt."),
        ("discussed", "drøftede {0}", "drøftet."),
        ("noted", "tog {0} til efterretning", "taget til efterretning."),
        ("informed", "tog {0} til orientering", "taget til orientering."),
        ("rejected", "godkendte ikke {0}", "ikke godkendt."),
        ("recommended", "anbefalede {0} til …", "anbefales til …"),
        ("postponed", "udsatte {0} til …", "udsat til …"),
        ("returned", "sendte {0} tilbage til …", "sendt tilbage til …"),
        ("approved-with-change", "godkendte {0}, idet …", "godkendt, idet …"),
    ];

    /// <summary>The outcomes' ids, in the order in which people choose among them.</summary>
    public static IReadOnlyList<string> Ids { get; } =
    [
        "approved", "approved-with-change", "discussed", "noted", "informed", "recommended", "postponed", "returned", "rejected", Nothing,
    ];

    /// <summary>Makes the sentence.</summary>
    /// <param name="points">The points that something was decided on: number as printed and outcome, in printed order.</param>
    /// <param name="total">How many points the recommendation has.</param>
    /// <param name="style">Whose voice.</param>
    /// <param name="forum">Who decided.</param>
    /// <returns>Empty when nothing was decided on any point.</returns>
    public static string Of(IReadOnlyList<(string Number, string Outcome)> points, int total, HouseStyle style, string forum)
    {
        var clauses = Forms
            .Select(form => (Form: form, Numbers: points.Where(point => point.Outcome == form.Id).Select(point => point.Number).ToList()))
            .Where(group => group.Numbers.Count > 0)
            .Select((group, at) => (group.Form, Object: Object(group.Numbers, total, first: at == 0)))
            .ToList();
        if (clauses.Count == 0)
            return points.Count == 0 ? "" : style.PhrasesFor(forum).FirstOrDefault(phrase => phrase.Id == Nothing)?.Text ?? "";
        return style.Voice == DecisionVoice.Stub
            ? string.Join(' ', clauses.Select(clause => $"{Capital(clause.Object)} {clause.Form.Passive}"))
            : Ended(Active(clauses.Select(clause => clause.Form.Active.Replace("{0}", clause.Object, StringComparison.Ordinal)), style, forum));
    }

    private static string Active(IEnumerable<string> clauses, HouseStyle style, string forum)
    {
        var sentence = Listed([.. clauses]);
        return style.Voice == DecisionVoice.Forum ? $"{forum} {sentence}" : Capital(sentence);
    }

    private static string Object(List<string> numbers, int total, bool first) =>
        numbers.Count == total ? (total == 1 ? "indstillingen" : "indstillingerne")
        : first ? $"indstillingens punkt {Listed(numbers)}"
        : $"punkt {Listed(numbers)}";

    private static string Listed(List<string> parts) =>
        parts.Count == 1 ? parts[0] : $"{string.Join(", ", parts.Take(parts.Count - 1))} og {parts[^1]}";

    private static string Ended(string sentence) => sentence.EndsWith('…') ? sentence : sentence + ".";

    private static string Capital(string text) => char.ToUpperInvariant(text[0]) + text[1..];
}
