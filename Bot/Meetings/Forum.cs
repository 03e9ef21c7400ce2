using System.Text.Json.Serialization;

namespace MoedeBot.Meetings;

/// <summary>A forum's settings.</summary>
/// <param name="Id">Tenant and channel.</param>
/// <param name="Name">Name as the documents print it (<c>Strategisk Chefforum</c>).</param>
/// <param name="Style">House style id; see <c>Documents/HouseStyles</c>.</param>
/// <param name="Place">Usual place; null when none is set.</param>
/// <param name="Secretaries">Who may run meetings and change these settings. Whoever sets the forum up first is the first.</param>
/// <param name="Channel">Where to post.</param>
public sealed record Forum(
    ForumId Id, string Name, string Style, string? Place, IReadOnlyList<Person> Secretaries, ChannelAddress Channel)
{
    /// <summary>How many changes of the settings are remembered, the newest ones.</summary>
    public const int MostChanges = 50;

    /// <summary>Who may run meetings in a secretary's place; the settings are not theirs.</summary>
    public IReadOnlyList<Person> Deputies { get; init => field = value ?? []; } = [];

    /// <summary>Who belongs to the forum, in the order of the documents; empty when it has not been said.</summary>
    public IReadOnlyList<StandingMember> Members { get; init => field = value ?? []; } = [];

    /// <summary>The period that the forum works in, as people write it (<c>2026-2029</c>); null when it has not been said.</summary>
    public string? Period { get; init; }

    /// <summary>When meetings usually begin, local time; null when it has not been said.</summary>
    public TimeOnly? UsualStart { get; init; }

    /// <summary>When meetings usually end, local time; null when it has not been said.</summary>
    public TimeOnly? UsualEnd { get; init; }

    /// <summary>Whether the minutes wait for a secretary's look before they are posted; else they go out by themselves.</summary>
    public bool MinutesAfterLook { get; init; }

    /// <summary>Whether chefs are not asked for positions, only for comments.</summary>
    public bool WithoutPositions { get; init; }

    /// <summary>
    /// Whether every reply in an item's thread is a comment, also one that does not mention the bot. Where the team has not let the app
    /// read the channel's messages, the bot is not told of those.
    /// </summary>
    public bool RepliesAreComments { get; init; }

    /// <summary>How many days comments are kept after the minutes are out; null for as long as the operator's own setting says.</summary>
    public int? CommentDays { get; init; }

    /// <summary>How many days corrections to the minutes may be proposed; null where they are final as soon as they are out.</summary>
    public int? CorrectionDays { get; init; }

    /// <summary>When the channel is reminded that the agenda is out; null for never.</summary>
    public ReminderTime? AgendaReminder { get; init; }

    /// <summary>When the channel is reminded that positions are wanted; null for never.</summary>
    public ReminderTime? PositionsReminder { get; init; }

    /// <summary>When the channel is reminded that corrections to the minutes can be proposed, counted from the last moment; null for never.</summary>
    public ReminderTime? ApprovalReminder { get; init; }

    /// <summary>Whether the channel is reminded of anything.</summary>
    [JsonIgnore]
    public bool Reminds => (AgendaReminder ?? PositionsReminder ?? ApprovalReminder) is not null;

    /// <summary>Titles of the items that every agenda has, in their order; empty where the usual ones hold.</summary>
    public IReadOnlyList<string> Standing { get; init => field = value ?? []; } = [];

    /// <summary>Who changed what when, newest last.</summary>
    public IReadOnlyList<SettingsChange> Changes { get; init => field = value ?? []; } = [];

    /// <summary>False until somebody has set the forum up: then the bot knows only where the channel is.</summary>
    public bool IsSetUp => Secretaries.Count > 0;

    /// <summary>Whether the person may change the settings.</summary>
    public bool HasSecretary(Person person) => Secretaries.Any(secretary => secretary.ObjectId == person.ObjectId);

    /// <summary>Whether the person may run this forum's meetings: a secretary or a deputy.</summary>
    public bool IsRunBy(Person person) => HasSecretary(person) || Deputies.Any(deputy => deputy.ObjectId == person.ObjectId);
}

/// <summary>Somebody who belongs to a forum, whether or not in Teams.</summary>
/// <param name="Name">As in the documents.</param>
/// <param name="Title">Such as <c>direktør</c>; null when none is given.</param>
public sealed record StandingMember(string Name, string? Title);

/// <summary>A change of a forum's settings.</summary>
/// <param name="By">Who.</param>
/// <param name="At">When, UTC.</param>
/// <param name="What">Names of the settings that changed, as the code calls them.</param>
public sealed record SettingsChange(Person By, DateTimeOffset At, IReadOnlyList<string> What);

/// <summary>What is needed to post in a channel after a restart, without having been spoken to.</summary>
/// <param name="ServiceUrl">Connector base address, the newest seen; trusted only since a validated token claimed it.</param>
/// <param name="TeamId">Team id (also its General channel's id).</param>
/// <param name="BotId">The bot's own id in the channel (<c>28:…</c>).</param>
public sealed record ChannelAddress(string ServiceUrl, string TeamId, string BotId);
