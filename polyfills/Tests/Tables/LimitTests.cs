using Azure;
using Azure.Data.Tables;
using Azure.Data.Tables.Models;

namespace Polyfills.Tests.Tables;

/// <summary>Refused before anything is sent: Azurite lets several of these pass, and chokes on others.</summary>
public sealed class LimitTests : IDisposable
{
    private readonly FakeService _service = new();

    public void Dispose() => _service.Dispose();

    [Fact]
    public async Task More_than_252_properties_are_refused()
    {
        var row = new TableEntity("p", "r");
        for (var i = 0; i < 253; i++)
            row[$"P{i}"] = i;

        Assert.Equal(TableErrorCode.TooManyProperties, await CodeAsync(row));
        row.Remove("P0");
        await new FakeService().Answer(204).Table().AddEntityAsync(row);
    }

    [Fact]
    public async Task More_than_a_mebibyte_is_refused()
    {
        var row = new TableEntity("p", "r");
        for (var i = 0; i < 17; i++)
            row[$"P{i}"] = new string('æ', 31_000);

        Assert.Equal(TableErrorCode.EntityTooLarge, await CodeAsync(row));
    }

    [Theory]
    [InlineData("a/b")]
    [InlineData("a\\b")]
    [InlineData("a#b")]
    [InlineData("a?b")]
    [InlineData("a\u0001b")]
    [InlineData("a\u0085b")]
    public async Task A_key_with_a_forbidden_character_is_refused(string key)
    {
        Assert.Equal(TableErrorCode.OutOfRangeInput, await CodeAsync(new TableEntity(key, "r")));
        Assert.Equal(TableErrorCode.OutOfRangeInput, await CodeAsync(new TableEntity("p", key)));
    }

    [Fact]
    public async Task Long_keys_names_and_values_and_early_times_are_refused()
    {
        Assert.Equal(TableErrorCode.KeyValueTooLarge, await CodeAsync(new TableEntity("p", new string('r', 513))));
        Assert.Equal(TableErrorCode.PropertyNameTooLong, await CodeAsync(new TableEntity("p", "r") { [new string('n', 256)] = 1 }));
        Assert.Equal(TableErrorCode.PropertyValueTooLarge, await CodeAsync(new TableEntity("p", "r") { ["A"] = new string('x', 32_769) }));
        Assert.Equal(TableErrorCode.PropertyValueTooLarge, await CodeAsync(new TableEntity("p", "r") { ["A"] = new byte[65_537] }));
        Assert.Equal(TableErrorCode.OutOfRangeInput, await CodeAsync(new TableEntity("p", "r") { ["A"] = DateTimeOffset.MinValue }));
    }

    [Fact]
    public async Task A_time_that_is_not_in_utc_is_refused()
    {
        var row = new TableEntity("p", "r") { ["At"] = new DateTime(2026, 1, 1, 0, 0, 0, DateTimeKind.Local) };

        await Assert.ThrowsAsync<NotSupportedException>(() => _service.Table().AddEntityAsync(row));
    }

    [Fact]
    public async Task A_transaction_stays_in_one_partition()
    {
        var failure = await FailAsync(Add("p", "1"), Add("p", "2"), Add("other", "3"));

        Assert.Equal((400, 2), (failure.Status, failure.FailedTransactionActionIndex));
        Assert.Equal(TableErrorCode.CommandsInBatchActOnDifferentPartitions, failure.ErrorCode!);
    }

    [Fact]
    public async Task A_transaction_has_a_row_once_and_at_most_100_rows()
    {
        var twice = await FailAsync(Add("p", "1"), Add("p", "1"));
        var many = await FailAsync([.. Enumerable.Range(0, 101).Select(i => Add("p", $"{i}"))]);

        Assert.Equal(TableErrorCode.InvalidDuplicateRow, twice.ErrorCode!);
        Assert.Equal(TableErrorCode.InvalidInput, many.ErrorCode!);
    }

    [Fact]
    public async Task A_transaction_is_at_most_four_mebibytes()
    {
        var actions = Enumerable.Range(0, 50).Select(i => Add("p", $"{i}", new string('\u20AC', 30_000))).ToList();

        var failure = await Assert.ThrowsAsync<RequestFailedException>(() => _service.Table().SubmitTransactionAsync(actions));

        Assert.Equal(413, failure.Status);
    }

    [Fact]
    public async Task An_empty_transaction_is_refused() =>
        await Assert.ThrowsAsync<InvalidOperationException>(() => _service.Table().SubmitTransactionAsync([]));

    private static TableTransactionAction Add(string partition, string row, string text = "x") =>
        new(TableTransactionActionType.Add, new TableEntity(partition, row) { ["Text"] = text });

    private async Task<TableErrorCode> CodeAsync(TableEntity row)
    {
        var failure = await Assert.ThrowsAsync<RequestFailedException>(() => _service.Table().UpsertEntityAsync(row));
        Assert.Equal(400, failure.Status);
        Assert.Empty(_service.Requests);
        return failure.ErrorCode!;
    }

    private async Task<TableTransactionFailedException> FailAsync(params TableTransactionAction[] actions)
    {
        var failure = await Assert.ThrowsAsync<TableTransactionFailedException>(() => _service.Table().SubmitTransactionAsync(actions));
        Assert.Empty(_service.Requests);
        return failure;
    }
}
