using System.Globalization;
using System.Text;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Builder.Integration.AspNet.Core;
using Microsoft.Bot.Connector.Authentication;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using MoedeBot.Delivery;
using MoedeBot.Demo;
using MoedeBot.Meetings;
using MoedeBot.Minutes;
using MoedeBot.Operations;
using MoedeBot.Storage;
using MoedeBot.Storage.Retention;
using MoedeBot.Teams;
using MoedeBot.Tests.Support;
using MoedeBot.Web;

namespace MoedeBot.Bench.Wire;

/// <summary>The processes that are measured. Each also tells, at <see cref="AllocatedPath"/>, what it has allocated since its start.</summary>
internal static class WireServers
{
    public const string AllocatedPath = "/bench/allocated";

    private static readonly WebApplicationOptions InCheckout = new() { ContentRootPath = Checkout.PathOf("Bot") };

    /// <summary>The bot, put together as its Program does it, with ports that keep everything in this process in place of a store.</summary>
    public static WebApplication Bot(string port, Action<WebApplicationBuilder>? more = null)
    {
        var builder = On(port, WebApplication.CreateBuilder(InCheckout));
        builder.Services.AddSingleton(TimeProvider.System);
        builder.Configuration["Storage:Path"] = Path.Combine(Directory.CreateTempSubdirectory("moedebot-wire").FullName, "keys.db");
        more?.Invoke(builder);
        builder.Services.AddOperations(builder.Configuration);
        builder.Services.AddStorage(builder.Configuration);
        AddMemory(builder.Services);
        builder.Services.AddDelivery();
        builder.Services.AddRetention(builder.Configuration);
        builder.Services.AddTeams(builder.Configuration);
        builder.Services.AddWeb(builder.Configuration);

        var app = builder.Build();
        app.MapTeams();
        app.MapWeb();
        app.MapPost(AllocatedPath, Allocated);
        return app;
    }

    /// <summary>Runs <see cref="Bot"/> until it is ended.</summary>
    public static async Task<int> RunBotAsync(string port)
    {
        await Bot(port).RunAsync();
        return 0;
    }

    /// <summary>The wire alone: <see cref="CardBot"/> on the polyfills, tokens checked.</summary>
    public static async Task<int> RunWireAsync(string port)
    {
        var builder = On(port, WebApplication.CreateSlimBuilder(InCheckout));
        builder.Services.AddHttpClient(Options.DefaultName).RemoveAllLoggers();
        builder.Services.AddSingleton<BotFrameworkAuthentication>(services => new ConfigurationBotFrameworkAuthentication(
            services.GetRequiredService<IConfiguration>(), httpClientFactory: services.GetRequiredService<IHttpClientFactory>()));
        builder.Services.AddSingleton(services => new CloudAdapter(
            services.GetRequiredService<BotFrameworkAuthentication>(), services.GetRequiredService<ILogger<CloudAdapter>>()));
        builder.Services.AddSingleton<IBot, CardBot>();
        var app = builder.Build();
        app.MapPost("/api/messages", (HttpContext http, CloudAdapter adapter, IBot bot) => adapter.ProcessAsync(http.Request, http.Response, bot, http.RequestAborted));
        app.MapPost(AllocatedPath, Allocated);
        await app.RunAsync();
        return 0;
    }

    /// <summary>The web server alone: the same answer for everything, without reading what was asked.</summary>
    public static async Task<int> RunBareAsync(string port, string length)
    {
        var answer = Encoding.ASCII.GetBytes(new string('x', int.Parse(length, CultureInfo.InvariantCulture)));
        var app = On(port, WebApplication.CreateSlimBuilder(InCheckout)).Build();
        app.MapPost("/api/messages", async (HttpContext context) =>
        {
            context.Response.ContentType = "application/json; charset=utf-8";
            context.Response.ContentLength = answer.Length;
            await context.Response.BodyWriter.WriteAsync(answer);
        });
        app.MapPost(AllocatedPath, Allocated);
        await app.RunAsync();
        return 0;
    }

    private static WebApplicationBuilder On(string port, WebApplicationBuilder builder)
    {
        builder.WebHost.UseUrls($"http://127.0.0.1:{port}");
        return builder;
    }

    private static Task Allocated(HttpContext http)
    {
        var text = GC.GetTotalAllocatedBytes(precise: true).ToString(CultureInfo.InvariantCulture);
        http.Response.ContentLength = text.Length;
        return http.Response.WriteAsync(text);
    }

    private static void AddMemory(IServiceCollection services) => services
        .AddSingleton<IEventLog, InMemoryEventLog>()
        .AddSingleton<IDirtyMeetings, InMemoryDirtyMeetings>()
        .AddSingleton<IForumDirectory, InMemoryForumDirectory>()
        .AddSingleton<IMinutesArchive, InMemoryMinutesArchive>()
        .AddSingleton<IDeliveredCards, InMemoryDeliveredCards>()
        .AddSingleton<IMeetingLeases, InMemoryMeetingLeases>();
}
