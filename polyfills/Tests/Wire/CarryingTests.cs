using System.Net;
using System.Text.Json;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Builder.Teams;
using Microsoft.Bot.Connector;
using Microsoft.Bot.Schema;
using Polyfills.Tests.Support;

namespace Polyfills.Tests.Wire;

/// <summary>Whole ways through the adapter in development mode: in by HTTP, out by the Connector.</summary>
public sealed class CarryingTests
{
    private const string Thread = "/v3/conversations/19%3Akanal%40thread.tacv2%3Bmessageid%3D1790000000100";

    [Fact]
    public async Task A_message_is_answered_as_a_reply_in_its_thread()
    {
        var bot = new TestBot { OnMessage = turn => turn.SendActivityAsync("Punkt 3 er lukket.") };
        await using var service = await Service.StartAsync(bot);
        service.Outside.On("POST", $"{Thread}/activities/1790000000500", HttpStatusCode.Created, """{"id":"1790000000600"}""");
        var (status, body) = await service.PostAsync(Sample.Message);

        Assert.Equal((HttpStatusCode.OK, string.Empty), (status, body));
        var call = Assert.Single(service.Outside.Calls);
        var sent = JsonDocument.Parse(call.Body).RootElement;
        Assert.Equal("Punkt 3 er lukket.", sent.GetProperty("text").GetString());
        Assert.Equal("29:chef-1", sent.GetProperty("recipient").GetProperty("id").GetString());
        Assert.Null(call.Authorization);
    }

    [Fact]
    public async Task A_press_is_answered_with_the_card_s_own_status_under_200()
    {
        AdaptiveCardInvokeValue? pressed = null;
        var bot = new TestBot
        {
            OnPress = value =>
            {
                pressed = value;
                return new AdaptiveCardInvokeResponse { StatusCode = 200, Type = "application/vnd.microsoft.activity.message", Value = "Gemt – øæå" };
            },
        };
        await using var service = await Service.StartAsync(bot);
        var (status, body) = await service.PostAsync(Sample.Press);

        Assert.Equal(HttpStatusCode.OK, status);
        Assert.Equal("""{"statusCode":200,"type":"application/vnd.microsoft.activity.message","value":"Gemt – øæå"}""", body);
        Assert.Equal("punkt.kommentar", pressed?.Action?.Verb);
        Assert.Equal("p3", ((JsonElement)pressed!.Action!.Data!).GetProperty("punkt").GetString());
    }

    [Fact]
    public async Task A_thread_is_created_then_updated_and_deleted()
    {
        await using var service = await Service.StartAsync(new TestBot());
        service.Outside
            .On("POST", "/emea/v3/conversations", HttpStatusCode.Created, """{"id":"19:kanal@thread.tacv2;messageid=7","activityId":"7"}""")
            .On("PUT", "messageid%3D7/activities/7", HttpStatusCode.OK, """{"id":"7"}""")
            .On("DELETE", "messageid%3D7/activities/7", HttpStatusCode.OK);
        var parameters = new ConversationParameters
        {
            IsGroup = true,
            ChannelData = new Dictionary<string, object?> { ["channel"] = new Dictionary<string, object?> { ["id"] = "19:kanal@thread.tacv2" } },
            Activity = MessageFactory.Text("Punkt 3"),
        };
        string? made = null;
        await service.Adapter.CreateConversationAsync("bot", Channels.Msteams, Sample.ServiceUrl, null, parameters, async (turn, cancellationToken) =>
        {
            made = turn.Activity.Id;
            await turn.UpdateActivityAsync(new Activity { Type = ActivityTypes.Message, Id = made, Text = "Punkt 3 lukket" }, cancellationToken);
            await turn.DeleteActivityAsync(made!, cancellationToken);
        }, default);

        Assert.Equal("7", made);
        Assert.Equal(["POST", "PUT", "DELETE"], service.Outside.Calls.Select(call => call.Method));
        Assert.Contains("\"channelData\":{\"channel\":{\"id\":\"19:kanal@thread.tacv2\"}}", service.Outside.Calls.First().Body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_conversation_is_continued_without_an_activity_to_reply_to()
    {
        await using var service = await Service.StartAsync(new TestBot());
        service.Outside.On("POST", "/v3/conversations/19%3Ak/activities", HttpStatusCode.Created, """{"id":"9"}""");
        var reference = new ConversationReference { ServiceUrl = Sample.ServiceUrl, ChannelId = Channels.Msteams, Conversation = new ConversationAccount(id: "19:k") };
        ResourceResponse? sent = null;
        await service.Adapter.ContinueConversationAsync("bot", reference, async (turn, cancellationToken) =>
            sent = await turn.SendActivityAsync(new Activity { Type = ActivityTypes.Message, Text = "Hej" }, cancellationToken), default);

        Assert.Equal("9", sent?.Id);
    }

    [Fact]
    public async Task Members_come_with_what_Teams_knows_of_them()
    {
        TeamsChannelAccountPage page = default;
        var bot = new TestBot
        {
            OnMessage = async turn =>
            {
                var one = await TeamsInfo.GetMemberAsync(turn, "11111111-1111-4111-8111-111111111111");
                var many = await TeamsInfo.GetPagedMembersAsync(turn, 100);
                page = new TeamsChannelAccountPage(one.Email, many.Members?.Count ?? 0, many.ContinuationToken);
            },
        };
        await using var service = await Service.StartAsync(bot);
        const string team = "/v3/conversations/19%3Agenerel%40thread.tacv2";
        service.Outside
            .On("GET", team + "/members/11111111-1111-4111-8111-111111111111", HttpStatusCode.OK, """{"id":"29:1","email":"mette@example.dk"}""")
            .On("GET", team + "/pagedmembers?pageSize=100", HttpStatusCode.OK, """{"members":[{"id":"29:1"},{"id":"29:2"}],"continuationToken":"mere"}""");
        await service.PostAsync(Sample.Message);

        Assert.Equal(new TeamsChannelAccountPage("mette@example.dk", 2, "mere"), page);
    }

    private readonly record struct TeamsChannelAccountPage(string? Email, int Count, string? Next);
}
