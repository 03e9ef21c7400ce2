using System.Net;
using Azure.Core;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Connector;
using Microsoft.Bot.Connector.Authentication;
using Microsoft.Bot.Schema;
using Microsoft.Extensions.Logging.Abstractions;
using Polyfills.Tests.Support;

namespace Polyfills.Tests.Wire;

/// <summary>The bot's own token: where it comes from, how long it is kept, and whom it is shown.</summary>
public sealed class OutboundTokenTests
{
    private readonly ManualClock clock = new();

    [Fact]
    public async Task A_secret_buys_a_token_from_the_tenant_and_a_reply_carries_it()
    {
        var outside = new Channel().Serve(new Outside())
            .On("POST", $"/{Channel.Tenant}/oauth2/v2.0/token", HttpStatusCode.OK, """{"token_type":"Bearer","expires_in":3600,"access_token":"bot-token"}""")
            .On("POST", "/activities/1790000000500", HttpStatusCode.Created, """{"id":"9"}""");
        var bot = new TestBot { OnMessage = turn => turn.SendActivityAsync("Hej") };
        await using var service = await Service.StartAsync(bot, outside, clock, Channel.Settings);
        Assert.Equal(HttpStatusCode.OK, (await service.PostAsync(Sample.Message, "Bearer " + Channel.Mint(clock.GetUtcNow()))).Status);

        Assert.Equal("Bearer bot-token", outside.Calls.Last().Authorization);
        var asked = outside.Calls.Single(call => call.Address.AbsolutePath.EndsWith("/token", StringComparison.Ordinal));
        Assert.Equal("login.microsoftonline.com", asked.Address.Host);
        Assert.Contains("scope=https%3A%2F%2Fapi.botframework.com%2F.default", asked.Body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Many_who_wait_share_one_fetch()
    {
        var entra = new Entra(clock);
        var token = new BotToken(entra, "scope", clock, NullLogger.Instance);
        var waiting = Enumerable.Range(0, 50).Select(_ => token.GetAsync(default).AsTask()).ToArray();
        entra.Answer.SetResult();
        Assert.All(await Task.WhenAll(waiting), text => Assert.Equal("token-1", text));
    }

    [Fact]
    public async Task A_token_is_renewed_before_it_expires_and_nobody_waits_for_it()
    {
        var entra = new Entra(clock);
        var token = new BotToken(entra, "scope", clock, NullLogger.Instance);
        entra.Answer.SetResult();
        await token.GetAsync(default);
        clock.Advance(TimeSpan.FromMinutes(56));
        entra.Answer = new TaskCompletionSource();
        Assert.Equal("token-1", await token.GetAsync(default));
        entra.Answer.SetResult();
        clock.Advance(TimeSpan.FromMinutes(4));
        Assert.Equal("token-2", await token.GetAsync(default));
    }

    [Fact]
    public async Task A_failing_renewal_does_not_take_a_good_token_away()
    {
        var entra = new Entra(clock);
        var token = new BotToken(entra, "scope", clock, NullLogger.Instance);
        entra.Answer.SetResult();
        await token.GetAsync(default);
        clock.Advance(TimeSpan.FromMinutes(57));
        entra.Answer = new TaskCompletionSource();
        entra.Answer.SetException(new InvalidOperationException("Entra is down."));
        Assert.Equal("token-1", await token.GetAsync(default));
        clock.Advance(TimeSpan.FromMinutes(4));
        await Assert.ThrowsAsync<InvalidOperationException>(async () => await token.GetAsync(default));
    }

    [Theory]
    [InlineData("https://evil.example/")]
    [InlineData("http://smba.trafficmanager.net/emea/")]
    [InlineData("http://127.0.0.1:5000/")]
    public async Task The_token_goes_to_allowed_hosts_only(string address)
    {
        var outside = new Outside();
        await using var service = await Service.StartAsync(new TestBot(), outside, clock, Channel.Settings);
        var reference = new ConversationReference { ServiceUrl = address, ChannelId = Channels.Msteams, Conversation = new ConversationAccount(id: "19:k") };
        await Assert.ThrowsAsync<UnauthorizedAccessException>(() => service.Adapter.ContinueConversationAsync(
            Channel.AppId, reference, (turn, cancellationToken) => turn.SendActivityAsync(MessageFactory.Text("Hej"), cancellationToken), default));
        Assert.Empty(outside.Calls);
    }

    [Fact]
    public async Task Credentials_prove_nothing_to_a_host_that_a_client_was_turned_to()
    {
        var entra = new Entra(clock);
        entra.Answer.SetResult();
        var credentials = new BotCredentials(new BotToken(entra, "scope", clock, NullLogger.Instance), new ServiceHosts([], loopback: false));
        using var request = new HttpRequestMessage(HttpMethod.Get, "https://evil.example/v3/conversations");
        await Assert.ThrowsAsync<UnauthorizedAccessException>(() => credentials.ProcessHttpRequestAsync(request, default));
        Assert.Null(request.Headers.Authorization);
    }

    [Theory]
    [InlineData("MicrosoftAppPassword")]
    [InlineData("MicrosoftAppTenantId")]
    public async Task A_bot_that_cannot_prove_itself_does_not_start(string missing)
    {
        await using var service = await Service.StartAsync(new TestBot(), new Outside(), clock, [.. Channel.Settings.Where(setting => setting.Key != missing)]);
        var fault = Assert.Throws<InvalidOperationException>(() => service.Adapter);
        Assert.Contains(missing, fault.Message, StringComparison.Ordinal);
    }

    /// <summary>Gives numbered tokens of an hour when it is let.</summary>
    private sealed class Entra(TimeProvider clock) : TokenCredential
    {
        private int given;

        public TaskCompletionSource Answer { get; set; } = new();

        public override async ValueTask<AccessToken> GetTokenAsync(TokenRequestContext requestContext, CancellationToken cancellationToken)
        {
            await Answer.Task;
            return new AccessToken($"token-{Interlocked.Increment(ref given)}", clock.GetUtcNow().AddHours(1));
        }

        public override AccessToken GetToken(TokenRequestContext requestContext, CancellationToken cancellationToken) =>
            throw new NotSupportedException();
    }
}
