using Azure;
using Azure.Data.Tables;
using Azure.Data.Tables.Models;
using MoedeBot.Tests.Support;

namespace Polyfills.Tests.Tables;

[Collection(AzuriteTests.Name)]
[Trait("Category", "Slow")]
public sealed class AzuriteRowTests(AzuriteFixture azurite) : IAsyncLifetime
{
    private readonly TableClient _table = new(azurite.ConnectionString, AzuriteFixture.NewTableName());

    public Task InitializeAsync() => _table.CreateAsync();

    public Task DisposeAsync() => _table.DeleteAsync();

    [Fact]
    public async Task Every_type_comes_back_as_it_was()
    {
        var at = new DateTimeOffset(2026, 11, 22, 10, 0, 0, TimeSpan.Zero).AddTicks(1_234_567);
        var values = new Dictionary<string, object>
        {
            ["Text"] = "Ærø \"citat\" \\ {x} \u2028 \U0001F600\r\n--changeset", ["Empty"] = "", ["Flag"] = true, ["Small"] = -5, ["Big"] = 5_000_000_000L,
            ["Whole"] = 5.0, ["Not"] = double.NaN, ["Least"] = double.NegativeInfinity, ["Id"] = Guid.Parse("0a1b2c3d-0000-4000-8000-00000000ABCD"),
            ["At"] = at, ["Bytes"] = new byte[] { 0, 1, 255 }, ["ETag"] = "mine",
        };
        await _table.AddEntityAsync(new TableEntity(values) { PartitionKey = "p", RowKey = "r" });

        var row = (await _table.GetEntityAsync<TableEntity>("p", "r")).Value;

        Assert.All(values, value => Assert.Equal(value.Value, row[value.Key]));
        Assert.Equal(values.Count + 4, row.Count);
        Assert.NotNull(row.Timestamp);
        Assert.NotEqual(default, row.ETag);
    }

    [Theory]
    [InlineData("o'clock", "''")]
    [InlineData("", "")]
    [InlineData("æøå ÆØÅ", "a b+c&d=e;f:g@h,i$j!k*(l)~m..")]
    [InlineData("\U0001F600", "19:abc@thread.tacv2")]
    public async Task Keys_address_their_row_whatever_their_letters(string partition, string row)
    {
        await _table.AddEntityAsync(new TableEntity(partition, row) { ["A"] = 1 });
        await _table.SubmitTransactionAsync([new(TableTransactionActionType.UpdateMerge, new TableEntity(partition, row) { ["B"] = 2 })]);
        var found = (await _table.GetEntityAsync<TableEntity>(partition, row)).Value;
        var filter = TableClient.CreateQueryFilter($"PartitionKey eq {partition} and RowKey eq {row}");

        Assert.Equal((partition, row, 1, 2), (found.PartitionKey, found.RowKey, found.GetInt32("A"), found.GetInt32("B")));
        Assert.Single(await _table.QueryAsync<TableEntity>(filter).ToListAsync());
        Assert.Equal(204, (await _table.DeleteEntityAsync(partition, row)).Status);
        Assert.Equal(404, (await _table.DeleteEntityAsync(partition, row)).Status);
    }

    [Fact]
    public async Task A_merge_keeps_what_a_replacement_removes()
    {
        await _table.UpsertEntityAsync(new TableEntity("p", "r") { ["A"] = 1, ["B"] = 1 });
        await _table.UpsertEntityAsync(new TableEntity("p", "r") { ["B"] = 2, ["A"] = null! });
        var merged = (await _table.GetEntityAsync<TableEntity>("p", "r")).Value;
        await _table.UpdateEntityAsync(new TableEntity("p", "r") { ["B"] = 3 }, ETag.All, TableUpdateMode.Replace);
        var replaced = (await _table.GetEntityAsync<TableEntity>("p", "r")).Value;

        Assert.Equal((1, 2), (merged.GetInt32("A"), merged.GetInt32("B")));
        Assert.Equal((null, 3), (replaced.GetInt32("A"), replaced.GetInt32("B")));
    }

    [Fact]
    public async Task A_stale_etag_is_refused_and_a_fresh_one_comes_with_every_write()
    {
        var first = (await _table.AddEntityAsync(new TableEntity("p", "r") { ["A"] = 1 })).Headers.ETag!.Value;
        var second = (await _table.UpdateEntityAsync(new TableEntity("p", "r") { ["A"] = 2 }, first)).Headers.ETag!.Value;

        var stale = await Assert.ThrowsAsync<RequestFailedException>(() => _table.UpdateEntityAsync(new TableEntity("p", "r") { ["A"] = 3 }, first));
        var staleDelete = await Assert.ThrowsAsync<RequestFailedException>(() => _table.DeleteEntityAsync("p", "r", first));

        Assert.Equal((412, TableErrorCode.UpdateConditionNotSatisfied), (stale.Status, new TableErrorCode(stale.ErrorCode!)));
        Assert.Equal(412, staleDelete.Status);
        Assert.Equal(204, (await _table.DeleteEntityAsync("p", "r", second)).Status);
    }

