using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace MoedeBot.Delivery;

/// <summary>
/// Unhealthy when a meeting has something to show and has had no card written for too long. A long queue that moves is healthy:
/// Teams' budgets alone can make a big meeting take minutes. Degraded while there are cards that Teams refuses: somebody should look,
/// but whoever is sent no traffic any more helps nobody, and what changes such a card comes as traffic.
/// </summary>
internal sealed class DeliveryHealth(DeliveryBacklog backlog) : IHealthCheck
{
    /// <summary>Longer than any wait that Teams asks for, and longer than the longest back-off.</summary>
    public static readonly TimeSpan Patience = TimeSpan.FromMinutes(10);

    private const int MeetingsNamed = 10;

    /// <inheritdoc/>
    public Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken)
    {
        var figures = backlog.Now();
        var data = new Dictionary<string, object>
        {
            ["meetingsWaiting"] = figures.Waiting,
            ["meetingsPaused"] = figures.Paused,
            ["oldestSeconds"] = (long)figures.Oldest.TotalSeconds,
            ["cardsRefused"] = figures.Refused,
            ["meetingsRefused"] = backlog.RefusedIn().Take(MeetingsNamed).Select(meeting => meeting.Value).ToArray(),
        };
        return Task.FromResult(
            figures.Still >= Patience ? new HealthCheckResult(context.Registration.FailureStatus, "Delivery has stood still.", data: data)
            : figures.Refused > 0 ? HealthCheckResult.Degraded("Teams refuses cards.", data: data)
            : HealthCheckResult.Healthy(data: data));
    }
}
