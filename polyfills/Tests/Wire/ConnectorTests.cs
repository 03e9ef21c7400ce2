using System.Net;
using System.Net.Sockets;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Connector;
using Microsoft.Bot.Schema;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Rest;
using Polyfills.Tests.Support;

namespace Polyfills.Tests.Wire;

/// <summary>Connector calls when the Connector is slow, full, gone or wrong.</summary>
public sealed class ConnectorTests : IDisposable
{
    private const string Send = "/v3/conversations/19%3Ak/activities";

    private readonly ManualClock clock = new() { Patience = ConnectorRetry.Deadline };
    private readonly Outside outside = new();

    [Theory]
    [InlineData(412)]
    [InlineData(429)]
    [InlineData(502)]
    [InlineData(503)]
    [InlineData(504)]
    public async Task What_may_pass_is_tried_again(int status)
    {
        outside.On("POST", Send, (HttpStatusCode)status).On("POST", Send, (HttpStatusCode)status).On("POST", Send, HttpStatusCode.Created, """{"id":"9"}""");
        Assert.Equal("9", (await SendAsync()).Id);
        Assert.Equal(3, outside.Calls.Count);
        Assert.Equal(2, clock.Waits.Count);
    }

    [Theory]
    [InlineData(302)]
    [InlineData(400)]
    [InlineData(401)]
    [InlineData(403)]
    [InlineData(404)]
    [InlineData(405)]
    [InlineData(409)]
    [InlineData(413)]
    [InlineData(500)]
    public async Task What_will_not_pass_is_told_at_once(int status)
    {
        outside.On("POST", Send, (HttpStatusCode)status, """{"error":{"code":"Because","message":"so"}}""", ("Location", "https://evil.example/"));
        var refusal = await Assert.ThrowsAsync<ErrorResponseException>(SendAsync);
        Assert.Equal(((HttpStatusCode)status, "Because"), (refusal.Response!.StatusCode, refusal.Body!.Error!.Code));
        Assert.Single(outside.Calls);
    }

    [Fact]
    public async Task A_throttled_call_waits_as_long_as_it_is_told()
    {
        outside.On("POST", Send, HttpStatusCode.TooManyRequests, "", ("Retry-After", "7")).On("POST", Send, HttpStatusCode.OK, """{"id":"9"}""");
        await SendAsync();
        Assert.Equal([TimeSpan.FromSeconds(7)], clock.Waits);
    }

    [Fact]
    public async Task A_call_throttled_beyond_the_deadline_is_handed_back_with_its_time()
    {
        outside.On("POST", Send, HttpStatusCode.TooManyRequests, "", ("Retry-After", "120"));
        var refusal = await Assert.ThrowsAsync<ErrorResponseException>(SendAsync);
        Assert.Equal(["120"], refusal.Response!.Headers["retry-after"]);
        Assert.Single(outside.Calls);
    }

    [Fact]
    public async Task All_attempts_together_end_at_the_deadline()
    {
        outside.On("POST", Send, HttpStatusCode.TooManyRequests, "", ("Retry-After", "20"));
        var begun = clock.GetUtcNow();
        await Assert.ThrowsAsync<TaskCanceledException>(SendAsync);
        Assert.Equal(2, outside.Calls.Count);
        Assert.InRange(clock.GetUtcNow() - begun, ConnectorRetry.Deadline, TimeSpan.FromSeconds(45));
    }

    [Fact]
    public async Task Waits_grow_and_differ()
    {
        outside.On("POST", Send, HttpStatusCode.BadGateway);
        await Assert.ThrowsAsync<ErrorResponseException>(SendAsync);
        Assert.Equal(5, outside.Calls.Count);
        Assert.Equal(4, clock.Waits.Distinct().Count());
        Assert.All(clock.Waits, wait => Assert.InRange(wait, TimeSpan.Zero, TimeSpan.FromSeconds(8)));
    }

