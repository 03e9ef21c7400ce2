using System.Net;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using MoedeBot.Operations.Settings;

namespace MoedeBot.Operations;

/// <summary>
/// Without an app id nobody's token is checked, so the bot then serves this machine alone: it does not start on any other
/// address, and answers no other caller.
/// </summary>
public sealed partial class LoopbackGuard(IServer server, ILogger<LoopbackGuard> logger) : IHostedLifecycleService
{
    /// <summary>Refuses callers from elsewhere, whatever the addresses say.</summary>
    public static Task OnlyLoopbackAsync(HttpContext context, RequestDelegate next)
    {
        if (context.Connection.RemoteIpAddress is null || IPAddress.IsLoopback(context.Connection.RemoteIpAddress))
            return next(context);
        context.Response.StatusCode = StatusCodes.Status403Forbidden;
        return Task.CompletedTask;
    }

    /// <inheritdoc/>
    public Task StartedAsync(CancellationToken cancellationToken)
    {
        var addresses = server.Features.Get<IServerAddressesFeature>()?.Addresses ?? [];
        if (addresses.FirstOrDefault(address => !IsLoopback(address)) is { } open)
        {
            throw new SettingsException(
            [
                $"Without MicrosoftAppId no caller can be trusted, so the bot listens on loopback addresses only, not on {open}. "
                    + "Set MicrosoftAppId, or --urls http://127.0.0.1:3978.",
            ]);
        }

        Log.Development(logger);
        return Task.CompletedTask;
    }

    /// <inheritdoc/>
    public Task StartAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    /// <inheritdoc/>
    public Task StartingAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    /// <inheritdoc/>
    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    /// <inheritdoc/>
    public Task StoppedAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    /// <inheritdoc/>
    public Task StoppingAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    private static bool IsLoopback(string address)
    {
        var host = BindingAddress.Parse(address).Host;
        return host.Equals("localhost", StringComparison.OrdinalIgnoreCase)
            || (IPAddress.TryParse(host.Trim('[', ']'), out var ip) && IPAddress.IsLoopback(ip));
    }

    private static partial class Log
    {
        [LoggerMessage(1, LogLevel.Warning, "Development mode: no MicrosoftAppId, so no caller's token is checked. Loopback only.")]
        public static partial void Development(ILogger logger);
    }
}
