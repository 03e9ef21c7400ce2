using System.Net;
using System.Text;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Builder.Integration.AspNet.Core;
using Microsoft.Bot.Connector;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Polyfills.Tests.Support;

/// <summary>A bot behind its endpoint, in memory; what it sends goes to <see cref="Outside"/>.</summary>
internal sealed class Service : IAsyncDisposable
{
    private readonly WebApplication app;

    private Service(WebApplication app, Outside outside, LogLines log) => (this.app, Outside, Log) = (app, outside, log);

    public Outside Outside { get; }

    public LogLines Log { get; }

    public CloudAdapter Adapter => (CloudAdapter)app.Services.GetRequiredService<IBotFrameworkHttpAdapter>();

    public static Task<Service> StartAsync(IBot bot) => StartAsync(bot, new Outside(), TimeProvider.System);

    public static async Task<Service> StartAsync(
        IBot bot, Outside outside, TimeProvider clock, params (string Key, string Value)[] settings)
    {
        var log = new LogLines();
        var builder = WebApplication.CreateSlimBuilder();
        builder.WebHost.UseTestServer();
        builder.Logging.ClearProviders().AddProvider(log);
        builder.Configuration.AddInMemoryCollection(settings.ToDictionary(setting => setting.Key, setting => (string?)setting.Value));
        builder.Services.AddSingleton<IBotFrameworkHttpAdapter>(services =>
        {
            var logger = services.GetRequiredService<ILogger<CloudAdapter>>();
            var retry = ConnectorRetry.Create(clock, TimeSpan.FromSeconds(10));
            var surroundings = new ConfigurationBotFrameworkAuthentication.Surroundings(outside, logger, clock, retry);
            return new CloudAdapter(new ConfigurationBotFrameworkAuthentication(services.GetRequiredService<IConfiguration>(), null, null, surroundings), logger) { Clock = clock };
        });
        var app = builder.Build();
        app.Map("/api/messages", (HttpContext context, IBotFrameworkHttpAdapter adapter) =>
            adapter.ProcessAsync(context.Request, context.Response, bot, context.RequestAborted));
        await app.StartAsync();
        return new Service(app, outside, log);
    }

    public async Task<(HttpStatusCode Status, string Body)> PostAsync(string json, string? authorization = null)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, "/api/messages") { Content = new StringContent(json, Encoding.UTF8, "application/json") };
        return await SendAsync(request, authorization);
    }

    public async Task<(HttpStatusCode Status, string Body)> SendAsync(HttpRequestMessage request, string? authorization = null)
    {
        if (authorization is not null)
        {
            request.Headers.TryAddWithoutValidation("Authorization", authorization);
        }

        using var client = app.GetTestClient();
        using var response = await client.SendAsync(request);
        return (response.StatusCode, await response.Content.ReadAsStringAsync());
    }

    public async ValueTask DisposeAsync() => await app.DisposeAsync();
}
