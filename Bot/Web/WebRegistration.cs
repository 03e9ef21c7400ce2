using System.Globalization;
using Microsoft.Extensions.Options;
using MoedeBot.Cards;
using MoedeBot.Operations;

namespace MoedeBot.Web;

/// <summary>The web room's services and pages.</summary>
public static class WebRegistration
{
    /// <summary>Adds signed addresses and what cards need of them.</summary>
    public static IServiceCollection AddWeb(this IServiceCollection services)
    {
        services.AddOptions<WebOptions>().BindConfiguration(WebOptions.Section).ValidateDataAnnotations().ValidateOnStart();
        services.AddOptions<TeamsOptions>().BindConfiguration(TeamsOptions.Section);
        services.AddHealthChecks();
        services.AddSingleton<MinutesLinks>();
        services.AddSingleton(provider => new CardContext(
            CultureInfo.GetCultureInfo("da-DK"),
            TimeZoneInfo.FindSystemTimeZoneById("Europe/Copenhagen"),
            state => provider.GetRequiredService<MinutesLinks>().Create(state))
        {
            Dialogs = provider.GetRequiredService<IOptions<TeamsOptions>>().Value.Dialogs
                ?? provider.GetRequiredService<IConfiguration>()["MicrosoftAppId"] is { Length: > 0 },
        });
        return services;
    }

    /// <summary>Maps the pages.</summary>
    public static void MapWeb(this WebApplication app)
    {
        app.MapMinutes();
        app.MapAbout();
        app.MapHealthChecks("/health/live", new() { Predicate = _ => false });
        app.MapHealthChecks("/health/ready");
    }
}
