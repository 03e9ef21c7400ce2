using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Tokens;

namespace Microsoft.Bot.Connector.Authentication;

/// <summary>
/// Validates the tokens of one kind of issuer: issuer, audience, RS256 with a published key, lifetime with five minutes' skew.
/// </summary>
internal sealed class TokenValidator(TokenProfile profile, ServiceClientCredentialsFactory credentials, TimeProvider clock)
{
    private const string Scheme = "Bearer ";

    private static readonly TimeSpan Skew = TimeSpan.FromMinutes(5);

    private readonly JsonWebTokenHandler handler = new() { MapInboundClaims = false, MaximumTokenSizeInBytes = 16 * 1024 };
    private readonly ValidatedTokens known = new(clock);

    /// <summary>Takes the Authorization header; its scheme is case-insensitive.</summary>
    public async ValueTask<(ValidatedToken? Token, Refusal? Refusal)> ValidateAsync(string? header, CancellationToken cancellationToken)
    {
        if (string.IsNullOrWhiteSpace(header))
        {
            return (null, Refusal.Unproved("There is no Authorization header."));
        }

        if (!header.StartsWith(Scheme, StringComparison.OrdinalIgnoreCase))
        {
            return (null, Refusal.Unproved("The Authorization header is not Bearer."));
        }

        if (await profile.Keys.GetAsync(cancellationToken) is not { } keys)
        {
            return (null, Refusal.NoKeys);
        }

        return known.Find(header, Scheme.Length, keys) is { } token
            ? (token, null)
            : await ValidateAsync(header[Scheme.Length..], keys, cancellationToken);
    }

    private async ValueTask<(
        ValidatedToken? Token, Refusal? Refusal)> ValidateAsync(string encoded, SigningKeys keys, CancellationToken cancellationToken)
    {
        if (Read(encoded) is not { } jwt)
        {
            return (null, Refusal.Unproved("The token is malformed."));
        }

        if (jwt.Alg != SecurityAlgorithms.RsaSha256 || string.IsNullOrEmpty(jwt.Kid))
        {
            return (null, Refusal.Unproved("The token is not signed with RS256 and a named key."));
        }

        if (keys.Find(jwt.Kid) is null)
        {
            keys = await profile.Keys.GetNewerAsync(keys, cancellationToken) ?? keys;
        }

        return keys.Find(jwt.Kid) is { } key
            ? await ValidateAsync(jwt, key, keys, cancellationToken)
            : (null, Refusal.Unproved("The token names a key that the channel does not publish."));
    }

    private async ValueTask<(
        ValidatedToken? Token,
        Refusal? Refusal)> ValidateAsync(JsonWebToken jwt, SigningKey key, SigningKeys keys, CancellationToken cancellationToken)
    {
        var result = await handler.ValidateTokenAsync(jwt, new TokenValidationParameters
        {
            ValidIssuers = profile.Issuers,
            ValidateAudience = false,
            IssuerSigningKey = key.Key,
            ValidAlgorithms = [SecurityAlgorithms.RsaSha256],
            LifetimeValidator = IsCurrent,
        });
        if (!result.IsValid)
        {
            return (null, Refusal.Unproved($"The token is invalid: {result.Exception?.GetType().Name}."));
        }

        // Whose the audience is, the credentials know. A token for several is for nobody in particular.
        if (jwt.Audiences.ToArray() is not [var audience] || !await credentials.IsValidAppIdAsync(audience, cancellationToken))
        {
            return (null, Refusal.Unproved("The token is for another bot."));
        }

        if (profile.KindOf(jwt) is not { } kind)
        {
            return (null, Refusal.Unproved("The token is from a sender that is not let in."));
        }

        var serviceUrl = jwt.TryGetPayloadValue<string>(AuthenticationConstants.ServiceUrlClaim, out var claim) ? claim : null;
        var token = new ValidatedToken(result.ClaimsIdentity, serviceUrl, key, keys, new DateTimeOffset(jwt.ValidTo, TimeSpan.Zero) + Skew)
        {
            Kind = kind,
        };
        known.Add(jwt.EncodedToken, token);
        return (token, null);
    }

    private JsonWebToken? Read(string encoded)
    {
        try
        {
            return handler.ReadJsonWebToken(encoded);
        }
        catch (Exception e) when (e is ArgumentException or SecurityTokenException or FormatException)
        {
            return null;
        }
    }

    private bool IsCurrent(DateTime? notBefore, DateTime? expires, SecurityToken token, TokenValidationParameters parameters)
    {
        var now = clock.GetUtcNow().UtcDateTime;
        return expires is { } end && now < end + Skew && !(notBefore > now + Skew);
    }
}
