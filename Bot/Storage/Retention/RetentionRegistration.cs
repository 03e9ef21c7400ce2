using MoedeBot.Operations.Settings;

namespace MoedeBot.Storage.Retention;

/// <summary>The removal of what is not kept for good.</summary>
public static class RetentionRegistration
{
    /// <summary>Adds the job; without <c>Retention:CommentDays</c> it removes only where a forum has set its own time.</summary>
    public static IServiceCollection AddRetention(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddSettings<RetentionOptions, RetentionOptionsValidator>(configuration, RetentionOptions.Section);
        services.AddSingleton<CommentRetention>();
        services.AddHostedService<RetentionService>();
        return services;
    }
}
