using System.Net;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using System.Web;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.Bot.Builder.Integration.AspNet.Core;
using Microsoft.Bot.Connector;
using Microsoft.Bot.Connector.Authentication;
using Microsoft.Bot.Schema;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Logging;
using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Tokens;
using Microsoft.Rest;
using Polyfills.Tests.Support;

namespace Polyfills.Tests.Wire;

/// <summary>How the bot proves itself without a password, and where its proof does not go.</summary>
public sealed class IdentityTests : IDisposable
{
    private const string TokenPath = $"/{Channel.Tenant}/oauth2/v2.0/token";

    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("identity");
    private readonly ManualClock clock = new();

    [Theory]
    [InlineData("bot.pem", "")]
    [InlineData("bot.pfx", "hemmelig")]
    public async Task A_certificate_signs_what_buys_the_token(string file, string password)
    {
        using var key = RSA.Create(2048);
        using var certificate = new CertificateRequest("CN=bot", key, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1)
            .CreateSelfSigned(TimeProvider.System.GetUtcNow().AddDays(-1), TimeProvider.System.GetUtcNow().AddDays(1));
        var outside = Served().On("POST", TokenPath, HttpStatusCode.OK, """{"token_type":"Bearer","expires_in":3600,"access_token":"bot-token"}""");

        await ReplyAsync(outside, ("MicrosoftAppCertificatePath", Save(certificate, file, password)), ("MicrosoftAppCertificatePassword", password));

        Assert.Equal("Bearer bot-token", outside.Calls.Last().Authorization);
        var form = HttpUtility.ParseQueryString(outside.Calls.Single(call => call.Address.AbsolutePath == TokenPath).Body);
        Assert.Equal((Channel.AppId, "urn:ietf:params:oauth:client-assertion-type:jwt-bearer"), (form["client_id"], form["client_assertion_type"]));
        var proof = await new JsonWebTokenHandler().ValidateTokenAsync(form["client_assertion"], new TokenValidationParameters
        {
            ValidIssuer = Channel.AppId,
            ValidAudience = "https://login.microsoftonline.com" + TokenPath,
            IssuerSigningKey = new X509SecurityKey(certificate),
        });
        Assert.True(proof.IsValid, proof.Exception?.Message);
    }

    [Fact]
    public async Task A_managed_identity_on_a_virtual_machine_asks_its_metadata_service()
    {
        var expires = TimeProvider.System.GetUtcNow().AddDays(1).ToUnixTimeSeconds();
        var outside = Served().On("GET", "", HttpStatusCode.OK,
            $$"""{"token_type":"Bearer","expires_in":"86400","expires_on":"{{expires}}","resource":"x","access_token":"bot-token"}""");

        // The library keeps a token for the whole process: another scope, so that it has none from the other test.
        await ReplyAsync(outside, ("MicrosoftAppType", "UserAssignedMSI"), ("ToChannelFromBotOAuthScope", "https://api.botframework.us"));

        Assert.Equal("Bearer bot-token", outside.Calls.Last().Authorization);
        var asked = outside.Calls.Single(call => call.Address.Host == "169.254.169.254");
        var query = HttpUtility.ParseQueryString(asked.Address.Query);
        Assert.Equal((Channel.AppId, "https://api.botframework.us"), (query["client_id"], query["resource"]));
        Assert.Equal(("/metadata/identity/oauth2/token", null), (asked.Address.AbsolutePath, asked.Authorization));
    }

    [Fact]
    public async Task A_managed_identity_asks_the_platform_in_the_bot_s_name()
    {
        Environment.SetEnvironmentVariable("IDENTITY_ENDPOINT", "http://127.0.0.1:41741/msi/token");
        Environment.SetEnvironmentVariable("IDENTITY_HEADER", "of-the-platform");
        try
        {
            var expires = TimeProvider.System.GetUtcNow().AddDays(1).ToUnixTimeSeconds();
            var outside = Served().On("GET", "", HttpStatusCode.OK, $$"""{"token_type":"Bearer","expires_on":"{{expires}}","resource":"x","access_token":"bot-token"}""");

            await ReplyAsync(outside, ("MicrosoftAppType", "UserAssignedMSI"));

            Assert.Equal("Bearer bot-token", outside.Calls.Last().Authorization);
            var asked = outside.Calls.Single(call => call.Address.Port == 41741);
            var query = HttpUtility.ParseQueryString(asked.Address.Query);
            Assert.Equal((Channel.AppId, "https://api.botframework.com"), (query["client_id"], query["resource"]));
            Assert.DoesNotContain(outside.Calls, call => call.Address.Host == "login.microsoftonline.com");
        }
        finally
        {
            Environment.SetEnvironmentVariable("IDENTITY_ENDPOINT", null);
            Environment.SetEnvironmentVariable("IDENTITY_HEADER", null);
        }
    }

