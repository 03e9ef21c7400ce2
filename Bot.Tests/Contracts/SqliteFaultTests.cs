using Microsoft.Data.Sqlite;
using MoedeBot.Meetings;
using MoedeBot.Storage.Sqlite;
using MoedeBot.Tests.Support;

namespace MoedeBot.Tests.Contracts;

public sealed class SqliteFaultTests : IDisposable
{
    private const int Full = 13, NotADatabase = 26, ReadOnly = 8;

    private static readonly MeetingId _meeting = new("m1");

    private readonly SqliteStore store = new();

    public void Dispose() => store.Dispose();

    [Fact]
    public async Task A_full_disk_refuses_the_append_and_spoils_nothing()
    {
        await store.Log.TryAppendAsync(_meeting, 0, Events.Comments(1, 1), default);
        using var database = new SqliteDatabase(store.DatabasePath, "PRAGMA max_page_count = 1");
        var log = new SqliteEventLog(database);

        var failure = await Assert.ThrowsAsync<SqliteException>(
            () => log.TryAppendAsync(_meeting, 1, [Events.Comment(2, "small"), Events.Comment(3, new string('x', 500_000))], default));

        Assert.Equal(Full, failure.SqliteErrorCode);
        Assert.Equal(Events.Comments(1, 1), await log.ReadAsync(_meeting, 0, default));
        Assert.True(await store.Log.TryAppendAsync(_meeting, 1, Events.Comments(2, 1), default));
    }

    [Fact]
    public async Task A_disk_that_cannot_be_written_can_still_be_read()
    {
        await store.Log.TryAppendAsync(_meeting, 0, Events.Comments(1, 1), default);
        using var database = new SqliteDatabase(store.DatabasePath);
        using var readOnly = new SqliteDatabase(store.DatabasePath, "PRAGMA query_only = 1");
        var log = new SqliteEventLog(readOnly);

        var failure = await Assert.ThrowsAsync<SqliteException>(() => log.TryAppendAsync(_meeting, 1, Events.Comments(2, 1), default));

        Assert.Equal(ReadOnly, failure.SqliteErrorCode);
        Assert.Single(await log.ReadAsync(_meeting, 0, default));
    }

    [Theory]
    [InlineData("DROP TABLE events")]
    [InlineData("ALTER TABLE events RENAME COLUMN json TO letter")]
    public async Task A_table_that_is_missing_or_another_one_is_an_error_and_not_an_empty_store(string change)
    {
        await store.Log.TryAppendAsync(_meeting, 0, Events.Comments(1, 1), default);
        Change(change);

        await Assert.ThrowsAsync<SqliteException>(() => store.Log.ReadAsync(_meeting, 0, default));
        await Assert.ThrowsAsync<SqliteException>(() => store.Log.TryAppendAsync(_meeting, 1, Events.Comments(2, 1), default));
    }

    [Fact]
    public async Task A_gap_in_the_log_stops_the_meeting()
    {
        await store.Log.TryAppendAsync(_meeting, 0, Events.Comments(1, 3), default);
        Change("DELETE FROM events WHERE sequence = 2");

        await Assert.ThrowsAsync<InvalidDataException>(() => store.Log.ReadAsync(_meeting, 0, default));
    }

    [Fact]
    public void A_file_that_is_no_database_is_left_as_it_is()
    {
        var file = store.DatabasePath + ".txt";
        var text = new string('æ', 5_000);
        File.WriteAllText(file, text);

        Assert.Equal(NotADatabase, Assert.Throws<SqliteException>(() => new SqliteDatabase(file)).SqliteErrorCode);

        Assert.Equal(text, File.ReadAllText(file));
    }

    [Fact]
    public void A_file_of_a_newer_version_is_left_alone()
    {
        Change("PRAGMA user_version = 99");

        Assert.Throws<InvalidOperationException>(() => new SqliteDatabase(store.DatabasePath));
    }

    [Fact]
    public async Task The_file_is_written_so_that_a_power_cut_loses_nothing()
    {
        using var database = new SqliteDatabase(store.DatabasePath);
        var settings = await database.ReadAsync(
            connection => (connection.Scalar("PRAGMA journal_mode"), connection.Scalar("PRAGMA synchronous")), default);

        Assert.Equal(("wal", 2L), settings);
    }

    private void Change(string statement)
    {
        using var connection = new SqliteConnection($"Data Source={store.DatabasePath}");
        connection.Open();
        connection.Execute(statement);
    }
}
