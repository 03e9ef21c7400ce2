using Microsoft.AspNetCore.DataProtection;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using MoedeBot.Delivery;
using MoedeBot.Meetings;
using MoedeBot.Minutes;
using MoedeBot.Storage;
using MoedeBot.Tests.Contracts;
using MoedeBot.Tests.Support;

namespace MoedeBot.Tests.Storage;

/// <summary>The choice of store, and that what one process signed another one accepts.</summary>
[Collection(AzuriteTests.Name)]
[Trait("Category", "Slow")]
public sealed class StorageRegistrationTests(AzuriteFixture azurite) : IDisposable
{
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("moedebot");

    public void Dispose() => folder.Delete(recursive: true);

    [Theory]
    [InlineData(true, "Table")]
    [InlineData(false, "Sqlite")]
    public async Task The_configured_store_is_behind_every_port(bool tables, string kind)
    {
        var settings = Settings(tables);
        await using var first = Services(settings);
        await first.GetRequiredService<IEventLog>().TryAppendAsync(new MeetingId("m1"), 0, Events.Comments(1, 1), default);
        await using var second = Services(settings);

        Assert.Single(await second.GetRequiredService<IEventLog>().ReadAsync(new MeetingId("m1"), 0, default));
        foreach (var port in (Type[])[typeof(IEventLog), typeof(IDirtyMeetings), typeof(IForumDirectory), typeof(IMinutesArchive), typeof(IDeliveredCards)])
            Assert.StartsWith(kind, second.GetRequiredService(port).GetType().Name, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task What_one_process_protects_another_one_opens(bool tables)
    {
        var settings = Settings(tables);
        await using var first = Services(settings);
        var protectedText = first.GetDataProtector("minutes-link").Protect("m1");
        await using var second = Services(settings);

        Assert.Equal("m1", second.GetDataProtector("minutes-link").Unprotect(protectedText));
    }

    private Dictionary<string, string?> Settings(bool tables) => new()
    {
        ["Storage:Tables"] = tables ? azurite.ConnectionString : "",
        ["Storage:TablePrefix"] = AzuriteFixture.NewTableName()[..20],
        ["Storage:Path"] = Path.Combine(folder.FullName, "deep", "moedebot.db"),
    };

    private static ServiceProvider Services(Dictionary<string, string?> settings) => new ServiceCollection()
        .AddLogging(logging => logging.ClearProviders())
        .AddStorage(new ConfigurationBuilder().AddInMemoryCollection(settings).Build())
        .BuildServiceProvider();
}
