using System.Runtime.CompilerServices;
using AdaptiveCards;
using MoedeBot.Documents;
using MoedeBot.Meetings;
using MoedeBot.Texts;

namespace MoedeBot.Cards;

/// <summary>
/// What of an open item's card is the same for everybody who looks at it, made once for each state of the item: the case as the agenda
/// tells it, what people have said, and the buttons. Nobody may change an element that came from here.
/// </summary>
internal sealed class ItemParts
{
    // An item's state never changes and is dropped when its successor comes, and what was made of it goes with it.
    private static readonly ConditionalWeakTable<ItemState, ItemParts> Made = [];

    private readonly MeetingId meeting;
    private readonly MeetingDocument agenda;
    private readonly Wording texts;
    private readonly TimeZoneInfo zone;
    private readonly (bool Dialogs, bool InDialog, bool WithPositions) ways;

    private ItemParts(ItemView viewed)
    {
        // Whoever happened to ask first: what is made here is everybody's.
        var view = viewed with { Viewer = null };
        meeting = view.Meeting.Id;
        (agenda, texts, zone) = (view.Meeting.Agenda, view.Texts, view.Context.Zone);
        ways = WaysOf(view);
        Case = [.. CaseOf(view).OfType<AdaptiveElement>()];
        (Stated, Comments) = ([.. Voices.Stated(view)], [.. Voices.Comments(view)]);
        Positions = [.. Cards.Positions.Stated.Append(Position.None).Select(position => (position, ItemButtons.TakePosition(view, position)))];
        Comment = ItemButtons.Comment(view);
        WholeCase = ItemButtons.WholeCase(view);
        Decide = ItemButtons.Decide(view);
    }

    /// <summary>What is to be decided, and why.</summary>
    internal IReadOnlyList<AdaptiveElement> Case { get; }

    /// <summary>Positions with names.</summary>
    internal IReadOnlyList<AdaptiveElement> Stated { get; }

    /// <summary>The newest comments.</summary>
    internal IReadOnlyList<Spoken> Comments { get; }

    /// <summary>The button for each position, and the one out of it.</summary>
    internal IReadOnlyList<(Position Position, AdaptiveAction Button)> Positions { get; }

    internal AdaptiveAction Comment { get; }

    internal AdaptiveAction WholeCase { get; }

    internal AdaptiveAction Decide { get; }

    internal static ItemParts Of(ItemView view)
    {
        if (Made.TryGetValue(view.Item, out var known) && known.Fits(view))
            return known;
        var made = new ItemParts(view);
        Made.AddOrUpdate(view.Item, made);
        return made;
    }

    private bool Fits(ItemView view) =>
        meeting == view.Meeting.Id && ReferenceEquals(agenda, view.Meeting.Agenda) && ReferenceEquals(texts, view.Texts) && ReferenceEquals(zone, view.Context.Zone)
        && ways == WaysOf(view);

    private static (bool, bool, bool) WaysOf(ItemView view) => (view.Context.Dialogs, view.Context.InDialog, view.WithPositions);

    private static IEnumerable<AdaptiveElement?> CaseOf(ItemView view)
    {
        var (about, cut) = CaseText.About(view.Item.Item, view.Texts);
        yield return about.Count == 0 ? null : Parts.Group(about);
        var (proposed, proposedCut) = CaseText.Recommendation(view.Item.Item);
        yield return proposed.Count == 0 ? null : Parts.Box(AdaptiveContainerStyle.Emphasis, proposed);
        yield return Attachments(view) is { } attachments ? Parts.Text(attachments).Small().Subtle() : null;
        yield return cut || proposedCut ? Parts.Text(view.Texts.Excerpt).Small().Subtle() : null;
        yield return view.Item.Reopened is { } reopened ? Reopened(view, reopened) : null;
        yield return view.Item.Revised is { } revised ? Parts.Text(view.Texts.ItemRevised(view.Moment(revised))).Small().Bold() : null;
    }

    private static AdaptiveRichTextBlock Reopened(ItemView view, Reopening reopened) => Parts.Rich(
        Parts.Bold(view.Texts.Reopened(view.Moment(reopened.At), reopened.By.Name) + " "),
        Parts.Run(CardText.Cut(reopened.Reason, Budgets.Comment))).Spaced(AdaptiveSpacing.Medium);

    private static string? Attachments(ItemView view)
    {
        var titles = CaseText.Attachments(view.Item.Item).Select(title => CardText.Cut(title, Budgets.Title)).ToList();
        return titles.Count == 0 ? null : view.Texts.Attachments(Listed.Some(titles, Budgets.Attachments, view.Texts, " · "));
    }
}
