using System.Buffers.Text;
using System.Collections.Concurrent;
using System.Net;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Polyfills.Tests.Support;

/// <summary>The channel's side of trust: it publishes keys and mints the tokens that its activities come with.</summary>
internal sealed class Channel
{
    public const string AppId = "22222222-2222-4222-8222-222222222222";

    public const string Tenant = "33333333-3333-4333-8333-333333333333";

    private const string Metadata = "/v1/.well-known/openidconfiguration";

    // Making a key takes longer than a whole test.
    private static readonly ConcurrentDictionary<string, RSA> KeyRing = [];

    private readonly Dictionary<string, string[]?> published = [];

    public Channel() => Publish("key-1", "msteams", "webchat");

    public static (string Key, string Value)[] Settings { get; } =
    [
        ("MicrosoftAppType", "SingleTenant"),
        ("MicrosoftAppId", AppId),
        ("MicrosoftAppPassword", "not-a-secret"),
        ("MicrosoftAppTenantId", Tenant),
    ];

    /// <summary>A key in the document; one without endorsements may sign for no channel.</summary>
    public Channel Publish(string keyId, params string[]? endorsements)
    {
        published[keyId] = endorsements;
        return this;
    }

    public void Withdraw(string keyId) => published.Remove(keyId);

    /// <summary>The same key whenever a test asks for the id.</summary>
    public static RSA Key(string keyId) => KeyRing.GetOrAdd(keyId, _ => RSA.Create(2048));

    /// <summary>Serves the documents at their public addresses.</summary>
    public Outside Serve(Outside outside) => outside
        .On("GET", Metadata, HttpStatusCode.OK, """{"issuer":"https://api.botframework.com","jwks_uri":"https://login.botframework.com/v1/.well-known/keys","id_token_signing_alg_values_supported":["RS256"]}""")
        .On("GET", "/v1/.well-known/keys", () => Outside.Response(HttpStatusCode.OK, Keys()));

    /// <summary>A token as Teams sends it, valid around a time, with claims and head changed as the test wants; a null removes.</summary>
    public static string Mint(
        DateTimeOffset now, Action<JsonObject>? claims = null, string keyId = "key-1", Action<JsonObject>? head = null)
    {
        var payload = new JsonObject
        {
            ["iss"] = "https://api.botframework.com",
            ["aud"] = AppId,
            ["serviceurl"] = Sample.ServiceUrl,
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

    private static string Part(JsonObject part) => Base64Url.EncodeToString(Encoding.UTF8.GetBytes(part.ToJsonString()));

    private string Keys() => JsonSerializer.Serialize(new
    {
        keys = published.Select(pair => new Dictionary<string, object?>
        {
            ["kty"] = "RSA",
            ["use"] = "sig",
            ["kid"] = pair.Key,
            ["x5t"] = pair.Key,
            ["n"] = Base64Url.EncodeToString(Key(pair.Key).ExportParameters(false).Modulus),
            ["e"] = Base64Url.EncodeToString(Key(pair.Key).ExportParameters(false).Exponent),
            ["endorsements"] = pair.Value,
        }),
    });
}
