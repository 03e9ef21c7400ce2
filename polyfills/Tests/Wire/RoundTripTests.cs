using System.Text.Json;
using System.Text.Json.Nodes;
using AdaptiveCards;
using Microsoft.Bot.Schema;
using Microsoft.Bot.Schema.Json;
using Microsoft.Bot.Schema.Teams;
using Polyfills.Tests.Support;

namespace Polyfills.Tests.Wire;

/// <summary>Activities in and out again: nothing lost, nothing added, Danish letters as they are.</summary>
public sealed class RoundTripTests
{
    [Theory]
    [InlineData(Sample.Message)]
    [InlineData(Sample.Press)]
    [InlineData("""{"type":"conversationUpdate","membersAdded":[{"id":"28:bot"},{"id":"29:1","userRole":"guest"}],"channelData":{"eventType":"teamMemberAdded"}}""")]
    [InlineData("""{"type":"messageReaction","reactionsAdded":[{"type":"like"}],"reactionsRemoved":[],"from":{"id":"29:1"}}""")]
    [InlineData("""{"type":"somethingNew","deep":{"er":[null,true,1e3,"æøå"]},"listenFor":["x"]}""")]
    [InlineData("""{"type":"event","name":"x","value":null,"relatesTo":{"activityId":"1","user":{"id":"29:1","x":1}}}""")]
    [InlineData("""{"type":"message","localTimestamp":"2026-11-23T09:00:00.123+01:00","$type":"x","$id":"1","$ref":"2"}""")]
    public void An_activity_comes_back_as_it_was(string json)
    {
        var activity = JsonSerializer.Deserialize(json, SchemaJson.Of<Activity>())!;
        var written = JsonSerializer.SerializeToNode(activity, SchemaJson.Of<Activity>());
        Assert.Equal(Plain(JsonNode.Parse(json)), Plain(written));
    }

    [Fact]
    public void Known_parts_are_where_the_bot_looks_for_them()
    {
        var activity = JsonSerializer.Deserialize(Sample.Message, SchemaJson.Of<Activity>())!;
        Assert.Equal("11111111-1111-4111-8111-111111111111", activity.From?.AadObjectId);
        Assert.Equal("channel", activity.Conversation?.ConversationType);
        Assert.Equal("19:kanal@thread.tacv2", activity.GetChannelData<TeamsChannelData>()?.Channel?.Id);
        Assert.Equal("MødeBot", Assert.Single(activity.GetMentions()).Mentioned?.Name);
        Assert.Equal("DK", activity.Entities![1].GetAs<JsonElement>().GetProperty("country").GetString());
    }

    [Fact]
    public void The_bot_s_mention_is_cut_out_of_the_text()
    {
        IMessageActivity activity = JsonSerializer.Deserialize(Sample.Message, SchemaJson.Of<Activity>())!;
        Assert.True(activity.MentionsRecipient());
        Assert.Equal("luk punkt 3", activity.RemoveRecipientMention());
    }

    [Fact]
    public void Mentions_are_written_with_all_they_have()
    {
        var activity = new Activity { Entities = [new Mention { Text = "<at>Mette</at>", Mentioned = new ChannelAccount("29:1", "Mette") }, new Entity("clientInfo")] };
        Assert.Equal(
            """{"entities":[{"mentioned":{"id":"29:1","name":"Mette"},"text":"<at>Mette</at>","type":"mention"},{"type":"clientInfo"}]}""",
            JsonSerializer.Serialize(activity, SchemaJson.Of<Activity>()));
    }

    [Fact]
    public void Members_of_any_type_take_plain_values_and_official_types()
    {
        var value = new Dictionary<string, object?>
        {
            ["text"] = "æøå \"<&>\"",
            ["numbers"] = new List<object?> { 1, 2L, 1.5, 2.5m, null },
            ["flag"] = true,
            ["when"] = new DateTimeOffset(2026, 11, 23, 8, 0, 0, TimeSpan.Zero),
            ["map"] = new Dictionary<string, string> { ["a"] = "b" },
            ["official"] = new TeamInfo("19:t", "Chefforum"),
            ["json"] = JsonSerializer.SerializeToElement(new[] { 1 }),
        };
        Assert.Equal(
            """{"value":{"text":"æøå \"<&>\"","numbers":[1,2,1.5,2.5,null],"flag":true,"when":"2026-11-23T08:00:00+00:00","map":{"a":"b"},"official":{"id":"19:t","name":"Chefforum"},"json":[1]}}""",
            JsonSerializer.Serialize(new Activity { Value = value }, SchemaJson.Of<Activity>()));
    }

