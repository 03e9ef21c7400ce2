using System.Security.Cryptography;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Tokens;

namespace MoedeBot.Tests.Support;

/// <summary>An organisation's Entra tenant: publishes its keys, and issues tokens as told. Real signatures, really checked.</summary>
internal sealed class FakeEntra : IAsyncDisposable
{
    public const string Tenant = "tenant-1";
    public const string Audience = "api://moedebot";

    /// <summary>The time that the bot goes by too.</summary>
    public static DateTimeOffset Now => TimeProvider.System.GetUtcNow();

    private readonly WebApplication app;
    private readonly RsaSecurityKey key = new(RSA.Create(2048)) { KeyId = "k1" };

    private readonly string tenant;

    private FakeEntra(WebApplication app, string tenant) => (this.app, this.tenant) = (app, tenant);

    public Uri Authority => new(app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.First() + "/");

    public string Issuer => $"{Authority}{tenant}/v2.0";

    /// <summary>A key that the tenant does not have, under the id of one that it has.</summary>
    public RsaSecurityKey Stranger { get; } = new(RSA.Create(2048)) { KeyId = "k1" };

    public static async Task<FakeEntra> StartAsync(string tenant = Tenant)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        var entra = new FakeEntra(builder.Build(), tenant);
        entra.app.MapGet($"/{tenant}/v2.0/.well-known/openid-configuration", () => Results.Json(new { issuer = entra.Issuer, jwks_uri = $"{entra.Authority}keys" }));
        entra.app.MapGet("/keys", () => Results.Json(new { keys = new[] { entra.Published() } }));
        await entra.app.StartAsync();
        return entra;
    }

    public (string, string)[] Settings => [("Esdh:TenantId", tenant), ("Esdh:Audience", Audience), ("Esdh:Authority", Authority.ToString())];

    /// <summary>A token that is right, changed as the test wants it; a null value takes a claim away.</summary>
    public string Token(RsaSecurityKey? signed = null, params (string Name, object? Value)[] other)
    {
        var claims = new Dictionary<string, object>
        {
            ["iss"] = Issuer,
            ["aud"] = Audience,
            ["tid"] = tenant,
            ["oid"] = "service-principal-1",
            ["roles"] = new[] { "Agendas.Submit" },
            ["nbf"] = Now.AddMinutes(-1).ToUnixTimeSeconds(),
            ["exp"] = Now.AddMinutes(30).ToUnixTimeSeconds(),
        };
        foreach (var (name, value) in other)
        {
            claims.Remove(name);
            if (value is not null)
                claims[name] = value;
        }

        var handler = new JsonWebTokenHandler { SetDefaultTimesOnTokenCreation = false };
        return handler.CreateToken(new SecurityTokenDescriptor
        {
            Claims = claims,
            SigningCredentials = new SigningCredentials(signed ?? key, SecurityAlgorithms.RsaSha256),
        });
    }

    public ValueTask DisposeAsync() => app.DisposeAsync();

    private object Published()
    {
        var parameters = key.Rsa.ExportParameters(false);
        return new { kty = "RSA", use = "sig", kid = key.KeyId, n = Base64UrlEncoder.Encode(parameters.Modulus!), e = Base64UrlEncoder.Encode(parameters.Exponent!) };
    }
}
