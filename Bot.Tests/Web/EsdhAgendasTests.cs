using System.Net;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text;
using System.Text.Json.Nodes;
using MoedeBot.Documents;
using MoedeBot.Documents.Printing;
using MoedeBot.Documents.Reading;
using MoedeBot.Meetings;
using MoedeBot.Tests.Support;
using static MoedeBot.Tests.Teams.RevisionTests;

namespace MoedeBot.Tests.Web;

/// <summary>Agendas handed in by a case system, through the front door with tokens that are really checked.</summary>
public sealed class EsdhAgendasTests : IAsyncLifetime
{
    private static readonly string _agenda = Text([("Tidsplan", "S2026-1"), ("Budget 2027", "S2026-2")]);
    private static readonly string _path = $"/api/forums/{ForumCode.Of(new ForumId(FakeEntra.Tenant, BotHost.Channel))}/agendas";

    private FakeEntra entra = null!;
    private BotHost bot = null!;

    public async Task InitializeAsync()
    {
        entra = await FakeEntra.StartAsync();
        bot = await BotHost.WithForumAsync(entra.Settings);
    }

    public async Task DisposeAsync()
    {
        await bot.DisposeAsync();
        await entra.DisposeAsync();
    }

    public static TheoryData<string, byte[]> Bodies
    {
        get
        {
            var document = ((ReadOutcome.Read)AgendaReader.Read(_agenda)).Document;
            var word = DocxPrinter.Print(document);
            return new()
            {
                { "text/plain; charset=utf-8", Encoding.UTF8.GetBytes(_agenda) },
                { "text/html", Encoding.UTF8.GetBytes(HtmlPrinter.Print(document)) },
                { "text/markdown", Encoding.UTF8.GetBytes(MarkdownPrinter.Print(document)) },
                { "application/vnd.openxmlformats-officedocument.wordprocessingml.document", word },
                { "application/json", Encoding.UTF8.GetBytes(new JsonObject { ["text"] = _agenda }.ToJsonString()) },
                { "application/json", Encoding.UTF8.GetBytes(new JsonObject { ["file"] = Convert.ToBase64String(word) }.ToJsonString()) },
            };
        }
    }

    [Theory]
    [MemberData(nameof(Bodies))]
    public async Task An_agenda_is_taken_in_and_its_preview_stands_in_the_channel(string type, byte[] body)
    {
        var answer = await SendAsync(body, type);
        var told = (await answer.Content.ReadFromJsonAsync<JsonObject>())!;

        Assert.Equal((HttpStatusCode.Created, 2, false), (answer.StatusCode, (int)told["items"]!, (bool)told["revision"]!));
        Assert.NotNull(told["remarks"]);
        var preview = await bot.ShownAsync(message => message.Shown.Contains("agenda.post", StringComparison.Ordinal));
        Assert.StartsWith(BotHost.Channel, preview.ConversationId, StringComparison.Ordinal);
        Assert.Equal((string)told["meeting"]!, Json.Find(preview.Card, "meeting"));
    }

    [Fact]
    public async Task The_secretary_posts_what_was_handed_in_and_nobody_else_can()
    {
        var meeting = (string)(await (await SendAsync(_agenda)).Content.ReadFromJsonAsync<JsonObject>())!["meeting"]!;

        Assert.Contains("Det kan kun sekretæren", Json.Said(await bot.PressAsync("mette", "agenda.post", new() { ["meeting"] = meeting })), StringComparison.Ordinal);
        await bot.PressAsync("sofie", "agenda.post", new() { ["meeting"] = meeting });

        await bot.ShownAsync(message => message.Shown.Contains("item.position", StringComparison.Ordinal));
    }

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
        var answer = await SendAsync(Encoding.UTF8.GetBytes(_agenda), "text/plain", token: Token(kind));

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
        var answer = await SendAsync(Encoding.UTF8.GetBytes(body), type, path: path.Length == 0 ? _path : path);

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
    public async Task A_call_that_is_repeated_with_its_key_is_answered_again_and_has_one_effect()
    {
        var first = await (await SendAsync(_agenda, "nøgle-1")).Content.ReadAsStringAsync();
        await bot.ShownAsync(message => message.Shown.Contains("agenda.post", StringComparison.Ordinal));

        var again = await SendAsync(_agenda, "nøgle-1");
        Assert.Equal((HttpStatusCode.Created, first), (again.StatusCode, await again.Content.ReadAsStringAsync()));

        var other = await SendAsync(_agenda + "\n\nMere.", "nøgle-1");
        Assert.Equal(HttpStatusCode.UnprocessableEntity, other.StatusCode);
        await IsProblemAsync(other, "Idempotency-Key er brugt til en anden dagsorden");
    }

