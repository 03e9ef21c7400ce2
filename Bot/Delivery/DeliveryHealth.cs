using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace MoedeBot.Delivery;

/// <summary>
/// Unhealthy when a meeting has something to show and has had no card written for too long. A long queue that moves is healthy:
/// Teams' budgets alone can make a big meeting take minutes.
/// </summary>
internal sealed class DeliveryHealth(DeliveryBacklog backlog) : IHealthCheck
{
    /// <summary>Longer than any wait that Teams asks for, and longer than the longest back-off.</summary>
    public static readonly TimeSpan Patience = TimeSpan.FromMinutes(10);

    /// <inheritdoc/>
    public Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken)
    {
        var figures = backlog.Now();
        var data = new Dictionary<string, object>
        {
            ["meetingsWaiting"] = figures.Waiting,
            ["meetingsPaused"] = figures.Paused,
            ["oldestSeconds"] = (long)figures.Oldest.TotalSeconds,
        };
        return Task.FromResult(figures.Still < Patience
            ? HealthCheckResult.Healthy(data: data)
            : new HealthCheckResult(context.Registration.FailureStatus, "Delivery has stood still.", data: data));
    }
}
