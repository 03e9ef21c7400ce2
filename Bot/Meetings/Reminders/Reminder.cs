using System.Text.Json.Serialization;

namespace MoedeBot.Meetings;

/// <summary>What a channel is reminded of.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<ReminderKind>))]
public enum ReminderKind
{
    /// <summary>The agenda is out.</summary>
    Agenda,

    /// <summary>Positions are wanted.</summary>
    Positions,

    /// <summary>The days in which corrections to the minutes may be proposed are soon over.</summary>
    Approval,
}

/// <summary>When it is reminded, counted from the meeting, or from the end of the days for corrections.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<ReminderTime>))]
public enum ReminderTime
{
    /// <summary>A week before at 9.</summary>
    WeekBefore,

    /// <summary>Two days before at 9.</summary>
    TwoDaysBefore,

    /// <summary>The day before at 12.</summary>
    DayBefore,

    /// <summary>Two hours before.</summary>
    TwoHoursBefore,
}

/// <summary>A reminder that stands in the channel.</summary>
/// <param name="Kind">Of what.</param>
/// <param name="Items">Keys of the items that it is about; empty for the meeting as a whole.</param>
public sealed record Reminder(ReminderKind Kind, IReadOnlyList<int> Items);

/// <summary>The channel is reminded: whoever appends this first has sent it, and nobody sends it again.</summary>
/// <param name="Kind">Of what.</param>
public sealed record ReminderSent(ReminderKind Kind) : MeetingEvent
{
    /// <inheritdoc cref="Reminder.Items"/>
    public IReadOnlyList<int> Items { get; init => field = value ?? []; } = [];
}

public abstract partial record MeetingCommand
{
    /// <summary>The bot itself: it is time to remind the channel.</summary>
    public sealed record SendReminder(ReminderKind Kind) : MeetingCommand;
}
