using System.Globalization;
using MoedeBot.Meetings;

namespace MoedeBot.Cards;

public abstract partial record CardAction
{
    /// <summary>A press about the items that nobody has said anything on.</summary>
    public abstract record OnUndisputed(MeetingId Meeting) : OnTimetable(Meeting);

    /// <summary>Show them.</summary>
    public sealed record OpenUndisputed(MeetingId Meeting) : OnUndisputed(Meeting);

    /// <summary>Afgør disse.</summary>
    /// <param name="Meeting">The meeting.</param>
    /// <param name="Items">Those that are ticked.</param>
    public sealed record ConcludeUndisputed(MeetingId Meeting, IReadOnlyList<ItemRef> Items) : OnUndisputed(Meeting);
}

public static partial class CardVerbs
{
    /// <summary>Show the items that nobody has said anything on.</summary>
    public const string UndisputedOpen = "undisputed.open";

    /// <summary>Afgør disse.</summary>
    public const string UndisputedConclude = "undisputed.conclude";
}

public static partial class CardActionReader
{
    private static CardAction.OnUndisputed? Undisputed(string verb, CardData data) => (verb, data.Meeting) switch
    {
        (CardVerbs.UndisputedOpen, { } meeting) => new CardAction.OpenUndisputed(meeting),
        (CardVerbs.UndisputedConclude, { } meeting) => new CardAction.ConcludeUndisputed(meeting, [.. Chosen(data, meeting)]),
        _ => null,
    };

    // Each value is an item and the version of it that was looked at.
    private static IEnumerable<ItemRef> Chosen(CardData data, MeetingId meeting)
    {
        foreach (var value in data.Text(CardFields.Items).Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
        {
            if (value.Split('.') is [var item, var seen]
                && int.TryParse(item, NumberStyles.None, CultureInfo.InvariantCulture, out var key)
                && int.TryParse(seen, NumberStyles.None, CultureInfo.InvariantCulture, out var version))
                yield return new ItemRef(meeting, key, version);
        }
    }
}
