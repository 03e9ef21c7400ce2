using Microsoft.Extensions.Options;
using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Protocols;
using Microsoft.IdentityModel.Protocols.OpenIdConnect;
using Microsoft.IdentityModel.Tokens;
using MoedeBot.Operations.Settings;

namespace MoedeBot.Web.Esdh;

/// <summary>
/// Checks the caller's token: issued by the organisation's own tenant, signed with its keys, for this application, to an application
/// that was given the role. A person's token is none of those, whatever else it may open.
/// </summary>
public sealed partial class EsdhTokens(IOptions<EsdhOptions> options, TimeProvider clock, ILogger<EsdhTokens> logger)
{
    private const string Prefix = "Bearer ";
    private static readonly TimeSpan Skew = TimeSpan.FromMinutes(2);

    private readonly JsonWebTokenHandler handler = new() { MapInboundClaims = false };
    private readonly Lazy<BaseConfigurationManager> keys = new(() => Keys(options.Value));

    /// <summary>Who calls; null with the status to answer when nobody who may.</summary>
    public async Task<(EsdhCaller? Caller, int Status)> CheckAsync(string? authorization, CancellationToken cancellationToken)
    {
        if (authorization?.StartsWith(Prefix, StringComparison.OrdinalIgnoreCase) != true)
            return (null, StatusCodes.Status401Unauthorized);
        cancellationToken.ThrowIfCancellationRequested();
        var result = await handler.ValidateTokenAsync(authorization[Prefix.Length..].Trim(), Parameters());
        if (!result.IsValid || result.SecurityToken is not JsonWebToken token)
        {
            Log.Refused(logger, result.Exception?.GetType().Name ?? "token");
            return (null, StatusCodes.Status401Unauthorized);
        }

        return MayHandIn(token) ? (new EsdhCaller(Claim(token, "oid") ?? Claim(token, "azp") ?? Claim(token, "appid") ?? ""), StatusCodes.Status200OK)
            : (null, StatusCodes.Status403Forbidden);
    }

    private bool MayHandIn(JsonWebToken token)
    {
        var may = Claim(token, "tid") == options.Value.TenantId && Claim(token, "scp") is null
            && token.Claims.Any(claim => claim.Type == "roles" && claim.Value == options.Value.Role);
        if (!may)
            Log.Forbidden(logger);
        return may;
    }

    // Entra puts the application's id or its URI into the audience, by the version of tokens that the registration asks for; and the
    // issuer of the older version lacks the newer one's path.
    private TokenValidationParameters Parameters() => new()
    {
        ConfigurationManager = keys.Value,
        ValidIssuer = $"https://sts.windows.net/{options.Value.TenantId}/",
        ValidAudiences = [options.Value.Audience, options.Value.Audience!.Replace("api://", "", StringComparison.Ordinal)],
        ValidAlgorithms = [SecurityAlgorithms.RsaSha256],
        RequireSignedTokens = true,
        RequireExpirationTime = true,
        LifetimeValidator = (from, until, _, _) => until is { } end && end + Skew > clock.GetUtcNow() && (from ?? DateTime.MinValue) < clock.GetUtcNow() + Skew,
    };

    private static ConfigurationManager<OpenIdConnectConfiguration> Keys(EsdhOptions options) => new(
        new Uri(options.Authority, $"{options.TenantId}/v2.0/.well-known/openid-configuration").ToString(),
        new OpenIdConnectConfigurationRetriever(),
        new HttpDocumentRetriever { RequireHttps = !options.Authority.IsLoopback });

    private static string? Claim(JsonWebToken token, string name) => token.TryGetPayloadValue<string>(name, out var value) ? value : null;

    private static partial class Log
    {
        [LoggerMessage(1, LogLevel.Warning, "A token for handing in agendas is not valid: {Fault}.")]
        public static partial void Refused(ILogger logger, string fault);

        [LoggerMessage(2, LogLevel.Warning, "A valid token without the role for handing in agendas, or a person's.")]
        public static partial void Forbidden(ILogger logger);
    }
}

/// <summary>An application that may hand agendas in.</summary>
/// <param name="ObjectId">Entra object id of its service principal.</param>
public sealed record EsdhCaller(string ObjectId);
