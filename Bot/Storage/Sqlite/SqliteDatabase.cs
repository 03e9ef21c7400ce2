using System.Globalization;
using Microsoft.Data.Sqlite;
using MoedeBot.Operations.Telemetry;

namespace MoedeBot.Storage.Sqlite;

/// <summary>
/// The bot's one file. Write-ahead log, so that readers never wait; <c>synchronous=FULL</c>, so that what a commit returned
/// from survives a power cut. Writers of this process queue here, those of other processes at SQLite's lock.
/// </summary>
internal sealed class SqliteDatabase : IDisposable
{
    private const int LockPatienceMilliseconds = 10_000;

    private readonly string connectionString;
    private readonly string pragmas;
    private readonly SemaphoreSlim writing = new(1);
    private readonly StoreMetrics? metrics;
    private readonly TimeProvider clock;

    /// <param name="path">The file; it and its folder are made when missing.</param>
    /// <param name="limits">Further PRAGMAs of every connection: how tests fill the disk or make it read-only.</param>
    /// <param name="metrics">Told how long reading and writing take; null for nobody.</param>
    /// <param name="clock">For the metrics.</param>
    public SqliteDatabase(string path, string limits = "", StoreMetrics? metrics = null, TimeProvider? clock = null)
    {
        (this.metrics, this.clock) = (metrics, clock ?? TimeProvider.System);
        // secure_delete: what is overwritten or deleted is zeroed in the file and not merely unreachable.
        pragmas = $"PRAGMA synchronous = FULL; PRAGMA secure_delete = ON; PRAGMA busy_timeout = {LockPatienceMilliseconds}; {limits}";
        Path = System.IO.Path.GetFullPath(path);
        Directory.CreateDirectory(System.IO.Path.GetDirectoryName(Path)!);
        connectionString = new SqliteConnectionStringBuilder { DataSource = Path, Pooling = limits.Length == 0 }.ToString();
        using var connection = Open();
        connection.Execute("PRAGMA journal_mode = WAL");
        Migrate(connection);
    }

    /// <summary>Absolute path of the file.</summary>
    public string Path { get; }

    /// <summary>Reads; a single statement sees one consistent picture, whoever writes meanwhile.</summary>
    public Task<T> ReadAsync<T>(Func<SqliteConnection, T> read, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        using var measured = new Measured(this, "read");
        using var connection = Open();
        var result = read(connection);
        measured.Done();
        return Task.FromResult(result);
    }

    /// <summary>Writes all or nothing; on disk when it returns. An exception from <paramref name="write"/> undoes it.</summary>
    public async Task<T> WriteAsync<T>(Func<SqliteConnection, T> write, CancellationToken cancellationToken)
    {
        using var measured = new Measured(this, "write");
        await writing.WaitAsync(cancellationToken);
        try
        {
            using var connection = Open();
            using var transaction = connection.BeginTransaction();
            var result = write(connection);
            transaction.Commit();
            measured.Done();
            return result;
        }
        finally
        {
            writing.Release();
        }
    }

    /// <summary>
    /// Empties the write-ahead log into the file, so that no older version of a row is left in it. A reader at work may hold it
    /// back; then the log goes with the next time or when the bot stops.
    /// </summary>
    public async Task ForgetAsync(CancellationToken cancellationToken)
    {
        await writing.WaitAsync(cancellationToken);
        try
        {
            using var connection = Open();
            connection.Execute("PRAGMA wal_checkpoint(TRUNCATE)");
        }
        finally
        {
            writing.Release();
        }
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        writing.Dispose();
        using var connection = new SqliteConnection(connectionString);
        SqliteConnection.ClearPool(connection);
    }

    private SqliteConnection Open()
    {
        var connection = new SqliteConnection(connectionString);
        connection.Open();
        connection.Execute(pragmas);
        return connection;
    }

    private static void Migrate(SqliteConnection connection)
    {
        if (Version(connection) == SqliteSchema.Steps.Count)
            return;

        // Immediate: of several processes that start together one migrates, and the others find it done.
        using var transaction = connection.BeginTransaction();
        var version = Version(connection);
        if (version > SqliteSchema.Steps.Count)
            throw new InvalidOperationException($"The database is of a newer version of the bot: {version}, known is {SqliteSchema.Steps.Count}.");
        foreach (var step in SqliteSchema.Steps.Skip(version))
            connection.Execute(step);
        connection.Execute($"PRAGMA user_version = {SqliteSchema.Steps.Count}");
        transaction.Commit();
    }

    private static int Version(SqliteConnection connection) =>
        Convert.ToInt32(connection.Scalar("PRAGMA user_version"), CultureInfo.InvariantCulture);

    private sealed class Measured(SqliteDatabase database, string operation) : IDisposable
    {
        private readonly long began = database.clock.GetTimestamp();
        private string outcome = "failed";

        public void Done() => outcome = "done";

        public void Dispose() => database.metrics?.Took("sqlite", operation, outcome, database.clock.GetElapsedTime(began));
    }
}
