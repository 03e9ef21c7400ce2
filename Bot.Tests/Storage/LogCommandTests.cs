using System.Security.Cryptography;
using System.Text;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using MoedeBot.Delivery;
using MoedeBot.Meetings;
using MoedeBot.Minutes;
using MoedeBot.Storage;
using MoedeBot.Storage.Transfer;
using MoedeBot.Tests.Contracts;
using MoedeBot.Tests.Support;

namespace MoedeBot.Tests.Storage;

/// <summary>The administrator's commands, each on stores of its own.</summary>
public sealed class LogCommandTests : IDisposable
{
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("moedebot");

    public void Dispose()
    {
        SqliteConnection.ClearAllPools();
        folder.Delete(recursive: true);
    }

    [Fact]
    public async Task A_store_moves_to_another_and_is_the_same_there()
    {
        await FillAsync(Sqlite("a"));

        await MoveAsync(Sqlite("a"), Sqlite("b"));

        Assert.Equal(await ExportAsync(Sqlite("a")), await ExportAsync(Sqlite("b")));
        Assert.Equal((0, "2 møder, 7 hændelser, 1 referater: alt er i orden.\n"), await RunAsync(Sqlite("b"), "verify"));
    }

    [Fact]
    public async Task An_import_that_is_run_again_changes_nothing()
    {
        await FillAsync(Sqlite("a"));

        await MoveAsync(Sqlite("a"), Sqlite("b"));
        await MoveAsync(Sqlite("a"), Sqlite("b"));

        Assert.Equal(await ExportAsync(Sqlite("a")), await ExportAsync(Sqlite("b")));
    }

    [Fact]
    public async Task One_meeting_is_exported_with_what_belongs_to_it()
    {
        await FillAsync(Sqlite("a"));

        var lines = (await RunAsync(Sqlite("a"), "export", "m1")).Output.Split('\n', StringSplitOptions.RemoveEmptyEntries);

        Assert.Equal(["forum", "meeting", "minutes", "event", "event", "event", "event", "card"], lines.Select(line => line.Split('"')[3]));
    }

    [Fact]
    public async Task An_import_that_contradicts_the_store_stops()
    {
        await FillAsync(Sqlite("a"));
        await using var services = Services(Sqlite("b"));
        await services.GetRequiredService<IEventLog>().TryAppendAsync(new MeetingId("m1"), 0, Events.Comments(1, 1), default);

        Assert.Equal(3, await MoveAsync(Sqlite("a"), Sqlite("b")));
    }

    [Theory]
    [InlineData("not json")]
    [InlineData("{}")]
    [InlineData("""{"kind":"surprise"}""")]
    [InlineData("""{"kind":"event","meeting":"m1"}""")]
    public async Task A_file_that_is_no_export_is_refused(string line)
    {
        var file = Path.Combine(folder.FullName, "x.jsonl");
        await File.WriteAllTextAsync(file, line);

        Assert.Equal(3, (await RunAsync(Sqlite("a"), "import", file)).Code);
    }

    [Theory]
    [InlineData("DELETE FROM events WHERE meeting = 'm1' AND sequence = 2", "event 2 is missing")]
    [InlineData("UPDATE events SET json = replace(json, 'agenda-posted', 'agenda-eaten') WHERE meeting = 'm1'", "efter hændelse 1")]
    [InlineData("UPDATE minutes SET text = 'Noget andet'", "SHA-256")]
    [InlineData("DELETE FROM minutes", "mangler i arkivet")]
    [InlineData("DELETE FROM events WHERE meeting = 'm1'", "ingen hændelser")]
    public async Task Verification_finds_what_is_wrong(string damage, string finding)
    {
        await FillAsync(Sqlite("a"));
        await using (var connection = new SqliteConnection($"Data Source={PathOf("a")}"))
        {
            await connection.OpenAsync();
            await using var command = connection.CreateCommand();
            command.CommandText = damage;
            await command.ExecuteNonQueryAsync();
        }

        var (code, output) = await RunAsync(Sqlite("a"), "verify");

        Assert.Equal(2, code);
        Assert.Contains(finding, output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData]
    [InlineData("export")]
    [InlineData("export", "m1/../x")]
    [InlineData("import", "no-such-file")]
    public async Task Wrong_use_is_explained(params string[] args) => Assert.Equal(64, (await RunAsync(Sqlite("a"), args)).Code);

    internal static async Task FillAsync(Dictionary<string, string?> settings)
    {
        await using var services = Services(settings);
        var (forum, meeting, text) = (MeetingBuilder.Forum, new MeetingId("m1"), "Referat fra Ærø\r\n");
        var hash = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)));
        MeetingEvent[] happened =
        [
            new AgendaReceived(forum, MeetingBuilder.Agenda(MeetingBuilder.Item(1, "Budget")), [], false, "a:1"), new AgendaPosted(),
            new CommentAdded(1, new string('æ', 40_000)), new MinutesCompiled(1, hash, 3),
        ];
        await services.GetRequiredService<IForumDirectory>().TrySaveAsync(forum, null, default);
        await services.GetRequiredService<IForumDirectory>().AddMeetingAsync(forum.Id, meeting, MeetingBuilder.Now, default);
        await services.GetRequiredService<IForumDirectory>().AddMeetingAsync(forum.Id, new MeetingId("m2"), MeetingBuilder.Now.AddTicks(1), default);
        await AppendAsync(meeting, happened);
        await AppendAsync(new MeetingId("m2"), happened[..3]);
        await services.GetRequiredService<IMinutesArchive>().SaveAsync(
            new ArchivedMinutes(forum.Id, meeting, 1, new DateOnly(2026, 10, 14), MeetingBuilder.Now, hash, text, MeetingBuilder.Agenda()), default);
        await services.GetRequiredService<IDeliveredCards>().TrySaveAsync(meeting, new DeliveredCard("item:1", "c", "a", "h"), null, default);

        Task AppendAsync(MeetingId id, MeetingEvent[] events) => services.GetRequiredService<IEventLog>().TryAppendAsync(
            id, 0, [.. events.Select((e, i) => new RecordedEvent(i + 1, MeetingBuilder.Now, MeetingBuilder.Sofie, null, e))], default);
    }

    internal static async Task<(int Code, string Output)> RunAsync(Dictionary<string, string?> settings, params string[] args)
    {
        await using var output = new StringWriter { NewLine = "\n" };
        var code = await LogCommand.RunAsync(args, Configuration(settings), output, TextWriter.Null);
        return (code, output.ToString());
    }

    private static async Task<string> ExportAsync(Dictionary<string, string?> settings) => (await RunAsync(settings, "export", "--all")).Output;

    private static IConfigurationRoot Configuration(Dictionary<string, string?> settings) =>
        new ConfigurationBuilder().AddInMemoryCollection(settings).Build();

    private static ServiceProvider Services(Dictionary<string, string?> settings) =>
        new ServiceCollection().AddLogging().AddStorage(Configuration(settings)).BuildServiceProvider();

    private async Task<int> MoveAsync(Dictionary<string, string?> from, Dictionary<string, string?> to)
    {
        var file = Path.Combine(folder.FullName, "export.jsonl");
        await RunAsync(from, "export", "--all", "--out", file);
        return (await RunAsync(to, "import", file)).Code;
    }

    private string PathOf(string name) => Path.Combine(folder.FullName, name + ".db");

    private Dictionary<string, string?> Sqlite(string name) => new() { ["Storage:Path"] = PathOf(name) };
}
