using System.Buffers.Text;
using System.Collections.Concurrent;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;

namespace MoedeBot.Tests.Support;

/// <summary>Keys that sign as a channel does, and tokens signed with them, right or wrong as the caller wants.</summary>
internal static class ChannelKeys
{
    public const string Issuer = "https://api.botframework.com";
    public const string AppId = "22222222-2222-4222-8222-222222222222";
    public const string Tenant = "33333333-3333-4333-8333-333333333333";
    public const string ServiceUrl = "https://smba.trafficmanager.net/emea/";

    // Making a key takes longer than a whole test.
    private static readonly ConcurrentDictionary<string, RSA> KeyRing = [];

    /// <summary>The same key whenever somebody asks for the id.</summary>
    public static RSA Key(string keyId) => KeyRing.GetOrAdd(keyId, _ => RSA.Create(2048));

    /// <summary>A token as a channel sends it, valid around a time, with claims and head changed as the caller wants.</summary>
    public static string Mint(
        DateTimeOffset now, Action<JsonObject>? claims = null, string keyId = "key-1", Action<JsonObject>? head = null)
    {
        var payload = new JsonObject
        {
            ["iss"] = Issuer,
            ["aud"] = AppId,
            ["serviceurl"] = ServiceUrl,
            ["nbf"] = now.AddMinutes(-5).ToUnixTimeSeconds(),
            ["exp"] = now.AddMinutes(55).ToUnixTimeSeconds(),
        };
        claims?.Invoke(payload);
        return Sign(Head(keyId, head), payload, signed => Key(keyId).SignData(signed, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1));
    }

    public static JsonObject Head(string keyId, Action<JsonObject>? change = null)
    {
        var head = new JsonObject { ["typ"] = "JWT", ["alg"] = "RS256", ["kid"] = keyId, ["x5t"] = keyId };
        change?.Invoke(head);
        return head;
    }

    public static string Sign(JsonObject head, JsonObject payload, Func<byte[], byte[]> sign)
    {
        var signed = $"{Part(head)}.{Part(payload)}";
        return $"{signed}.{Base64Url.EncodeToString(sign(Encoding.ASCII.GetBytes(signed)))}";
    }

    /// <summary>The OpenID document that points to the keys.</summary>
    public static JsonObject Metadata(string keysAddress) => new()
    {
        ["issuer"] = Issuer,
        ["jwks_uri"] = keysAddress,
        ["id_token_signing_alg_values_supported"] = new JsonArray("RS256"),
    };

    /// <summary>The document with the keys; one without endorsements may sign for no channel.</summary>
    public static JsonObject Published(params IEnumerable<KeyValuePair<string, string[]?>> keys) =>
        new() { ["keys"] = new JsonArray([.. keys.Select(key => Jwk(key.Key, key.Value))]) };

    private static JsonObject Jwk(string keyId, string[]? endorsements) => new()
    {
        ["kty"] = "RSA",
        ["use"] = "sig",
        ["kid"] = keyId,
        ["x5t"] = keyId,
        ["n"] = Base64Url.EncodeToString(Key(keyId).ExportParameters(false).Modulus),
        ["e"] = Base64Url.EncodeToString(Key(keyId).ExportParameters(false).Exponent),
        ["endorsements"] = endorsements is null ? null : new JsonArray([.. endorsements.Select(name => JsonValue.Create(name))]),
    };

    private static string Part(JsonObject part) => Base64Url.EncodeToString(Encoding.UTF8.GetBytes(part.ToJsonString()));
}
