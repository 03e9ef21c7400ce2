using Azure;
using Azure.Data.Tables;

namespace Polyfills.Tests.Tables;

/// <summary>Forms of a transaction's answer, from the service and from what stands before it.</summary>
public sealed class TransactionAnswerTests
{
    private static readonly TableTransactionAction[] _two =
    [
        new(TableTransactionActionType.Add, new TableEntity("p", "1") { ["A"] = 1 }),
        new(TableTransactionActionType.Delete, new TableEntity("p", "2"), new ETag("W/\"x\"")),
    ];

    [Fact]
    public async Task One_failed_part_is_the_whole_answer()
    {
        var part = "HTTP/1.1 412 Precondition Failed\r\nContent-Type: application/json\r\n\r\n"
            + """{"odata.error":{"code":"UpdateConditionNotSatisfied","message":{"lang":"en-US","value":"1:The condition failed.\nTime:x"}}}""";
        var service = new FakeService().Answer(202, Multipart(part), "multipart/mixed; boundary=batchresponse_1");

        var failure = await Assert.ThrowsAsync<TableTransactionFailedException>(() => service.Table().SubmitTransactionAsync(_two));

        Assert.Equal((412, "UpdateConditionNotSatisfied", 1), (failure.Status, failure.ErrorCode, failure.FailedTransactionActionIndex));
    }

    [Theory]
    [InlineData("multipart/mixed; boundary=batchresponse_1", true)]
    [InlineData("Multipart/Mixed;BOUNDARY=\"batchresponse_1\"; x=y", true)]
    [InlineData("multipart/mixed; boundary=batchresponse_1", false)]
    public async Task Parts_are_found_whatever_the_framing(string type, bool closed)
    {
        var body = Multipart("HTTP/1.1 204 No Content\r\netag: W/\"1\"\r\n", "\r\nHTTP/1.1 204 No Content\r\nDataServiceVersion: 3.0;\r\n\r\n\r\n");
        body = closed ? body : body[..body.IndexOf("--changesetresponse_2--", StringComparison.Ordinal)];
        var service = new FakeService().Answer(202, body, type);

        var answer = await service.Table().SubmitTransactionAsync(_two);

        Assert.Equal([204, 204], answer.Value.Select(part => part.Status));
        Assert.Equal(new ETag("W/\"1\""), answer.Value[0].Headers.ETag);
    }

    [Theory]
    [InlineData("")]
    [InlineData("--batchresponse_1\r\ngarbage")]
    public async Task An_answer_that_says_nothing_is_not_taken_for_success(string body)
    {
        var service = new FakeService().Answer(202, body, "multipart/mixed; boundary=batchresponse_1");

        var failure = await Assert.ThrowsAsync<RequestFailedException>(() => service.Table().SubmitTransactionAsync(_two));

        Assert.Equal(202, failure.Status);
    }

    [Fact]
    public async Task A_refusal_of_the_whole_request_keeps_its_status()
    {
        var service = new FakeService().Answer(403, "<Error><Code>AuthenticationFailed</Code></Error>", "application/xml");

        var failure = await Assert.ThrowsAsync<RequestFailedException>(() => service.Table().SubmitTransactionAsync(_two));

        Assert.Equal((403, "AuthenticationFailed"), (failure.Status, failure.ErrorCode));
    }

    [Fact]
    public async Task The_request_is_one_change_set_of_whole_requests()
    {
        var service = new FakeService().Answer(202, Multipart("HTTP/1.1 204 N", "HTTP/1.1 204 N"), "multipart/mixed; boundary=batchresponse_1");

        await service.Table().SubmitTransactionAsync(_two);

        var request = service.Requests.Single();
        Assert.Equal("/$batch", request.Address);
        Assert.StartsWith("multipart/mixed; boundary=batch_", request.Headers["Content-Type"], StringComparison.Ordinal);
        Assert.Contains("\r\nPOST https://fake.table.core.windows.net/T HTTP/1.1\r\n", request.Body, StringComparison.Ordinal);
        Assert.Contains("\r\nIf-Match: W/\"x\"\r\n", request.Body, StringComparison.Ordinal);
        Assert.Contains("\r\n\r\n{\"PartitionKey\":\"p\",\"RowKey\":\"1\",\"A\":1}\r\n", request.Body, StringComparison.Ordinal);
    }

    private static string Multipart(params string[] parts) =>
        "--batchresponse_1\r\nContent-Type: multipart/mixed; boundary=changesetresponse_2\r\n\r\n"
        + string.Concat(parts.Select(part =>
            $"--changesetresponse_2\r\nContent-Type: application/http\r\nContent-Transfer-Encoding: binary\r\n\r\n{part}\r\n"))
        + "--changesetresponse_2--\r\n--batchresponse_1--\r\n";
}
