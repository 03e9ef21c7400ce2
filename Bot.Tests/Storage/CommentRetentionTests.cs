using System.Security.Cryptography;
using System.Text;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using MoedeBot.Meetings;
using MoedeBot.Minutes;
using MoedeBot.Storage;
using MoedeBot.Storage.Retention;
using MoedeBot.Storage.Transfer;
using MoedeBot.Tests.Support;

namespace MoedeBot.Tests.Storage;

/// <summary>Comments go when their time is over, on a clock that the test moves; minutes and decisions stay.</summary>
public sealed class CommentRetentionTests : IAsyncDisposable
{
    private const string Secret = "Det her siger jeg kun i fortrolighed";
    private const int Days = 90;

    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("moedebot");
    private readonly ManualClock clock = new(MeetingBuilder.Now);
    private readonly LogCollector logged = new();
    private readonly ServiceProvider services;

    public CommentRetentionTests() => services = Services(Days);

    public async ValueTask DisposeAsync()
    {
        await services.DisposeAsync();
        SqliteConnection.ClearAllPools();
        folder.Delete(recursive: true);
    }

    [Fact]
    public async Task What_was_said_goes_on_the_day_and_not_before()
    {
        await HoldAsync();
        clock.Advance(TimeSpan.FromDays(Days) - TimeSpan.FromSeconds(1));
        Assert.Equal(0, await RunAsync());
        Assert.Contains(Secret, await ExportAsync(), StringComparison.Ordinal);

        clock.Advance(TimeSpan.FromSeconds(1));

        Assert.Equal(1, await RunAsync());
        var kept = await ExportAsync();
        Assert.DoesNotContain(Secret, kept, StringComparison.Ordinal);
        Assert.DoesNotContain(MeetingBuilder.Mette.Name, kept, StringComparison.Ordinal);
        Assert.DoesNotContain("Agree", kept, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_minutes_and_the_decision_stay_and_the_log_verifies()
    {
        await HoldAsync();
        var before = await MinutesAsync();

        clock.Advance(TimeSpan.FromDays(Days));
        await RunAsync();

        Assert.Equal(before, await MinutesAsync());
        Assert.Contains("Budgettet godkendes.", await ExportAsync(), StringComparison.Ordinal);
        Assert.Equal((0, "1 møder, 7 hændelser, 1 referater: alt er i orden.\n"), await LogCommandTests.RunAsync(Settings(Days), "verify"));
    }

    [Fact]
    public async Task Nothing_of_it_is_left_in_the_file()
    {
        await HoldAsync();
        Assert.Contains(Secret, await FilesAsync(), StringComparison.Ordinal);

        clock.Advance(TimeSpan.FromDays(Days));
        await RunAsync();

        Assert.DoesNotContain(Secret, await FilesAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_was_changed_or_taken_back_goes_with_its_writer_and_message()
    {
        await HoldAsync(conclude: false);
        await DoAsync(MeetingBuilder.Member, new MeetingCommand.AddComment(1, "Første ordlyd") { Message = "besked-7" });
        var id = (await StateAsync(services))!.Items[0].Comments[^1].Id;
        await DoAsync(MeetingBuilder.Member, new MeetingCommand.EditComment(1, id, "Anden ordlyd"));
        await DoAsync(MeetingBuilder.Member, new MeetingCommand.WithdrawComment(1, id));
        await DoAsync(MeetingBuilder.Member, new MeetingCommand.KeepNote(1, "Kun for mig selv"));
        await ConcludeAsync(version: 1);

        clock.Advance(TimeSpan.FromDays(Days));
        await RunAsync();

        var kept = await ExportAsync();
        Assert.All((string[])["ordlyd", "besked-7", "Kun for mig selv", MeetingBuilder.Mette.Name], gone => Assert.DoesNotContain(gone, kept, StringComparison.Ordinal));
        Assert.Equal(0, (await LogCommandTests.RunAsync(Settings(Days), "verify")).Code);
    }

    [Fact]
    public async Task A_replica_that_knew_the_meeting_forgets_too_and_its_cards_are_made_anew()
    {
        await using var another = Services(Days);
        await HoldAsync();
        Assert.True((await StateAsync(another))!.Items[0].HasVoices);
        await services.GetRequiredService<IDirtyMeetings>().ClearAsync(MeetingBuilder.Meeting, long.MaxValue, default);

        clock.Advance(TimeSpan.FromDays(Days));
        await RunAsync();

        Assert.False((await StateAsync(another))!.Items[0].HasVoices);
        Assert.Single(await services.GetRequiredService<IDirtyMeetings>().ListAsync(default));
    }

    [Fact]
    public async Task Running_again_does_nothing()
    {
        await HoldAsync();
        clock.Advance(TimeSpan.FromDays(Days));
        await RunAsync();
        var kept = await ExportAsync();

        await using var restarted = Services(Days);
        Assert.Equal(0, await RunAsync());
        Assert.Equal(0, await restarted.GetRequiredService<CommentRetention>().RunAsync(default));

        Assert.Equal(kept, await ExportAsync());
    }

    [Fact]
    public async Task A_run_that_was_broken_off_after_telling_the_meeting_is_finished_by_the_next()
    {
        await HoldAsync();
        clock.Advance(TimeSpan.FromDays(Days));
        await DoAsync(Actor.Bot, new MeetingCommand.RemoveComments());
        Assert.Contains(Secret, await ExportAsync(), StringComparison.Ordinal);

        Assert.Equal(1, await RunAsync());

        Assert.DoesNotContain(Secret, await ExportAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_meeting_without_minutes_keeps_its_comments_however_old()
    {
        await HoldAsync(conclude: false);

        clock.Advance(TimeSpan.FromDays(10 * Days));

        Assert.Equal(0, await RunAsync());
        Assert.Contains(Secret, await ExportAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_is_said_after_a_reopening_has_its_own_time()
    {
        await HoldAsync();
        clock.Advance(TimeSpan.FromDays(Days));
        await RunAsync();
        await DoAsync(MeetingBuilder.Secretary, new MeetingCommand.ReopenItem(1, "Fejl i beløbet"));
        await DoAsync(MeetingBuilder.Member, new MeetingCommand.AddComment(1, "Endnu en bemærkning"));
        await ConcludeAsync(version: 2);
        services.GetRequiredService<CommentRetention>().Forget(MeetingBuilder.Meeting);

        Assert.Equal(0, await RunAsync());
        clock.Advance(TimeSpan.FromDays(Days));

        Assert.Equal(1, await RunAsync());
        Assert.DoesNotContain("Endnu en bemærkning", await ExportAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Without_the_setting_nothing_is_ever_removed()
    {
        await using var keeping = Services(days: null);
        await HoldAsync();

        clock.Advance(TimeSpan.FromDays(100 * Days));

        Assert.Equal(0, await keeping.GetRequiredService<CommentRetention>().RunAsync(default));
        Assert.Contains(Secret, await ExportAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_meeting_that_cannot_be_read_does_not_hold_up_the_others()
    {
        await HoldAsync();
        await services.GetRequiredService<IForumDirectory>().AddMeetingAsync(MeetingBuilder.Forum.Id, new("m0"), MeetingBuilder.Now.AddDays(1), default);
        await services.GetRequiredService<WholeStore>().Streams.TryAppendTextAsync(new("m0"), 0, ["""{"sequence":1,"event":{"$type":"of-tomorrow"}}"""], default);

        clock.Advance(TimeSpan.FromDays(Days));

        Assert.Equal(1, await RunAsync());
        Assert.Contains(logged.Lines, line => line.Level == LogLevel.Error && line.Text.Contains("m0", StringComparison.Ordinal));
    }

    [Fact]
    public async Task The_service_runs_by_itself_when_the_time_has_come()
    {
        await HoldAsync();
        var service = services.GetServices<IHostedService>().OfType<RetentionService>().Single();
        await service.StartAsync(default);

        await Eventually.TrueAsync(
            () =>
            {
                clock.Advance(TimeSpan.FromDays(Days));
                return logged.Lines.Any(line => line.Text.Contains("from 1 meetings", StringComparison.Ordinal));
            },
            () => string.Join('\n', logged.Lines));
        await service.StopAsync(default);
        Assert.DoesNotContain(Secret, await ExportAsync(), StringComparison.Ordinal);
    }

    private async Task HoldAsync(bool conclude = true)
    {
        await services.GetRequiredService<IForumDirectory>().AddMeetingAsync(MeetingBuilder.Forum.Id, MeetingBuilder.Meeting, MeetingBuilder.Now, default);
        await DoAsync(MeetingBuilder.Secretary, MeetingBuilder.Receive(MeetingBuilder.Item(1, "Budget")));
        await DoAsync(MeetingBuilder.Secretary, new MeetingCommand.PostAgenda());
        await DoAsync(MeetingBuilder.Member, new MeetingCommand.AddComment(1, Secret));
        await DoAsync(MeetingBuilder.Member, new MeetingCommand.TakePosition(1, Position.Agree));
        if (conclude)
            await ConcludeAsync(version: 1);
    }

    private async Task ConcludeAsync(int version)
    {
        await DoAsync(MeetingBuilder.Secretary, new MeetingCommand.ConcludeItem(1, "Budgettet godkendes."));
        var state = (await StateAsync(services))!;
        var text = $"Referat {version}\nBudgettet godkendes.\n";
        var hash = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)));
        await services.GetRequiredService<IMinutesArchive>().SaveAsync(
            new(MeetingBuilder.Forum.Id, state.Id, version, new(2026, 10, 14), clock.GetUtcNow(), hash, text, state.Agenda), default);
        await DoAsync(Actor.Bot, new MeetingCommand.RecordMinutes(version, hash, state.Sequence));
    }

    private async Task DoAsync(Actor actor, MeetingCommand command)
    {
        var executed = await services.GetRequiredService<MeetingLog>().ExecuteAsync(MeetingBuilder.Meeting, new(command, actor, $"a{Guid.NewGuid():n}"), default);
        Assert.Null(executed.Refusal);
    }

    private Task<int> RunAsync() => services.GetRequiredService<CommentRetention>().RunAsync(default);

    private static Task<MeetingState?> StateAsync(ServiceProvider replica) =>
        replica.GetRequiredService<MeetingLog>().FindAsync(MeetingBuilder.Meeting, default);

    private async Task<string> MinutesAsync() => string.Concat((await services.GetRequiredService<IMinutesArchive>().ListAsync(MeetingBuilder.Forum.Id, 10, default)).Select(minutes => minutes.ToString()));

    private async Task<string> ExportAsync() => (await LogCommandTests.RunAsync(Settings(Days), "export", "--all")).Output;

    private async Task<string> FilesAsync() => string.Concat(await Task.WhenAll(folder.EnumerateFiles().Select(async file =>
    {
        await using var stream = new FileStream(file.FullName, FileMode.Open, FileAccess.Read, FileShare.ReadWrite);
        using var reader = new StreamReader(stream, Encoding.Latin1);
        return await reader.ReadToEndAsync();
    })));

    private ServiceProvider Services(int? days)
    {
        var configuration = new ConfigurationBuilder().AddInMemoryCollection(Settings(days)).Build();
        return new ServiceCollection().AddLogging(logging => logging.AddProvider(logged)).AddSingleton<TimeProvider>(clock)
            .AddStorage(configuration).AddSingleton<MeetingLog>().AddRetention(configuration).BuildServiceProvider();
    }

    private Dictionary<string, string?> Settings(int? days) => new()
    {
        ["Storage:Path"] = Path.Combine(folder.FullName, "bot.db"),
        ["Retention:CommentDays"] = days?.ToString(System.Globalization.CultureInfo.InvariantCulture),
    };
}
