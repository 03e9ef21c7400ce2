using Azure;
using Azure.Data.Tables;
using Azure.Data.Tables.Models;

namespace Polyfills.Tests.Tables;

public sealed class FailureTests
{
    private static readonly TableEntity _row = new("p", "r") { ["Text"] = "x" };

    [Fact]
    public async Task A_busy_server_is_asked_again_with_a_fresh_signature_and_the_same_request_id()
    {
        var service = new FakeService().Answer(503, headers: [("Retry-After", "0")]).Answer(204);

        await service.Table().AddEntityAsync(_row);

        Assert.Equal(2, service.Requests.Count);
        Assert.Equal(service.Requests[0].Headers["x-ms-client-request-id"], service.Requests[1].Headers["x-ms-client-request-id"]);
        Assert.All(service.Requests, request => Assert.StartsWith("SharedKeyLite fake:", request.Headers["Authorization"], StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_write_whose_answer_was_lost_shows_as_a_conflict_after_the_retry()
    {
        var service = new FakeService().Drop()
            .Answer(409, """{"odata.error":{"code":"EntityAlreadyExists","message":{"lang":"en-US","value":"The specified entity already exists."}}}""");

        var failure = await Assert.ThrowsAsync<RequestFailedException>(() => service.Table().AddEntityAsync(_row));

        Assert.Equal(409, failure.Status);
        Assert.Equal(TableErrorCode.EntityAlreadyExists, failure.ErrorCode!);
    }

    [Theory]
    [InlineData("""<?xml version="1.0" encoding="utf-8"?><Error><Code>FromXml</Code><Message>No.</Message></Error>""", "application/xml", "FromXml")]
    [InlineData("""<m:error xmlns:m="urn:m"><m:code>FromOData</m:code><m:message>No.</m:message></m:error>""", "application/xml", "FromOData")]
    [InlineData("""{"odata.error":{"code":"FromJson","message":{"lang":"en-US","value":"No."}}}""", "application/json", "FromJson")]
    [InlineData("{ not json", "application/json", null)]
    [InlineData("", "text/plain", null)]
    public async Task The_code_is_read_from_whatever_body_there_is(string body, string type, string? code)
    {
        var service = new FakeService().Answer(403, body, type);

        var failure = await Assert.ThrowsAsync<RequestFailedException>(() => service.Table().AddEntityAsync(_row));

        Assert.Equal((403, code), (failure.Status, failure.ErrorCode));
    }

    [Fact]
    public async Task The_header_is_the_better_source_of_the_code()
    {
        var service = new FakeService().Answer(400, "<Error><Code>Body</Code></Error>", "application/xml", ("x-ms-error-code", "Header"));

        var failure = await Assert.ThrowsAsync<RequestFailedException>(() => service.Table().AddEntityAsync(_row));

        Assert.Equal("Header", failure.ErrorCode);
    }

    [Fact]
    public async Task A_table_that_is_still_being_deleted_is_not_taken_for_one_that_exists()
    {
        var service = new FakeService().Answer(409, headers: ("x-ms-error-code", "TableBeingDeleted")).Answer(409, headers: ("x-ms-error-code", "TableAlreadyExists"));
        var table = service.Table();

        var failure = await Assert.ThrowsAsync<RequestFailedException>(() => table.CreateIfNotExistsAsync());
        var found = await table.CreateIfNotExistsAsync();

        Assert.Equal(TableErrorCode.TableBeingDeleted, failure.ErrorCode!);
        Assert.Equal("T", found.Value.Name);
    }

    [Fact]
    public async Task A_cancelled_request_is_not_sent()
    {
        var service = new FakeService();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => service.Table().AddEntityAsync(_row, new CancellationToken(canceled: true)));

        Assert.Empty(service.Requests);
    }
}
