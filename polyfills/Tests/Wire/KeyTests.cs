using System.Net;
using Polyfills.Tests.Support;

namespace Polyfills.Tests.Wire;

/// <summary>The channel's keys over time: cached, renewed, missed, healed; and tokens that are let in.</summary>
public sealed class KeyTests : IDisposable
{
    private const string MetadataPath = "/v1/.well-known/openidconfiguration";

    private readonly ManualClock clock = new();
    private readonly Channel channel = new();
    private readonly Outside outside = new();

    [Theory]
    [InlineData("Bearer ")]
    [InlineData("bearer ")]
    [InlineData("BEARER ")]
    public async Task A_valid_token_lets_the_message_in(string scheme)
    {
        await using var service = await StartAsync();
        Assert.Equal(HttpStatusCode.OK, await PostAsync(service, scheme + Channel.Mint(clock.GetUtcNow())));
    }

    [Theory]
    [InlineData(4, HttpStatusCode.OK)]
    [InlineData(6, HttpStatusCode.Unauthorized)]
    public async Task Clocks_may_differ_by_five_minutes(int minutes, HttpStatusCode expected)
    {
        await using var service = await StartAsync();
        Assert.Equal(expected, await PostAsync(service, "Bearer " + Channel.Mint(clock.GetUtcNow().AddMinutes(-55 - minutes))));
        Assert.Equal(expected, await PostAsync(service, "Bearer " + Channel.Mint(clock.GetUtcNow().AddMinutes(5 + minutes))));
    }

    [Fact]
    public async Task A_known_token_is_refused_once_it_expires()
    {
        await using var service = await StartAsync();
        var token = "Bearer " + Channel.Mint(clock.GetUtcNow());
        Assert.Equal(HttpStatusCode.OK, await PostAsync(service, token));
        clock.Advance(TimeSpan.FromMinutes(59));
        Assert.Equal(HttpStatusCode.OK, await PostAsync(service, token));
        clock.Advance(TimeSpan.FromMinutes(2));
        Assert.Equal(HttpStatusCode.Unauthorized, await PostAsync(service, token));
    }

    [Fact]
    public async Task Keys_are_fetched_once_for_many_messages()
    {
        await using var service = await StartAsync();
        await Task.WhenAll(Enumerable.Range(0, 20).Select(_ => PostAsync(service, "Bearer " + Channel.Mint(clock.GetUtcNow()))));
        Assert.Equal(1, Fetches);
    }

    [Fact]
    public async Task A_new_key_is_learnt_when_a_token_names_it()
    {
        await using var service = await StartAsync();
        await PostAsync(service, "Bearer " + Channel.Mint(clock.GetUtcNow()));
        channel.Publish("key-2", "msteams");
        Assert.Equal(HttpStatusCode.OK, await PostAsync(service, "Bearer " + Channel.Mint(clock.GetUtcNow(), keyId: "key-2")));
        Assert.Equal(2, Fetches);
    }

    [Fact]
    public async Task Unknown_keys_cannot_make_the_bot_fetch_more_than_once_a_minute()
    {
        await using var service = await StartAsync();
        for (var i = 0; i < 10; i++)
        {
            await PostAsync(service, "Bearer " + Channel.Mint(clock.GetUtcNow(), keyId: "own", head: head => head["kid"] = "unknown-" + i));
        }

        Assert.Equal(2, Fetches);
        clock.Advance(TimeSpan.FromMinutes(2));
        await PostAsync(service, "Bearer " + Channel.Mint(clock.GetUtcNow(), keyId: "own"));
        Assert.Equal(3, Fetches);
    }

    [Fact]
    public async Task A_token_known_by_a_withdrawn_key_is_refused()
    {
        await using var service = await StartAsync();
        channel.Publish("key-2", "msteams");
        var token = "Bearer " + Channel.Mint(clock.GetUtcNow());
        Assert.Equal(HttpStatusCode.OK, await PostAsync(service, token));
        channel.Withdraw("key-1");
        await PostAsync(service, "Bearer " + Channel.Mint(clock.GetUtcNow(), keyId: "own"));
        Assert.Equal(HttpStatusCode.Unauthorized, await PostAsync(service, token));
    }

    [Fact]
    public async Task Without_metadata_the_bot_answers_503_and_heals_by_itself()
    {
        outside.On("GET", MetadataPath, HttpStatusCode.ServiceUnavailable);
        await using var service = await Service.StartAsync(new TestBot(), outside, clock, Channel.Settings);
        var token = "Bearer " + Channel.Mint(clock.GetUtcNow());
        Assert.Equal(HttpStatusCode.ServiceUnavailable, await PostAsync(service, token));
        var asked = Fetches;
        Assert.Equal(HttpStatusCode.ServiceUnavailable, await PostAsync(service, token));
        Assert.Equal(asked, Fetches);
        channel.Serve(outside.Forget(MetadataPath));
        clock.Advance(TimeSpan.FromSeconds(6));
        Assert.Equal(HttpStatusCode.OK, await PostAsync(service, token));
    }

    [Theory]
    [InlineData(23, HttpStatusCode.OK)]
    [InlineData(25, HttpStatusCode.ServiceUnavailable)]
    public async Task Known_keys_are_good_for_a_day_when_the_metadata_is_gone(int hours, HttpStatusCode expected)
    {
        await using var service = await StartAsync();
        Assert.Equal(HttpStatusCode.OK, await PostAsync(service, "Bearer " + Channel.Mint(clock.GetUtcNow())));
        outside.Forget(MetadataPath).On("GET", MetadataPath, HttpStatusCode.BadGateway);
        clock.Advance(TimeSpan.FromHours(hours));
        Assert.Equal(expected, await PostAsync(service, "Bearer " + Channel.Mint(clock.GetUtcNow())));
    }

    [Theory]
    [InlineData("not json")]
    [InlineData("""{"issuer":"x"}""")]
    [InlineData("""{"issuer":"x","jwks_uri":"https://login.botframework.com/elsewhere"}""")]
    public async Task Metadata_that_makes_no_sense_is_as_good_as_none(string metadata)
    {
        outside.On("GET", MetadataPath, HttpStatusCode.OK, metadata).On("GET", "/elsewhere", HttpStatusCode.OK, """{"keys":[]}""");
        await using var service = await Service.StartAsync(new TestBot(), outside, clock, Channel.Settings);
        Assert.Equal(HttpStatusCode.ServiceUnavailable, await PostAsync(service, "Bearer " + Channel.Mint(clock.GetUtcNow())));
    }

    public void Dispose() => outside.Dispose();

    private int Fetches => outside.Calls.Count(call => call.Address.AbsolutePath == MetadataPath);

    private Task<Service> StartAsync() => Service.StartAsync(new TestBot(), channel.Serve(outside), clock, Channel.Settings);

    private static async Task<HttpStatusCode> PostAsync(Service service, string authorization) =>
        (await service.PostAsync(Sample.Message, authorization)).Status;
}
