using System.Collections.Concurrent;
using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace MoedeBot.Tests.Support;

/// <summary>
/// The Bot Connector's side of Teams on a free port: keeps what the bot posts, and fails as told. Real HTTP, so that what goes on
/// the wire is what is tested.
/// </summary>
internal sealed class FakeTeams : IAsyncDisposable
{
    private readonly WebApplication app;
    private readonly ConcurrentDictionary<string, PostedMessage> messages = new();
    private readonly ConcurrentQueue<Func<HttpContext, IResult?>> faults = new();
    private int lastId;

    private FakeTeams(WebApplication app) => this.app = app;

    public Uri ServiceUrl => new(app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.First() + "/");

    public HashSet<string> Members { get; } = ["29:sofie", "29:mette", "29:anders", "29:gustav"];

    /// <summary>Everything that the bot ever wrote, JSON escapes undone.</summary>
    public ConcurrentQueue<string> Bodies { get; } = new();

    /// <summary>Whether looking up a member fails on Teams' side.</summary>
    public bool RosterFails { get; set; }

    /// <summary>Whether the address of the channel's metadata, <c>/metadata</c>, answers.</summary>
    public bool HasMetadata { get; set; }

    /// <summary>While it is set, looking up a member waits for it.</summary>
    public TaskCompletionSource? RosterWaits { get; set; }

    /// <summary>Counts the look-ups of members that have begun.</summary>
    public SemaphoreSlim RosterAsked { get; } = new(0);

    public IReadOnlyList<PostedMessage> Messages => [.. messages.Values.OrderBy(message => message.Number)];

    /// <summary>The organisation's SharePoint: files by path, and who asked for what.</summary>
    public FakeFiles Files { get; } = new();

    /// <summary>Calls by the bot that wrote something, in order.</summary>
    public ConcurrentQueue<string> Writes { get; } = new();

    public static async Task<FakeTeams> StartAsync()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        var teams = new FakeTeams(builder.Build());
        teams.Map();
        await teams.app.StartAsync();
        return teams;
    }

    /// <summary>The next write is answered so; null lets it through.</summary>
    public void Fail(Func<HttpContext, IResult?> fault) => faults.Enqueue(fault);

    /// <summary>No write fails any more.</summary>
    public void Heal() => faults.Clear();

    /// <summary>A message that stands there already.</summary>
    public void Keep(string conversation, string activity) =>
        messages[activity] = new PostedMessage(int.Parse(activity, System.Globalization.CultureInfo.InvariantCulture), conversation, activity, new JsonObject(), 1);

    /// <summary>A second message with the same card: what a kill between the post and its record leaves.</summary>
    public PostedMessage LeaveOver(PostedMessage real)
    {
        var id = Interlocked.Increment(ref lastId);
        return messages[$"{id}"] = real with { Number = id, ActivityId = $"{id}", ConversationId = $"{real.ConversationId.Split(';')[0]};messageid={id}" };
    }

    public void Delete(PostedMessage message) => messages.TryRemove(message.ActivityId, out _);

    public ValueTask DisposeAsync()
    {
        RosterWaits?.TrySetResult();
        RosterAsked.Dispose();
        return app.DisposeAsync();
    }

    private void Map()
    {
        app.MapGet("/metadata", () => HasMetadata ? Results.Json(new { }) : Results.StatusCode(503));
        app.MapGet("/files/{**path}", Files.AnswerAsync);
        var api = app.MapGroup("/v3");
        api.MapPost("conversations", (HttpContext http, JsonObject body) => Faulty(http) ?? NewThread(body));
        api.MapPost("conversations/{conversation}/activities", (HttpContext http, string conversation, JsonObject body) => Faulty(http) ?? Post(conversation, body));
        api.MapPost("conversations/{conversation}/activities/{activity}", (HttpContext http, string conversation, string activity, JsonObject body) => Faulty(http) ?? Post(conversation, body));
        api.MapPut("conversations/{conversation}/activities/{activity}", (HttpContext http, string activity, JsonObject body) => Faulty(http) ?? Update(activity, body));
        api.MapDelete("conversations/{conversation}/activities/{activity}", (HttpContext http, string activity) => Faulty(http) ?? (messages.TryRemove(activity, out _) ? Results.Ok() : Missing("ActivityNotFoundInConversation")));
        api.MapGet("conversations/{conversation}/members/{member}", LookUpAsync);
        api.MapGet("conversations/{conversation}/pagedmembers", () => Results.Json(new { members = Members.Select(Member) }));
    }

    private async Task<IResult> LookUpAsync(string member)
    {
        RosterAsked.Release();
        if (RosterWaits is { } waits)
            await waits.Task;
        return RosterFails ? Results.StatusCode(500) : Members.Contains(member) ? Results.Json(Member(member)) : Missing("MemberNotFoundInConversation");
    }

    private IResult? Faulty(HttpContext http)
    {
        Writes.Enqueue($"{http.Request.Method} {http.Request.Path}");
        return faults.TryDequeue(out var fault) ? fault(http) : null;
    }

    private IResult NewThread(JsonObject body)
    {
        var channel = (string)body["channelData"]!["channel"]!["id"]!;
        var id = Interlocked.Increment(ref lastId);
        var thread = $"{channel};messageid={id}";
        Bodies.Enqueue(body.ToJsonString(Json.Readable));
        messages[$"{id}"] = new PostedMessage(id, thread, $"{id}", body["activity"]!.DeepClone().AsObject(), 1);
        return Results.Json(new { id = thread, activityId = $"{id}" }, statusCode: 201);
    }

    private IResult Post(string conversation, JsonObject body)
    {
        var id = Interlocked.Increment(ref lastId);
        Bodies.Enqueue(body.ToJsonString(Json.Readable));
        messages[$"{id}"] = new PostedMessage(id, conversation, $"{id}", body, 1);
        return Results.Json(new { id = $"{id}" }, statusCode: 201);
    }

    private IResult Update(string activity, JsonObject body)
    {
        if (!messages.TryGetValue(activity, out var old))
            return Missing("ActivityNotFoundInConversation");
        Bodies.Enqueue(body.ToJsonString(Json.Readable));
        messages[activity] = old with { Activity = body, Versions = old.Versions + 1 };
        return Results.Json(new { id = activity });
    }

    private static IResult Missing(string code) => Results.Json(new { error = new { code, message = code } }, statusCode: 404);

    private static object Member(string id) => new { id, name = Name(id), aadObjectId = id[3..], userRole = id == "29:gustav" ? "guest" : "user" };

    public static string Name(string id) => id switch
    {
        "29:sofie" => "Sofie Sekretær",
        "29:mette" => "Mette Prøvesen",
        "29:gustav" => "Gustav Gæst",
        _ => "Anders Afprøver",
    };
}

/// <summary>A message as Teams shows it now.</summary>
internal sealed record PostedMessage(int Number, string ConversationId, string ActivityId, JsonObject Activity, int Versions)
{
    public JsonObject? Card => Activity["attachments"]?[0]?["content"]?.AsObject();

    public string Text => Activity["text"]?.GetValue<string>() ?? "";

    /// <summary>All that is to be read on the card, JSON escapes undone.</summary>
    public string Shown => Card?.ToJsonString(new JsonSerializerOptions { Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping }) ?? Text;
}
