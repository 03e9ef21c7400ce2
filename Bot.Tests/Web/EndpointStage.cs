using System.Net.Http.Headers;
using System.Text;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using MoedeBot.Delivery;
using MoedeBot.Meetings;
using MoedeBot.Tests.Support;
using MoedeBot.Web;
using static MoedeBot.Tests.Support.MeetingBuilder;

namespace MoedeBot.Tests.Web;

/// <summary>The whole service with everything turned on, minutes that are out, and all kinds of callers.</summary>
public sealed class EndpointStage : IAsyncLifetime
{
    private const string HealthKey = "0123456789abcdef";

    private static readonly Forum _forum = MeetingBuilder.Forum;

    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("moedebot");
    private FakeEntra entra = null!;
    private GuardedBot bot = null!;
    private Dictionary<string, Caller> callers = [];

    /// <summary>The service's own list of what it answers, as <c>GET /address</c>.</summary>
    public IEnumerable<string> Endpoints => bot.Services.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>()
        .SelectMany(endpoint => (endpoint.Metadata.GetMetadata<HttpMethodMetadata>()?.HttpMethods ?? ["GET"]).Select(method => $"{method} /{endpoint.RoutePattern.RawText!.Trim('/')}"));

    public async Task InitializeAsync()
    {
        entra = await FakeEntra.StartAsync();
        bot = GuardedBot.With([.. entra.Settings, ("Health:Key", HealthKey), ("Storage:Path", Path.Combine(folder.FullName, "bot.db"))]);
        var state = await WithMinutesAsync();
        var links = bot.Services.GetRequiredService<MinutesLinks>();
        var (open, internally) = (links.Create(state).Segments[^1], links.CreateInternal(state).Segments[^1]);
        callers = new()
        {
            [Callers.Nobody] = new(),
            [Callers.Link] = new(Link: open),
            [Callers.InternalLink] = new(Link: internally),
            [Callers.OldLink] = new(Link: Outlived("minutes-page-1", open), Internal: Outlived("internal-minutes-page-1", internally)),
            [Callers.System] = new(Token: entra.Token()),
            [Callers.SystemWithoutRole] = new(Token: entra.Token(null, ("roles", null))),
            [Callers.SystemElsewhere] = new(Token: entra.Token(null, ("tid", "tenant-2"), ("iss", $"{entra.Authority}tenant-2/v2.0"))),
            [Callers.Person] = new(Token: entra.Token(null, ("scp", "user_impersonation"))),
            [Callers.Teams] = new(Token: ChannelKeys.Mint(GuardedBot.Now)),
            [Callers.Operator] = new(Key: HealthKey),
        };
    }

    public async Task DisposeAsync()
    {
        await bot.DisposeAsync();
        await entra.DisposeAsync();
        folder.Delete(recursive: true);
    }

    /// <summary>What a caller is answered at an endpoint: the status, and whether more than one word is told of the service's health.</summary>
    public async Task<string> CallAsync(string caller, string endpoint)
    {
        using var request = Request(callers[caller], endpoint.Split(' '));
        using var answer = await bot.SendAsync(request);
        var details = endpoint.Contains("/health/", StringComparison.Ordinal) && answer.Content.Headers.ContentType?.MediaType == "application/json";
        return $"{(int)answer.StatusCode}{(details ? " with details" : "")}";
    }

    private async Task<MeetingState> WithMinutesAsync()
    {
        await bot.Services.GetRequiredService<IForumDirectory>().TrySaveAsync(_forum, null, CancellationToken.None);
        MeetingCommand[] meeting =
        [
            Receive(Item(1, "Budget"), Item(2, "Personsag", confidential: true)), new MeetingCommand.PostAgenda(),
            new MeetingCommand.ConcludeItem(1, "Godkendt."), new MeetingCommand.ConcludeItem(2, "Godkendt."),
        ];
        foreach (var command in meeting)
            await bot.Services.GetRequiredService<MeetingLog>().ExecuteAsync(Meeting, new Request(command, Secretary, ActivityId: null), CancellationToken.None);
        var state = await bot.Services.GetRequiredService<MinutesKeeper>().FindAsync(Meeting, CancellationToken.None);
        Assert.NotNull(state?.Minutes);
        return state;
    }

    // With the bot's own keys, as it would have been made some time ago.
    private string Outlived(string purpose, string link)
    {
        var protector = bot.Services.GetRequiredService<IDataProtectionProvider>().CreateProtector(purpose).ToTimeLimitedDataProtector();
        return protector.Protect(protector.Unprotect(link), GuardedBot.Now.AddSeconds(-1));
    }

    private static HttpRequestMessage Request(Caller caller, string[] endpoint)
    {
        var link = endpoint[1].Contains("/internt/", StringComparison.Ordinal) ? caller.Internal ?? caller.Link : caller.Link;
        var path = endpoint[1].Replace("{token}", link, StringComparison.Ordinal).Replace("{version:int}", "1", StringComparison.Ordinal)
            .Replace("{forum}", ForumCode.Of(_forum.Id), StringComparison.Ordinal).Replace("{documentName}", "v1", StringComparison.Ordinal);
        Assert.DoesNotContain('{', path);
        var request = new HttpRequestMessage(new HttpMethod(endpoint[0]), path) { Content = Body(endpoint[1]) };
        if (caller.Token is { } token)
            request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", token);
        if (caller.Key is { } key)
            request.Headers.Add(HealthPages.KeyHeader, key);
        return request;
    }

    private static StringContent? Body(string address) => address switch
    {
        "/api/messages" => new(GuardedBot.Message().ToJsonString(), Encoding.UTF8, "application/json"),
        _ when address.StartsWith("/api/", StringComparison.Ordinal) => new(Teams.RevisionTests.Text([("Tidsplan", "S2026-1")])),
        _ => null,
    };

    private sealed record Caller(string Link = "gaet", string? Internal = null, string? Token = null, string? Key = null);
}
