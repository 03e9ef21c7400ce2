using System.Security.Cryptography;
using System.Text.Json.Nodes;
using MoedeBot.Tests.Support;

namespace MoedeBot.Tests.Wire;

/// <summary>
/// What strangers try with a token, by name: the Authorization header, made for a moment, and the status that it must be answered with.
/// The activity that comes with it is an ordinary message. The channel publishes the keys of <see cref="Published"/>.
/// </summary>
internal static class AttackTable
{
    private const string AnotherBot = "44444444-4444-4444-8444-444444444444";

    private static readonly Dictionary<string, (int Status, Func<DateTimeOffset, string?> Header)> Rows = new()
    {
        ["no header"] = (401, _ => null),
        ["empty header"] = (401, _ => " "),
        ["another scheme"] = (401, now => "Basic " + Mint(now)),
        ["no scheme"] = (401, now => Mint(now)),
        ["scheme alone"] = (401, _ => "Bearer"),
        ["scheme and a blank"] = (401, _ => "Bearer  "),
        ["garbage"] = (401, _ => "Bearer garbage"),
        ["three parts of garbage"] = (401, _ => "Bearer a.b.c"),
        ["two tokens"] = (401, now => $"Bearer {Mint(now)} {Mint(now)}"),
        ["huge"] = (401, _ => "Bearer " + new string('a', 20_000)),
        ["four parts"] = (401, now => $"Bearer {Mint(now)}.x"),
        ["signature cut off"] = (401, now => "Bearer " + Mint(now)[..^8]),
        ["signature left out"] = (401, now => "Bearer " + string.Join('.', Mint(now).Split('.')[..2]) + "."),
        ["signature of another token"] = (401, now => $"Bearer {string.Join('.', Mint(now, Without("aud")).Split('.')[..2])}.{Mint(now).Split('.')[2]}"),
        ["alg none"] = (401, now => "Bearer " + Mint(now, head: Set("alg", "none"))),
        ["alg none, unsigned"] = (401, now => "Bearer " + ChannelKeys.Sign(ChannelKeys.Head("key-1", Set("alg", "none")), Claims(now), _ => [])),
        ["HS256 with the public key"] = (401, now => "Bearer " + WithPublicKeyAsSecret(now)),
        ["RS384"] = (401, now => "Bearer " + WithHash(now, "RS384", HashAlgorithmName.SHA384)),
        ["RS512"] = (401, now => "Bearer " + WithHash(now, "RS512", HashAlgorithmName.SHA512)),
        ["RS256 in the head, RS384 in truth"] = (401, now => "Bearer " + WithHash(now, "RS256", HashAlgorithmName.SHA384)),
        ["a key of one's own under a known id"] = (401, now => "Bearer " + WithOwnKey(now, "key-1")),
        ["a key of one's own in the head"] = (401, now => "Bearer " + WithOwnKey(now, "mine")),
        ["no key id"] = (401, now => "Bearer " + Mint(now, head: Without("kid"))),
        ["unknown key id"] = (401, now => "Bearer " + Mint(now, head: Set("kid", "key-9"))),
        ["expired"] = (401, now => "Bearer " + Mint(now.AddMinutes(-61))),
        ["yesterday's message with its token"] = (401, now => "Bearer " + Mint(now.AddDays(-1))),
        ["not yet valid"] = (401, now => "Bearer " + Mint(now.AddMinutes(11))),
        ["no expiry"] = (401, now => "Bearer " + Mint(now, Without("exp"))),
        ["expiry as text"] = (401, now => "Bearer " + Mint(now, Set("exp", "never"))),
        ["wrong issuer"] = (401, now => "Bearer " + Mint(now, Set("iss", "https://api.botframework.com.evil.example"))),
        ["issuer of the Emulator"] = (401, now => "Bearer " + Mint(now, Set("iss", "https://sts.windows.net/d6d49420-f39b-4df7-a1dc-d59a935871db/"))),
        ["issuer of a skill"] = (401, now => "Bearer " + Mint(now, Set("iss", $"https://login.microsoftonline.com/{ChannelKeys.Tenant}/v2.0"))),
        ["no issuer"] = (401, now => "Bearer " + Mint(now, Without("iss"))),
        ["wrong audience"] = (401, now => "Bearer " + Mint(now, Set("aud", AnotherBot))),
        ["audience of several"] = (401, now => "Bearer " + Mint(now, Set("aud", new JsonArray(ChannelKeys.AppId, AnotherBot)))),
        ["no audience"] = (401, now => "Bearer " + Mint(now, Without("aud"))),
        ["key endorsed for another channel"] = (403, now => "Bearer " + Mint(now, keyId: "key-webchat")),
        ["key endorsed for none"] = (403, now => "Bearer " + Mint(now, keyId: "key-none")),
        ["key without endorsements"] = (403, now => "Bearer " + Mint(now, keyId: "key-null")),
        ["no serviceurl claim"] = (403, now => "Bearer " + Mint(now, Without("serviceurl"))),
        ["empty serviceurl claim"] = (403, now => "Bearer " + Mint(now, Set("serviceurl", ""))),
        ["another serviceurl claim"] = (403, now => "Bearer " + Mint(now, Set("serviceurl", "https://smba.trafficmanager.net/amer/"))),
        ["serviceurl claim as a list"] = (403, now => "Bearer " + Mint(now, Set("serviceurl", new JsonArray(ChannelKeys.ServiceUrl, "https://evil.example/")))),
    };

