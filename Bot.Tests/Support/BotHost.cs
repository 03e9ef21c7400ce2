using System.Net;
using System.Net.Http.Json;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using MoedeBot.Teams.Messages;

namespace MoedeBot.Tests.Support;

/// <summary>
/// The real Program in this process with a store of its own and a <see cref="FakeTeams"/> behind it. Tests act through the messaging
/// endpoint and look at what Teams shows.
/// </summary>
internal sealed class BotHost : IAsyncDisposable
{
    public const string Channel = "19:kanal@thread.tacv2";
    private const string Tenant = "tenant-1";

    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("moedebot");
    private readonly WebApplicationFactory<MoedeBot.Teams.MoedeBotHandler>? factory;
    private int lastActivity;

    private BotHost(FakeTeams teams, (string Key, string Value)[] settings)
    {
        Teams = teams;
        factory = new WebApplicationFactory<MoedeBot.Teams.MoedeBotHandler>().WithWebHostBuilder(web => web
            .UseSetting("Storage:Path", Path.Combine(folder.FullName, "bot.db"))
            .UseSetting("Web:PublicUrl", "http://localhost/")
            .With(settings)
            .ConfigureServices(services => services.AddSingleton<ILoggerProvider>(Logged).AddSingleton<TimeProvider>(Clock))
            .ConfigureServices(services => services.AddHttpClient(FileDownload.Client).AddHttpMessageHandler(() => teams.Files.At(teams.ServiceUrl))));
        Http = factory.CreateClient();
    }

    private BotHost(FakeTeams teams, HttpClient http) => (Teams, Http) = (teams, http);

    public FakeTeams Teams { get; }

    /// <summary>What the bot is made of; for a bot of this process alone.</summary>
    public IServiceProvider Services => factory!.Services;

    public HttpClient Http { get; }

    public LogCollector Logged { get; } = new();

    /// <summary>The bot's clock, which can be put ahead.</summary>
    public AheadClock Clock { get; } = new();

    public static async Task<BotHost> StartAsync(params (string Key, string Value)[] settings) => new(await FakeTeams.StartAsync(), settings);

    /// <summary>A bot that runs somewhere else, as a program of its own; it is for the caller to end it.</summary>
    public static async Task<BotHost> AtAsync(Uri address) => new(await FakeTeams.StartAsync(), new HttpClient { BaseAddress = address });

    public static async Task<BotHost> WithForumAsync(params (string Key, string Value)[] settings)
    {
        var bot = await StartAsync(settings);
        await bot.SetUpForumAsync();
        return bot;
    }

    /// <summary>With a posted agenda; gives the meeting's id.</summary>
    public static async Task<(BotHost Bot, string Meeting)> WithMeetingAsync(string agenda, params (string Key, string Value)[] settings)
    {
        var bot = await WithForumAsync(settings);
        return (bot, await bot.PostAgendaAsync(agenda));
    }

    public async Task SetUpForumAsync()
    {
        await PostAsync(Activity("sofie", "installationUpdate", json => json["action"] = "add"));
        await PressAsync("sofie", "forum.save", new() { ["name"] = "Strategisk Chefforum", ["style"] = "nordfyn", ["place"] = "Mødelokale 2" });
    }

    /// <summary>Hands in an agenda, posts it, and gives the meeting's id.</summary>
    public async Task<string> PostAgendaAsync(string agenda)
    {
        await SayAsync("sofie", "dagsorden\n" + agenda);
        var preview = await ShownAsync(message => message.Shown.Contains("\"agenda.post\"", StringComparison.Ordinal));
        var meeting = Json.Find(preview.Card!, "meeting")!;
        await PressAsync("sofie", "agenda.post", new() { ["meeting"] = meeting });
        await ShownAsync(message => message.Shown.Contains("\"item.position\"", StringComparison.Ordinal));
        return meeting;
    }

    public Task<HttpResponseMessage> SayAsync(string person, string text) => PostAsync(Activity(person, "message", json => Mentioning(json, text)));

    /// <summary>Makes a message one that mentions the bot, as it must in a channel.</summary>
    public static void Mentioning(JsonObject message, string text)
    {
        message["text"] = $"<at>MødeBot</at> {text}";
        message["entities"] = new JsonArray(new JsonObject
        {
            ["type"] = "mention",
            ["text"] = "<at>MødeBot</at>",
            ["mentioned"] = new JsonObject { ["id"] = "28:bot", ["name"] = "MødeBot" },
        });
    }

