using Azure.Data.Tables;
using Azure.Data.Tables.Wire;

namespace Polyfills.Tests.Tables;

public sealed class AuthorisationTests
{
    [Fact]
    public async Task The_signature_covers_the_date_and_the_path_as_sent()
    {
        var service = new FakeService().Answer(200, """{"PartitionKey":"o'clock","RowKey":"æ"}""");
        var key = new TableSharedKeyCredential("acct", "c2VjcmV0");
        var table = new TableClient(new Uri("http://127.0.0.1:10002/acct"), "T", key, service.Options());

        await table.GetEntityAsync<TableEntity>("o'clock", "æ");

        var request = service.Requests.Single();
        var path = "/acct/T(PartitionKey='o%27%27clock',RowKey='%C3%A6')";
        Assert.Equal(path, request.Address);
        Assert.Equal($"SharedKeyLite acct:{key.Sign($"{request.Headers["x-ms-date"]}\n/acct{path}")}", request.Headers["Authorization"]);
    }

    // The vector is RFC 4231, test case 2.
    [Fact]
    public void The_signature_is_an_hmac_with_sha_256()
    {
        var credential = new TableSharedKeyCredential("a", Convert.ToBase64String("Jefe"u8.ToArray()));

        var signature = Convert.ToHexStringLower(Convert.FromBase64String(credential.Sign("what do ya want for nothing?")));

        Assert.Equal("5bdcc146bf60754e6a042426089575c75a003f089d2739839dec58b964ec3843", signature);
    }

    [Fact]
    public async Task A_token_is_asked_for_storage_and_sent_as_bearer()
    {
        var service = new FakeService().Answer(204);
        var credential = new FakeService.AnyToken();
        var table = new TableClient(new Uri("https://fake.table.core.windows.net"), "T", credential, service.Options());

        await table.AddEntityAsync(new TableEntity("p", "r"));

        Assert.Equal(["https://storage.azure.com/.default"], credential.Scopes);
        Assert.Equal("Bearer the-token", service.Requests.Single().Headers["Authorization"]);
        Assert.Equal("2020-12-06", service.Requests.Single().Headers["x-ms-version"]);
    }

    [Fact]
    public void A_token_is_never_sent_in_the_clear() =>
        Assert.Throws<ArgumentException>(() => new TableClient(new Uri("http://fake.table.core.windows.net"), "T", new FakeService.AnyToken()));

    [Theory]
    [InlineData("UseDevelopmentStorage=true", "http://127.0.0.1:10002/devstoreaccount1", "devstoreaccount1")]
    [InlineData("UseDevelopmentStorage=true;DevelopmentStorageProxyUri=http://box", "http://box:10002/devstoreaccount1", "devstoreaccount1")]
    [InlineData("AccountName=a;AccountKey=AAAA", "https://a.table.core.windows.net/", "a")]
    [InlineData("DefaultEndpointsProtocol=http;accountname=a;ACCOUNTKEY=AAA=;EndpointSuffix=core.example;", "http://a.table.core.example/", "a")]
    [InlineData("AccountName=a;AccountKey=AAAA;TableEndpoint=http://h:1/a/", "http://h:1/a", "a")]
    public void A_connection_string_names_endpoint_and_account(string text, string endpoint, string account)
    {
        var parsed = ConnectionString.Parse(text);

        Assert.Equal((endpoint, account), (parsed.Endpoint.AbsoluteUri, parsed.Credential.AccountName));
    }

    [Theory]
    [InlineData("nonsense", typeof(FormatException))]
    [InlineData("AccountName=a;AccountName=b;AccountKey=AAAA", typeof(FormatException))]
    [InlineData("AccountName=a", typeof(InvalidOperationException))]
    [InlineData("UseDevelopmentStorage=false", typeof(InvalidOperationException))]
    [InlineData("AccountName=a;AccountKey=not base64!", typeof(FormatException))]
    public void A_connection_string_that_names_no_account_is_refused(string text, Type failure) =>
        Assert.Throws(failure, () => ConnectionString.Parse(text));
}
