using Microsoft.Extensions.Options;
using MoedeBot.Operations.Settings;
using MoedeBot.Operations.Telemetry;

namespace MoedeBot.Operations;

/// <summary>What is there for those who run the bot.</summary>
public static class OperationsRegistration
{
    /// <summary>A press that has begun is let finish this long when the bot is told to stop; a turn has no longer either.</summary>
    private static readonly TimeSpan StopLimit = TimeSpan.FromSeconds(55);

    /// <summary>Adds the settings that belong to no other room, telemetry, and the manner of stopping.</summary>
    public static IServiceCollection AddOperations(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddSettings<IdentityOptions, IdentityOptionsValidator>(configuration, IdentityOptions.Section);
        services.AddSingleton<IValidateOptions<IdentityOptions>, IdentityOutsideDevelopment>();
        services.AddSettings<ChannelTrustOptions, ChannelTrustOptionsValidator>(configuration, ChannelTrustOptions.Section);
        services.AddTelemetry(configuration);
        services.Configure<HostOptions>(host => host.ShutdownTimeout = StopLimit);
        return services;
    }
}
