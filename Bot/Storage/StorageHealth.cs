using Microsoft.Extensions.Diagnostics.HealthChecks;
using MoedeBot.Meetings;

namespace MoedeBot.Storage;

/// <summary>
/// Whether the store answers, by the one read that is cheap however much it holds: the marks of meetings with something
/// undelivered. A bot whose store is away can answer nobody.
/// </summary>
internal sealed class StorageHealth(IDirtyMeetings dirty) : IHealthCheck
{
    /// <summary>How long the store may take.</summary>
    public static readonly TimeSpan Patience = TimeSpan.FromSeconds(5);

    /// <inheritdoc/>
    public async Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken)
    {
        var waiting = await dirty.ListAsync(cancellationToken);
        return HealthCheckResult.Healthy(data: new Dictionary<string, object> { ["meetingsWithSomethingUndelivered"] = waiting.Count });
    }
}