    /// <summary>The keys that the rows are about: two that may sign for Teams, and three that may not.</summary>
    public static Dictionary<string, string[]?> Published { get; } = new()
    {
        ["key-1"] = ["msteams", "webchat"],
        ["key-2"] = ["msteams"],
        ["key-webchat"] = ["webchat"],
        ["key-none"] = [],
        ["key-null"] = null,
    };

    public static IEnumerable<string> Names => Rows.Keys;

    /// <summary>Service URLs that a valid token claims as well: the list of hosts is what is left.</summary>
    public static IReadOnlyList<string> Hosts { get; } =
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

    /// <summary>What a row sends, and what it must be answered.</summary>
    public static (int Status, string? Header) Row(string name, DateTimeOffset now) => (Rows[name].Status, Rows[name].Header(now));

    /// <summary>A valid token that claims another service URL.</summary>
    public static string For(string serviceUrl, DateTimeOffset now) => "Bearer " + Mint(now, Set("serviceurl", serviceUrl));

    private static string Mint(DateTimeOffset now, Action<JsonObject>? claims = null, string keyId = "key-1", Action<JsonObject>? head = null) =>
        ChannelKeys.Mint(now, claims, keyId, head);

    private static Action<JsonObject> Set(string name, JsonNode value) => json => json[name] = value.DeepClone();

    private static Action<JsonObject> Without(string name) => json => json.Remove(name);

    private static JsonObject Claims(DateTimeOffset now) => new()
    {
        ["iss"] = ChannelKeys.Issuer,
        ["aud"] = ChannelKeys.AppId,
        ["serviceurl"] = ChannelKeys.ServiceUrl,
        ["exp"] = now.AddHours(1).ToUnixTimeSeconds(),
    };

    private static string WithPublicKeyAsSecret(DateTimeOffset now) => ChannelKeys.Sign(
        ChannelKeys.Head("key-1", Set("alg", "HS256")), Claims(now),
        signed => HMACSHA256.HashData(ChannelKeys.Key("key-1").ExportRSAPublicKey(), signed));

    private static string WithHash(DateTimeOffset now, string alg, HashAlgorithmName hash) => ChannelKeys.Sign(
        ChannelKeys.Head("key-1", Set("alg", alg)), Claims(now),
        signed => ChannelKeys.Key("key-1").SignData(signed, hash, RSASignaturePadding.Pkcs1));

    private static string WithOwnKey(DateTimeOffset now, string keyId)
    {
        var own = ChannelKeys.Key("own");
        var jwk = new JsonObject { ["kty"] = "RSA", ["n"] = Convert.ToBase64String(own.ExportParameters(false).Modulus!), ["e"] = "AQAB", ["kid"] = keyId };
        return ChannelKeys.Sign(
            ChannelKeys.Head(keyId, Set("jwk", jwk)), Claims(now), signed => own.SignData(signed, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1));
    }
}
