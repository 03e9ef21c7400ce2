using MoedeBot.Tests.Support;

namespace MoedeBot.Tests.Contracts;

[Collection(AzuriteTests.Name)]
[Trait("Category", "Slow")]
public sealed class AzureEventLogTests(AzuriteFixture azurite) : EventLogContract(new AzureStore(azurite.ConnectionString));

[Collection(AzuriteTests.Name)]
[Trait("Category", "Slow")]
public sealed class AzureDirtyMeetingsTests(AzuriteFixture azurite) : DirtyMeetingsContract(new AzureStore(azurite.ConnectionString));

[Collection(AzuriteTests.Name)]
[Trait("Category", "Slow")]
public sealed class AzureForumDirectoryTests(AzuriteFixture azurite) : ForumDirectoryContract(new AzureStore(azurite.ConnectionString));

[Collection(AzuriteTests.Name)]
[Trait("Category", "Slow")]
public sealed class AzureMinutesArchiveTests(AzuriteFixture azurite) : MinutesArchiveContract(new AzureStore(azurite.ConnectionString));

[Collection(AzuriteTests.Name)]
[Trait("Category", "Slow")]
public sealed class AzureDeliveredCardsTests(AzuriteFixture azurite) : DeliveredCardsContract(new AzureStore(azurite.ConnectionString));

[Collection(AzuriteTests.Name)]
[Trait("Category", "Slow")]
public sealed class AzureMeetingLeasesTests(AzuriteFixture azurite) : MeetingLeasesContract(new AzureStore(azurite.ConnectionString));

[Collection(AzuriteTests.Name)]
[Trait("Category", "Slow")]
public sealed class AzureStoredStreamsTests(AzuriteFixture azurite) : StoredStreamsContract(new AzureStore(azurite.ConnectionString))
{
    [Fact]
    public async Task Nothing_is_left_of_a_long_text()
    {
        await Store.Log.TryAppendAsync(new("m0190-abc"), 0, [Events.Comment(1, new string('æ', 1_200_000))], default);

        await ReplaceAsync(1, Events.Comment(1, ""));

        var rows = await ((AzureStore)Store).Table("Meetings").QueryAsync<Azure.Data.Tables.TableEntity>("PartitionKey eq 'm0190-abc'").ToListAsync();
        Assert.Equal(["e:0000000001", "head"], rows.Select(row => row.RowKey));
    }
}
