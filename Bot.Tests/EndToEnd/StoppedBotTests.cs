using System.Net;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http;
using MoedeBot.Demo.Programs;
using MoedeBot.Tests.Storage;
using MoedeBot.Tests.Support;

namespace MoedeBot.Tests.EndToEnd;

/// <summary>The real bot, told to stop (SIGTERM) as a platform does at an upgrade, with Teams' side played here.</summary>
[Collection(EndToEndTests.Name)]
[Trait("Category", "Slow")]
public sealed class StoppedBotTests : IAsyncLifetime
{
    private static readonly TimeSpan _patience = TimeSpan.FromSeconds(30);
    private static readonly string _agenda = File.ReadAllText(RepositoryRoot.File("samples", "birkelund-chefforum.txt"));

    private readonly DirectoryInfo data = Directory.CreateTempSubdirectory("moedebot-");
    private BotOptions options = null!;
    private BotProgram program = null!;
    private BotHost bot = null!;

    public async Task InitializeAsync()
    {
        options = new BotOptions(Ports.Free(), data.FullName);
        program = await BotProgram.StartAsync(options);
        bot = await BotHost.AtAsync(options.Address);
    }

    public async Task DisposeAsync()
    {
        await bot.DisposeAsync();
        await program.DisposeAsync();
        data.Delete(recursive: true);
    }

    [Fact]
    public async Task A_press_that_has_begun_is_finished_answered_and_kept()
    {
        var meeting = await HoldMeetingAsync();
        bot.Teams.RosterWaits = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        var press = bot.PressAsync("anders", "item.comment.save", Comment(meeting, "Midt i et stop"));
        Assert.True(await bot.Teams.RosterAsked.WaitAsync(_patience));

        await program.AskToStopAsync();
        await NobodyIsLetInAsync();
        Assert.False(press.IsCompleted);
        bot.Teams.RosterWaits.SetResult();

        Assert.Contains("Midt i et stop", Json.Said(await press), StringComparison.Ordinal);
        Assert.Equal(0, await program.EndAsync(_patience));
        Assert.Contains("Midt i et stop", await StoredAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_was_not_shown_yet_is_shown_after_the_next_start()
    {
        var meeting = await HoldMeetingAsync();
        for (var call = 0; call < 100; call++)
            bot.Teams.Fail(_ => Results.StatusCode(503));
        await bot.PressAsync("mette", "item.comment.save", Comment(meeting, "Vises senere"));

        await program.AskToStopAsync();
        Assert.Equal(0, await program.EndAsync(_patience));
        Assert.DoesNotContain(bot.Teams.Messages, message => message.Shown.Contains("Vises senere", StringComparison.Ordinal));
        bot.Teams.Heal();
        await program.DisposeAsync();
        program = await BotProgram.StartAsync(options);

        await bot.ShownAsync(message => message.Shown.Contains("Vises senere", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_bot_with_nothing_to_do_stops_at_once_and_without_an_error()
    {
        await program.AskToStopAsync();

        Assert.Equal(0, await program.EndAsync(TimeSpan.FromSeconds(10)));
        Assert.DoesNotContain("fail:", program.Log, StringComparison.Ordinal);
        Assert.DoesNotContain("crit:", program.Log, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_health_command_tells_whether_it_lives()
    {
        Assert.Equal(0, await HealthAsync());
        await program.AskToStopAsync();
        await program.EndAsync(_patience);

        Assert.Equal(1, await HealthAsync());
    }

    private async Task<string> HoldMeetingAsync()
    {
        await bot.SetUpForumAsync();
        var meeting = await bot.PostAgendaAsync(_agenda);
        while (await bot.Teams.RosterAsked.WaitAsync(TimeSpan.Zero))
        {
            // What was looked up until now is not what the test waits for.
        }

        return meeting;
    }

    // The socket that listens is closed first; then what has begun is waited for.
    private async Task NobodyIsLetInAsync()
    {
        using var http = new HttpClient { BaseAddress = options.Address };
        await Eventually.TrueAsync(() => !IsLetIn(http), () => program.Log);
    }

    private static bool IsLetIn(HttpClient http)
    {
        try
        {
            using var request = new HttpRequestMessage(HttpMethod.Get, "/health/live") { Headers = { ConnectionClose = true } };
            return http.Send(request).StatusCode == HttpStatusCode.OK;
        }
        catch (HttpRequestException)
        {
            return false;
        }
    }

    private static JsonObject Comment(string meeting, string text) => new() { ["meeting"] = meeting, ["item"] = 1, ["v"] = 0, ["text"] = text };

    private async Task<string> StoredAsync() => (await LogCommandTests.RunAsync(new() { ["Storage:Path"] = options.Database }, "export", "--all")).Output;

    private async Task<int> HealthAsync()
    {
        await using var command = ChildProgram.Start("The command", [.. BotProgram.Command, "health", options.Address.ToString()], new Dictionary<string, string?>());
        return await command.EndAsync(_patience);
    }
}
