using System.Globalization;
using System.Threading.RateLimiting;
using Microsoft.AspNetCore.RateLimiting;
using Microsoft.Extensions.Options;
using MoedeBot.Operations.Settings;

namespace MoedeBot.Web;

/// <summary>How much one address may ask. Decided before anything else is done for a request, so that asking too much costs little.</summary>
public static class RateLimits
{
    /// <summary>For what browsers and probes ask.</summary>
    public const string Pages = "pages";

    /// <summary>For what Teams sends.</summary>
    public const string Activities = "activities";

    /// <summary>For agendas that case systems hand in.</summary>
    public const string Agendas = "agendas";

    private const int ActivitySecondsAtOnce = 5;

    /// <summary>Adds the limits of <see cref="LimitOptions"/>.</summary>
    public static IServiceCollection AddRateLimits(this IServiceCollection services) => services.AddRateLimiter(limiter =>
    {
        limiter.RejectionStatusCode = StatusCodes.Status429TooManyRequests;
        limiter.OnRejected = TellWhenAsync;
        limiter.AddPolicy(Pages, http => Bucket(http, limits => PerMinute(limits.PagesPerMinute)));
        limiter.AddPolicy(Agendas, http => Bucket(http, limits => PerMinute(limits.AgendasPerMinute)));
        limiter.AddPolicy(Activities, http => Bucket(http, limits => new TokenBucketRateLimiterOptions
        {
            TokenLimit = limits.ActivitiesPerSecond * ActivitySecondsAtOnce,
            TokensPerPeriod = limits.ActivitiesPerSecond,
            ReplenishmentPeriod = TimeSpan.FromSeconds(1),
        }));
    });

    private static TokenBucketRateLimiterOptions PerMinute(int calls) => new()
    {
        TokenLimit = calls,
        TokensPerPeriod = Math.Max(1, calls / 60),
        ReplenishmentPeriod = TimeSpan.FromMinutes(1) / Math.Min(60, calls),
    };

    private static RateLimitPartition<string> Bucket(HttpContext http, Func<LimitOptions, TokenBucketRateLimiterOptions> bucket)
    {
        var limits = http.RequestServices.GetRequiredService<IOptions<LimitOptions>>().Value;
        return RateLimitPartition.GetTokenBucketLimiter(http.Connection.RemoteIpAddress?.ToString() ?? "", _ => bucket(limits));
    }

    private static ValueTask TellWhenAsync(OnRejectedContext context, CancellationToken cancellationToken)
    {
        var wait = context.Lease.TryGetMetadata(MetadataName.RetryAfter, out var known) ? known : TimeSpan.FromSeconds(1);
        context.HttpContext.Response.Headers.RetryAfter = Math.Ceiling(wait.TotalSeconds).ToString(CultureInfo.InvariantCulture);
        var problems = context.HttpContext.GetEndpoint()?.Metadata.GetMetadata<EnableRateLimitingAttribute>()?.PolicyName == Agendas;
        return problems
            ? new ValueTask(Results.Problem(statusCode: StatusCodes.Status429TooManyRequests).ExecuteAsync(context.HttpContext))
            : ValueTask.CompletedTask;
    }
}
