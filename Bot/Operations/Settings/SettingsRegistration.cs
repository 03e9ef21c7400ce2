using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Options;

namespace MoedeBot.Operations.Settings;

/// <summary>Settings classes: bound, validated, and all of them asked before anything starts.</summary>
public static class SettingsRegistration
{
    /// <summary>Binds a settings class to a section of the configuration, with its validator.</summary>
    /// <param name="services">Gets the class as <see cref="IOptions{TOptions}"/>.</param>
    /// <param name="configuration">The whole configuration.</param>
    /// <param name="section">The section; empty for settings that stand at the root.</param>
    public static IServiceCollection AddSettings<TOptions, TValidator>(
        this IServiceCollection services, IConfiguration configuration, string section)
        where TOptions : class, new()
        where TValidator : class, IValidateOptions<TOptions>
    {
        services.TryAddEnumerable(ServiceDescriptor.Singleton<IValidateOptions<TOptions>, TValidator>());
        return services.AddSettings<TOptions>(configuration, section);
    }

    /// <summary>Binds a settings class of which nothing can be wrong but a value that is not of its kind.</summary>
    public static IServiceCollection AddSettings<TOptions>(this IServiceCollection services, IConfiguration configuration, string section)
        where TOptions : class, new()
    {
        var bound = section.Length == 0 ? configuration : configuration.GetSection(section);
        services.AddOptions<TOptions>().Bind(bound);
        services.AddSingleton<ISettingsCheck>(provider =>
            new SettingsCheck<TOptions>(provider.GetRequiredService<IOptions<TOptions>>(), bound, section));
        return services;
    }

    /// <summary>Asks every settings class that was added.</summary>
    /// <exception cref="SettingsException">Something is missing, wrong or contradictory.</exception>
    public static void CheckSettings(this IServiceProvider services)
    {
        var faults = services.GetServices<ISettingsCheck>().SelectMany(check => check.Faults()).Distinct().ToList();
        if (faults.Count > 0)
            throw new SettingsException(faults);
    }
}