    [Theory]
    [InlineData(HttpRequestError.ConnectionError, 2)]
    [InlineData(HttpRequestError.ResponseEnded, 1)]
    public async Task A_message_is_sent_again_only_if_it_cannot_have_arrived(HttpRequestError error, int calls)
    {
        var answers = new Queue<Func<HttpResponseMessage>>([() => throw new HttpRequestException(error, "broken", new SocketException()), () => Outside.Response(HttpStatusCode.OK)]);
        outside.On("POST", Send, () => answers.Dequeue()());
        var failed = await Record.ExceptionAsync(SendAsync);
        Assert.Equal((calls == 1, calls), (failed is HttpRequestException, outside.Calls.Count));
    }

    [Fact]
    public async Task A_question_is_asked_again_after_a_broken_answer()
    {
        var answers = new Queue<Func<HttpResponseMessage>>([() => throw new HttpRequestException(HttpRequestError.ResponseEnded, "broken"), () => Outside.Response(HttpStatusCode.OK, """{"members":[]}""")]);
        outside.On("GET", "/v3/conversations/19%3Ak/pagedmembers?", () => answers.Dequeue()());
        var page = await Client().Conversations.GetConversationPagedMembersAsync("19:k");
        Assert.Empty(page.Members!);
    }

    [Theory]
    [InlineData(200, "")]
    [InlineData(201, """{"id":"9"}""")]
    [InlineData(202, "{}")]
    public async Task Every_kind_of_yes_is_taken(int status, string body)
    {
        outside.On("POST", Send, (HttpStatusCode)status, body);
        Assert.Equal(body.Contains('9', StringComparison.Ordinal) ? "9" : null, (await SendAsync()).Id);
    }

    [Fact]
    public async Task A_page_of_a_proxy_is_a_refusal_without_code()
    {
        outside.On("POST", Send, HttpStatusCode.Forbidden, "<html>Nej</html>");
        var refusal = await Assert.ThrowsAsync<ErrorResponseException>(SendAsync);
        Assert.Null(refusal.Body);
        Assert.Equal("<html>Nej</html>", refusal.Response!.Content);
    }

    [Theory]
    [InlineData("..")]
    [InlineData(".")]
    [InlineData("")]
    public async Task Ids_cannot_climb_out_of_their_place(string id)
    {
        await Assert.ThrowsAsync<ArgumentException>(() => Client().Conversations.DeleteActivityAsync("19:k", id));
        Assert.Empty(outside.Calls);
    }

    [Fact]
    public async Task Ids_are_encoded_whatever_they_hold()
    {
        outside.On("DELETE", "/v3/conversations/a%2F..%2F%3Fx%3D1%23y/activities/%C3%B8%20%2525", HttpStatusCode.OK);
        await Client().Conversations.DeleteActivityAsync("a/../?x=1#y", "ø %25");
        Assert.Single(outside.Calls);
    }

    [Fact]
    public async Task A_caller_who_gives_up_is_heard()
    {
        using var gone = new CancellationTokenSource();
        outside.On("POST", Send, () =>
        {
            gone.Cancel();
            return Outside.Response(HttpStatusCode.ServiceUnavailable);
        });
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => Client().Conversations.SendToConversationAsync("19:k", MessageFactory.Text("Hej"), gone.Token));
        Assert.Single(outside.Calls);
    }

    public void Dispose() => outside.Dispose();

    private Task<ResourceResponse> SendAsync() => Client().Conversations.SendToConversationAsync("19:k", MessageFactory.Text("Hej"));

    private ConnectorClient Client() => new(
        new Uri(Sample.ServiceUrl),
        new NoProof(),
        new ConnectorTransport(outside.CreateClient(string.Empty), ConnectorRetry.Create(clock, TimeSpan.FromSeconds(10)), NullLogger.Instance));

    private sealed class NoProof : ServiceClientCredentials;
}
