using System.Security.Cryptography;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using MoedeBot.Storage;

namespace MoedeBot.Tests.Storage;

public sealed class LinksCommandTests : IDisposable
{
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("moedebot");

    public void Dispose()
    {
        SqliteConnection.ClearAllPools();
        folder.Delete(recursive: true);
    }

    [Fact]
    public async Task After_revoking_an_old_link_is_refused_and_a_new_one_works()
    {
        var old = Protector().Protect("m1");
        Assert.Equal("m1", Protector().Unprotect(old));

        Assert.Equal(0, await RunAsync("revoke"));

        Assert.Throws<CryptographicException>(() => Protector().Unprotect(old));
        Assert.Equal("m1", Protector().Unprotect(Protector().Protect("m1")));
    }

    [Theory]
    [InlineData]
    [InlineData("revoke", "all")]
    [InlineData("list")]
    public async Task Wrong_use_is_explained(params string[] args) => Assert.Equal(64, await RunAsync(args));

    private Task<int> RunAsync(params string[] args) => LinksCommand.RunAsync(args, Configuration, TimeProvider.System, TextWriter.Null);

    // As a process that has just started.
    private ITimeLimitedDataProtector Protector() => new ServiceCollection().AddLogging().AddStorage(Configuration).BuildServiceProvider()
        .GetRequiredService<IDataProtectionProvider>().CreateProtector("minutes-page-1").ToTimeLimitedDataProtector();

    private IConfigurationRoot Configuration => new ConfigurationBuilder()
        .AddInMemoryCollection(new Dictionary<string, string?> { ["Storage:Path"] = Path.Combine(folder.FullName, "bot.db") }).Build();
}
