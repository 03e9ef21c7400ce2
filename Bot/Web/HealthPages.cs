using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Microsoft.AspNetCore.Diagnostics.HealthChecks;
using Microsoft.Extensions.Diagnostics.HealthChecks;
using Microsoft.Extensions.Options;
using MoedeBot.Operations.Settings;

namespace MoedeBot.Web;

/// <summary>Whether the process lives, and whether it is any use: one word for everybody, the reasons for who has the key.</summary>
public static class HealthPages
{
    /// <summary>The header that carries <see cref="HealthOptions.Key"/>.</summary>
    public const string KeyHeader = "X-Health-Key";

    /// <summary>Maps <c>/health/live</c>, which asks nobody, and <c>/health/ready</c>, which asks every check.</summary>
    public static void MapHealth(this IEndpointRouteBuilder routes)
    {
        routes.MapHealthChecks("/health/live", new HealthCheckOptions { Predicate = _ => false }).RequireRateLimiting(RateLimits.Pages);
        routes.MapHealthChecks("/health/ready", new HealthCheckOptions { ResponseWriter = WriteAsync }).RequireRateLimiting(RateLimits.Pages);
    }

    private static Task WriteAsync(HttpContext http, HealthReport report)
    {
        http.Response.Headers.XContentTypeOptions = "nosniff";
        if (HasKey(http))
            return http.Response.WriteAsJsonAsync(Details(report), JsonSerializerOptions.Web, http.RequestAborted);
        http.Response.ContentType = "text/plain";
        return http.Response.WriteAsync(report.Status.ToString(), http.RequestAborted);
    }

    // Compared in constant time: how far a guess was right must not be measurable.
    private static bool HasKey(HttpContext http)
    {
        var key = http.RequestServices.GetRequiredService<IOptions<HealthOptions>>().Value.Key;
        var given = http.Request.Headers[KeyHeader].ToString();
        return key.Length > 0 && CryptographicOperations.FixedTimeEquals(
            SHA256.HashData(Encoding.UTF8.GetBytes(given)), SHA256.HashData(Encoding.UTF8.GetBytes(key)));
    }

    private static object Details(HealthReport report) => new
    {
        Status = report.Status.ToString(),
        Checks = report.Entries.ToDictionary(entry => entry.Key, entry => new
        {
            Status = entry.Value.Status.ToString(),
            Milliseconds = (long)entry.Value.Duration.TotalMilliseconds,
            entry.Value.Description,
            Fault = entry.Value.Exception?.GetType().Name,
            entry.Value.Data,
        }),
    };
}
