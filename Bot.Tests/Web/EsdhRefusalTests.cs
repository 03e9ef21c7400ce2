using System.Net;
using System.Text;
using MoedeBot.Documents.Reading;
using MoedeBot.Tests.Support;

namespace MoedeBot.Tests.Web;

/// <summary>Whom and what the case systems' door does not let in, with tokens that are really checked, and what it says to them.</summary>
public sealed class EsdhRefusalTests : EsdhStage
{
    public static TheoryData<string, HttpStatusCode> Tokens => new()
    {
        { "none", HttpStatusCode.Unauthorized },
        { "rubbish", HttpStatusCode.Unauthorized },
        { "another key", HttpStatusCode.Unauthorized },
        { "another issuer", HttpStatusCode.Unauthorized },
        { "another audience", HttpStatusCode.Unauthorized },
        { "outlived", HttpStatusCode.Unauthorized },
        { "not yet", HttpStatusCode.Unauthorized },
        { "endless", HttpStatusCode.Unauthorized },
        { "unsigned", HttpStatusCode.Unauthorized },
        { "another tenant", HttpStatusCode.Forbidden },
        { "no role", HttpStatusCode.Forbidden },
        { "another role", HttpStatusCode.Forbidden },
        { "a person's", HttpStatusCode.Forbidden },
        { "right", HttpStatusCode.Created },
        { "for the client id", HttpStatusCode.Created },
        { "of the older version", HttpStatusCode.Created },
    };

    [Theory]
    [MemberData(nameof(Tokens))]
    public async Task Only_a_token_of_the_tenant_for_an_application_with_the_role_opens(string kind, HttpStatusCode expected)
    {
        var answer = await SendAsync(Encoding.UTF8.GetBytes(Agenda), "text/plain", token: Token(kind));

        Assert.Equal(expected, answer.StatusCode);
        Assert.Equal(expected == HttpStatusCode.Unauthorized, answer.Headers.WwwAuthenticate.Count == 1);
        if (expected != HttpStatusCode.Created)
            await IsProblemAsync(answer, "");
    }

    public static TheoryData<string, string, string, HttpStatusCode, string> Unreadable => new()
    {
        { "text/plain", "Indkøbsliste", "", HttpStatusCode.UnprocessableEntity, "ligner ikke en dagsorden" },
        { "text/plain", "", "", HttpStatusCode.UnprocessableEntity, "Teksten er tom" },
        { "application/pdf", "%PDF-1.7", "", HttpStatusCode.UnsupportedMediaType, "text/markdown" },
        { "", "x", "", HttpStatusCode.UnsupportedMediaType, "text/markdown" },
        { "text/plain", "PK\u0003\u0004", "", HttpStatusCode.UnsupportedMediaType, "passer ikke til typen" },
        { "application/json", "{", "", HttpStatusCode.BadRequest, "»text« eller »file«" },
        { "application/json", "{}", "", HttpStatusCode.BadRequest, "»text« eller »file«" },
        { "application/json", """{"text":"a","file":"YQ=="}""", "", HttpStatusCode.BadRequest, "»text« eller »file«" },
        { "application/json", """{"text":"a","forum":"b"}""", "", HttpStatusCode.BadRequest, "»text« eller »file«" },
        { "text/plain", "x", "/api/forums/findes-ikke/agendas", HttpStatusCode.NotFound, "@MødeBot opsæt" },
    };

    [Theory]
    [MemberData(nameof(Unreadable))]
    public async Task What_cannot_be_taken_in_is_answered_with_the_reason(string type, string body, string path, HttpStatusCode status, string reason)
    {
        var answer = await SendAsync(Encoding.UTF8.GetBytes(body), type, path: path.Length == 0 ? Address : path);

        Assert.Equal(status, answer.StatusCode);
        await IsProblemAsync(answer, reason);
    }

    [Fact]
    public async Task A_document_beyond_the_limit_is_not_read()
    {
        var answer = await SendAsync(new byte[AgendaReader.MostBytes + 1], "text/plain");

        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, answer.StatusCode);
        await IsProblemAsync(answer, "over 20 MB");
    }

    [Fact]
    public async Task Nothing_of_theAgenda_or_the_token_is_in_the_log()
    {
        await SendAsync(Agenda);

        Assert.DoesNotContain(Bot.Logged.Lines, line => line.Text.Contains("Budget", StringComparison.Ordinal) || line.Text.Contains("eyJ", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Without_settings_there_is_no_such_address()
    {
        await using var plain = await BotHost.WithForumAsync();

        Assert.Equal(HttpStatusCode.NotFound, (await plain.Http.PostAsync(Address, new StringContent(Agenda))).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await plain.Http.GetAsync("/openapi/v1.json")).StatusCode);
    }

    [Fact]
    public async Task Whoever_calls_too_often_is_told_to_wait()
    {
        await using var busy = await BotHost.WithForumAsync([.. Entra.Settings, ("Limits:AgendasPerMinute", "2")]);
        HttpResponseMessage answer = null!;
        for (var call = 0; call < 3; call++)
            answer = await busy.Http.PostAsync(Address, new StringContent(Agenda));

        Assert.Equal(HttpStatusCode.TooManyRequests, answer.StatusCode);
        Assert.NotNull(answer.Headers.RetryAfter);
        await IsProblemAsync(answer, "");
    }

    private string? Token(string kind) => kind switch
    {
        "none" => null,
        "rubbish" => "eyJhbGciOiJub25lIn0.e30.",
        "another key" => Entra.Token(Entra.Stranger),
        "another issuer" => Entra.Token(null, ("iss", "https://login.microsoftonline.com/tenant-1/v2.0")),
        "another audience" => Entra.Token(null, ("aud", "https://api.botframework.com")),
        "outlived" => Entra.Token(null, ("exp", FakeEntra.Now.AddMinutes(-3).ToUnixTimeSeconds())),
        "not yet" => Entra.Token(null, ("nbf", FakeEntra.Now.AddMinutes(3).ToUnixTimeSeconds())),
        "endless" => Entra.Token(null, ("exp", null)),
        "unsigned" => Unsigned(Entra.Token()),
        "another tenant" => Entra.Token(null, ("tid", "tenant-2")),
        "no role" => Entra.Token(null, ("roles", null)),
        "another role" => Entra.Token(null, ("roles", new[] { "Agendas.Read" })),
        "a person's" => Entra.Token(null, ("scp", "user_impersonation")),
        "for the client id" => Entra.Token(null, ("aud", "moedebot")),
        "of the older version" => Entra.Token(null, ("iss", "https://sts.windows.net/tenant-1/")),
        _ => Entra.Token(),
    };

    private static string Unsigned(string token) =>
        $"{Convert.ToBase64String("""{"alg":"none","typ":"JWT"}"""u8).TrimEnd('=')}.{token.Split('.')[1]}.";
}