    [Fact]
    public async Task A_new_edition_is_told_to_be_one_and_repeating_it_after_the_meeting_does_not_begin_another()
    {
        var first = (await (await SendAsync(_agenda)).Content.ReadFromJsonAsync<JsonObject>())!;
        var meeting = (string)first["meeting"]!;
        await bot.PressAsync("sofie", "agenda.post", new() { ["meeting"] = meeting });
        var newer = Text([("Tidsplan", "S2026-1"), ("Budget 2027", "S2026-2"), ("Skoleveje", "S2026-3")]);

        var revised = (await (await SendAsync(newer, "nøgle-2")).Content.ReadFromJsonAsync<JsonObject>())!;

        Assert.Equal((meeting, true), ((string)revised["meeting"]!, (bool)revised["revision"]!));
        var preview = await bot.ShownAsync(message => message.Shown.Contains("revision.post", StringComparison.Ordinal));
        Assert.StartsWith(BotHost.Channel, preview.ConversationId, StringComparison.Ordinal);
        foreach (var item in (int[])[1, 2])
            await Teams.WholeMeetingTests.DecideAsync(bot, meeting, item, "Godkendt.");
        var again = (await (await SendAsync(newer, "nøgle-2")).Content.ReadFromJsonAsync<JsonObject>())!;
        Assert.Equal(revised.ToJsonString(), again.ToJsonString());
    }

    [Fact]
    public async Task The_agenda_that_is_posted_already_changes_nothing()
    {
        var meeting = (string)(await (await SendAsync(_agenda)).Content.ReadFromJsonAsync<JsonObject>())!["meeting"]!;
        await bot.PressAsync("sofie", "agenda.post", new() { ["meeting"] = meeting });

        var again = await SendAsync(_agenda);

        Assert.Equal(HttpStatusCode.OK, again.StatusCode);
        Assert.True((bool)(await again.Content.ReadFromJsonAsync<JsonObject>())!["unchanged"]!);
    }

    [Fact]
    public async Task The_description_says_how_to_call()
    {
        var description = (await bot.Http.GetFromJsonAsync<JsonObject>("/openapi/v1.json"))!;

        var call = description["paths"]!["/api/forums/{forum}/agendas"]!["post"]!;
        Assert.Equal(["application/json", .. ((string[])["text/plain", "text/html", "text/markdown"])], call["requestBody"]!["content"]!.AsObject().Select(content => content.Key).Take(4));
        Assert.Equal(["200", "201", "400", "401", "403", "404", "413", "415", "422", "429"], call["responses"]!.AsObject().Select(response => response.Key).Order(StringComparer.Ordinal));
        Assert.Equal("bearer", (string)description["components"]!["securitySchemes"]!["entra"]!["scheme"]!);
        Assert.Single(description["paths"]!.AsObject());
    }

