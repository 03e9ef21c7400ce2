using AdaptiveCards;
using MoedeBot.Meetings;
using MoedeBot.Texts;

namespace MoedeBot.Cards;

/// <summary>An item's card: open with what is to be decided, concluded with what was.</summary>
public static class ItemCard
{
    /// <summary>The card as it stands in the channel, for everybody.</summary>
    public static AdaptiveCard Shared(MeetingState meeting, ItemState item, CardContext context) => Make(new ItemView(meeting, item, context, null));

    /// <summary>The card as one person sees it after a press: with the own position, without what the person may not do.</summary>
    public static AdaptiveCard For(Actor viewer, MeetingState meeting, ItemState item, CardContext context) =>
        Make(new ItemView(meeting, item, context, viewer));

    private static AdaptiveCard Make(ItemView view)
    {
        var body = view.Confidential ? ConfidentialBody(view)
            : view.Concluded ? ConcludedBody(view)
            : OpenBody(view);
        var card = CardFrame.Card(view.Texts, view.Sentence, ItemTop.Of(view, view.State, view.Particulars).Concat(body));
        OwnViews.Ask(card, view.Meeting, view.Context, view.Viewer, (CardVerbs.ItemShow, Buttons.On(view.Ref)));
        return card;
    }

    private static IEnumerable<AdaptiveElement?> OpenBody(ItemView view)
    {
        var parts = ItemParts.Of(view);
        foreach (var element in parts.Case)
            yield return element;
        yield return Voices.Of(view, parts);
        yield return view.WithPositions && !view.IsGuest ? ItemButtons.Positions(view, parts) : null;
        yield return ItemButtons.Approve(view);
        yield return ItemButtons.Open(view, parts);
        yield return OwnNote.Of(view);
    }

    private static IEnumerable<AdaptiveElement?> ConcludedBody(ItemView view)
    {
        var (decision, cut) = Pages.Beginning(DecisionBlocks.Of(view.Item, view.Meeting), Budgets.Decision);
        yield return Parts.Box(AdaptiveContainerStyle.Good, [Parts.Caption(view.Texts.DecisionHeading), .. CaseText.Tight(decision)]);
        yield return ActionLines.Of(view);
        yield return cut ? Parts.Text(view.Texts.DecisionExcerpt).Small().Subtle() : null;
        yield return Voices.Counts(view) is { Length: > 0 } counts ? Parts.Text(counts).Small().Subtle() : null;
        yield return ItemButtons.Concluded(view);
        yield return OwnNote.Of(view);
    }

    private static IEnumerable<AdaptiveElement?> ConfidentialBody(ItemView view)
    {
        yield return Parts.Text(view.Texts.ConfidentialText).Subtle();
        yield return view.Item.Reopened is { } reopened && !view.Concluded
            ? Parts.Text(view.Texts.Reopened(view.Moment(reopened.At), reopened.By.Name)).Small().Subtle()
            : null;
        yield return view.Concluded ? ItemButtons.Concluded(view) : ItemButtons.Confidential(view);
    }
}

/// <summary>What an item's card is made of, asked for in one place.</summary>
internal sealed record ItemView(MeetingState Meeting, ItemState Item, CardContext Context, Actor? Viewer)
{
    internal Wording Texts => Context.Texts;

    internal int Number => Item.Item.Number;

    internal bool Confidential => Item.Item.Confidential;

    internal bool Concluded => Item.Decision is not null;

    internal bool WithPositions => !Meeting.Forum.WithoutPositions;

    internal bool MayConclude => OwnViews.HasSecretarys(Meeting, Context, Viewer);

    /// <summary>Reads and comments on open items, and nothing else.</summary>
    internal bool IsGuest => Viewer is { Role: Role.Guest };

    /// <summary>Whether the viewer wrote it.</summary>
    internal bool IsOwn(Comment comment) => Viewer is { } viewer && comment.By.ObjectId == viewer.Person.ObjectId;

    internal ItemRef Ref => new(Meeting.Id, Item.Key, Item.Version);

    /// <summary>A closed item's own title never leaves: it may name a person.</summary>
    internal string Title => Titles.Of(Item.Item, Texts);

    internal Position OwnPosition =>
        Viewer is { } viewer && Item.Positions.TryGetValue(viewer.Person.ObjectId, out var stated) ? stated.Position : Position.None;

    internal string StateWord =>
        Concluded ? Texts.ConcludedAt(Moment(Item.Decision!.At))
        : Meeting.Current == Item ? CurrentState.Word(Meeting, Texts)
        : Texts.Coming;

    internal AdaptiveTextBlock State =>
        Concluded ? Parts.Text("✓ " + StateWord).Bold().In(AdaptiveTextColor.Good)
        : Meeting.Current == Item ? CurrentState.Block(Meeting, Texts)
        : Parts.Text(StateWord).Subtle();

    internal string Particulars => Parts.Dotted(
        Confidential ? null : Item.Item.CaseNumber?.Printed,
        Meeting.Agenda.Timetable?.Entries.FirstOrDefault(entry => entry.Item == Number) is { } entry
            ? Texts.Between(entry.Start, entry.End)
            : null);

    internal string Sentence => $"{Meeting.Forum.Name}, {Texts.ItemTitled(Number, Title)}. {StateWord}.";

    internal string Moment(DateTimeOffset instant) => Context.Moment(instant, Meeting);
}

/// <summary>
/// How the item that the meeting is at is marked: "Nu" once somebody has said so or something is concluded. Before that nobody knows whether
/// the meeting has begun; an agenda is often posted days ahead.
/// </summary>
internal static class CurrentState
{
    internal static string Word(MeetingState meeting, Wording texts) => meeting.HasBegun ? texts.Now : texts.Next;

    internal static AdaptiveTextBlock Block(MeetingState meeting, Wording texts) => meeting.HasBegun
        ? Parts.Text("● " + texts.Now).Bold().In(AdaptiveTextColor.Good)
        : Parts.Text("○ " + texts.Next).Bold().In(AdaptiveTextColor.Accent);
}

/// <summary>Titles as they may be shown.</summary>
internal static class Titles
{
    internal static string Of(Documents.AgendaItem item, Wording texts) =>
        item.Confidential ? texts.Confidential : CardText.Cut(item.Title, Budgets.Title);
}
