using AdaptiveCards;

namespace MoedeBot.Cards;

/// <summary>A card that should exist for a meeting, as it should look now.</summary>
/// <param name="Key">Which card of the meeting; stays the same while the card changes.</param>
/// <param name="Card">What it should show.</param>
/// <param name="Summary">The notification's text: Teams shows it instead of the card.</param>
/// <param name="Urgency">Lower goes out first when the channel's budget is short.</param>
public sealed record DesiredCard(CardKey Key, AdaptiveCard Card, string Summary, int Urgency)
{
    /// <summary>Conversation that it is posted into; null for a thread of its own in the forum's channel.</summary>
    public string? In { get; init; }

    /// <summary>What a smaller form of the card says about itself.</summary>
    public string Shortened { get; init; } = "";
}

/// <summary>Names a card within its meeting: <c>agenda</c>, <c>timetable</c>, <c>item:3</c>, <c>minutes</c>.</summary>
public readonly record struct CardKey(string Value)
{
    /// <summary>The preview of the agenda, which stands where the agenda was given.</summary>
    public static CardKey Agenda { get; } = new("agenda");

    /// <summary>The timetable, the meeting's map.</summary>
    public static CardKey Timetable { get; } = new("timetable");

    /// <summary>The posted minutes.</summary>
    public static CardKey Minutes { get; } = new("minutes");

    /// <summary>An item's card.</summary>
    /// <param name="key"><see cref="Meetings.ItemState.Key"/>: an item that gets another number keeps its card, and the answers below it.</param>
    public static CardKey Item(int key) => new($"item:{key}");

    /// <summary>A reminder before the meeting.</summary>
    public static CardKey Reminder(Meetings.ReminderKind kind) => new($"reminder:{kind.ToString().ToLowerInvariant()}");

    /// <summary>The preview of a new edition of the agenda.</summary>
    public static CardKey Revision(int revision) => new($"revision:{revision}");

    /// <inheritdoc/>
    public override string ToString() => Value;
}

/// <summary>Which card goes out first when the channel's budget is short; lower is first.</summary>
public static class CardUrgency
{
    /// <summary>Somebody waits for an answer.</summary>
    public const int Agenda = 0;

    /// <summary>Has to stand above the items.</summary>
    public const int Timetable = 1;

    /// <summary>The items, in their order.</summary>
    public const int Item = 2;

    /// <summary>Last, below everything.</summary>
    public const int Minutes = 3;
}
