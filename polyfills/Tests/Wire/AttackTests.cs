using System.Security.Cryptography;
using System.Text.Json.Nodes;
using Polyfills.Tests.Support;

namespace Polyfills.Tests.Wire;

/// <summary>What strangers try. Each row: what comes in, and the status; the bot sees nothing and nothing leaves.</summary>
public sealed class AttackTests
{
    private static readonly DateTimeOffset Now = new ManualClock().GetUtcNow();

    /// <summary>Tokens by name, made from a channel's keys. Their activity is an ordinary message.</summary>
    private static readonly Dictionary<string, (int Status, Func<string?> Header)> Tokens = new()
    {
        ["no header"] = (401, () => null),
        ["empty header"] = (401, () => " "),
        ["another scheme"] = (401, () => "Basic " + Channel.Mint(Now)),
        ["no scheme"] = (401, () => Channel.Mint(Now)),
        ["scheme alone"] = (401, () => "Bearer"),
        ["scheme and a blank"] = (401, () => "Bearer  "),
        ["garbage"] = (401, () => "Bearer garbage"),
        ["three parts of garbage"] = (401, () => "Bearer a.b.c"),
        ["two tokens"] = (401, () => $"Bearer {Channel.Mint(Now)} {Channel.Mint(Now)}"),
        ["huge"] = (401, () => "Bearer " + new string('a', 20_000)),
        ["four parts"] = (401, () => $"Bearer {Channel.Mint(Now)}.x"),
        ["signature cut off"] = (401, () => "Bearer " + Channel.Mint(Now)[..^8]),
        ["signature left out"] = (401, () => "Bearer " + string.Join('.', Channel.Mint(Now).Split('.')[..2]) + "."),
        ["signature of another token"] = (401, () => $"Bearer {string.Join('.', Channel.Mint(Now, Without("aud")).Split('.')[..2])}.{Channel.Mint(Now).Split('.')[2]}"),
        ["alg none"] = (401, () => "Bearer " + Channel.Mint(Now, head: Set("alg", "none"))),
        ["alg none, unsigned"] = (401, () => "Bearer " + Unsigned()),
        ["HS256 with the public key"] = (401, () => "Bearer " + WithPublicKeyAsSecret()),
        ["RS384"] = (401, () => "Bearer " + WithHash("RS384", HashAlgorithmName.SHA384)),
        ["RS512"] = (401, () => "Bearer " + WithHash("RS512", HashAlgorithmName.SHA512)),
        ["RS256 in the head, RS384 in truth"] = (401, () => "Bearer " + WithHash("RS256", HashAlgorithmName.SHA384)),
        ["a key of one's own under a known id"] = (401, () => "Bearer " + WithOwnKey("key-1")),
        ["a key of one's own in the head"] = (401, () => "Bearer " + WithOwnKey("mine")),
        ["no key id"] = (401, () => "Bearer " + Channel.Mint(Now, head: Without("kid"))),
        ["unknown key id"] = (401, () => "Bearer " + Channel.Mint(Now, head: Set("kid", "key-9"))),
        ["expired"] = (401, () => "Bearer " + Channel.Mint(Now.AddMinutes(-61))),
        ["not yet valid"] = (401, () => "Bearer " + Channel.Mint(Now.AddMinutes(11))),
        ["no expiry"] = (401, () => "Bearer " + Channel.Mint(Now, Without("exp"))),
        ["expiry as text"] = (401, () => "Bearer " + Channel.Mint(Now, Set("exp", "never"))),
        ["wrong issuer"] = (401, () => "Bearer " + Channel.Mint(Now, Set("iss", "https://api.botframework.com.evil.example"))),
        ["issuer of the Emulator"] = (401, () => "Bearer " + Channel.Mint(Now, Set("iss", "https://sts.windows.net/d6d49420-f39b-4df7-a1dc-d59a935871db/"))),
        ["issuer of a skill"] = (401, () => "Bearer " + Channel.Mint(Now, Set("iss", $"https://login.microsoftonline.com/{Channel.Tenant}/v2.0"))),
        ["no issuer"] = (401, () => "Bearer " + Channel.Mint(Now, Without("iss"))),
        ["wrong audience"] = (401, () => "Bearer " + Channel.Mint(Now, Set("aud", "44444444-4444-4444-8444-444444444444"))),
        ["audience of several"] = (401, () => "Bearer " + Channel.Mint(Now, Set("aud", new JsonArray(Channel.AppId, "44444444-4444-4444-8444-444444444444")))),
        ["no audience"] = (401, () => "Bearer " + Channel.Mint(Now, Without("aud"))),
        ["key endorsed for another channel"] = (403, () => "Bearer " + Channel.Mint(Now, keyId: "key-webchat")),
        ["key endorsed for none"] = (403, () => "Bearer " + Channel.Mint(Now, keyId: "key-none")),
        ["key without endorsements"] = (403, () => "Bearer " + Channel.Mint(Now, keyId: "key-null")),
        ["no serviceurl claim"] = (403, () => "Bearer " + Channel.Mint(Now, Without("serviceurl"))),
        ["empty serviceurl claim"] = (403, () => "Bearer " + Channel.Mint(Now, Set("serviceurl", ""))),
        ["another serviceurl claim"] = (403, () => "Bearer " + Channel.Mint(Now, Set("serviceurl", "https://smba.trafficmanager.net/amer/"))),
        ["serviceurl claim as a list"] = (403, () => "Bearer " + Channel.Mint(Now, Set("serviceurl", new JsonArray(Sample.ServiceUrl, "https://evil.example/")))),
    };