    [Fact]
    public async Task What_is_missing_is_null_or_an_error_as_asked()
    {
        var none = await _table.GetEntityIfExistsAsync<TableEntity>("p", "r");
        var failure = await Assert.ThrowsAsync<RequestFailedException>(() => _table.GetEntityAsync<TableEntity>("p", "r"));
        var update = await Assert.ThrowsAsync<RequestFailedException>(() => _table.UpdateEntityAsync(new TableEntity("p", "r"), ETag.All));

        Assert.False(none.HasValue);
        Assert.Equal((404, TableErrorCode.ResourceNotFound), (failure.Status, new TableErrorCode(failure.ErrorCode!)));
        Assert.Equal(404, update.Status);
    }

    [Fact]
    public async Task A_missing_table_is_told_apart_from_a_missing_row()
    {
        var missing = new TableClient(azurite.ConnectionString, AzuriteFixture.NewTableName());

        var failure = await Assert.ThrowsAsync<RequestFailedException>(() => missing.AddEntityAsync(new TableEntity("p", "r")));

        Assert.Equal(TableErrorCode.TableNotFound, failure.ErrorCode!);
    }

    [Fact]
    public async Task Rows_come_in_order_over_pages_with_only_what_was_selected()
    {
        for (var i = 9; i >= 0; i--)
            await _table.AddEntityAsync(new TableEntity("p", $"e:{i}") { ["N"] = i, ["Rest"] = "x" });
        await _table.AddEntityAsync(new TableEntity("p", "head"));
        var filter = TableClient.CreateQueryFilter($"PartitionKey eq {"p"} and RowKey ge {"e:2"} and RowKey lt {"e;"}");

        var pages = await _table.QueryAsync<TableEntity>(filter, 3, ["N"]).AsPages().ToListAsync();

        Assert.Equal([3, 3, 2], pages.Select(page => page.Values.Count));
        Assert.Equal(Enumerable.Range(2, 8), pages.SelectMany(page => page.Values).Select(row => row.GetInt32("N")!.Value));
        Assert.All(pages.SelectMany(page => page.Values), row => Assert.False(row.ContainsKey("Rest")));
    }

    [Fact]
    public async Task A_table_is_created_once_listed_and_deleted()
    {
        var service = new TableServiceClient(azurite.ConnectionString);
        var name = AzuriteFixture.NewTableName();
        await service.CreateTableAsync(name);

        var again = await Assert.ThrowsAsync<RequestFailedException>(() => service.CreateTableAsync(name));
        await service.CreateTableIfNotExistsAsync(name);

        Assert.Equal(TableErrorCode.TableAlreadyExists, again.ErrorCode!);
        Assert.Equal(name, (await service.QueryAsync(TableServiceClient.CreateQueryFilter($"TableName eq {name}")).SingleAsync()).Name);
        Assert.Equal(204, (await service.DeleteTableAsync(name)).Status);
        Assert.Equal(404, (await service.DeleteTableAsync(name)).Status);
    }

    [Fact]
    public async Task A_class_of_ones_own_is_stored_by_its_properties()
    {
        await _table.AddEntityAsync(new Own { PartitionKey = "p", RowKey = "r", Name = "Åse", Count = 3, Kind = UriKind.Relative });

        var own = (await _table.GetEntityAsync<Own>("p", "r")).Value;

        Assert.Equal(("Åse", 3L, UriKind.Relative, null), (own.Name, own.Count, own.Kind, own.Absent));
        Assert.NotEqual(default, own.ETag);
    }

    [Fact]
    public async Task A_wrong_key_is_refused()
    {
        var table = new TableClient(azurite.Server.Endpoint, "T1x", new TableSharedKeyCredential("devstoreaccount1", "AAAA"));

        var failure = await Assert.ThrowsAsync<RequestFailedException>(() => table.CreateAsync());

        Assert.Equal(403, failure.Status);
    }

    private sealed class Own : ITableEntity
    {
        public string PartitionKey { get; set; } = "";

        public string RowKey { get; set; } = "";

        public DateTimeOffset? Timestamp { get; set; }

        public ETag ETag { get; set; }

        public string? Name { get; set; }

        public long Count { get; set; }

        public UriKind Kind { get; set; }

        public double? Absent { get; set; }
    }
}
