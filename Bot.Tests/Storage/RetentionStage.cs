using System.Security.Cryptography;
using System.Text;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using MoedeBot.Documents;
using MoedeBot.Meetings;
using MoedeBot.Minutes;
using MoedeBot.Storage;
using MoedeBot.Storage.Retention;
using MoedeBot.Tests.Support;

namespace MoedeBot.Tests.Storage;

/// <summary>A store in which a meeting is held, on a clock that the test moves.</summary>
public abstract class RetentionStage : IAsyncDisposable
{
    protected const string Secret = "Det her siger jeg kun i fortrolighed";
    protected const int Days = 90;

    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("moedebot");

    protected RetentionStage() => Replica = Services(Days);

    private protected ManualClock Clock { get; } = new(MeetingBuilder.Now);

    private protected LogCollector Logged { get; } = new();

    protected ServiceProvider Replica { get; }

    public async ValueTask DisposeAsync()
    {
        await Replica.DisposeAsync();
        SqliteConnection.ClearAllPools();
        folder.Delete(recursive: true);
        GC.SuppressFinalize(this);
    }

    protected async Task HoldAsync(bool conclude = true)
    {
        await HoldAsync(MeetingBuilder.Agenda(MeetingBuilder.Item(1, "Budget")));
        if (conclude)
            await ConcludeAsync(version: 1);
    }

    protected async Task HoldAsync(MeetingDocument agenda)
    {
        await Replica.GetRequiredService<IForumDirectory>().AddMeetingAsync(MeetingBuilder.Forum.Id, MeetingBuilder.Meeting, MeetingBuilder.Now, default);
        await DoAsync(MeetingBuilder.Secretary, MeetingBuilder.Receive() with { Agenda = agenda });
        await DoAsync(MeetingBuilder.Secretary, new MeetingCommand.PostAgenda());
        await DoAsync(MeetingBuilder.Member, new MeetingCommand.AddComment(1, Secret));
        await DoAsync(MeetingBuilder.Member, new MeetingCommand.TakePosition(1, Position.Agree));
    }

    protected async Task ConcludeAsync(int version)
    {
        await DoAsync(MeetingBuilder.Secretary, new MeetingCommand.ConcludeItem(1, "Budgettet godkendes."));
        var state = (await StateAsync(Replica))!;
        var text = $"Referat {version}\nBudgettet godkendes.\n";
        var hash = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)));
        await Replica.GetRequiredService<IMinutesArchive>().SaveAsync(
            new(MeetingBuilder.Forum.Id, state.Id, version, new(2026, 10, 14), Clock.GetUtcNow(), hash, text, state.Agenda), default);
        await DoAsync(Actor.Bot, new MeetingCommand.RecordMinutes(version, hash, state.Sequence));
    }

    protected async Task DoAsync(Actor actor, MeetingCommand command)
    {
        var executed = await Replica.GetRequiredService<MeetingLog>().ExecuteAsync(MeetingBuilder.Meeting, new(command, actor, $"a{Guid.NewGuid():n}"), default);
        Assert.Null(executed.Refusal);
    }

    protected Task<int> RunAsync() => Replica.GetRequiredService<CommentRetention>().RunAsync(default);

    protected static Task<MeetingState?> StateAsync(ServiceProvider replica) =>
        replica.GetRequiredService<MeetingLog>().FindAsync(MeetingBuilder.Meeting, default);

    protected async Task<string> MinutesAsync() => string.Concat((await Replica.GetRequiredService<IMinutesArchive>().ListAsync(MeetingBuilder.Forum.Id, 10, default)).Select(minutes => minutes.ToString()));

    protected async Task<string> ExportAsync() => (await LogCommandTests.RunAsync(Settings(Days), "export", "--all")).Output;

    protected async Task<string> FilesAsync() => string.Concat(await Task.WhenAll(folder.EnumerateFiles().Select(async file =>
    {
        await using var stream = new FileStream(file.FullName, FileMode.Open, FileAccess.Read, FileShare.ReadWrite);
        using var reader = new StreamReader(stream, Encoding.Latin1);
        return await reader.ReadToEndAsync();
    })));

    protected ServiceProvider Services(int? days)
    {
        var configuration = new ConfigurationBuilder().AddInMemoryCollection(Settings(days)).Build();
        return new ServiceCollection().AddLogging(logging => logging.AddProvider(Logged)).AddSingleton<TimeProvider>(Clock)
            .AddStorage(configuration).AddSingleton<MeetingLog>().AddRetention(configuration).BuildServiceProvider();
    }

    protected Dictionary<string, string?> Settings(int? days) => new()
    {
        ["Storage:Path"] = Path.Combine(folder.FullName, "bot.db"),
        ["Retention:CommentDays"] = days?.ToString(System.Globalization.CultureInfo.InvariantCulture),
    };
}
