using System.Collections.Concurrent;
using System.Net;
using System.Text;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using MoedeBot.Delivery;
using MoedeBot.Meetings;
using MoedeBot.Minutes;
using MoedeBot.Tests.Wire;

namespace MoedeBot.Tests.Support;

/// <summary>
/// The real Program with an app id, so that it checks who speaks to it. The channel's keys come from <see cref="Metadata"/>; every call
/// of a store and every other call to the outside is noted.
/// </summary>
public sealed class GuardedBot : IAsyncDisposable
{
    private readonly WebApplicationFactory<MoedeBot.Teams.MoedeBotHandler> factory;
    private readonly Edge edge;

    public GuardedBot()
        : this([])
    {
    }

    private GuardedBot((string Key, string Value)[] settings)
    {
        edge = new Edge(this);
        factory = new WebApplicationFactory<MoedeBot.Teams.MoedeBotHandler>().WithWebHostBuilder(web => settings
            .Aggregate(web, (set, setting) => set.UseSetting(setting.Key, setting.Value))
            .UseSetting("MicrosoftAppType", "SingleTenant")
            .UseSetting("MicrosoftAppId", ChannelKeys.AppId)
            .UseSetting("MicrosoftAppTenantId", ChannelKeys.Tenant)
            .UseSetting("MicrosoftAppPassword", "not-a-secret")
            .UseSetting("Web:PublicUrl", "http://localhost/")
            .ConfigureServices(AddEdges));
    }

    /// <summary>With settings of its own.</summary>
    public static GuardedBot With(params (string Key, string Value)[] settings) => new(settings);

    /// <summary>What the bot is made of.</summary>
    public IServiceProvider Services => factory.Services;

    /// <summary>Calls of the stores since the last <see cref="Forget"/>; the delivery's own look for what is unfinished left out.</summary>
    public ConcurrentQueue<string> StoreCalls { get; } = [];

    /// <summary>Calls to the outside, those for the channel's keys left out.</summary>
    public ConcurrentQueue<string> OutsideCalls { get; } = [];

    /// <summary>What the address of the channel's keys answers.</summary>
    public Func<HttpResponseMessage> Metadata { get; set; } =
        () => Json(ChannelKeys.Metadata("https://login.botframework.com/v1/.well-known/keys"));

    internal LogCollector Logged { get; } = new();

    public static DateTimeOffset Now => TimeProvider.System.GetUtcNow();

    /// <summary>An ordinary message, as Teams sends it.</summary>
    public static JsonObject Message() => new()
    {
        ["type"] = "message",
        ["id"] = "1790000000500",
        ["channelId"] = "msteams",
        ["timestamp"] = "2026-11-23T08:00:00.123Z",
        ["serviceUrl"] = ChannelKeys.ServiceUrl,
        ["from"] = new JsonObject { ["id"] = "29:chef-1", ["name"] = "Mette Prøvesen", ["aadObjectId"] = "11111111-1111-4111-8111-111111111111" },
        ["recipient"] = new JsonObject { ["id"] = $"28:{ChannelKeys.AppId}", ["name"] = "MødeBot" },
        ["conversation"] = new JsonObject { ["id"] = "19:kanal@thread.tacv2;messageid=1", ["conversationType"] = "channel", ["tenantId"] = ChannelKeys.Tenant },
        ["channelData"] = new JsonObject
        {
            ["tenant"] = new JsonObject { ["id"] = ChannelKeys.Tenant },
            ["team"] = new JsonObject { ["id"] = "19:team@thread.tacv2" },
            ["channel"] = new JsonObject { ["id"] = "19:kanal@thread.tacv2" },
        },
        ["text"] = "<at>MødeBot</at> opsæt",
        ["entities"] = new JsonArray(new JsonObject
        {
            ["type"] = "mention",
            ["text"] = "<at>MødeBot</at>",
            ["mentioned"] = new JsonObject { ["id"] = $"28:{ChannelKeys.AppId}", ["name"] = "MødeBot" },
        }),
    };

    public static string Valid() => "Bearer " + ChannelKeys.Mint(Now);

    public void Forget()
    {
        StoreCalls.Clear();
        OutsideCalls.Clear();
        Logged.Lines.Clear();
    }

    public Task<(int Status, string Body)> PostAsync(JsonObject activity, string? authorization) =>
        PostAsync(new StringContent(activity.ToJsonString(), Encoding.UTF8, "application/json"), authorization);

    public async Task<(int Status, string Body)> PostAsync(HttpContent content, string? authorization)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, "/api/messages") { Content = content };
        if (authorization is not null)
            request.Headers.TryAddWithoutValidation("Authorization", authorization);
        using var response = await SendAsync(request);
        return ((int)response.StatusCode, await response.Content.ReadAsStringAsync());
    }

    public async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request)
    {
        using var client = factory.CreateClient();
        return await client.SendAsync(request);
    }

    public async Task<int> GetAsync(string path) => (int)(await factory.CreateClient().GetAsync(new Uri(path, UriKind.Relative))).StatusCode;

    public async ValueTask DisposeAsync() => await factory.DisposeAsync();

    private void AddEdges(IServiceCollection services)
    {
        services.AddSingleton<ILoggerProvider>(Logged);
        services.AddHttpClient(Options.DefaultName).ConfigurePrimaryHttpMessageHandler(() => edge);
        services.AddSingleton(Watched.Around<IEventLog>(new InMemoryEventLog(), StoreCalls));
        services.AddSingleton(Watched.Around<IForumDirectory>(new InMemoryForumDirectory(), StoreCalls));
        services.AddSingleton(Watched.Around<IMinutesArchive>(new InMemoryMinutesArchive(), StoreCalls));
        services.AddSingleton(Watched.Around<IDeliveredCards>(new InMemoryDeliveredCards(), StoreCalls));
        services.AddSingleton<IDirtyMeetings>(new InMemoryDirtyMeetings());
    }

    private static HttpResponseMessage Json(JsonNode json) =>
        new(HttpStatusCode.OK) { Content = new StringContent(json.ToJsonString(), Encoding.UTF8, "application/json") };

    /// <summary>All that the bot can reach over HTTP.</summary>
    private sealed class Edge(GuardedBot bot) : HttpMessageHandler
    {
        protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            var response = request.RequestUri!.Host == "login.botframework.com"
                ? request.RequestUri.AbsolutePath.EndsWith("/keys", StringComparison.Ordinal) ? Json(ChannelKeys.Published(AttackTable.Published)) : bot.Metadata()
                : Noted(request);
            response.RequestMessage = request;
            return Task.FromResult(response);
        }

        private HttpResponseMessage Noted(HttpRequestMessage request)
        {
            bot.OutsideCalls.Enqueue($"{request.Method} {request.RequestUri}");
            return request.RequestUri!.AbsolutePath.EndsWith("/token", StringComparison.Ordinal)
                ? Json(new JsonObject { ["token_type"] = "Bearer", ["expires_in"] = 3600, ["access_token"] = "bot-token" })
                : Json(new JsonObject { ["id"] = "29:chef-1", ["members"] = new JsonArray() });
        }
    }
}
