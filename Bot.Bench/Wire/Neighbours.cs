using System.Collections.Concurrent;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;
using MoedeBot.Demo.Programs;
using MoedeBot.Tests.Support;

namespace MoedeBot.Bench.Wire;

/// <summary>
/// All that the bot speaks to, on one port of this process: the channel's keys, the platform's managed identity, which gives the bot
/// its own token, and the Connector, which answers each call as fast as it can.
/// </summary>
internal sealed class Neighbours : IAsyncDisposable
{
    private const string Reply = """{"id":"1790000000700"}""";

    private readonly WebApplication app;
    private readonly Uri address;
    private int lastThread;

    private Neighbours(WebApplication app, int port) => (this.app, address) = (app, new Uri($"http://127.0.0.1:{port}/"));

    public string ServiceUrl => address + "connector/";

    /// <summary>Bodies of what the bot posted in new threads, with the ids that they were given, or in the channel, until <see cref="Quiet"/>.</summary>
    public ConcurrentQueue<JsonNode> Posted { get; } = new();

    /// <summary>Whether posts are only answered, and no longer kept.</summary>
    public bool Quiet { get; set; }

    /// <summary>For a bot that knows nothing yet.</summary>
    public void Begin()
    {
        Quiet = false;
        Posted.Clear();
    }

    /// <summary>The bot's settings, as environment variables.</summary>
    public Dictionary<string, string?> Settings => new()
    {
        ["MicrosoftAppType"] = "UserAssignedMSI",
        ["MicrosoftAppId"] = ChannelKeys.AppId,
        ["MicrosoftAppTenantId"] = ChannelKeys.Tenant,
        ["ToBotFromChannelOpenIdMetadataUrl"] = address + "openid",
        ["ChannelTrust__ServiceHosts__0"] = address.GetLeftPart(UriPartial.Authority),
        ["IDENTITY_ENDPOINT"] = address + "identity",
        ["IDENTITY_HEADER"] = "bench",
        ["Web__PublicUrl"] = "https://bench.invalid/",
        ["Limits__ActivitiesPerSecond"] = "1000000",
    };

    public static async Task<Neighbours> StartAsync()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        var port = Ports.Free();
        builder.WebHost.UseUrls($"http://127.0.0.1:{port}");
        var neighbours = new Neighbours(builder.Build(), port);
        neighbours.Map();
        await neighbours.app.StartAsync();
        return neighbours;
    }

    public string Token() => "Bearer " + ChannelKeys.Mint(TimeProvider.System.GetUtcNow(), claims => claims["serviceurl"] = ServiceUrl);

    public ValueTask DisposeAsync() => app.DisposeAsync();

    private void Map()
    {
        app.MapGet("openid", () => Results.Text(ChannelKeys.Metadata(address + "keys").ToJsonString(), "application/json"));
        app.MapGet("keys", () => Results.Text(ChannelKeys.Published(new KeyValuePair<string, string[]?>("key-1", ["msteams"])).ToJsonString(), "application/json"));
        app.MapGet("identity", () => Results.Json(new { access_token = "bot", expires_on = $"{TimeProvider.System.GetUtcNow().AddDays(1).ToUnixTimeSeconds()}", resource = "x", token_type = "Bearer" }));
        var api = app.MapGroup("connector/v3/conversations");
        api.MapPost("", NewThread);
        api.MapPost("{conversation}/activities", PostAsync);
        api.MapPost("{conversation}/activities/{activity}", PostAsync);
        api.MapPut("{conversation}/activities/{activity}", () => Results.Text(Reply, "application/json"));
        api.MapGet("{conversation}/members/{member}", (string member) => Results.Json(new { id = member, name = member, aadObjectId = member[(member.IndexOf(':', StringComparison.Ordinal) + 1)..] }));
        api.MapGet("{conversation}/pagedmembers", () => Results.Json(new { members = new[] { new { id = "29:0", name = "Sofie", aadObjectId = "0" } } }));
    }

    private IResult NewThread(JsonObject body)
    {
        var id = Interlocked.Increment(ref lastThread);
        body["activity"]!["id"] = $"{id}";
        Posted.Enqueue(body["activity"]!);
        return Results.Json(new { id = $"{Presses.Channel};messageid={id}", activityId = $"{id}" }, statusCode: 201);
    }

    private async Task<IResult> PostAsync(HttpRequest request)
    {
        if (Quiet)
            await request.Body.CopyToAsync(Stream.Null);
        else
            Posted.Enqueue((await JsonNode.ParseAsync(request.Body))!);
        return Results.Text(Reply, "application/json", statusCode: 201);
    }
}