    /// <summary>Presses; gives the invoke response's body.</summary>
    public async Task<JsonObject> PressAsync(string person, string verb, JsonObject data, string? activityId = null, PostedMessage? on = null)
    {
        var answer = await PostAsync(Activity(person, "invoke", json =>
        {
            json["id"] = activityId ?? json["id"]!.GetValue<string>();
            if (on is not null)
                (json["replyToId"], json["conversation"]!["id"]) = (on.ActivityId, on.ConversationId);
            json["name"] = "adaptiveCard/action";
            json["value"] = new JsonObject
            {
                ["action"] = new JsonObject { ["type"] = "Action.Execute", ["verb"] = verb, ["data"] = data },
                ["trigger"] = "manual",
            };
        }));
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        return (await answer.Content.ReadFromJsonAsync<JsonObject>())!;
    }

    /// <summary>Asks for a dialog (<c>task/fetch</c>) or sends its form (<c>task/submit</c>); gives the body, null for none.</summary>
    public async Task<JsonObject?> DialogAsync(string person, string invoke, string verb, JsonObject data)
    {
        data["verb"] = verb;
        var answer = await PostAsync(Activity(person, "invoke", json =>
        {
            json["name"] = invoke;
            json["value"] = new JsonObject { ["data"] = data, ["context"] = new JsonObject { ["theme"] = "default" } };
        }));
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        var body = await answer.Content.ReadAsStringAsync();
        return body.Length == 0 ? null : JsonNode.Parse(body)!.AsObject();
    }

    public JsonObject Activity(string person, string type, Action<JsonObject> more)
    {
        var activity = new JsonObject
        {
            ["type"] = type,
            ["id"] = $"a{Interlocked.Increment(ref lastActivity)}",
            ["channelId"] = "msteams",
            ["serviceUrl"] = Teams.ServiceUrl.ToString(),
            ["from"] = new JsonObject { ["id"] = $"29:{person}", ["name"] = FakeTeams.Name($"29:{person}"), ["aadObjectId"] = person },
            ["recipient"] = new JsonObject { ["id"] = "28:bot", ["name"] = "MødeBot" },
            ["conversation"] = new JsonObject { ["id"] = $"{Channel};messageid=1", ["conversationType"] = "channel", ["isGroup"] = true, ["tenantId"] = Tenant },
            ["channelData"] = new JsonObject
            {
                ["tenant"] = new JsonObject { ["id"] = Tenant },
                ["team"] = new JsonObject { ["id"] = "19:team@thread.tacv2" },
                ["channel"] = new JsonObject { ["id"] = Channel },
            },
        };
        more(activity);
        return activity;
    }

    /// <summary>The same activity in the person's 1:1 chat with the bot.</summary>
    public JsonObject Personal(string person, string type, Action<JsonObject> more) => Activity(person, type, json =>
    {
        json["conversation"] = new JsonObject { ["id"] = $"a:{person}", ["conversationType"] = "personal", ["tenantId"] = Tenant };
        json["channelData"] = new JsonObject { ["tenant"] = new JsonObject { ["id"] = Tenant } };
        more(json);
    });

    /// <summary>Sets up one more forum in another channel of the team.</summary>
    public async Task SetUpAsync(string person, string channel, string name)
    {
        var activity = Activity(person, "invoke", json =>
        {
            json["conversation"]!["id"] = channel;
            json["channelData"]!["channel"]!["id"] = channel;
            json["name"] = "adaptiveCard/action";
            json["value"] = new JsonObject { ["action"] = new JsonObject { ["type"] = "Action.Execute", ["verb"] = "forum.save", ["data"] = new JsonObject { ["name"] = name, ["style"] = "nordfyn" } } };
        });
        Assert.Equal(HttpStatusCode.OK, (await PostAsync(activity)).StatusCode);
    }

    public Task<HttpResponseMessage> PostAsync(JsonObject activity) => Http.PostAsJsonAsync("/api/messages", activity);

    /// <summary>Waits until Teams shows such a message.</summary>
    public async Task<PostedMessage> ShownAsync(Func<PostedMessage, bool> such)
    {
        PostedMessage? found = null;
        await Eventually.TrueAsync(() => (found = Teams.Messages.LastOrDefault(such)) is not null, () => string.Join("\n", Teams.Messages.Select(message => message.Shown)));
        return found!;
    }

    public async ValueTask DisposeAsync()
    {
        if (factory is null)
            Http.Dispose();
        else
            await factory.DisposeAsync();
        await Teams.DisposeAsync();
        folder.Delete(recursive: true);
    }
}

file static class Settings
{
    public static Microsoft.AspNetCore.Hosting.IWebHostBuilder With(
        this Microsoft.AspNetCore.Hosting.IWebHostBuilder web, (string Key, string Value)[] settings)
    {
        foreach (var (key, value) in settings)
            web.UseSetting(key, value);
        return web;
    }
}