    [Theory]
    [InlineData(301)]
    [InlineData(302)]
    [InlineData(307)]
    [InlineData(308)]
    public async Task A_redirect_is_not_followed_with_the_token(int status)
    {
        var (seen, reached) = ("", 0);
        await using var elsewhere = await ListenAsync(_ => reached++);
        await using var connector = await ListenAsync(context =>
        {
            seen = context.Request.Headers.Authorization.ToString();
            context.Response.StatusCode = status;
            context.Response.Headers.Location = elsewhere.Urls.First() + context.Request.Path;
        });
        var settings = new Dictionary<string, string?> { ["MicrosoftAppId"] = Channel.AppId, ["ChannelTrust:ServiceHosts:0"] = connector.Urls.First() };
        var authentication = new ConfigurationBotFrameworkAuthentication(new ConfigurationBuilder().AddInMemoryCollection(settings).Build(), new Proof());

        using var client = await authentication.CreateConnectorFactory(new System.Security.Claims.ClaimsIdentity()).CreateAsync(connector.Urls.First(), null, default);
        var refusal = await Assert.ThrowsAsync<ErrorResponseException>(() => client.Conversations.SendToConversationAsync("19:k", new Activity { Type = "message" }));

        Assert.Equal(((HttpStatusCode)status, "Bearer bot-token", 0), (refusal.Response!.StatusCode, seen, reached));
    }

    public void Dispose() => folder.Delete(recursive: true);

    private static Outside Served() => new Channel().Serve(new Outside()).On("POST", "/activities/1790000000500", HttpStatusCode.Created, """{"id":"9"}""");

    private async Task ReplyAsync(Outside outside, params (string Key, string Value)[] settings)
    {
        var bot = new TestBot { OnMessage = turn => turn.SendActivityAsync("Hej") };
        var all = Channel.Settings.Where(setting => setting.Key != "MicrosoftAppPassword" && settings.All(own => own.Key != setting.Key)).Concat(settings);
        await using var service = await Service.StartAsync(bot, outside, clock, [.. all]);
        Assert.Equal(HttpStatusCode.OK, (await service.PostAsync(Sample.Message, "Bearer " + Channel.Mint(clock.GetUtcNow()))).Status);
    }

    private string Save(X509Certificate2 certificate, string file, string password)
    {
        var path = Path.Combine(folder.FullName, file);
        if (file.EndsWith(".pem", StringComparison.Ordinal))
            File.WriteAllText(path, certificate.ExportCertificatePem() + "\n" + certificate.GetRSAPrivateKey()!.ExportPkcs8PrivateKeyPem());
        else
            File.WriteAllBytes(path, certificate.Export(X509ContentType.Pkcs12, password));
        return path;
    }

    private static async Task<WebApplication> ListenAsync(Action<HttpContext> answer)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        var app = builder.Build();
        app.Urls.Add("http://127.0.0.1:0");
        app.Run(context =>
        {
            answer(context);
            return Task.CompletedTask;
        });
        await app.StartAsync();
        return app;
    }

    /// <summary>A bot that has its token already.</summary>
    private sealed class Proof : ServiceClientCredentialsFactory
    {
        public override Task<bool> IsValidAppIdAsync(string appId, CancellationToken cancellationToken) => Task.FromResult(true);

        public override Task<bool> IsAuthenticationDisabledAsync(CancellationToken cancellationToken) => Task.FromResult(false);

        public override Task<ServiceClientCredentials> CreateCredentialsAsync(
            string appId, string? audience, string? loginEndpoint, bool validateAuthority, CancellationToken cancellationToken) =>
            Task.FromResult<ServiceClientCredentials>(new Bearer());
    }

    private sealed class Bearer : ServiceClientCredentials
    {
        public override Task ProcessHttpRequestAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            request.Headers.Authorization = new("Bearer", "bot-token");
            return Task.CompletedTask;
        }
    }
}
