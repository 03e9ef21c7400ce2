using Microsoft.Bot.Builder;
using Microsoft.Bot.Builder.Integration.AspNet.Core;
using Microsoft.Bot.Connector.Authentication;
using MoedeBot.Delivery;
using MoedeBot.Operations;
using MoedeBot.Teams.Messages;
using MoedeBot.Teams.Presses;

namespace MoedeBot.Teams;

/// <summary>The Teams room's services and endpoint.</summary>
public static class TeamsRegistration
{
    /// <summary>A turn has this long: more than any press needs, less than a caller should hold a connection.</summary>
    private static readonly TimeSpan TurnLimit = TimeSpan.FromSeconds(60);

    /// <summary>Adds the bot.</summary>
    public static IServiceCollection AddTeams(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddHttpClient();
        services.AddMemoryCache();
        services.AddSingleton(new BotIdentity(configuration["MicrosoftAppId"] ?? ""));
        services.AddSingleton<BotFrameworkAuthentication, ConfigurationBotFrameworkAuthentication>();
        services.AddSingleton<CloudAdapter, MoedeBotAdapter>();
        services.AddSingleton<IBot, MoedeBotHandler>();
        services.AddSingleton<ICardChannel, TeamsCardChannel>();
        services.AddSingleton<ForumBook>().AddSingleton<Roster>().AddSingleton<ScreenTexts>().AddSingleton<Installation>();
        services.AddSingleton<CardPresses>().AddSingleton<MeetingPresses>().AddSingleton<ForumPresses>();
        services.AddSingleton<ChatMessages>().AddSingleton<AgendaIntake>().AddSingleton<LatestMinutes>();
        if (string.IsNullOrEmpty(configuration["MicrosoftAppId"]))
            services.AddHostedService<LoopbackGuard>();
        return services;
    }

    /// <summary>Maps the messaging endpoint. Development answers this machine alone.</summary>
    public static void MapTeams(this WebApplication app)
    {
        if (app.Services.GetRequiredService<BotIdentity>().AppId.Length == 0)
            app.Use(LoopbackGuard.OnlyLoopbackAsync);
        app.MapPost("/api/messages", TurnAsync);
    }

    // A caller that hangs up has not cancelled: what was begun is finished, and its repetition finds it done.
    private static async Task TurnAsync(HttpContext http, CloudAdapter adapter, IBot bot, TimeProvider clock)
    {
        using var limit = new CancellationTokenSource(TurnLimit, clock);
        await adapter.ProcessAsync(http.Request, http.Response, bot, limit.Token);
    }
}
