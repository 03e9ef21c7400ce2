using Microsoft.IdentityModel.JsonWebTokens;

namespace Microsoft.Bot.Connector.Authentication;

/// <summary>Who sends activities.</summary>
internal enum SenderKind
{
    /// <summary>Teams.</summary>
    Channel,

    /// <summary>A developer's Bot Framework Emulator, which speaks with the bot's own identity.</summary>
    Emulator,

    /// <summary>Another bot, which calls this one as its skill.</summary>
    Skill,
}

/// <summary>What a valid token of one kind of issuer looks like.</summary>
/// <param name="Issuers">Who may have issued it.</param>
/// <param name="Keys">What it may be signed with.</param>
/// <param name="KindOf">Who sends it, once it is proved; null for somebody who is not let in.</param>
internal sealed record TokenProfile(IReadOnlyList<string> Issuers, SigningKeySource Keys, Func<JsonWebToken, SenderKind?> KindOf);

/// <summary>
/// Validates by the issuer that a token claims: the channel's own; and, where they are let in by configuration, those that Entra ID
/// issued to an Emulator or to another bot.
/// </summary>
internal sealed class SenderTokens(TokenValidator channel, TokenValidator? entra, IReadOnlyCollection<string> entraIssuers)
{
    private static readonly JsonWebTokenHandler Reader = new();

    public ValueTask<(ValidatedToken? Token, Refusal? Refusal)> ValidateAsync(string? header, CancellationToken cancellationToken) =>
        entra is not null && IssuerOf(header) is { } issuer && entraIssuers.Contains(issuer)
            ? entra.ValidateAsync(header, cancellationToken)
            : channel.ValidateAsync(header, cancellationToken);

    /// <summary>Makes what the configuration asks for.</summary>
    public static SenderTokens From(
        ChannelTrust trust, ServiceClientCredentialsFactory credentials, Func<string, SigningKeySource> keysAt, TimeProvider clock)
    {
        var channel = new TokenProfile([trust.Issuer], keysAt(trust.MetadataUrl), _ => SenderKind.Channel);
        var entra = trust.OtherSenders is not { } others ? null
            : new TokenValidator(new TokenProfile(others.Issuers, keysAt(others.MetadataUrl), others.KindOf), credentials, clock);
        return new SenderTokens(new TokenValidator(channel, credentials, clock), entra, trust.OtherSenders?.Issuers ?? []);
    }

    // Not yet proved: it only decides by whose keys that is to be tried.
    private static string? IssuerOf(string? header)
    {
        var token = header?[(header.IndexOf(' ', StringComparison.Ordinal) + 1)..];
        try
        {
            return Reader.CanReadToken(token) ? Reader.ReadJsonWebToken(token).Issuer : null;
        }
        catch (ArgumentException)
        {
            return null;
        }
    }
}
