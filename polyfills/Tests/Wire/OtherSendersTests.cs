using System.Net;
using MoedeBot.Tests.Support;
using Polyfills.Tests.Support;

namespace Polyfills.Tests.Wire;

/// <summary>The Emulator and other bots: shut out, unless an operator lets them in, and then by tokens of Entra ID alone.</summary>
public sealed class OtherSendersTests
{
    private const string Other = "44444444-4444-4444-8444-444444444444";
    private const string Stranger = "66666666-6666-4666-8666-666666666666";
    private const string EmulatorUrl = "http://localhost:56150/";

    private static readonly (string, string)[] Nothing = [];
    private static readonly (string, string)[] EmulatorOn = [("ChannelTrust:Emulator", "true"), ("ChannelTrust:ServiceHosts:0", "http://localhost:56150")];
    private static readonly (string, string)[] SkillsOn = [("ChannelTrust:SkillCallers:0", Other)];

    private readonly ManualClock clock = new();

    [Fact]
    public async Task Nobody_else_is_let_in_unless_configured()
    {
        Assert.Equal(401, await PostAsync(Nothing, Emulated(), Token(Channel.AppId)));
        Assert.Equal(401, await PostAsync(Nothing, Sample.Message, Token(Other)));
    }

    [Fact]
    public async Task The_Emulator_is_let_in_on_its_own_channel_alone()
    {
        Assert.Equal(200, await PostAsync(EmulatorOn, Emulated(), Token(Channel.AppId)));
        Assert.Equal(403, await PostAsync(EmulatorOn, Sample.With(Emulated(), ("channelId", "msteams")), Token(Channel.AppId)));
        Assert.Equal(403, await PostAsync(EmulatorOn, Sample.With(Emulated(), ("serviceUrl", "http://localhost:56151/")), Token(Channel.AppId)));
        Assert.Equal(401, await PostAsync(EmulatorOn, Emulated(), Token(Other)));
    }

    [Fact]
    public async Task A_calling_bot_is_let_in_by_name()
    {
        Assert.Equal(200, await PostAsync(SkillsOn, Sample.Message, Token(Other)));
        Assert.Equal(401, await PostAsync(SkillsOn, Sample.Message, Token(Stranger)));
        Assert.Equal(401, await PostAsync(SkillsOn, Emulated(), Token(Channel.AppId)));
        Assert.Equal(403, await PostAsync(SkillsOn, Sample.With(Sample.Message, ("serviceUrl", "https://evil.example/")), Token(Other)));
        Assert.Equal(403, await PostAsync(SkillsOn, Sample.With(Sample.Message, ("conversation.tenantId", Stranger)), Token(Other)));
    }

    [Fact]
    public async Task Teams_itself_is_let_in_as_ever() =>
        Assert.Equal(200, await PostAsync(SkillsOn, Sample.Message, "Bearer " + Channel.Mint(clock.GetUtcNow())));

    [Fact]
    public async Task Neither_issuer_may_use_the_other_s_keys()
    {
        var entraByChannel = ChannelKeys.Mint(clock.GetUtcNow(), claims => claims["appid"] = Other);
        Assert.Equal(401, await PostAsync(SkillsOn, Sample.Message, Token(Other, keyId: "key-1")));
        Assert.Equal(200, await PostAsync(SkillsOn, Sample.Message, "Bearer " + entraByChannel));
        Assert.Equal(401, await PostAsync(SkillsOn, Sample.Message, "Bearer " + ChannelKeys.Mint(clock.GetUtcNow(), keyId: "entra-1")));
    }

    [Fact]
    public async Task Only_our_own_tenant_and_the_framework_s_issue_such_tokens() =>
        Assert.Equal(401, await PostAsync(SkillsOn, Sample.Message, Token(Other, issuer: $"https://sts.windows.net/{Stranger}/")));

    private static string Emulated() => Sample.With(Sample.Message, ("channelId", "emulator"), ("serviceUrl", EmulatorUrl));

    private string Token(string caller, string keyId = "entra-1", string issuer = $"https://sts.windows.net/{Channel.Tenant}/") =>
        "Bearer " + ChannelKeys.Mint(clock.GetUtcNow(), claims =>
        {
            claims["iss"] = issuer;
            claims["appid"] = caller;
            claims.Remove("serviceurl");
        }, keyId);

    private async Task<int> PostAsync((string, string)[] settings, string activity, string header)
    {
        var outside = new Channel().Serve(new Outside())
            .On("GET", "/common/v2.0/.well-known/openid-configuration", HttpStatusCode.OK, ChannelKeys.Metadata("https://login.microsoftonline.com/common/discovery/v2.0/keys").ToJsonString())
            .On("GET", "/common/discovery/v2.0/keys", HttpStatusCode.OK, ChannelKeys.Published(new KeyValuePair<string, string[]?>("entra-1", null)).ToJsonString());
        await using var service = await Service.StartAsync(new TestBot(), outside, clock, [.. Channel.Settings, .. settings]);
        var (status, _) = await service.PostAsync(activity, header);
        Assert.Empty(service.Log.Errors);
        return (int)status;
    }
}