    /// <summary>Service URLs that a valid token claims as well: the list of hosts is what is left.</summary>
    private static readonly string[] Hosts =
    [
        "https://evil.example/emea/",
        "http://smba.trafficmanager.net/emea/",
        "https://smba.trafficmanager.net@evil.example/emea/",
        "https://user:pass@smba.trafficmanager.net/emea/",
        "https://smba.trafficmanager.net.evil.example/emea/",
        "https://evilsmba.trafficmanager.net/emea/",
        "https://smba.trafficmanager.net:8443/emea/",
        "https://smba.trafficmanager.net./emea/",
        "https://smba․trafficmanager.net/emea/",
        "https://evil.example\\@smba.trafficmanager.net/emea/",
        "ftp://smba.trafficmanager.net/emea/",
        "http://127.0.0.1:56150/_connector",
        "http://169.254.169.254/metadata/",
        "//smba.trafficmanager.net/emea/",
        "smba.trafficmanager.net",
    ];

    public static TheoryData<string> TokenRows => [.. Tokens.Keys];

    public static TheoryData<string> HostRows => [.. Hosts];

    [Theory]
    [MemberData(nameof(TokenRows))]
    public async Task A_message_with_a_bad_token_reaches_nobody(string row)
    {
        var (expected, header) = Tokens[row];
        var channel = new Channel().Publish("key-webchat", "webchat").Publish("key-none").Publish("key-null", null);
        await RefusedAsync(channel, Sample.Message, header(), expected);
    }

    [Theory]
    [MemberData(nameof(HostRows))]
    public async Task A_service_off_the_list_is_refused_whatever_its_token_claims(string serviceUrl)
    {
        var channel = new Channel();
        await RefusedAsync(channel, Sample.With(Sample.Message, ("serviceUrl", serviceUrl)), "Bearer " + Channel.Mint(Now, Set("serviceurl", serviceUrl)), 403);
    }

    [Theory]
    [InlineData("channelId", "emulator")]
    [InlineData("channelId", "MSTEAMS")]
    [InlineData("channelId", null)]
    [InlineData("serviceUrl", null)]
    [InlineData("serviceUrl", "https://smba.trafficmanager.net/amer/")]
    [InlineData("conversation.tenantId", "55555555-5555-4555-8555-555555555555")]
    [InlineData("channelData.tenant.id", "55555555-5555-4555-8555-555555555555")]
    public async Task A_valid_token_is_no_leave_for_another_activity(string path, string? value)
    {
        var channel = new Channel();
        await RefusedAsync(channel, Sample.With(Sample.Message, (path, value)), "Bearer " + Channel.Mint(Now), 403);
    }

    [Fact]
    public async Task An_activity_that_names_no_tenant_at_all_is_refused()
    {
        var channel = new Channel();
        var activity = Sample.With(Sample.Message, ("conversation.tenantId", null), ("channelData", null));
        await RefusedAsync(channel, activity, "Bearer " + Channel.Mint(Now), 403);
    }

    [Fact]
    public async Task A_tenant_cannot_be_hidden_behind_another_spelling_of_the_name()
    {
        var channel = new Channel();
        var activity = Sample.Message.Replace("\"new\":", "\"Tenant\": { \"id\": \"55555555-5555-4555-8555-555555555555\" }, \"new\":", StringComparison.Ordinal);
        await RefusedAsync(channel, activity, "Bearer " + Channel.Mint(Now), 403);
    }

    private static async Task RefusedAsync(Channel channel, string activity, string? header, int expected)
    {
        var bot = new TestBot();
        await using var service = await Service.StartAsync(bot, channel.Serve(new Outside()), new ManualClock(), Channel.Settings);
        var (status, body) = await service.PostAsync(activity, header);

        Assert.Equal((expected, string.Empty), ((int)status, body));
        Assert.Empty(bot.Seen);
        Assert.All(service.Outside.Calls, call => Assert.Equal("login.botframework.com", call.Address.Host));
        Assert.Empty(service.Log.Errors);
    }

    private static Action<JsonObject> Set(string name, JsonNode value) => json => json[name] = value;

    private static Action<JsonObject> Without(string name) => json => json.Remove(name);

    private static JsonObject Claims() => new()
    {
        ["iss"] = "https://api.botframework.com",
        ["aud"] = Channel.AppId,
        ["serviceurl"] = Sample.ServiceUrl,
        ["exp"] = Now.AddHours(1).ToUnixTimeSeconds(),
    };

    private static string Unsigned() => Channel.Sign(Channel.Head("key-1", Set("alg", "none")), Claims(), _ => []);

    private static string WithPublicKeyAsSecret() =>
        Channel.Sign(Channel.Head("key-1", Set("alg", "HS256")), Claims(), signed => HMACSHA256.HashData(Channel.Key("key-1").ExportRSAPublicKey(), signed));

    private static string WithHash(string alg, HashAlgorithmName hash) =>
        Channel.Sign(Channel.Head("key-1", Set("alg", alg)), Claims(), signed => Channel.Key("key-1").SignData(signed, hash, RSASignaturePadding.Pkcs1));

    private static string WithOwnKey(string keyId)
    {
        var own = Channel.Key("own");
        var jwk = new JsonObject { ["kty"] = "RSA", ["n"] = Convert.ToBase64String(own.ExportParameters(false).Modulus!), ["e"] = "AQAB", ["kid"] = keyId };
        return Channel.Sign(Channel.Head(keyId, Set("jwk", jwk)), Claims(), signed => own.SignData(signed, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1));
    }
}
