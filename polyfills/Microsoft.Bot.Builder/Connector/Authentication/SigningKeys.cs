using System.Collections.Frozen;
using System.Text.Json;
using Microsoft.IdentityModel.Tokens;

namespace Microsoft.Bot.Connector.Authentication;

/// <summary>A key that signs tokens, and the channels that it may sign for.</summary>
internal sealed record SigningKey(SecurityKey Key, FrozenSet<string> Endorsements);

/// <summary>The channel's keys as they were published at one moment.</summary>
internal sealed class SigningKeys(IEnumerable<JsonWebKey> keys, DateTimeOffset fetched)
{
    private readonly FrozenDictionary<string, SigningKey> byId = keys
        .Where(key => !string.IsNullOrEmpty(key.Kid) && key.Kty == JsonWebAlgorithmsKeyTypes.RSA)
        .GroupBy(key => key.Kid)
        .ToFrozenDictionary(group => group.Key, group => new SigningKey(group.First(), Endorsed(group.First())));

    public DateTimeOffset Fetched { get; } = fetched;

    public bool IsEmpty => byId.Count == 0;

    public SigningKey? Find(string keyId) => byId.GetValueOrDefault(keyId);

    // The library keeps properties that it does not know as it finds them.
    private static FrozenSet<string> Endorsed(JsonWebKey key) =>
        key.AdditionalData.TryGetValue("endorsements", out var value) ? Texts(value).ToFrozenSet(StringComparer.Ordinal) : [];

    private static IEnumerable<string> Texts(object value) => value switch
    {
        JsonElement { ValueKind: JsonValueKind.Array } array =>
            array.EnumerateArray().Where(item => item.ValueKind == JsonValueKind.String).Select(item => item.GetString()!),
        IEnumerable<object> list => list.OfType<string>(),
        _ => [],
    };
}
