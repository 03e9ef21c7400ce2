namespace MoedeBot.Tests.Support;

/// <summary>
/// One Azurite for all tests that name the collection; they run one after the other. Tests use tables of their own,
/// since Azurite scans the whole table for every query.
/// </summary>
public sealed class AzuriteFixture : IAsyncLifetime
{
    private static int _tables;

    public AzuriteServer Server { get; private set; } = null!;

    public string ConnectionString => Server.ConnectionString;

    /// <summary>A table name that nobody has used: the real service keeps deleted names busy for a while.</summary>
    public static string NewTableName() => $"t{Interlocked.Increment(ref _tables)}x{Guid.NewGuid():n}";

    public async Task InitializeAsync() => Server = await AzuriteServer.StartAsync();

    public async Task DisposeAsync() => await Server.DisposeAsync();
}

/// <summary>Tests that share one Azurite.</summary>
[CollectionDefinition(Name)]
public sealed class AzuriteTests : ICollectionFixture<AzuriteFixture>
{
    public const string Name = "Azurite";
}
