using Azure;
using Azure.Data.Tables;
using Azure.Data.Tables.Models;
using MoedeBot.Tests.Support;

namespace Polyfills.Tests.Tables;

[Collection(AzuriteTests.Name)]
[Trait("Category", "Slow")]
public sealed class AzuriteTransactionTests(AzuriteFixture azurite) : IAsyncLifetime
{
    private readonly TableClient _table = new(azurite.ConnectionString, AzuriteFixture.NewTableName());

    public Task InitializeAsync() => _table.CreateAsync();

    public Task DisposeAsync() => _table.DeleteAsync();

    [Fact]
    public async Task A_hundred_rows_are_written_together_and_each_gets_its_etag()
    {
        var answer = await _table.SubmitTransactionAsync(Enumerable.Range(0, 100).Select(i => Add($"{i:D3}")));

        Assert.Equal(100, answer.Value.Count(part => part.Headers.ETag != null));
        Assert.Equal(100, await _table.QueryAsync<TableEntity>().CountAsync());
    }

    [Fact]
    public async Task A_refused_action_is_named_and_nothing_is_written()
    {
        await _table.AddEntityAsync(new TableEntity("p", "b") { ["Text"] = "first" });

        var failure = await Assert.ThrowsAsync<TableTransactionFailedException>(
            () => _table.SubmitTransactionAsync([Add("a"), Add("b"), Add("c")]));

        Assert.Equal((409, 1), (failure.Status, failure.FailedTransactionActionIndex));
        Assert.Equal(TableErrorCode.EntityAlreadyExists, failure.ErrorCode!);
        Assert.Equal("first", (await _table.QueryAsync<TableEntity>().SingleAsync()).GetString("Text"));
    }

    [Fact]
    public async Task All_kinds_of_action_go_together()
    {
        foreach (var row in (string[])["merge", "replace", "delete"])
            await _table.AddEntityAsync(new TableEntity("p", row) { ["Old"] = 1 });

        await _table.SubmitTransactionAsync(
        [
            Add("add"),
            Action(TableTransactionActionType.UpdateMerge, "merge"),
            Action(TableTransactionActionType.UpdateReplace, "replace"),
            Action(TableTransactionActionType.Delete, "delete"),
            Action(TableTransactionActionType.UpsertMerge, "upsert1"),
            Action(TableTransactionActionType.UpsertReplace, "upsert2"),
        ]);

        var rows = await _table.QueryAsync<TableEntity>().ToListAsync();
        Assert.Equal(["add", "merge", "replace", "upsert1", "upsert2"], rows.Select(row => row.RowKey));
        Assert.Equal([false, true, false, false, false], rows.Select(row => row.ContainsKey("Old")));
    }

    [Fact]
    public async Task Of_many_transactions_on_one_etag_exactly_one_wins()
    {
        var etag = (await _table.AddEntityAsync(new TableEntity("p", "head") { ["N"] = 0 })).Headers.ETag!.Value;

        var statuses = await Task.WhenAll(Enumerable.Range(1, 12).Select(i => StatusAsync(i, etag)));

        Assert.Single(statuses, 202);
        Assert.Equal(11, statuses.Count(status => status == 412));
        Assert.Equal(2, await _table.QueryAsync<TableEntity>().CountAsync());
    }

    [Theory]
    [InlineData("linje\r\n--changeset_x\r\nDELETE http://x/y HTTP/1.1")]
    [InlineData("{ } {{\"a\":1}} \\\" \u2028 \u2029 \u0000 ' % æøå \U0001F600")]
    public async Task Any_text_passes_through_a_transaction_unchanged(string text)
    {
        await _table.SubmitTransactionAsync([Add("a", text), Add("b")]);

        Assert.Equal(text, (await _table.GetEntityAsync<TableEntity>("p", "a")).Value.GetString("Text"));
    }

    [Fact]
    public async Task Long_text_keeps_its_letters_wherever_the_emulator_cuts_the_body()
    {
        var row = new TableEntity("p", "r");
        for (var i = 0; i < 14; i++)
            row[$"T{i}"] = new string('x', i) + string.Concat(Enumerable.Repeat("æ\U0001F600", 10_000));

        await _table.AddEntityAsync(row);

        var read = (await _table.GetEntityAsync<TableEntity>("p", "r")).Value;
        Assert.All(Enumerable.Range(0, 14), i => Assert.True(row.GetString($"T{i}") == read.GetString($"T{i}"), $"T{i}"));
    }

    private static TableTransactionAction Add(string row, string text = "x") =>
        new(TableTransactionActionType.Add, new TableEntity("p", row) { ["Text"] = text });

    private static TableTransactionAction Action(TableTransactionActionType type, string row) =>
        new(type, new TableEntity("p", row) { ["New"] = 1 });

    private async Task<int> StatusAsync(int number, ETag etag)
    {
        try
        {
            var head = new TableEntity("p", "head") { ["N"] = number };
            return (await _table.SubmitTransactionAsync([new(TableTransactionActionType.UpdateReplace, head, etag), Add($"{number}")])).GetRawResponse().Status;
        }
        catch (TableTransactionFailedException failure)
        {
            return failure.Status;
        }
    }
}
