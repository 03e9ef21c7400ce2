using System.Text.RegularExpressions;
using MoedeBot.Demo.Playground;

namespace MoedeBot.Demo.Play;

/// <summary>The channel's cards as somebody finds them who looks for them: by what stands on them and what can be pressed.</summary>
public static partial class Board
{
    /// <summary>Buttons of the cards, by the verbs that they carry.</summary>
    public static class Verbs
    {
        public const string SetUp = "forum.setup";
        public const string SaveForum = "forum.save";
        public const string Post = "agenda.post";
        public const string Discard = "agenda.discard";
        public const string Comment = "item.comment";
        public const string SaveComment = "item.comment.save";
        public const string Position = "item.position";
        public const string WholeCase = "item.case";
        public const string Decide = "item.decide";
        public const string Conclude = "item.conclude";
        public const string Reopen = "item.reopen";
        public const string SaveReopen = "item.reopen.save";
    }

    /// <summary>The newest message with a card that has the button; null when there is none.</summary>
    public static ShownMessage? With(this IReadOnlyList<ShownMessage> messages, string verb) =>
        messages.LastOrDefault(message => message.Card?.Has(verb) == true);

    /// <summary>The item's card: the root of a thread that begins with the item's number and can be decided or reopened.</summary>
    public static ShownMessage? Item(this IReadOnlyList<ShownMessage> messages, int number) => messages.LastOrDefault(message =>
        message is { IsRoot: true, Card: { } card } && (card.Has(Verbs.Decide) || card.Has(Verbs.Reopen)) && NumberOn(card) == number);

    /// <summary>The timetable: the card that counts how many items are done.</summary>
    public static ShownMessage? Timetable(this IReadOnlyList<ShownMessage> messages) => messages.LastOrDefault(message =>
        message is { IsRoot: true, Card: { } card } && Progress().IsMatch(card.Text));

    /// <summary>The minutes: the cards with a link to the minutes' page.</summary>
    public static IReadOnlyList<ShownMessage> Minutes(this IReadOnlyList<ShownMessage> messages) =>
        [.. messages.Where(message => message.Card?.Links.Any(IsMinutes) == true)];

    /// <summary>The address of the minutes' page on a card of <see cref="Minutes"/>.</summary>
    public static Uri MinutesAddress(this ShownMessage message) => message.Card!.Links.First(IsMinutes).Address;

    private static bool IsMinutes(CardLink link) => link.Address.AbsolutePath.Contains("/referat/", StringComparison.Ordinal);

    private static int? NumberOn(ShownCard card) =>
        card.Text.Split('\n').Select(line => ItemLine().Match(line)).FirstOrDefault(match => match.Success) is { } found
            ? int.Parse(found.Groups[1].ValueSpan, System.Globalization.CultureInfo.InvariantCulture)
            : null;

    [GeneratedRegex(@"^\w+ (\d+)(?:$|\W)")]
    private static partial Regex ItemLine();

    [GeneratedRegex(@"\d+ af \d+ punkt(er)? behandlet")]
    private static partial Regex Progress();
}
