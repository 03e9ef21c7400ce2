using System.Net;
using System.Security.Claims;
using Microsoft.Bot.Connector.Authentication;
using Polyfills.Tests.Support;

namespace Polyfills.Tests.Wire;

/// <summary>What an operator can set about trust, and what that opens.</summary>
public sealed class TrustSettingsTests
{
    private readonly ManualClock clock = new();

    [Theory]
    [InlineData("ftp://smba.trafficmanager.net")]
    [InlineData("http://smba.trafficmanager.net")]
    [InlineData("https://user@smba.trafficmanager.net")]
    [InlineData("not a host")]
    [InlineData("https://")]
    public void A_host_that_must_not_be_listed_stops_the_bot(string entry) =>
        Assert.Throws<ArgumentException>(() => new ServiceHosts([entry], loopback: false));

    [Theory]
    [InlineData("https://smba.infra.gcc.teams.microsoft.com/gcc", true)]
    [InlineData("https://smba.trafficmanager.net/emea/", false)]
    public void Listed_hosts_stand_in_place_of_the_public_cloud(string serviceUrl, bool allowed) =>
        Assert.Equal(allowed, new ServiceHosts(["smba.infra.gcc.teams.microsoft.com"], loopback: false).Allow(serviceUrl));

    [Fact]
    public void An_origin_on_this_machine_can_be_listed_with_its_port()
    {
        var hosts = new ServiceHosts(["http://127.0.0.1:5000"], loopback: false);
        Assert.True(hosts.Allow("http://127.0.0.1:5000/connector"));
        Assert.False(hosts.Allow("http://127.0.0.1:5001/connector"));
        Assert.False(hosts.Allow("http://localhost:5000/connector"));
    }

    [Theory]
    [InlineData("ChannelTrust:Tenants:0", "55555555-5555-4555-8555-555555555555", 403)]
    [InlineData("ChannelTrust:Tenants:1", Channel.Tenant, 200)]
    [InlineData("ChannelTrust:ChannelIds:0", "webchat", 403)]
    [InlineData("ChannelTrust:ServiceHosts:0", "smba.infra.gcc.teams.microsoft.com", 403)]
    [InlineData("ToBotFromChannelTokenIssuer", "https://api.botframework.us", 401)]
    [InlineData("MicrosoftAppId", "44444444-4444-4444-8444-444444444444", 401)]
    [InlineData("Nothing", "", 200)]
    public async Task Settings_decide_who_is_let_in(string key, string value, int expected)
    {
        var settings = Channel.Settings.Where(setting => setting.Key != key).Append((key, value)).ToArray();
        await using var service = await Service.StartAsync(new TestBot(), new Channel().Serve(new Outside()), clock, settings);
        Assert.Equal((HttpStatusCode)expected, (await service.PostAsync(Sample.Message, "Bearer " + Channel.Mint(clock.GetUtcNow()))).Status);
    }

    [Fact]
    public void Known_tokens_are_bounded_and_expired_ones_go_first()
    {
        var known = new ValidatedTokens(clock);
        var keys = new SigningKeys([], clock.GetUtcNow());
        for (var i = 0; i < 3 * ValidatedTokens.Capacity; i++)
        {
            known.Add("token-" + i, Token(keys, minutes: i % 2 == 0 ? 1 : 60));
            clock.Advance(TimeSpan.FromSeconds(1));
        }

        Assert.InRange(known.Count, 1, ValidatedTokens.Capacity);
        Assert.NotNull(known.Find("token-" + ((3 * ValidatedTokens.Capacity) - 1), 0, keys));
        Assert.Null(known.Find("token-0", 0, keys));
    }

    [Fact]
    public void A_header_is_known_again_by_where_it_is_only_while_its_token_is_good()
    {
        const string header = "Bearer token";
        var known = new ValidatedTokens(clock);
        var (old, fresh) = (new SigningKeys([], clock.GetUtcNow()), new SigningKeys([], clock.GetUtcNow()));
        known.Add("token", Token(old, minutes: 60));
        Assert.NotNull(known.Find(header, 7, old));
        Assert.NotNull(known.Find(header, 7, old));
        Assert.Null(known.Find(header, 7, fresh));

        known.Add("token", Token(fresh, minutes: 5));
        Assert.Same(fresh, known.Find(header, 7, fresh)?.Keys);
        clock.Advance(TimeSpan.FromMinutes(5));
        Assert.Null(known.Find(header, 7, fresh));
    }

    private ValidatedToken Token(SigningKeys keys, int minutes) =>
        new(new ClaimsIdentity(), null, new SigningKey(null!, []), keys, clock.GetUtcNow() + TimeSpan.FromMinutes(minutes));
}
