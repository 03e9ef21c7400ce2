using MoedeBot.Delivery;
using MoedeBot.Meetings;

namespace MoedeBot.Tests.Support;

/// <summary>The leases' contract in memory.</summary>
internal sealed class InMemoryMeetingLeases : IMeetingLeases
{
    private readonly Lock gate = new();
    private readonly Dictionary<MeetingId, Stored<MeetingLease>> leases = [];
    private int writes;

    public Task<Stored<MeetingLease>?> FindAsync(MeetingId meeting, CancellationToken cancellationToken)
    {
        lock (gate)
        {
            return Task.FromResult(leases.GetValueOrDefault(meeting));
        }
    }

    public Task<string?> TrySaveAsync(MeetingLease lease, string? version, CancellationToken cancellationToken)
    {
        lock (gate)
        {
            if (leases.GetValueOrDefault(lease.Meeting)?.Version != version)
                return Task.FromResult<string?>(null);
            leases[lease.Meeting] = new Stored<MeetingLease>(lease, $"v{++writes}");
            return Task.FromResult<string?>($"v{writes}");
        }
    }

    public Task RemoveAsync(MeetingId meeting, string version, CancellationToken cancellationToken)
    {
        lock (gate)
        {
            if (leases.GetValueOrDefault(meeting)?.Version == version)
                leases.Remove(meeting);
        }

        return Task.CompletedTask;
    }
}
