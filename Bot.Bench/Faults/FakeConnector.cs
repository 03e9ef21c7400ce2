using System.Collections.Concurrent;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace MoedeBot.Bench.Faults;

/// <summary>The Bot Connector as a web server: keeps what the bot posts, and fails as often as told, drawn by the seed.</summary>
internal sealed class FakeConnector : IAsyncDisposable
{
    private readonly WebApplication app;
    private readonly Random random;
    private readonly ConcurrentDictionary<string, Message> messages = new();
    private int lastId, calls, failures;

    private FakeConnector(WebApplication app, int seed) => (this.app, random) = (app, new Random(seed));

    /// <summary>What the bot is told.</summary>
    public Uri ServiceUrl => new(app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.First() + "/");

    /// <summary>Share of calls that fail, 0 to 1.</summary>
    public double FailureRate { get; set; }

    public int Calls => Volatile.Read(ref calls);

    public int Failures => Volatile.Read(ref failures);

    public IReadOnlyList<Message> Messages => [.. messages.Values.OrderBy(message => message.Number)];

    public static async Task<FakeConnector> StartAsync(int seed)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        var connector = new FakeConnector(builder.Build(), seed);
        connector.Map();
        await connector.app.StartAsync();
        return connector;
    }

    public ValueTask DisposeAsync() => app.DisposeAsync();

    private void Map()
    {
        var api = app.MapGroup("/v3/conversations").AddEndpointFilter(FailAsync);
        api.MapPost("", (JsonObject body) => Thread(body));
        api.MapPost("{conversation}/activities", (string conversation, JsonObject body) => Post(conversation, body));
        api.MapPost("{conversation}/activities/{activity}", (string conversation, JsonObject body) => Post(conversation, body));
        api.MapPut("{conversation}/activities/{activity}", (string activity, JsonObject body) => Update(activity, body));
        api.MapDelete("{conversation}/activities/{activity}", (string activity) => messages.TryRemove(activity, out _) ? Results.Ok() : Missing());
        api.MapGet("{conversation}/members/{member}", (string member) => Results.Json(Member(member)));
        api.MapGet("{conversation}/pagedmembers", () => Results.Json(new { members = new[] { Member("29:sofie") } }));
    }

    // What fails has had no effect, but for updates and deletions whose answer is lost: those are the same done twice. Of a post whose
    // answer is lost nobody can know, and Teams takes no id of ours: that window is documented and not drawn here.
    private async ValueTask<object?> FailAsync(EndpointFilterInvocationContext call, EndpointFilterDelegate next)
    {
        Interlocked.Increment(ref calls);
        int fault;
        lock (random)
        {
            fault = random.NextDouble() < FailureRate ? random.Next(6) : -1;
        }

        if (fault < 0)
            return await next(call);
        Interlocked.Increment(ref failures);
        if (fault == 5 && call.HttpContext.Request.Method is "PUT" or "DELETE")
        {
            await next(call);
            call.HttpContext.Abort();
        }

        if (fault == 0)
            call.HttpContext.Response.Headers.RetryAfter = "1";
        return Results.StatusCode(fault switch { 0 => 429, 1 => 412, 2 => 500, 3 => 502, _ => 503 });
    }

    private IResult Thread(JsonObject body)
    {
        var message = Keep($"{(string)body["channelData"]!["channel"]!["id"]!};messageid=", body["activity"]!.DeepClone().AsObject());
        return Results.Json(new { id = message.Conversation, activityId = message.Id }, statusCode: 201);
    }

    private IResult Post(string conversation, JsonObject body) => Results.Json(new { id = Keep(conversation, body).Id }, statusCode: 201);

    private Message Keep(string conversation, JsonObject activity)
    {
        var number = Interlocked.Increment(ref lastId);
        var thread = conversation.EndsWith('=') ? $"{conversation}{number}" : conversation;
        return messages[$"{number}"] = new Message(number, thread, $"{number}", activity);
    }

    private IResult Update(string activity, JsonObject body)
    {
        if (!messages.TryGetValue(activity, out var old))
            return Missing();
        messages[activity] = old with { Activity = body };
        return Results.Json(new { id = activity });
    }

    private static IResult Missing() =>
        Results.Json(new { error = new { code = "ActivityNotFoundInConversation", message = "gone" } }, statusCode: 404);

    private static object Member(string id) => new { id, name = id[3..], aadObjectId = id[3..] };
}

/// <summary>A message as Teams shows it.</summary>
internal sealed record Message(int Number, string Conversation, string Id, JsonObject Activity)
{
    public string Summary => Activity["summary"]?.GetValue<string>() ?? "";

    public JsonNode? Card => Activity["attachments"]?[0]?["content"];
}
