using System.Text.Json.Nodes;
using Microsoft.Extensions.Logging;
using MoedeBot.Tests.Support;
using static MoedeBot.Tests.Teams.WholeMeetingTests;

namespace MoedeBot.Tests.Wire;

/// <summary>What Teams delivers twice, in the wrong order, without an id, or of a kind that the bot has no use for.</summary>
public sealed class DeliveryOrderTests
{
    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task An_installation_told_twice_in_either_order_is_greeted_once(bool updateFirst)
    {
        await using var bot = await BotHost.StartAsync();
        var install = bot.Activity("sofie", "installationUpdate", json => json["action"] = "add");
        var update = bot.Activity("sofie", "conversationUpdate", json =>
        {
            json["membersAdded"] = new JsonArray(new JsonObject { ["id"] = "28:bot" });
            json["channelData"]!["eventType"] = "teamMemberAdded";
        });

        foreach (var activity in updateFirst ? new[] { update, install, update, install } : [install, update, install, update])
            Assert.True((await bot.PostAsync(activity)).IsSuccessStatusCode);

        Assert.Single(bot.Teams.Messages);
    }

    [Fact]
    public async Task Presses_that_arrive_in_the_wrong_order_leave_the_newer_position_or_comment_of_each()
    {
        var (bot, meeting) = await BotHost.WithMeetingAsync(Agenda);
        await using var _ = bot;

        await bot.PressAsync("mette", "item.comment.save", On(meeting, 1, ("text", "Anden")), "2");
        await bot.PressAsync("mette", "item.comment.save", On(meeting, 1, ("text", "Første")), "1");
        var again = Json.Said(await bot.PressAsync("mette", "item.comment.save", On(meeting, 1, ("text", "Anden")), "2"));

        Assert.Equal(2, again.Split("Anden").Length);
        Assert.Equal(2, again.Split("Første").Length);
    }

    [Fact]
    public async Task A_press_without_an_id_has_its_effect()
    {
        var (bot, meeting) = await BotHost.WithMeetingAsync(Agenda);
        await using var _ = bot;
        var press = bot.Activity("mette", "invoke", json =>
        {
            json.Remove("id");
            json["name"] = "adaptiveCard/action";
            json["value"] = new JsonObject { ["action"] = new JsonObject { ["type"] = "Action.Execute", ["verb"] = "item.position", ["data"] = On(meeting, 1, ("position", "agree")) } };
        });

        Assert.True((await bot.PostAsync(press)).IsSuccessStatusCode);

        await bot.ShownAsync(message => message.Shown.Contains("Enig 1", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("event", "application/vnd.microsoft.meetingStart", """{"Title":"Chefforum","StartTime":"2026-11-23T08:00:00Z"}""")]
    [InlineData("event", "application/vnd.microsoft.meetingEnd", """{"Title":"Chefforum","EndTime":"2026-11-23T09:00:00Z"}""")]
    [InlineData("event", "application/vnd.microsoft.meetingParticipantJoin", """{"members":[{"user":{"name":"Mette"}}]}""")]
    [InlineData("event", "application/vnd.microsoft.meetingParticipantLeave", """{"members":[{"user":{"name":"Mette"}}]}""")]
    [InlineData("messageReaction", null, "{}")]
    [InlineData("typing", null, "{}")]
    [InlineData("newIn2031", null, "{}")]
    public async Task What_the_bot_has_no_use_for_is_taken_and_nothing_comes_of_it(string type, string? name, string value)
    {
        await using var bot = await BotHost.WithForumAsync();
        var writes = bot.Teams.Writes.Count;

        var answer = await bot.PostAsync(bot.Activity("mette", type, json =>
        {
            json["name"] = name;
            json["value"] = JsonNode.Parse(value);
        }));

        Assert.Equal((200, ""), ((int)answer.StatusCode, await answer.Content.ReadAsStringAsync()));
        Assert.Equal(writes, bot.Teams.Writes.Count);
        Assert.DoesNotContain(bot.Logged.Lines, line => line.Level >= LogLevel.Error);
    }
}