    [Fact]
    public void A_card_is_written_where_any_value_may_stand()
    {
        var card = new AdaptiveCard(new AdaptiveSchemaVersion(1, 5)) { Body = [new AdaptiveTextBlock("Økonomi")] };
        var attachment = new Attachment { ContentType = AdaptiveCard.ContentType, Content = card };
        var response = new AdaptiveCardInvokeResponse { StatusCode = 200, Type = AdaptiveCard.ContentType, Value = card };
        var expected = JsonNode.Parse(card.ToJson());
        Assert.Equal(Plain(expected), Plain(JsonSerializer.SerializeToNode(attachment, SchemaJson.Of<Attachment>())!["content"]));
        Assert.Equal(Plain(expected), Plain(JsonSerializer.SerializeToNode<object>(response, SchemaJson.Of<object>())!["value"]));
    }

    [Fact]
    public void A_dialog_s_answer_is_written_by_its_kind()
    {
        TaskModuleResponse[] responses = [new(new TaskModuleContinueResponse(new TaskModuleTaskInfo { Title = "Beslutning", Height = "medium", Width = 500 })), new(new TaskModuleMessageResponse("Gemt"))];
        Assert.Equal(
            ["""{"task":{"value":{"title":"Beslutning","height":"medium","width":500},"type":"continue"}}""", """{"task":{"value":"Gemt","type":"message"}}"""],
            responses.Select(response => JsonSerializer.Serialize<object>(response, SchemaJson.Of<object>())));
    }

    [Theory]
    [InlineData("""{"MeetingType":"Scheduled","Title":"Chefforum","Id":"m1","JoinUrl":"https://teams.microsoft.com/l/x","StartTime":"2026-11-23T08:00:00Z"}""")]
    [InlineData("""{"meetingType":"Scheduled","title":"Chefforum","id":"m1","joinUrl":"https://teams.microsoft.com/l/x","startTime":"2026-11-23T08:00:00Z"}""")]
    public void A_meeting_s_start_is_read_in_either_spelling(string json)
    {
        var start = JsonSerializer.Deserialize(json, SchemaJson.Of<MeetingStartEventDetails>())!;
        Assert.Equal(("Scheduled", "Chefforum", "m1", 8), (start.MeetingType, start.Title, start.Id, start.StartTime.ToUniversalTime().Hour));
    }

    [Fact]
    public void Participants_are_read()
    {
        const string json = """{"members":[{"user":{"id":"29:1","name":"Mette","aadObjectId":"a"},"meeting":{"inMeeting":true,"role":"Organizer"}}]}""";
        var member = Assert.Single(JsonSerializer.Deserialize(json, SchemaJson.Of<MeetingParticipantsEventDetails>())!.Members);
        Assert.Equal(("Mette", true, "Organizer"), (member.User?.Name, member.Meeting?.InMeeting, member.Meeting?.Role));
    }

    [Fact]
    public void Channel_data_of_another_shape_is_no_channel_data()
    {
        var activity = new Activity { ChannelData = JsonSerializer.SerializeToElement("text") };
        Assert.False(activity.TryGetChannelData<TeamsChannelData>(out _));
    }

    // Order of members is nobody's business.
    private static string Plain(JsonNode? node) => node switch
    {
        JsonObject map => $"{{{string.Join(',', map.OrderBy(pair => pair.Key, StringComparer.Ordinal).Where(pair => pair.Value is not null).Select(pair => $"{pair.Key}:{Plain(pair.Value)}"))}}}",
        JsonArray list => $"[{string.Join(',', list.Select(Plain))}]",
        JsonValue value when value.TryGetValue<DateTimeOffset>(out var time) => time.ToString("o"),
        _ => node?.ToJsonString() ?? "null",
    };
}
