using System.Net;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Json.Nodes;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Schema;
using Polyfills.Tests.Support;

namespace Polyfills.Tests.Wire;

/// <summary>What comes to the endpoint, well-formed or not, and what it is answered.</summary>
public sealed class InboundTests
{
    private const int Limit = 256 * 1024;

    [Theory]
    [InlineData("")]
    [InlineData("null")]
    [InlineData("[]")]
    [InlineData("{}")]
    [InlineData("\"message\"")]
    [InlineData("""{"type":""}""")]
    [InlineData("""{"type":5}""")]
    [InlineData("""{"type":"message","text":{}}""")]
    [InlineData("""{"type":"message","from":"29:1"}""")]
    [InlineData("""{"type":"message","timestamp":"i går"}""")]
    [InlineData("""{"type":"message" """)]
    [InlineData("""{"type":"message"} {"type":"message"}""")]
    [InlineData("""{"type":"message"},""")]
    [InlineData("""{"type":"message","text":"\ud800"}""")]
    [InlineData("""{"type":"message","value":{"text":"\udc00 half"}}""")]
    [InlineData("""{"type":"message","text":"\x"}""")]
    [InlineData("""{type:"message"}""")]
    [InlineData("""{"type":"message",}""")]
    public async Task What_is_no_activity_is_a_bad_request(string body) => await RefusedAsync(Json(body), HttpStatusCode.BadRequest);

    [Fact]
    public async Task Bytes_that_are_no_text_are_a_bad_request() =>
        await RefusedAsync(Bytes([.. "{\"type\":\"message\",\"value\":\""u8, 0xC3, 0x28, .. "\"}"u8]), HttpStatusCode.BadRequest);

    [Theory]
    [InlineData(62, HttpStatusCode.OK)]
    [InlineData(64, HttpStatusCode.BadRequest)]
    [InlineData(100_000, HttpStatusCode.BadRequest)]
    public async Task Depth_has_a_limit(int depth, HttpStatusCode expected)
    {
        var body = $$"""{"type":"message","value":{{new string('[', depth)}}{{new string(']', depth)}}}""";
        await using var service = await Service.StartAsync(new TestBot());
        Assert.Equal(expected, (await service.PostAsync(body)).Status);
    }

    [Theory]
    [InlineData(Limit, HttpStatusCode.OK)]
    [InlineData(Limit + 1, HttpStatusCode.RequestEntityTooLarge)]
    [InlineData(20 * Limit, HttpStatusCode.RequestEntityTooLarge)]
    public async Task Size_has_a_limit_stated_or_not(int size, HttpStatusCode expected)
    {
        var bytes = Encoding.UTF8.GetBytes("{\"type\":\"message\"}".PadRight(size));
        await using var service = await Service.StartAsync(new TestBot());
        using var stated = Request(Bytes(bytes));
        using var chunked = Request(Bytes(bytes));
        chunked.Headers.TransferEncodingChunked = true;
        Assert.Equal(expected, (await service.SendAsync(stated)).Status);
        Assert.Equal(expected, (await service.SendAsync(chunked)).Status);
    }

    [Theory]
    [InlineData("text/plain")]
    [InlineData("application/x-www-form-urlencoded")]
    [InlineData("application/json; charset=iso-8859-1")]
    [InlineData("application/jsonp")]
    [InlineData(null)]
    public async Task Only_JSON_is_taken(string? type)
    {
        var content = Bytes(Encoding.UTF8.GetBytes(Sample.Message));
        content.Headers.ContentType = type is null ? null : MediaTypeHeaderValue.Parse(type);
        await RefusedAsync(content, HttpStatusCode.UnsupportedMediaType);
    }

    [Fact]
    public async Task Only_POST_is_taken()
    {
        await using var service = await Service.StartAsync(new TestBot());
        using var get = new HttpRequestMessage(HttpMethod.Get, "/api/messages");
        Assert.Equal(HttpStatusCode.MethodNotAllowed, (await service.SendAsync(get)).Status);
    }

    [Fact]
    public async Task A_body_that_does_not_end_is_cut_off()
    {
        var clock = new ManualClock();
        await using var service = await Service.StartAsync(new TestBot(), new Outside(), clock);
        using var stuck = new StuckContent();
        using var request = Request(stuck);
        var answer = service.SendAsync(request);
        await stuck.Begun;
        while (!answer.IsCompleted)
        {
            clock.Advance(TimeSpan.FromSeconds(1));
            await Task.Yield();
        }

        Assert.Equal(HttpStatusCode.RequestTimeout, (await answer).Status);
    }

    [Fact]
    public async Task A_type_that_nobody_knows_is_ignored()
    {
        await using var service = await Service.StartAsync(new TestBot());
        Assert.Equal((HttpStatusCode.OK, string.Empty), await service.PostAsync("""{"type":"newIn2031","channelId":"msteams"}"""));
    }

    [Theory]
    [InlineData("adaptiveCard/unheard")]
    [InlineData("task/fetch")]
    [InlineData("composeExtension/query")]
    [InlineData("signin/verifyState")]
    [InlineData("application/search")]
    [InlineData(null)]
    public async Task An_invoke_that_nobody_handles_is_501(string? name)
    {
        await using var service = await Service.StartAsync(new TestBot());
        Assert.Equal((HttpStatusCode.NotImplemented, string.Empty), await service.PostAsync(Sample.With(Sample.Press, ("name", name), ("value", new JsonObject()))));
    }

