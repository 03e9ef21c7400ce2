using Microsoft.Bot.Builder;
using Microsoft.Bot.Builder.Integration.AspNet.Core;
using Microsoft.Bot.Connector.Authentication;
using Microsoft.Extensions.Options;
using MoedeBot.Delivery;
using MoedeBot.Meetings;
using MoedeBot.Operations;
using MoedeBot.Operations.Telemetry;
using MoedeBot.Teams.Messages;
using MoedeBot.Teams.Presses;
using MoedeBot.Web;

namespace MoedeBot.Teams;

/// <summary>The Teams room's services and endpoint.</summary>
public static class TeamsRegistration
{
    /// <summary>A turn has this long: more than any press needs, less than a caller should hold a connection.</summary>
    private static readonly TimeSpan TurnLimit = TimeSpan.FromSeconds(60);

    /// <summary>Adds the bot.</summary>
    public static IServiceCollection AddTeams(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddHttpClient(Options.DefaultName).ConfigurePrimaryHttpMessageHandler(NoRedirects).RemoveAllLoggers();
        services.AddHttpClient(FileDownload.Client).ConfigurePrimaryHttpMessageHandler(FileDownload.Handler);
        services.AddMemoryCache();
        services.AddSingleton(new BotIdentity(configuration["MicrosoftAppId"] ?? ""));
        services.AddSingleton(Authentication);
        services.AddSingleton<CloudAdapter, MoedeBotAdapter>();
        services.AddSingleton<IBot, MoedeBotHandler>();
        services.AddSingleton<ICardChannel, TeamsCardChannel>();
        services.AddSingleton<ForumBook>().AddSingleton<Roster>().AddSingleton<ScreenTexts>().AddSingleton<Installation>();
        services.AddSingleton<ForumDesk>().AddSingleton<MeetingDesk>().AddSingleton<CardPresses>().AddSingleton<MeetingPresses>().AddSingleton<TimetablePresses>().AddSingleton<TimesPresses>().AddSingleton<MinutesPresses>().AddSingleton<Writing>().AddSingleton<ForumPresses>();
        services.AddSingleton<MetadataHealth>().AddHealthChecks().AddCheck<MetadataHealth>("metadata", timeout: MetadataHealth.Patience);
        services.AddSingleton<ChatMessages>().AddSingleton<AgendaIntake>().AddSingleton<LatestMinutes>().AddSingleton<OpenActions>().AddSingleton<MyActions>();
        services.AddSingleton<UndisputedPresses>().AddSingleton<Help>().AddSingleton<ThreadComments>().AddSingleton<NextMeeting>().AddSingleton<CommandAnswers>();
        services.AddSingleton<AgendaArrivals>().AddSingleton<AgendaPresses>();
        services.AddSingleton<FileDownload>().AddSingleton<AgendaFiles>();
        if (string.IsNullOrEmpty(configuration["MicrosoftAppId"]))
            services.AddHostedService<LoopbackGuard>();
        return services;
    }

    // A token must not follow a redirect to another host.
    private static SocketsHttpHandler NoRedirects() => new() { AllowAutoRedirect = false };

    private static BotFrameworkAuthentication Authentication(IServiceProvider services) => new ConfigurationBotFrameworkAuthentication(
        services.GetRequiredService<IConfiguration>(),
        httpClientFactory: services.GetRequiredService<IHttpClientFactory>(),
        logger: services.GetRequiredService<ILogger<CloudAdapter>>());

    /// <summary>Maps the messaging endpoint. Development answers this machine alone.</summary>
    public static void MapTeams(this WebApplication app)
    {
        if (app.Services.GetRequiredService<BotIdentity>().AppId.Length == 0)
            app.Use(LoopbackGuard.OnlyLoopbackAsync);
        app.MapPost("/api/messages", TurnAsync).RequireRateLimiting(RateLimits.Activities);
    }

    // A caller that hangs up has not cancelled: what was begun is finished, and its repetition finds it done.
    private static async Task TurnAsync(HttpContext http, CloudAdapter adapter, IBot bot, TurnMetrics metrics, TimeProvider clock)
    {
        using var limit = new CancellationTokenSource(TurnLimit, clock);
        await adapter.ProcessAsync(http.Request, http.Response, bot, limit.Token);
        if (http.Response.StatusCode is StatusCodes.Status401Unauthorized or StatusCodes.Status403Forbidden)
            metrics.Refused(http.Response.StatusCode);
    }
}
