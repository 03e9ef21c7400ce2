using MoedeBot.Documents;
using MoedeBot.Meetings;

namespace MoedeBot.Minutes;

/// <summary>The minutes of all meetings, every version, for good.</summary>
public interface IMinutesArchive
{
    /// <summary>Stores a version. Storing the same version again with the same hash is a success: a crash may have come in between.</summary>
    /// <exception cref="InvalidOperationException">The version is there with another text; minutes are never overwritten.</exception>
    Task SaveAsync(ArchivedMinutes minutes, CancellationToken cancellationToken);

    /// <summary>One version; null when there is none such.</summary>
    Task<ArchivedMinutes?> FindAsync(ForumId forum, MeetingId meeting, int version, CancellationToken cancellationToken);

    /// <summary>The forum's minutes, newest meeting first and newest version first, texts included.</summary>
    Task<IReadOnlyList<ArchivedMinutes>> ListAsync(ForumId forum, int most, CancellationToken cancellationToken);
}

/// <summary>One version of a meeting's minutes.</summary>
/// <param name="Forum">Whose.</param>
/// <param name="Meeting">Which meeting.</param>
/// <param name="Version">From 1.</param>
/// <param name="Date">The meeting's date; the sort key.</param>
/// <param name="CompiledAt">UTC.</param>
/// <param name="Sha256">Lower-case hex of <paramref name="Text"/> as UTF-8.</param>
/// <param name="Text">The minutes as printed in the house style.</param>
/// <param name="Document">The same as data.</param>
public sealed record ArchivedMinutes(
    ForumId Forum, MeetingId Meeting, int Version, DateOnly Date, DateTimeOffset CompiledAt, string Sha256, string Text, MeetingDocument Document);