    [Theory]
    [InlineData("null", "BadRequest")]
    [InlineData("\"text\"", "BadRequest")]
    [InlineData("{}", "BadRequest")]
    [InlineData("""{"action":null}""", "BadRequest")]
    [InlineData("""{"action":[]}""", "BadRequest")]
    [InlineData("""{"action":{"verb":5}}""", "BadRequest")]
    [InlineData("""{"action":{"type":"Action.Submit","verb":"x"}}""", "NotSupported")]
    [InlineData("""{"action":{"verb":"x"}}""", "NotSupported")]
    public async Task A_press_that_makes_no_sense_is_400_in_the_body_of_a_200(string value, string code)
    {
        await using var service = await Service.StartAsync(new TestBot { OnPress = _ => throw new InvalidOperationException("The bot is not asked.") });
        var (status, body) = await service.PostAsync(Sample.With(Sample.Press, ("value", JsonNode.Parse(value))));
        var answer = JsonNode.Parse(body)!;
        Assert.Equal((HttpStatusCode.OK, 400, "application/vnd.microsoft.error"), (status, (int)answer["statusCode"]!, (string)answer["type"]!));
        Assert.Equal(code, (string)answer["value"]!["code"]!);
    }

    [Fact]
    public async Task A_turn_that_fails_with_nobody_to_deal_with_it_is_500_and_logged_once()
    {
        await using var service = await Service.StartAsync(new TestBot { OnMessage = _ => throw new UnauthorizedAccessException("A file, say.") });
        Assert.Equal((HttpStatusCode.InternalServerError, string.Empty), await service.PostAsync(Sample.Message));
        Assert.Single(service.Log.Errors);
    }

    [Fact]
    public async Task A_turn_that_fails_is_dealt_with_once_and_the_person_is_answered()
    {
        await using var service = await Service.StartAsync(new TestBot { OnMessage = _ => throw new InvalidOperationException("Fejl") });
        service.Outside.On("POST", "/activities/1790000000500", HttpStatusCode.Created);
        service.Adapter.OnTurnError = (turn, _) => turn.SendActivityAsync("Det gik ikke.");
        Assert.Equal(HttpStatusCode.OK, (await service.PostAsync(Sample.Message)).Status);
        Assert.Contains("Det gik ikke.", Assert.Single(service.Outside.Calls).Body, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(true, 200)]
    [InlineData(false, 500)]
    public async Task A_press_that_fails_is_answered_by_who_deals_with_it_or_500(bool answered, int expected)
    {
        await using var service = await Service.StartAsync(new TestBot { OnPress = _ => throw new InvalidOperationException("Fejl") });
        var answer = new InvokeResponse { Status = 200, Body = new AdaptiveCardInvokeResponse { StatusCode = 500, Type = "application/vnd.microsoft.error", Value = new Error("Fejl", "Prøv igen") } };
        service.Adapter.OnTurnError = (turn, _) => answered ? turn.SendActivityAsync(new Activity { Type = ActivityTypesEx.InvokeResponse, Value = answer }) : Task.CompletedTask;
        var (status, body) = await service.PostAsync(Sample.Press);
        Assert.Equal((expected, answered), ((int)status, body.Contains("Prøv igen", StringComparison.Ordinal)));
    }

    [Fact]
    public async Task Replies_expected_in_the_answer_are_given_there()
    {
        await using var service = await Service.StartAsync(new TestBot { OnMessage = turn => turn.SendActivityAsync("Hej") });
        var (status, body) = await service.PostAsync(Sample.With(Sample.Message, ("deliveryMode", "expectReplies")));
        Assert.Equal((HttpStatusCode.OK, "Hej"), (status, (string)JsonNode.Parse(body)!["activities"]![0]!["text"]!));
        Assert.Empty(service.Outside.Calls);
    }

    [Theory]
    [InlineData("http://127.0.0.1:56150/_connector", HttpStatusCode.OK)]
    [InlineData("http://localhost:56150/_connector", HttpStatusCode.OK)]
    [InlineData("http://10.0.0.5/", HttpStatusCode.Forbidden)]
    [InlineData("https://evil.example/", HttpStatusCode.Forbidden)]
    public async Task Development_answers_to_this_machine_and_to_Teams_only(string serviceUrl, HttpStatusCode expected)
    {
        await using var service = await Service.StartAsync(new TestBot());
        Assert.Equal(expected, (await service.PostAsync(Sample.With(Sample.Message, ("serviceUrl", serviceUrl)))).Status);
    }

    private static async Task RefusedAsync(HttpContent content, HttpStatusCode expected)
    {
        var bot = new TestBot();
        await using var service = await Service.StartAsync(bot);
        using var request = Request(content);
        Assert.Equal((expected, string.Empty), await service.SendAsync(request));
        Assert.Empty(bot.Seen);
        Assert.Empty(service.Log.Errors);
    }

    private static HttpRequestMessage Request(HttpContent content) => new(HttpMethod.Post, "/api/messages") { Content = content };

    private static StringContent Json(string body) => new(body, Encoding.UTF8, "application/json");

    private static ByteArrayContent Bytes(byte[] body) =>
        new(body) { Headers = { ContentType = new MediaTypeHeaderValue("application/json") } };
}
