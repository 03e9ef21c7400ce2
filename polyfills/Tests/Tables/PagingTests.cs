using Azure.Data.Tables;

namespace Polyfills.Tests.Tables;

public sealed class PagingTests
{
    private const string NoRows = """{"value":[]}""";

    [Fact]
    public async Task An_empty_page_with_a_continuation_is_not_the_end()
    {
        var service = new FakeService()
            .Answer(200, NoRows, headers: [("x-ms-continuation-NextPartitionKey", "1!4!cA=="), ("x-ms-continuation-NextRowKey", "1!4!cg==")])
            .Answer(200, """{"value":[{"PartitionKey":"p","RowKey":"r"}]}""");

        var rows = await service.Table().QueryAsync<TableEntity>("PartitionKey eq 'p'", 7, ["RowKey"]).ToListAsync();

        Assert.Equal("r", Assert.Single(rows).RowKey);
        Assert.Equal(
            "/T()?$filter=PartitionKey%20eq%20%27p%27&$select=RowKey&$top=7&NextPartitionKey=1%214%21cA%3D%3D&NextRowKey=1%214%21cg%3D%3D",
            service.Requests[1].Address);
    }

    [Fact]
    public async Task A_continuation_may_have_no_row_key()
    {
        var service = new FakeService()
            .Answer(200, NoRows, headers: [("x-ms-continuation-NextPartitionKey", "next")])
            .Answer(200, NoRows);

        await service.Table().QueryAsync<TableEntity>().ToListAsync();

        Assert.Equal("/T()?NextPartitionKey=next", service.Requests[1].Address);
    }

    [Fact]
    public async Task A_page_can_be_resumed_by_its_token()
    {
        var service = new FakeService()
            .Answer(200, NoRows, headers: [("x-ms-continuation-NextPartitionKey", "p"), ("x-ms-continuation-NextRowKey", "r")])
            .Answer(200, NoRows);
        var first = await service.Table().QueryAsync<TableEntity>().AsPages().FirstAsync();

        await service.Table().QueryAsync<TableEntity>().AsPages(first.ContinuationToken).FirstAsync();

        Assert.EndsWith("?NextPartitionKey=p&NextRowKey=r", service.Requests[1].Address, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Tables_are_listed_over_pages()
    {
        var service = new FakeService()
            .Answer(200, """{"value":[{"TableName":"A"}]}""", headers: [("x-ms-continuation-NextTableName", "B")])
            .Answer(200, """{"value":[{"TableName":"B"}]}""");
        var client = new TableServiceClient(new Uri("https://fake.table.core.windows.net"), new TableSharedKeyCredential("fake", "AAAA"), service.Options());

        var tables = await client.QueryAsync().ToListAsync();

        Assert.Equal(["A", "B"], tables.Select(table => table.Name));
        Assert.Equal("/Tables?NextTableName=B", service.Requests[1].Address);
    }
}
