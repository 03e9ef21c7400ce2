using System.Globalization;
using MoedeBot.Meetings;
using MoedeBot.Texts;

namespace MoedeBot.Cards;

/// <summary>What cards need besides the state. A pure function's surroundings, passed in.</summary>
/// <param name="Culture">Language on screen: da or en.</param>
/// <param name="Zone">The forum's time zone, Europe/Copenhagen.</param>
/// <param name="MinutesPage">
/// Signed address of a meeting's minutes page. The same state must give the same address (its expiry counted from when the minutes
/// were compiled): a card that differs is sent again.
/// </param>
public sealed record CardContext(CultureInfo Culture, TimeZoneInfo Zone, Func<MeetingState, Uri> MinutesPage)
{
    /// <summary>
    /// Whether the client asks for views of <see cref="MeetingState.Viewers"/>' own. Where it does not, everybody sees the shared card alone,
    /// and so it has all buttons.
    /// </summary>
    public bool OwnViews { get; init; }

    /// <summary>Signed, short-lived address of a meeting's internal minutes, closed items included.</summary>
    public Func<MeetingState, Uri> InternalPage { get; init; } = _ => throw new InvalidOperationException("There are no internal pages here.");

    /// <summary>Whether forums' cards tell the ids that other systems know them by.</summary>
    public bool ForumCodes { get; init; }

    /// <summary>Whether forms open as dialogs: windows of their own, which stay open when the card behind them is updated.</summary>
    public bool Dialogs { get; init; }

    /// <summary>Whether the card is shown in a dialog, which knows <c>Action.Submit</c> alone and has its own way out.</summary>
    public bool InDialog { get; init; }

    /// <summary>Whether nobody but the one who asked sees the card: the answer to a press, a dialog, the 1:1 chat.</summary>
    public bool Privately { get; init; }

    /// <summary>Until when a card is left alone for the one who writes on it; null where nothing can be written over.</summary>
    public DateTimeOffset? HeldUntil { get; init; }

    /// <summary>The moment that cards are made for, UTC: what has a deadline says so.</summary>
    public DateTimeOffset Now { get; init; }

    /// <summary>Cards that people deleted again after they had been posted anew: they stay away, and another card says so.</summary>
    public IReadOnlyList<CardKey> Deleted { get; init; } = [];

    /// <summary>Cards whose newest version Teams refuses: they stand as they did, and another card says so.</summary>
    public IReadOnlyList<CardKey> Refused { get; init; } = [];

    /// <summary>The words of <see cref="Culture"/>.</summary>
    internal Wording Texts { get; } = Wording.For(Culture.Name);

    /// <summary>Local clock of an instant, to the minute.</summary>
    internal TimeOnly ClockOf(DateTimeOffset instant) => LocalTime.ClockOf(instant, Zone);

    /// <summary>Local day of an instant.</summary>
    internal DateOnly DayOf(DateTimeOffset instant) => LocalTime.DayOf(instant, Zone);

    /// <summary>The clock on the day of the meeting, day and clock on any other.</summary>
    internal string Moment(DateTimeOffset instant, MeetingState meeting) =>
        Texts.Moment(LocalTime.Of(instant, Zone), meeting.Agenda.Head.Date);
}
