using AdaptiveCards;
using MoedeBot.Meetings;
using MoedeBot.Minutes;
using MoedeBot.Texts;

namespace MoedeBot.Cards;

/// <summary>The minutes at a glance: number, title, decision, and the way to the whole text. Nothing of closed items.</summary>
public static class MinutesCard
{
    private const int AllDecisions = 19_000;
    private const int ShortestCut = 1_200;

    /// <summary>The card of a meeting that has minutes.</summary>
    /// <param name="meeting">The meeting.</param>
    /// <param name="context">Language and surroundings.</param>
    /// <param name="viewer">Whose view it is; null for the shared card.</param>
    public static AdaptiveCard Make(MeetingState meeting, CardContext context, Actor? viewer = null)
    {
        var card = Made(meeting, context, viewer);
        OwnViews.Ask(card, meeting, context, viewer, (CardVerbs.MinutesShow, Buttons.On(meeting.Id)));
        return card;
    }

    private static AdaptiveCard Made(MeetingState meeting, CardContext context, Actor? viewer)
    {
        var texts = context.Texts;
        var day = meeting.Agenda.Head.Date is { } date ? texts.LongDate(date) : texts.DateUnknown;
        var version = meeting.Minutes is { Version: > 1 and var newer } ? Parts.Text(texts.MinutesVersion(newer)).Bold() : null;
        var (decisions, left) = Decisions(meeting, texts);
        return CardFrame.Card(texts, $"{meeting.Forum.Name}. {texts.MinutesSummary(day)}.",
        [
            .. CardFrame.Top(meeting.Forum.Name, version, texts.Minutes, Parts.Dotted(day, Attendance(meeting, texts))),
            meeting.AwaitsMinutes || meeting.Phase == MeetingPhase.Running
                ? Parts.Box(AdaptiveContainerStyle.Warning, Parts.Text(texts.MinutesOutdated).Spaced(AdaptiveSpacing.None))
                : null,
            StandingLine.Of(meeting, context),
            Amended(meeting, context),
            Parts.Group(decisions).Ruled(),
            left > 0 ? Parts.Text(texts.RestInMinutes(left)).Subtle() : null,
            OwnRemarks.OnMinutes(meeting, context, viewer),
            Pressed(meeting, context, viewer),
            StandingLine.Buttons(meeting, context, viewer),
        ]);
    }

    private const int MostAmendments = 3;

    // The newest: the whole list stands in the minutes.
    private static AdaptiveContainer? Amended(MeetingState meeting, CardContext context)
    {
        var lines = AmendmentLines.Of(meeting, context.Texts, context.Zone);
        return lines.Count == 0 ? null : Parts.Box(AdaptiveContainerStyle.Accent,
            lines.TakeLast(MostAmendments).Select(line => Parts.Text(CardText.Cut(line, Budgets.Comment)).Small().Spaced(AdaptiveSpacing.None)));
    }

    private static AdaptiveActionSet Pressed(MeetingState meeting, CardContext context, Actor? viewer) => Buttons.Row(
        new AdaptiveAction?[]
        {
            Buttons.Open(context.Texts.OpenMinutes, context.MinutesPage(meeting)).Primary(),
            viewer is not { Role: Role.Guest } && meeting.Items.Any(item => item.Item.Confidential)
                ? Buttons.OpenForm(context, context.Texts.InternalMinutes, CardVerbs.MinutesInternal, Buttons.On(meeting.Id))
                : null,
        }.OfType<AdaptiveAction>());

    private static (IReadOnlyList<AdaptiveElement> Elements, int Left) Decisions(MeetingState meeting, Wording texts)
    {
        var elements = new List<AdaptiveElement>();
        var each = Share(meeting);
        var spent = 0;
        foreach (var (at, item) in meeting.Items.Index())
        {
            var pieces = Item(item, meeting, each, texts).ToList();
            spent += pieces.Sum(piece => piece.Cost);
            if (spent > AllDecisions && at > 0)
                return (elements, meeting.Items.Length - at);
            elements.AddRange(pieces.Select(piece => piece.Element));
        }

        return (elements, 0);
    }

    /// <summary>The longest that a decision may be so that all find room: short ones leave theirs to the long ones.</summary>
    private static int Share(MeetingState meeting)
    {
        var costs = meeting.Items.Where(item => !item.Item.Confidential)
            .Select(item => DecisionBlocks.Of(item, meeting).Sum(piece => piece.Cost)).Order().ToList();
        var left = AllDecisions - meeting.Items.Sum(item => 200 + Blocks.Bytes(CardText.Cut(item.Item.Title, Budgets.Title)));
        for (var at = 0; at < costs.Count; at++)
        {
            if (costs[at] * (costs.Count - at) > left)
                return Math.Max(ShortestCut, left / (costs.Count - at));
            left -= costs[at];
        }

        return int.MaxValue;
    }

    private static IEnumerable<Piece> Item(ItemState item, MeetingState meeting, int budget, Wording texts)
    {
        var title = Titles.Of(item.Item, texts);
        var head = Parts.Rich(Parts.Bold($"{item.Item.Number}  "), Parts.Bold(title)).Spaced(AdaptiveSpacing.Medium);
        yield return new Piece(head, 200 + Blocks.Bytes(title));
        if (item.Item.Confidential || item.Decision is null)
        {
            var state = Parts.Text(item.Decision is null ? texts.IsReopened : texts.Concluded);
            yield return new Piece(state.Small().Subtle().Spaced(AdaptiveSpacing.None), 150);
        }

        if (item.Item.Confidential || item.Decision is null)
            yield break;

        var (pieces, cut) = Pages.Beginning(DecisionBlocks.Of(item, meeting), budget);
        foreach (var (element, piece) in CaseText.Tight(pieces).Zip(pieces))
            yield return piece with { Element = element };

        if (cut)
            yield return new Piece(Parts.Text("…").Spaced(AdaptiveSpacing.None), 100);
    }

    /// <summary>How many were there and who was not; null where nobody is named.</summary>
    internal static string? Attendance(MeetingState meeting, Wording texts)
    {
        var people = PeoplePresent.Of(meeting);
        var absent = people.Where(person => person.Absent).Select(person => CardText.Cut(person.Name, 80)).ToList();
        return people.Count == 0 ? null : Parts.Dotted(
            texts.Present(people.Count - absent.Count),
            absent.Count == 0 ? null : texts.Absent(Listed.Some(absent, Budgets.Names, texts)));
    }
}
