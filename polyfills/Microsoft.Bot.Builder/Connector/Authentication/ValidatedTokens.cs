using System.Collections.Concurrent;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Security.Claims;
using System.Security.Cryptography;

namespace Microsoft.Bot.Connector.Authentication;

/// <summary>What a token proved.</summary>
/// <param name="Identity">Its claims.</param>
/// <param name="ServiceUrl">Where the bot may answer, by claim; null when the token does not say.</param>
/// <param name="Key">What signed it.</param>
/// <param name="Keys">The keys among which that one was found: with others the token is to be validated again.</param>
/// <param name="GoodUntil">Expiry with the allowed skew.</param>
internal sealed record ValidatedToken(
    ClaimsIdentity Identity, string? ServiceUrl, SigningKey Key, SigningKeys Keys, DateTimeOffset GoodUntil)
{
    /// <summary>Whose it is.</summary>
    public SenderKind Kind { get; init; }
}

/// <summary>
/// Tokens that were validated already, by hash. The Connector uses one token for about an hour, so that nearly every
/// request finds its token here. Only valid tokens get in, so a stranger cannot fill it.
/// </summary>
internal sealed class ValidatedTokens(TimeProvider clock)
{
    public const int Capacity = 512;

    private readonly ConcurrentDictionary<Hash, ValidatedToken> tokens = [];

    // A kept-alive connection hands over the very same string with each request: it need not be hashed again. It is known by where it is, not by
    // what it says, and forgotten with the connection.
    private readonly ConditionalWeakTable<string, ValidatedToken> seen = [];

    public int Count => tokens.Count;

    /// <summary>What a token proved; null when it is to be validated, as one that is unknown, too old, or of other keys.</summary>
    /// <param name="header">Where the token stands.</param>
    /// <param name="start">Its first letter's place.</param>
    /// <param name="keys">Those of today.</param>
    public ValidatedToken? Find(string header, int start, SigningKeys keys)
    {
        if (seen.TryGetValue(header, out var known) && IsGood(known, keys))
        {
            return known;
        }

        if (!tokens.TryGetValue(Hash.Of(header.AsSpan(start)), out known) || !IsGood(known, keys))
        {
            return null;
        }

        seen.AddOrUpdate(header, known);
        return known;
    }

    public void Add(ReadOnlySpan<char> token, ValidatedToken validated)
    {
        if (tokens.Count >= Capacity)
        {
            MakeRoom();
        }

        tokens[Hash.Of(token)] = validated;
    }

    private bool IsGood(ValidatedToken known, SigningKeys keys) => ReferenceEquals(known.Keys, keys) && clock.GetUtcNow() < known.GoodUntil;

    private void MakeRoom()
    {
        var now = clock.GetUtcNow();
        foreach (var (hash, _) in tokens.Where(pair => pair.Value.GoodUntil <= now))
        {
            tokens.TryRemove(hash, out _);
        }

        if (tokens.Count >= Capacity)
        {
            tokens.Clear();
        }
    }

    private readonly record struct Hash(ulong A, ulong B, ulong C, ulong D)
    {
        public static Hash Of(ReadOnlySpan<char> token)
        {
            Span<byte> hash = stackalloc byte[SHA256.HashSizeInBytes];
            SHA256.HashData(MemoryMarshal.AsBytes(token), hash);
            var words = MemoryMarshal.Cast<byte, ulong>(hash);
            return new Hash(words[0], words[1], words[2], words[3]);
        }
    }
}
