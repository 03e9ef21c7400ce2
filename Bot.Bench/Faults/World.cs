using System.Text.RegularExpressions;
using System.Text.Json.Nodes;
using Microsoft.Extensions.DependencyInjection;
using MoedeBot.Bench.Storage;
using MoedeBot.Demo.Programs;
using MoedeBot.Tests.Support;

namespace MoedeBot.Bench.Faults;

/// <summary>A Connector, an Azurite that keeps its tables on disk, and replicas of the bot.</summary>
internal sealed partial class World : IAsyncDisposable
{
    private readonly ServiceProvider store;
    private readonly SemaphoreSlim killing = new(1);
    private AzuriteServer azurite;

    private World(FakeConnector teams, AzuriteServer azurite, IReadOnlyList<BotProcess> bots)
    {
        (Teams, this.azurite, Bots) = (teams, azurite, bots);
        Client = new Client(Http, teams.ServiceUrl, [.. bots.Select(bot => bot.Address)]);
        store = BenchStore.Open(["--tables", azurite.ConnectionString]);
    }

    public HttpClient Http { get; } = new() { Timeout = TimeSpan.FromSeconds(90) };

    public FakeConnector Teams { get; }

    public IReadOnlyList<BotProcess> Bots { get; }

    public Client Client { get; }

    /// <summary>The store as seen from outside the bot.</summary>
    public IServiceProvider Store => store;

    public int Kills => Bots.Sum(bot => bot.Kills);

    public static async Task<World> StartAsync(int seed, int replicas, string folder)
    {
        var teams = await FakeConnector.StartAsync(seed);
        var azurite = await AzuriteServer.StartAsync(Ports.Free(), Directory.CreateDirectory(Path.Combine(folder, "azurite")).FullName);
        var bots = Enumerable.Range(1, replicas).Select(number => new BotProcess($"replica{number}", azurite.ConnectionString, folder)).ToList();
        var world = new World(teams, azurite, bots);
        await Task.WhenAll(bots.Select(bot => bot.StartAsync(world.Http)));
        return world;
    }

    /// <summary>Sets the forum up and posts the agenda.</summary>
    /// <returns>The meeting's id.</returns>
    public async Task<string> BeginAsync()
    {
        var installed = Client.Activity("sofie", "installationUpdate", "install");
        installed["action"] = "add";
        await Client.DeliverAsync(installed);
        var settings = new JsonObject { ["name"] = Client.Forum, ["style"] = "nordfyn" };
        await Client.DeliverAsync(Client.Invoke(new Press("setup", "sofie", "forum.save", settings)));
        var agenda = Client.Activity("sofie", "message", "agenda");
        agenda["text"] = "<at>MødeBot</at> dagsorden\n" + Script.Agenda;
        agenda["entities"] = new JsonArray(new JsonObject
        {
            ["type"] = "mention",
            ["text"] = "<at>MødeBot</at>",
            ["mentioned"] = new JsonObject { ["id"] = "28:bot", ["name"] = "MødeBot" },
        });
        await Client.DeliverAsync(agenda);
        return await MeetingAsync();
    }

    public Task KillAndStartAsync(BotProcess bot) => AloneAsync(async () =>
    {
        await bot.KillAsync();
        await bot.StartAsync(Http);
    });

    /// <summary>Sets a bot's clock; one that is being killed and started again has first come back.</summary>
    public Task JumpAsync(BotProcess bot, TimeSpan by) => AloneAsync(() =>
    {
        bot.Jump(by);
        return Task.CompletedTask;
    });

    /// <summary>The store goes away and comes back with all that it had acknowledged.</summary>
    public async Task StoreAwayAsync(TimeSpan time)
    {
        await azurite.StopAsync();
        await Task.Delay(time, TimeProvider.System);
        azurite = await azurite.AgainAsync();
    }

    public async ValueTask DisposeAsync()
    {
        foreach (var bot in Bots)
            await bot.DisposeAsync();
        await Teams.DisposeAsync();
        await store.DisposeAsync();
        await azurite.DisposeAsync();
        Http.Dispose();
        killing.Dispose();
    }

    private async Task AloneAsync(Func<Task> act)
    {
        await killing.WaitAsync();
        try
        {
            await act();
        }
        finally
        {
            killing.Release();
        }
    }

    private async Task<string> MeetingAsync()
    {
        for (var attempt = 0; attempt < 600; attempt++)
        {
            if (Teams.Messages.Select(message => PostButton().Match(message.Card?.ToJsonString() ?? "")).FirstOrDefault(match => match.Success) is { } match)
                return match.Groups[1].Value;
            await Task.Delay(TimeSpan.FromMilliseconds(50), TimeProvider.System);
        }

        throw new InvalidOperationException("The preview did not come.");
    }

    [GeneratedRegex("\"verb\":\"agenda.post\".*?\"meeting\":\"([a-z0-9-]+)\"|\"meeting\":\"([a-z0-9-]+)\".*?\"agenda.post\"")]
    private static partial Regex PostButton();
}
