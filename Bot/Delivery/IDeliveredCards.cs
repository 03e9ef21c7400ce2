using MoedeBot.Meetings;

namespace MoedeBot.Delivery;

/// <summary>What Teams was last told to show, card by card.</summary>
public interface IDeliveredCards
{
    /// <summary>All cards of a meeting.</summary>
    Task<IReadOnlyList<Stored<DeliveredCard>>> ListAsync(MeetingId meeting, CancellationToken cancellationToken);

    /// <summary>Writes a card's record if it is still as read.</summary>
    /// <param name="meeting">The meeting.</param>
    /// <param name="card">The record.</param>
    /// <param name="version">Version that was read; null for a card not recorded before.</param>
    /// <param name="cancellationToken">Cancels before the write is sent.</param>
    /// <returns>The new version, or null when another replica wrote in between.</returns>
    Task<string?> TrySaveAsync(MeetingId meeting, DeliveredCard card, string? version, CancellationToken cancellationToken);
}

/// <summary>A card as Teams has it.</summary>
/// <param name="Key">Which card of the meeting: <c>timetable</c>, <c>item:3</c> …</param>
/// <param name="ConversationId">Where it stands; the thread's own id for a card that is the root of its thread.</param>
/// <param name="ActivityId">The message to update.</param>
/// <param name="Hash">Of the card's JSON as last sent.</param>
public sealed record DeliveredCard(string Key, string ConversationId, string ActivityId, string Hash)
{
    /// <summary>How often a card that people deleted is posted again before it is left alone.</summary>
    public const int MostReposts = 1;

    /// <summary>The hash of no card: what Teams shows is not known.</summary>
    public const string UnknownHash = "?";

    /// <summary>How often it was posted again since somebody deleted it.</summary>
    public int Reposts { get; init; }

    /// <summary>Whether people have deleted it once too often: it is not posted again.</summary>
    public bool IsLeftDeleted => Reposts > MostReposts;

    /// <summary>The record of a card that should not be there, or is not to be had: the same comparison finds nothing left to do.</summary>
    public static DeliveredCard None(string key) => new(key, "", "", "");

    /// <summary>The card as one that is left deleted.</summary>
    public DeliveredCard LeftDeleted(string hash) => this with { ActivityId = "", Hash = hash, Reposts = MostReposts + 1 };
}
