using System.Net;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Json.Nodes;
using Microsoft.Extensions.Logging;
using MoedeBot.Tests.Support;

namespace MoedeBot.Tests.Wire;

/// <summary>What strangers try on the whole service: each row's status, and that no store and nobody outside was asked.</summary>
public sealed class AttackTests(GuardedBot bot) : IClassFixture<GuardedBot>
{
    private const int Limit = 256 * 1024;
    private const string AnotherTenant = "55555555-5555-4555-8555-555555555555";

    private static readonly Dictionary<string, (int Status, Action<JsonObject> Change)> Activities = new()
    {
        ["from the Emulator's channel"] = (403, json => json["channelId"] = "emulator"),
        ["from a channel spelt otherwise"] = (403, json => json["channelId"] = "MSTEAMS"),
        ["without a channel"] = (403, json => json.Remove("channelId")),
        ["without a service URL"] = (403, json => json.Remove("serviceUrl")),
        ["with another service URL than the claim's"] = (403, json => json["serviceUrl"] = "https://smba.trafficmanager.net/amer/"),
        ["of another tenant"] = (403, json => json["conversation"]!["tenantId"] = AnotherTenant),
        ["of another tenant, in the channel's data"] = (403, json => json["channelData"]!["tenant"]!["id"] = AnotherTenant),
        ["of another tenant, under another spelling"] = (403, json => json["channelData"]!["Tenant"] = new JsonObject { ["id"] = AnotherTenant }),
        ["of no tenant"] = (403, json =>
        {
            json.Remove("channelData");
            json["conversation"]!.AsObject().Remove("tenantId");
        }),
        ["of no type"] = (400, json => json.Remove("type")),
        ["of a type that is no text"] = (400, json => json["type"] = 5),
        ["too deep"] = (400, json => json["value"] = Deep(70)),
        ["too large"] = (413, json => json["text"] = new string('x', Limit)),
    };

    private static readonly Dictionary<string, (int Status, Func<HttpContent> Content)> Bodies = new()
    {
        ["nothing"] = (400, () => Body("")),
        ["not JSON"] = (400, () => Body("hej")),
        ["a list"] = (400, () => Body("[]")),
        ["cut off"] = (400, () => Body(GuardedBot.Message().ToJsonString()[..^1])),
        ["two activities"] = (400, () => Body(GuardedBot.Message().ToJsonString() + GuardedBot.Message().ToJsonString())),
        ["half a letter"] = (400, () => Body("""{"type":"message","text":"\ud800"}""")),
        ["a letter zero"] = (400, () => Body("""{"type":"message","text":"\u0000"}""")),
        ["bytes that are no text"] = (400, () => Body([.. "{\"type\":\"message\",\"text\":\""u8, 0xC3, 0x28, .. "\"}"u8], "application/json")),
        ["100,000 brackets"] = (400, () => Body("""{"type":"message","value":""" + new string('[', 100_000))),
        ["five megabytes of blanks"] = (413, () => Body(new string(' ', 20 * Limit))),
        ["plain text"] = (415, () => Body(Bytes(), "text/plain")),
        ["a form"] = (415, () => Body(Bytes(), "application/x-www-form-urlencoded")),
        ["another character set"] = (415, () => Body(Bytes(), "application/json; charset=iso-8859-1")),
        ["no type stated"] = (415, () => Body(Bytes(), null)),
    };

    public static TheoryData<string> TokenRows => [.. AttackTable.Names];

    public static TheoryData<string> HostRows => [.. AttackTable.Hosts];

    public static TheoryData<string> ActivityRows => [.. Activities.Keys];

    public static TheoryData<string> BodyRows => [.. Bodies.Keys];

    [Theory]
    [MemberData(nameof(TokenRows))]
    public async Task A_message_with_a_bad_token_touches_nothing(string row)
    {
        var (expected, header) = AttackTable.Row(row, GuardedBot.Now);
        await RefusedAsync(Content(GuardedBot.Message()), header, expected);
    }

    [Theory]
    [MemberData(nameof(HostRows))]
    public async Task A_service_off_the_list_touches_nothing_whatever_its_token_claims(string serviceUrl)
    {
        var message = GuardedBot.Message();
        message["serviceUrl"] = serviceUrl;
        await RefusedAsync(Content(message), AttackTable.For(serviceUrl, GuardedBot.Now), 403);
    }

    [Theory]
    [MemberData(nameof(ActivityRows))]
    public async Task A_valid_token_with_an_activity_that_must_not_be_touches_nothing(string row)
    {
        var message = GuardedBot.Message();
        Activities[row].Change(message);
        await RefusedAsync(Content(message), GuardedBot.Valid(), Activities[row].Status);
    }

    [Theory]
    [MemberData(nameof(BodyRows))]
    public async Task A_valid_token_with_a_body_that_is_no_activity_touches_nothing(string row) =>
        await RefusedAsync(Bodies[row].Content(), GuardedBot.Valid(), Bodies[row].Status);

    [Theory]
    [MemberData(nameof(BodyRows))]
    public async Task Without_a_token_no_body_is_looked_at(string row) => await RefusedAsync(Bodies[row].Content(), null, 401);

    [Fact]
    public async Task The_same_message_with_a_good_token_reaches_the_stores_and_so_would_have_every_row()
    {
        bot.Forget();
        var (status, _) = await bot.PostAsync(GuardedBot.Message(), GuardedBot.Valid());
        Assert.Equal(200, status);
        Assert.NotEmpty(bot.StoreCalls);
        Assert.NotEmpty(bot.OutsideCalls);
    }

    [Fact]
    public async Task A_bot_whose_keys_cannot_be_had_starts_and_answers_503_with_nothing_touched()
    {
        await using var keyless = new GuardedBot { Metadata = () => new HttpResponseMessage(HttpStatusCode.BadGateway) };
        Assert.Equal(200, await keyless.GetAsync("/health/live"));
        Assert.Equal((503, ""), await keyless.PostAsync(GuardedBot.Message(), GuardedBot.Valid()));
        Assert.Empty(keyless.StoreCalls);
        Assert.Empty(keyless.OutsideCalls);
    }

    private async Task RefusedAsync(HttpContent content, string? authorization, int expected)
    {
        bot.Forget();
        Assert.Equal((expected, ""), await bot.PostAsync(content, authorization));
        Assert.Empty(bot.StoreCalls);
        Assert.Empty(bot.OutsideCalls);
        Assert.DoesNotContain(bot.Logged.Lines, line => line.Level >= LogLevel.Error);
    }

    private static JsonArray Deep(int levels) => levels == 0 ? new JsonArray() : new JsonArray(Deep(levels - 1));

    private static StringContent Content(JsonObject activity) => Body(activity.ToJsonString());

    private static StringContent Body(string text) => new(text, Encoding.UTF8, "application/json");

    private static byte[] Bytes() => Encoding.UTF8.GetBytes(GuardedBot.Message().ToJsonString());

    private static ByteArrayContent Body(byte[] bytes, string? type) =>
        new(bytes) { Headers = { ContentType = type is null ? null : MediaTypeHeaderValue.Parse(type) } };
}
