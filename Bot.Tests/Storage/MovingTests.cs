using MoedeBot.Tests.Support;

namespace MoedeBot.Tests.Storage;

/// <summary>From SQLite to Azure Table Storage and back.</summary>
[Collection(AzuriteTests.Name)]
[Trait("Category", "Slow")]
public sealed class MovingTests(AzuriteFixture azurite) : IDisposable
{
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("moedebot");

    public void Dispose() => folder.Delete(recursive: true);

    [Fact]
    public async Task The_round_trip_gives_back_every_byte()
    {
        var tables = new Dictionary<string, string?>
        {
            ["Storage:Tables"] = azurite.ConnectionString, ["Storage:TablePrefix"] = AzuriteFixture.NewTableName()[..20],
        };
        await LogCommandTests.FillAsync(Sqlite("there"));

        await MoveAsync(Sqlite("there"), tables, "1");
        await MoveAsync(tables, Sqlite("back"), "2");
        await LogCommandTests.RunAsync(Sqlite("back"), "export", "--all", "--out", FileOf("3"));

        Assert.Equal(await File.ReadAllBytesAsync(FileOf("1")), await File.ReadAllBytesAsync(FileOf("2")));
        Assert.Equal(await File.ReadAllBytesAsync(FileOf("1")), await File.ReadAllBytesAsync(FileOf("3")));
        Assert.Equal(0, (await LogCommandTests.RunAsync(tables, "verify")).Code);
    }

    private async Task MoveAsync(Dictionary<string, string?> from, Dictionary<string, string?> to, string name)
    {
        Assert.Equal(0, (await LogCommandTests.RunAsync(from, "export", "--all", "--out", FileOf(name))).Code);
        Assert.Equal(0, (await LogCommandTests.RunAsync(to, "import", FileOf(name))).Code);
    }

    private string FileOf(string name) => Path.Combine(folder.FullName, name + ".jsonl");

    private Dictionary<string, string?> Sqlite(string name) => new() { ["Storage:Path"] = Path.Combine(folder.FullName, name + ".db") };
}
