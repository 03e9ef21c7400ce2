using MoedeBot.Demo.Play;
using MoedeBot.Tests.Support;
using Xunit.Abstractions;

namespace MoedeBot.Tests.EndToEnd;

/// <summary>
/// The bot is killed (SIGKILL) and started again in the middle of everything. The gate holds back what it would post, so that
/// every kill comes after the answer to a press and before anything that follows from it has left the bot.
/// </summary>
[Collection(EndToEndTests.Name)]
[Trait("Category", "Slow")]
public sealed class KilledBotTests(ITestOutputHelper output)
{
    private static readonly AgendaScript _agenda = AgendaScript.Read(File.ReadAllText(RepositoryRoot.File("samples", "sundkoebing-direktionen.txt")));

    [PlaygroundFact]
    public async Task A_bot_killed_after_every_press_ends_with_the_same_minutes_posted_once()
    {
        var kills = 0;
        var undisturbed = MinutesAsync(theatre => theatre.Play(_agenda));
        var disturbed = MinutesAsync(theatre => KilledAfterEveryPress(theatre, () => kills++));
        await Task.WhenAll(undisturbed, disturbed);

        Assert.Equal(await undisturbed, await disturbed);
        Assert.True(kills > 2 * _agenda.Items.Count, $"Killed only {kills} times.");
    }

    [PlaygroundFact]
    public async Task A_bot_killed_while_it_posts_the_items_posts_each_of_them_once()
    {
        await using var theatre = await Theatre.StartAsync(output);
        var play = theatre.Play(_agenda);
        await play.SetUpForumAsync(theatre.Deadline);
        var preview = await play.HandInAsync(theatre.Deadline);
        var before = theatre.Playground.Feed.Messages.Count(message => message.IsRoot);

        await KillWhileAsync(theatre, () => play.PostAsync(preview, theatre.Deadline));

        Assert.Equal(before + 1 + _agenda.Items.Count, theatre.Playground.Feed.Messages.Count(message => message.IsRoot));
    }

    private async Task<string> MinutesAsync(Func<Theatre, MeetingPlay> open)
    {
        await using var theatre = await Theatre.StartAsync(output);
        var play = open(theatre);
        await play.SetUpForumAsync(theatre.Deadline);
        await play.PostAsync(await play.HandInAsync(theatre.Deadline), theatre.Deadline);
        foreach (var part in ChefPart.Parts(theatre.Playground.Place, _agenda))
            await play.CommentAsync(part, theatre.Deadline);
        foreach (var item in _agenda.Items)
            await play.ConcludeAsync(item, theatre.Deadline);
        var minutes = await play.MinutesAsync(theatre.Deadline);
        Assert.Single(theatre.Playground.Feed.Messages.Minutes());
        return (await MinutesPage.OpenAsync(minutes.MinutesAddress(), theatre.Deadline)).Text;
    }

    private static MeetingPlay KilledAfterEveryPress(Theatre theatre, Action killed) => new(theatre.Playground, _agenda, new Story(TextWriter.Null))
    {
        BeforePress = () =>
        {
            theatre.Gate.Shut();
            return Task.CompletedTask;
        },
        AfterPress = async () =>
        {
            await theatre.Stage.KillBotAsync();
            theatre.Gate.DropAndOpen();
            await theatre.Stage.RestartBotAsync();
            killed();
        },
    };

    // The first two posts go through; while the third waits at the gate, the second has been recorded.
    private static async Task KillWhileAsync(Theatre theatre, Func<Task> step)
    {
        theatre.Gate.ShutAfter(2);
        var going = step();
        await theatre.Gate.SomethingWaitsAsync();
        await theatre.Stage.KillBotAsync();
        theatre.Gate.DropAndOpen();
        await theatre.Stage.RestartBotAsync();
        await going;
    }
}
