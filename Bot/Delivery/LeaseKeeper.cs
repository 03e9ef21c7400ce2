using System.Collections.Concurrent;
using MoedeBot.Meetings;

namespace MoedeBot.Delivery;

/// <summary>
/// The leases of this replica: one replica at a time delivers a meeting. A holder that pauses for too long notices by the machine's
/// running time that it holds nothing any more, and the lease's version fences its renewals; what it may still do to Teams meanwhile
/// is made harmless by the records of delivered cards, which are written only at the version that was read.
/// </summary>
public sealed class LeaseKeeper(IMeetingLeases leases, Replica self, TimeProvider clock)
{
    /// <summary>How long a lease lasts without being renewed.</summary>
    public static readonly TimeSpan Duration = TimeSpan.FromSeconds(12);

    /// <summary>How often leases are renewed.</summary>
    public static readonly TimeSpan RenewEvery = TimeSpan.FromSeconds(3);

    /// <summary>A holder stops so much earlier, and others begin so much later: clocks differ.</summary>
    private static readonly TimeSpan Margin = TimeSpan.FromSeconds(2);

    private readonly ConcurrentDictionary<MeetingId, Held> held = new();
    private readonly ConcurrentDictionary<MeetingId, Seen> seen = new();

    /// <summary>Whether this replica may speak to Teams about the meeting now.</summary>
    public bool Holds(MeetingId meeting) =>
        held.TryGetValue(meeting, out var mine) && clock.GetElapsedTime(mine.At) < Duration - Margin;

    /// <summary>Takes the lease unless another replica has it.</summary>
    public async Task<bool> TryTakeAsync(MeetingId meeting, CancellationToken cancellationToken)
    {
        if (Holds(meeting))
            return true;
        held.TryRemove(meeting, out _);
        var there = await leases.FindAsync(meeting, cancellationToken);
        return (there is null || IsFree(there)) && await TrySaveAsync(meeting, there?.Version, cancellationToken);
    }

    /// <summary>Renews what is held; what cannot be renewed is no longer held.</summary>
    public async Task RenewAsync(CancellationToken cancellationToken)
    {
        foreach (var (meeting, mine) in held)
        {
            if (clock.GetElapsedTime(mine.At) < RenewEvery)
                continue;
            if (!await TrySaveAsync(meeting, mine.Version, cancellationToken))
                held.TryRemove(KeyValuePair.Create(meeting, mine));
        }
    }

    /// <summary>Lets others have it.</summary>
    public async Task ReleaseAsync(MeetingId meeting, CancellationToken cancellationToken)
    {
        if (held.TryRemove(meeting, out var mine))
            await leases.RemoveAsync(meeting, mine.Version, cancellationToken);
    }

    private async Task<bool> TrySaveAsync(MeetingId meeting, string? version, CancellationToken cancellationToken)
    {
        var at = clock.GetTimestamp();
        var lease = new MeetingLease(meeting, self.Holder, clock.GetUtcNow() + Duration);
        if (await leases.TrySaveAsync(lease, version, cancellationToken) is not { } saved)
            return false;
        held[meeting] = new Held(saved, at);
        seen.TryRemove(meeting, out _);
        return true;
    }

    // A clock that is wrong must not keep a dead replica's lease alive: one that stands unchanged for its whole duration is free too.
    private bool IsFree(Stored<MeetingLease> there)
    {
        var since = seen.AddOrUpdate(
            there.Value.Meeting,
            _ => new Seen(there.Version, clock.GetTimestamp()),
            (_, before) => before.Version == there.Version ? before : new Seen(there.Version, clock.GetTimestamp()));
        return there.Value.Holder == self.Holder || self.IsGone(there.Value.Holder)
            || there.Value.Expires + Margin < clock.GetUtcNow()
            || clock.GetElapsedTime(since.At) > Duration + Margin;
    }

    private sealed record Held(string Version, long At);

    private sealed record Seen(string Version, long At);
}
