using AdaptiveCards;
using MoedeBot.Meetings;

namespace MoedeBot.Cards;

/// <summary>What people have said on an item: positions with names, the newest comments, and counts of the rest.</summary>
internal static class Voices
{
    /// <param name="view">Whose card it is: the own position stands first, and own comments can be taken back.</param>
    /// <param name="parts">What everybody sees.</param>
    internal static AdaptiveContainer Of(ItemView view, ItemParts parts)
    {
        IEnumerable<AdaptiveElement> seen = parts.Stated.Concat(parts.Comments.SelectMany(spoken => spoken.To(view)));
        return Parts.Group(view.OwnPosition == Position.None ? seen : seen.Prepend(Own(view))).Ruled();
    }

    /// <summary><c>4 kommentarer · enig 6 · enig med bemærkning 2</c>; empty when nobody said anything.</summary>
    internal static string Counts(ItemView view) => Parts.Dotted(
        [view.Item.Comments.Count == 0 ? null : view.Texts.Comments(view.Item.Comments.Count), .. PositionCounts(view)]);

    private static IEnumerable<string> PositionCounts(ItemView view) =>
        from position in Positions.Stated
        let count = view.Item.Count(position)
        where count > 0
        select $"{Positions.Word(position, view.Texts).ToLower(view.Texts.Culture)} {count}";

    private static AdaptiveTextBlock Own(ItemView view) =>
        Parts.Text(view.Texts.YourPosition(Positions.Word(view.OwnPosition, view.Texts)))
            .Bold().Small().In(AdaptiveTextColor.Accent).Spaced(AdaptiveSpacing.None);

    internal static IEnumerable<AdaptiveElement> Stated(ItemView view)
    {
        if (view.Item.Positions.IsEmpty && view.WithPositions)
            yield return Parts.Text(view.Texts.NoPositions).Small().Subtle().Spaced(AdaptiveSpacing.None);
        var held = view.Item.Positions.Values.OrderBy(stated => stated.At).ToLookup(stated => stated.Position);
        foreach (var position in Positions.Stated.Where(held.Contains))
        {
            var who = held[position].ToList();
            yield return Parts.Rich(
                Parts.SmallBold($"{Positions.Word(position, view.Texts)} {who.Count}  "),
                Parts.Faint(Listed.Some([.. who.Select(stated => $"{Name(stated.By)} {view.Moment(stated.At)}")], Budgets.Names, view.Texts)));
        }
    }

    internal static IEnumerable<Spoken> Comments(ItemView view)
    {
        var earlier = view.Item.Comments.Count - Budgets.Comments;
        if (earlier > 0)
            yield return new Spoken(null, [Parts.Text(view.Texts.EarlierComments(earlier)).Small().Subtle().Spaced(AdaptiveSpacing.Medium)]);
        foreach (var comment in view.Item.Comments.Skip(Math.Max(0, earlier)))
        {
            var pieces = Blocks.Lines([new Documents.Inline(CardText.Cut(comment.Text, Budgets.Comment))], AdaptiveSpacing.None);
            yield return new Spoken(comment, [Parts.Rich(Head(comment, view)).Spaced(AdaptiveSpacing.Small), .. pieces.Select(piece => piece.Element)]);
        }
    }

    /// <summary>Who and when, above a comment.</summary>
    internal static IEnumerable<AdaptiveInline> Head(Comment comment, ItemView view)
    {
        yield return Parts.SmallBold(Name(comment.By));
        yield return Parts.Faint(" · " + view.Moment(comment.At));
    }

    private static string Name(Person person) => CardText.Cut(person.Name, 80);
}

/// <summary>A comment as everybody sees it.</summary>
/// <param name="Comment">The comment; null for the line that counts earlier ones.</param>
/// <param name="Elements">Who and when, then the words.</param>
internal sealed record Spoken(Comment? Comment, IReadOnlyList<AdaptiveElement> Elements)
{
    /// <summary>As the viewer sees it: the head of an own comment is another.</summary>
    internal IEnumerable<AdaptiveElement> To(ItemView view) =>
        Comment is { } comment && view.IsOwn(comment) ? Elements.Skip(1).Prepend(OwnComments.Head(view, comment)) : Elements;
}
