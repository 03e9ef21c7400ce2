using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text;
using System.Text.Json.Nodes;
using MoedeBot.Meetings;
using MoedeBot.Tests.Support;
using static MoedeBot.Tests.Teams.RevisionTests;

namespace MoedeBot.Tests.Web;

/// <summary>A case system before the front door: a bot with a forum, an Entra that gives tokens, and an agenda to hand in.</summary>
public abstract class EsdhStage : IAsyncLifetime
{
    private protected static readonly string Agenda = Text([("Tidsplan", "S2026-1"), ("Budget 2027", "S2026-2")]);
    private protected static readonly string Address = $"/api/forums/{ForumCode.Of(new ForumId(FakeEntra.Tenant, BotHost.Channel))}/agendas";

    private protected FakeEntra Entra { get; private set; } = null!;

    private protected BotHost Bot { get; private set; } = null!;

    public async Task InitializeAsync()
    {
        Entra = await FakeEntra.StartAsync();
        Bot = await BotHost.WithForumAsync(Entra.Settings);
    }

    public async Task DisposeAsync()
    {
        await Bot.DisposeAsync();
        await Entra.DisposeAsync();
    }

    private protected Task<HttpResponseMessage> SendAsync(string agenda, string? key = null) => SendAsync(Encoding.UTF8.GetBytes(agenda), "text/plain", key: key);

    private protected Task<HttpResponseMessage> SendAsync(byte[] body, string type, string? token = "", string? path = null, string? key = null)
    {
        var request = new HttpRequestMessage(HttpMethod.Post, path ?? Address) { Content = new ByteArrayContent(body) };
        request.Content.Headers.TryAddWithoutValidation("Content-Type", type);
        if (token is not null)
            request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", token.Length == 0 ? Entra.Token() : token);
        if (key is not null)
            request.Headers.TryAddWithoutValidation("Idempotency-Key", Uri.EscapeDataString(key));
        return Bot.Http.SendAsync(request);
    }

    private protected static async Task IsProblemAsync(HttpResponseMessage answer, string reason)
    {
        Assert.Equal("application/problem+json", answer.Content.Headers.ContentType?.MediaType);
        Assert.Contains(reason, (string?)(await answer.Content.ReadFromJsonAsync<JsonObject>())!["detail"] ?? "", StringComparison.Ordinal);
    }
}
