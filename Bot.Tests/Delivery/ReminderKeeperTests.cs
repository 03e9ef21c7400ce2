using Microsoft.Data.Sqlite;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using MoedeBot.Delivery;
using MoedeBot.Meetings;
using MoedeBot.Storage;
using MoedeBot.Storage.Transfer;
using MoedeBot.Tests.Cards;
using MoedeBot.Tests.Support;

namespace MoedeBot.Tests.Delivery;

/// <summary>Reminders on a clock that the test moves, over restarts and with two replicas on one store.</summary>
public sealed class ReminderKeeperTests : IAsyncDisposable
{
    // At 08.30 in Denmark.
    private static readonly DateTimeOffset _start = new(2026, 10, 14, 6, 30, 0, TimeSpan.Zero);

    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("moedebot");
    private readonly ManualClock clock = new(_start.AddDays(-10));
    private readonly LogCollector logged = new();
    private readonly List<ServiceProvider> replicas = [];

    public async ValueTask DisposeAsync()
    {
        foreach (var replica in replicas)
            await replica.DisposeAsync();
        SqliteConnection.ClearAllPools();
        folder.Delete(recursive: true);
    }

    [Fact]
    public async Task A_channel_is_reminded_of_each_thing_once_however_often_anybody_looks()
    {
        var bot = await WithMeetingAsync();
        clock.Advance(TimeSpan.FromDays(4));
        await RunAsync(bot);
        Assert.Equal([ReminderKind.Agenda], await SentAsync(bot));

        clock.Advance(TimeSpan.FromDays(5.25));
        for (var time = 0; time < 3; time++)
            await RunAsync(bot);

        Assert.Equal([ReminderKind.Agenda, ReminderKind.Positions], await SentAsync(bot));
    }

    [Fact]
    public async Task Replicas_that_look_at_the_same_moment_send_one_reminder()
    {
        var first = await WithMeetingAsync();
        var others = Enumerable.Range(0, 3).Select(_ => Replica()).Append(first).ToList();
        clock.Advance(TimeSpan.FromDays(9.25));

        await Task.WhenAll(others.Select(RunAsync));

        Assert.Equal([ReminderKind.Agenda, ReminderKind.Positions], (await SentAsync(first)).Order());
    }

    [Fact]
    public async Task After_a_restart_what_was_sent_is_known_and_what_was_missed_is_sent()
    {
        var before = await WithMeetingAsync();
        clock.Advance(TimeSpan.FromDays(4));
        await RunAsync(before);
        clock.Advance(TimeSpan.FromDays(5) + TimeSpan.FromHours(8));

        var after = Replica();
        await RunAsync(after);

        Assert.Equal([ReminderKind.Agenda, ReminderKind.Positions], await SentAsync(after));
    }

    [Fact]
    public async Task A_meeting_that_begins_meanwhile_is_not_reminded_of()
    {
        var bot = await WithMeetingAsync();
        clock.Advance(_start - clock.GetUtcNow());

        await RunAsync(bot);

        Assert.Empty(await SentAsync(bot));
    }

    [Fact]
    public async Task A_forum_that_wants_none_gets_none()
    {
        var bot = await WithMeetingAsync(MeetingBuilder.Forum);
        clock.Advance(TimeSpan.FromDays(9.5));

        await RunAsync(bot);

        Assert.Empty(await SentAsync(bot));
    }

    [Fact]
    public async Task A_meeting_that_cannot_be_read_does_not_hold_up_the_others()
    {
        var bot = await WithMeetingAsync();
        await bot.GetRequiredService<IForumDirectory>().AddMeetingAsync(MeetingBuilder.Forum.Id, new("m0"), MeetingBuilder.Now.AddDays(1), default);
        await bot.GetRequiredService<WholeStore>().Streams.TryAppendTextAsync(new("m0"), 0, ["""{"sequence":1,"event":{"$type":"of-tomorrow"}}"""], default);
        clock.Advance(TimeSpan.FromDays(4));

        await RunAsync(bot);

        Assert.Equal([ReminderKind.Agenda], await SentAsync(bot));
        Assert.Contains(logged.Lines, line => line.Level == LogLevel.Error && line.Text.Contains("m0", StringComparison.Ordinal));
    }

    [Fact]
    public async Task The_service_reminds_by_itself_when_the_time_has_come()
    {
        var bot = await WithMeetingAsync();
        using var service = ActivatorUtilities.CreateInstance<ReminderService>(bot);
        await service.StartAsync(default);
        clock.Advance(TimeSpan.FromDays(4));

        await Eventually.TrueAsync(
            () =>
            {
                clock.Advance(ReminderService.Every);
                return logged.Lines.Any(line => line.Text.Contains("Reminder Agenda of m1", StringComparison.Ordinal));
            },
            () => string.Join('\n', logged.Lines));
        await service.StopAsync(default);

        Assert.Contains(ReminderKind.Agenda, await SentAsync(bot));
    }

    private static MoedeBot.Documents.MeetingDocument Agenda => MeetingBuilder.Agenda(MeetingBuilder.Item(1, "Budget"), MeetingBuilder.Item(2, "Skoler"));

    private async Task<ServiceProvider> WithMeetingAsync(Forum? forum = null)
    {
        var bot = Replica();
        var settings = forum ?? MeetingBuilder.Forum with { AgendaReminder = ReminderTime.WeekBefore, PositionsReminder = ReminderTime.DayBefore };
        var directory = bot.GetRequiredService<IForumDirectory>();
        await directory.TrySaveAsync(settings, null, default);
        await directory.AddMeetingAsync(settings.Id, MeetingBuilder.Meeting, clock.GetUtcNow(), default);
        await DoAsync(bot, MeetingBuilder.Secretary, new MeetingCommand.ReceiveAgenda(settings, Agenda, [], false, "a:sofie"));
        await DoAsync(bot, MeetingBuilder.Secretary, new MeetingCommand.PostAgenda());
        return bot;
    }

    private static async Task DoAsync(ServiceProvider bot, Actor actor, MeetingCommand command) =>
        Assert.Null((await bot.GetRequiredService<MeetingLog>().ExecuteAsync(MeetingBuilder.Meeting, new(command, actor, $"a{Guid.NewGuid():n}"), default)).Refusal);

    private static Task RunAsync(ServiceProvider bot) => bot.GetRequiredService<ReminderKeeper>().RunAsync(default);

    private static async Task<IEnumerable<ReminderKind>> SentAsync(ServiceProvider bot) =>
        (await bot.GetRequiredService<IEventLog>().ReadAsync(MeetingBuilder.Meeting, 0, default)).Select(recorded => recorded.Event).OfType<ReminderSent>().Select(sent => sent.Kind);

    private ServiceProvider Replica()
    {
        var configuration = new ConfigurationBuilder()
            .AddInMemoryCollection(new Dictionary<string, string?> { ["Storage:Path"] = Path.Combine(folder.FullName, "bot.db") }).Build();
        var replica = new ServiceCollection().AddLogging(logging => logging.AddProvider(logged)).AddSingleton<TimeProvider>(clock)
            .AddStorage(configuration).AddSingleton<MeetingLog>().AddSingleton(SampleMeeting.Danish).AddSingleton<ReminderKeeper>().BuildServiceProvider();
        replicas.Add(replica);
        return replica;
    }
}
