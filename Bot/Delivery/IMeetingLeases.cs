using MoedeBot.Meetings;

namespace MoedeBot.Delivery;

/// <summary>Who delivers a meeting at present: at most one row a meeting, gone when nobody does.</summary>
public interface IMeetingLeases
{
    /// <summary>The lease; null when nobody has one. Expired ones are there too: whoever looks judges.</summary>
    Task<Stored<MeetingLease>?> FindAsync(MeetingId meeting, CancellationToken cancellationToken);

    /// <summary>Writes the lease if it is still as read.</summary>
    /// <param name="lease">The lease.</param>
    /// <param name="version">Version that was read; null when there was none.</param>
    /// <param name="cancellationToken">Cancels before the write is sent.</param>
    /// <returns>The new version, which no other write ever had or gets; null when somebody else wrote in between.</returns>
    Task<string?> TrySaveAsync(MeetingLease lease, string? version, CancellationToken cancellationToken);

    /// <summary>Removes the lease if it is still at the version.</summary>
    Task RemoveAsync(MeetingId meeting, string version, CancellationToken cancellationToken);
}

/// <summary>A replica's right to deliver a meeting.</summary>
/// <param name="Meeting">The meeting.</param>
/// <param name="Holder">The replica.</param>
/// <param name="Expires">When others may take it, by the holder's clock, UTC.</param>
public sealed record MeetingLease(MeetingId Meeting, string Holder, DateTimeOffset Expires);