    [Fact]
    public async Task Nothing_of_the_agenda_or_the_token_is_in_the_log()
    {
        await SendAsync(_agenda);

        Assert.DoesNotContain(bot.Logged.Lines, line => line.Text.Contains("Budget", StringComparison.Ordinal) || line.Text.Contains("eyJ", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Without_settings_there_is_no_such_address()
    {
        await using var plain = await BotHost.WithForumAsync();

        Assert.Equal(HttpStatusCode.NotFound, (await plain.Http.PostAsync(_path, new StringContent(_agenda))).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await plain.Http.GetAsync("/openapi/v1.json")).StatusCode);
    }

    [Fact]
    public async Task Whoever_calls_too_often_is_told_to_wait()
    {
        await using var busy = await BotHost.WithForumAsync([.. entra.Settings, ("Limits:AgendasPerMinute", "2")]);
        HttpResponseMessage answer = null!;
        for (var call = 0; call < 3; call++)
            answer = await busy.Http.PostAsync(_path, new StringContent(_agenda));

        Assert.Equal(HttpStatusCode.TooManyRequests, answer.StatusCode);
        Assert.NotNull(answer.Headers.RetryAfter);
        await IsProblemAsync(answer, "");
    }

    [Fact]
    public async Task The_forum_s_card_tells_its_id()
    {
        var card = Json.Said(await bot.PressAsync("sofie", "forum.save", new() { ["name"] = "Strategisk Chefforum", ["style"] = "nordfyn" }));

        Assert.Contains(_path.Split('/')[3], card, StringComparison.Ordinal);
    }

    private Task<HttpResponseMessage> SendAsync(string agenda, string? key = null) => SendAsync(Encoding.UTF8.GetBytes(agenda), "text/plain", key: key);

    private Task<HttpResponseMessage> SendAsync(byte[] body, string type, string? token = "", string? path = null, string? key = null)
    {
        var request = new HttpRequestMessage(HttpMethod.Post, path ?? _path) { Content = new ByteArrayContent(body) };
        request.Content.Headers.TryAddWithoutValidation("Content-Type", type);
        if (token is not null)
            request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", token.Length == 0 ? entra.Token() : token);
        if (key is not null)
            request.Headers.TryAddWithoutValidation("Idempotency-Key", Uri.EscapeDataString(key));
        return bot.Http.SendAsync(request);
    }

    private string? Token(string kind) => kind switch
    {
        "none" => null,
        "rubbish" => "eyJhbGciOiJub25lIn0.e30.",
        "another key" => entra.Token(entra.Stranger),
        "another issuer" => entra.Token(null, ("iss", "https://login.microsoftonline.com/tenant-1/v2.0")),
        "another audience" => entra.Token(null, ("aud", "https://api.botframework.com")),
        "outlived" => entra.Token(null, ("exp", FakeEntra.Now.AddMinutes(-3).ToUnixTimeSeconds())),
        "not yet" => entra.Token(null, ("nbf", FakeEntra.Now.AddMinutes(3).ToUnixTimeSeconds())),
        "endless" => entra.Token(null, ("exp", null)),
        "unsigned" => Unsigned(entra.Token()),
        "another tenant" => entra.Token(null, ("tid", "tenant-2")),
        "no role" => entra.Token(null, ("roles", null)),
        "another role" => entra.Token(null, ("roles", new[] { "Agendas.Read" })),
        "a person's" => entra.Token(null, ("scp", "user_impersonation")),
        "for the client id" => entra.Token(null, ("aud", "moedebot")),
        "of the older version" => entra.Token(null, ("iss", "https://sts.windows.net/tenant-1/")),
        _ => entra.Token(),
    };

    private static string Unsigned(string token) =>
        $"{Convert.ToBase64String("""{"alg":"none","typ":"JWT"}"""u8).TrimEnd('=')}.{token.Split('.')[1]}.";

    private static async Task IsProblemAsync(HttpResponseMessage answer, string reason)
    {
        Assert.Equal("application/problem+json", answer.Content.Headers.ContentType?.MediaType);
        Assert.Contains(reason, (string?)(await answer.Content.ReadFromJsonAsync<JsonObject>())!["detail"] ?? "", StringComparison.Ordinal);
    }
}
