using Azure.Data.Tables;
using MoedeBot.Delivery;
using MoedeBot.Meetings;
using MoedeBot.Minutes;
using MoedeBot.Storage.Sqlite;
using MoedeBot.Storage.Tables;
using MoedeBot.Storage.Transfer;

namespace MoedeBot.Tests.Support;

/// <summary>All ports on one kind of store, empty at first, and what else a contract needs of it.</summary>
public abstract class TestStore : IDisposable
{
    public abstract IEventLog Log { get; }

    public abstract IDirtyMeetings Dirty { get; }

    public abstract IForumDirectory Forums { get; }

    public abstract IMinutesArchive Minutes { get; }

    public abstract IDeliveredCards Delivered { get; }

    public abstract IMeetingLeases Leases { get; }

    /// <summary>The log as it is stored; only real stores have it.</summary>
    internal virtual IStoredStreams Streams => (IStoredStreams)Log;

    /// <summary>The same data as a restarted process, or another replica, sees it.</summary>
    public abstract TestStore Another();

    public abstract void Dispose();
}

internal sealed class InMemoryStore : TestStore
{
    public override IEventLog Log { get; } = new InMemoryEventLog();

    public override IDirtyMeetings Dirty { get; } = new InMemoryDirtyMeetings();

    public override IForumDirectory Forums { get; } = new InMemoryForumDirectory();

    public override IMinutesArchive Minutes { get; } = new InMemoryMinutesArchive();

    public override IDeliveredCards Delivered { get; } = new InMemoryDeliveredCards();

    public override IMeetingLeases Leases { get; } = new InMemoryMeetingLeases();

    public override TestStore Another() => this;

    public override void Dispose()
    {
    }
}

internal sealed class SqliteStore : TestStore
{
    private readonly SqliteDatabase database;
    private readonly DirectoryInfo? folder;

    public SqliteStore()
        : this(Directory.CreateTempSubdirectory("moedebot"))
    {
    }

    private SqliteStore(DirectoryInfo folder)
        : this(Path.Combine(folder.FullName, "data", "test.db")) => this.folder = folder;

    private SqliteStore(string path)
    {
        database = new SqliteDatabase(path);
        Log = new SqliteEventLog(database);
        Dirty = new SqliteDirtyMeetings(database);
        Forums = new SqliteForumDirectory(database);
        Minutes = new SqliteMinutesArchive(database);
        Delivered = new SqliteDeliveredCards(database);
        Leases = new SqliteMeetingLeases(database);
    }

    public string DatabasePath => database.Path;

    public override IEventLog Log { get; }

    public override IDirtyMeetings Dirty { get; }

    public override IForumDirectory Forums { get; }

    public override IMinutesArchive Minutes { get; }

    public override IDeliveredCards Delivered { get; }

    public override IMeetingLeases Leases { get; }

    public override TestStore Another() => new SqliteStore(database.Path);

    public override void Dispose()
    {
        database.Dispose();
        folder?.Delete(recursive: true);
    }
}

internal sealed class AzureStore : TestStore
{
    private readonly string connectionString;
    private readonly string prefix;
    private readonly bool owner;

    public AzureStore(string connectionString, TableClientOptions? options = null)
        : this(connectionString, AzuriteFixture.NewTableName()[..16], options) => owner = true;

    private AzureStore(string connectionString, string prefix, TableClientOptions? options)
    {
        (this.connectionString, this.prefix) = (connectionString, prefix);
        var store = new TableStore(new TableServiceClient(connectionString, options), prefix);
        Log = new TableEventLog(store);
        Dirty = new TableDirtyMeetings(store);
        Forums = new TableForumDirectory(store);
        Minutes = new TableMinutesArchive(store);
        Delivered = new TableDeliveredCards(store);
        Leases = new TableMeetingLeases(store);
    }

    public override IEventLog Log { get; }

    public override IDirtyMeetings Dirty { get; }

    public override IForumDirectory Forums { get; }

    public override IMinutesArchive Minutes { get; }

    public override IDeliveredCards Delivered { get; }

    public override IMeetingLeases Leases { get; }

    public TableClient Table(string name) => new(connectionString, prefix + name);

    public override TestStore Another() => new AzureStore(connectionString, prefix, null);

    public override void Dispose()
    {
        if (!owner)
            return;
        foreach (var name in (string[])["Meetings", "Dirty", "Forums", "ForumMeetings", "Minutes", "Delivered", "Leases", "Keys"])
            Table(name).DeleteAsync().GetAwaiter().GetResult();
    }
}
