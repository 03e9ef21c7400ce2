using System.Globalization;
using AdaptiveCards;
using MoedeBot.Documents;
using MoedeBot.Meetings;
using MoedeBot.Minutes;
using MoedeBot.Texts;

namespace MoedeBot.Cards;

/// <summary>An outcome for each point of a recommendation, behind one press.</summary>
internal static class PointChoices
{
    /// <summary>Most points that can be chosen for; the longest known recommendation has nine.</summary>
    internal const int Most = 12;

    private const string Hidden = "points";
    private const int LongestLabel = 90;

    /// <summary>The button and the fields that it shows; nothing where there are not several points, or a long text is being written.</summary>
    internal static IEnumerable<AdaptiveElement> Of(ItemView view, DecisionInput typed)
    {
        var points = Points(view.Item.Item);
        if (points.Count is < 2 or > Most || view.Confidential || typed.Text.Length > LongestText)
            yield break;

        var open = typed.Points.Count > 0;
        yield return Buttons.Row(new AdaptiveToggleVisibilityAction
        {
            Title = view.Texts.PointByPoint,
            TargetElements = [new AdaptiveTargetElement(Hidden)],
        }).Spaced(AdaptiveSpacing.Small);
        yield return new AdaptiveContainer
        {
            Id = Hidden,
            IsVisible = open,
            Items = [Parts.Text(view.Texts.PointByPointNote).Small().Subtle(), .. points.Index().Select(point => Choice(point.Index + 1, point.Item, typed, view.Texts))],
        };
    }

    /// <summary>The sentence that the chosen outcomes make; points without one take the outcome chosen for all. Empty where none is chosen.</summary>
    internal static string Sentence(DecisionInput form, AgendaItem item, MeetingState meeting, string? forAll)
    {
        var points = Points(item);
        if (form.Points.Count == 0 || points.Count is < 2 or > Most)
            return "";
        var decided = points.Index()
            .Select(point => (Number: Number(point.Index, point.Item), Outcome: form.Points.GetValueOrDefault(point.Index + 1) ?? forAll))
            .Where(point => point.Outcome is not null)
            .Select(point => (point.Number, point.Outcome!))
            .ToList();
        return DecisionSentence.Of(decided, points.Count, HouseStyles.Get(meeting.Forum.Style), meeting.Forum.Name);
    }

    private const int LongestText = 3_000;

    private static IReadOnlyList<RecommendationPoint> Points(AgendaItem item) =>
        item.Sections.FirstOrDefault(section => section.Kind == SectionKind.Recommendation && section.Points.Count > 1)?.Points ?? [];

    // A dash has no number; people count such points.
    private static string Number(int at, RecommendationPoint point) =>
        point.Marker?.TrimEnd('.', ')') is { Length: > 0 } marker && char.IsLetterOrDigit(marker[0]) ? marker : (at + 1).ToString(CultureInfo.InvariantCulture);

    private static AdaptiveChoiceSetInput Choice(int at, RecommendationPoint point, DecisionInput typed, Wording texts) => Inputs.Choice(
        CardFields.Point + at.ToString(CultureInfo.InvariantCulture),
        CardText.Plain($"{Number(at - 1, point)}. {CardText.Cut(point.Text, LongestLabel)}"),
        typed.Points.GetValueOrDefault(at) is { } chosen && DecisionSentence.Ids.Contains(chosen) ? chosen : null,
        DecisionSentence.Ids.Select(id => (OutcomeNames.Of(id, texts), id)));
}

/// <summary>Outcomes as people read them.</summary>
internal static class OutcomeNames
{
    internal static string Of(string id, Wording texts) => id switch
    {
        "approved" => texts.OutcomeApproved,
        "approved-with-change" => texts.OutcomeChanged,
        "discussed" => texts.OutcomeDiscussed,
        "noted" => texts.OutcomeNoted,
        "informed" => texts.OutcomeInformed,
        "recommended" => texts.OutcomeRecommended,
        "postponed" => texts.OutcomePostponed,
        "returned" => texts.OutcomeReturned,
        "rejected" => texts.OutcomeRejected,
        _ => texts.OutcomeNothing,
    };
}
