using System.Globalization;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.Extensions.Options;
using MoedeBot.Cards;
using MoedeBot.Operations.Settings;
using MoedeBot.Web.Esdh;

namespace MoedeBot.Web;

/// <summary>The web room's services and pages.</summary>
public static class WebRegistration
{
    /// <summary>Adds signed addresses, limits, and what cards need of them.</summary>
    public static IServiceCollection AddWeb(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddSettings<WebOptions, WebOptionsValidator>(configuration, WebOptions.Section);
        services.AddSingleton<IValidateOptions<WebOptions>, PublicAddress>();
        services.AddSettings<LimitOptions, LimitOptionsValidator>(configuration, LimitOptions.Section);
        services.AddSettings<HealthOptions, HealthOptionsValidator>(configuration, HealthOptions.Section);
        services.Configure<KestrelServerOptions>(kestrel => kestrel.AddServerHeader = false);
        services.AddSettings<TeamsOptions>(configuration, TeamsOptions.Section);
        services.AddRateLimits();
        services.AddEsdh(configuration);
        services.AddHealthChecks();
        services.AddSingleton<MinutesLinks>().AddSingleton<MinutesVersions>().AddSingleton<InternalMinutes>();
        services.AddSingleton(provider => new CardContext(
            CultureInfo.GetCultureInfo("da-DK"),
            TimeZoneInfo.FindSystemTimeZoneById("Europe/Copenhagen"),
            state => provider.GetRequiredService<MinutesLinks>().Create(state))
        {
            ForumCodes = provider.GetRequiredService<IOptions<EsdhOptions>>().Value.On,
            InternalPage = state => provider.GetRequiredService<MinutesLinks>().CreateInternal(state),
            Dialogs = provider.GetRequiredService<IOptions<TeamsOptions>>().Value.Dialogs ?? InTeams(provider),
            OwnViews = provider.GetRequiredService<IOptions<TeamsOptions>>().Value.OwnViews ?? InTeams(provider),
        });
        return services;
    }

    private static bool InTeams(IServiceProvider provider) => provider.GetRequiredService<IConfiguration>()["MicrosoftAppId"] is { Length: > 0 };

    /// <summary>Maps the pages. Every endpoint of the bot is under one of the limits.</summary>
    public static void MapWeb(this WebApplication app)
    {
        app.UseRateLimiter();
        app.MapMinutes();
        app.MapAbout();
        app.MapEsdh();
        app.MapHealth();
    }
}
