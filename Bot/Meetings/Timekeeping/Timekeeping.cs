using System.Collections.Immutable;
using System.Text.Json.Serialization;

namespace MoedeBot.Meetings;

/// <summary>How a timetable can be changed.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<TimetableChangeKind>))]
public enum TimetableChangeKind
{
    /// <summary>An item, and what follows it until the next break, comes so many minutes later, or earlier.</summary>
    Shift,

    /// <summary>An item or a break takes so many minutes.</summary>
    Length,

    /// <summary>Two items are taken in each other's place.</summary>
    Swap,

    /// <summary>A break begins at another time.</summary>
    Break,

    /// <summary>An item is taken at the next meeting instead.</summary>
    Postpone,

    /// <summary>An item is taken before another; never asked for, but what taking one up out of turn amounts to.</summary>
    Before,
}

/// <summary>A change of the timetable. The agenda's own timetable stays as it is: the changes stand beside it.</summary>
/// <param name="Kind">What.</param>
public sealed record TimetableChange(TimetableChangeKind Kind)
{
    /// <summary><see cref="ItemState.Key"/>; null where it is about a break.</summary>
    public int? Item { get; init; }

    /// <summary>Which of the timetable's breaks, from 1; null where it is about an item.</summary>
    public int? Break { get; init; }

    /// <summary>How many; below zero for a shift to earlier.</summary>
    public int? Minutes { get; init; }

    /// <summary>The other item.</summary>
    public int? With { get; init; }

    /// <summary>Local clock.</summary>
    public TimeOnly? At { get; init; }
}

/// <summary>An item that was concluded for the first time: what is corrected later took its time then.</summary>
/// <param name="Item"><see cref="ItemState.Key"/>.</param>
/// <param name="At">UTC.</param>
public sealed record TakenItem(int Item, DateTimeOffset At);

/// <summary>What is known of how the meeting goes beside its plan.</summary>
public sealed record Timekeeping
{
    /// <summary>Nothing noted.</summary>
    public static Timekeeping None { get; } = new();

    /// <summary>When the secretary said that the meeting begins, UTC; null for not.</summary>
    public DateTimeOffset? StartedAt { get; init; }

    /// <summary>When the secretary said that an item begins, by its key, UTC.</summary>
    public ImmutableDictionary<int, DateTimeOffset> Begun { get; init; } = ImmutableDictionary<int, DateTimeOffset>.Empty;

    /// <summary>The items in the order in which they were concluded.</summary>
    public ImmutableList<TakenItem> Taken { get; init; } = [];

    /// <summary>Changes of the timetable, oldest first.</summary>
    public ImmutableList<TimetableChange> Changes { get; init; } = [];

    /// <summary>Whether the item was put off until the next meeting.</summary>
    public bool IsPostponed(int item) => Changes.Exists(change => change.Kind == TimetableChangeKind.Postpone && change.Item == item);
}
