using System.Text.Json.Nodes;
using Microsoft.Extensions.DependencyInjection;
using MoedeBot.Meetings;
using MoedeBot.Tests.Support;
using static MoedeBot.Tests.Teams.ThreadCommentTests;
using static MoedeBot.Tests.Teams.WholeMeetingTests;

namespace MoedeBot.Tests.Teams;

/// <summary>
/// Where the team has consented, Teams also delivers what is not written to the bot. None of it is a command and none is answered; a reply in an
/// item's thread is a comment where the forum wants it so.
/// </summary>
public sealed class UnaddressedMessageTests
{
    [Theory]
    [InlineData("referat")]
    [InlineData("hjælp")]
    [InlineData("opsæt")]
    [InlineData("uden bemærkninger")]
    [InlineData("dagsorden\n" + Agenda)]
    [InlineData("Skal vi spise frokost kl. 12?")]
    public async Task What_people_write_to_each_other_is_no_command_however_much_it_looks_like_one(string text)
    {
        await using var bot = await BotHost.WithForumAsync();
        await WantAsync(bot, "yes");
        var before = bot.Teams.Writes.Count;

        await bot.PostAsync(bot.Activity("sofie", "message", json => json["text"] = text));
        await bot.PostAsync(bot.Activity("sofie", "message", json => (json["text"], json["entities"]) = ($"<at>Anders Afprøver</at> {text}", new JsonArray(Anders()))));
        await bot.PostAsync(bot.Activity("sofie", "message", json => json["attachments"] = new JsonArray(new JsonObject { ["contentType"] = "reference" })));

        Assert.Empty(bot.Teams.Writes.Skip(before));
        Assert.Empty(await bot.Services.GetRequiredService<IForumDirectory>().ListMeetingsAsync(new ForumId("tenant-1", BotHost.Channel), 1, default));
    }

    [Fact]
    public async Task Where_the_forum_has_not_asked_for_it_a_reply_is_nobody_s_comment()
    {
        var (bot, meeting) = await BotHost.WithMeetingAsync(Agenda);
        await using var _ = bot;

        await ReplyAsync(bot, "mette", await ItemAsync(bot, 1), "r1", "Mellem os");
        await ChangeAsync(bot, "mette", await ItemAsync(bot, 1), "r1", ("messageUpdate", "undeleteMessage"), "Mellem os");

        Assert.Empty(await CommentsAsync(bot, meeting, 1));
        Assert.DoesNotContain(bot.Teams.Messages, message => message.Text.Length > 0);
    }

    [Theory]
    [InlineData("Husk, at <at>Anders Afprøver</at> mangler tal", "Husk, at Anders Afprøver mangler tal")]
    [InlineData("referat", "referat")]
    [InlineData("dagsorden\nPunkt 1: Et\nPunkt 2: To\nPunkt 3: Tre\nPunkt 4: Fire", "dagsorden\nPunkt 1: Et\nPunkt 2: To\nPunkt 3: Tre\nPunkt 4: Fire")]
    public async Task Where_it_has_every_reply_is_a_comment_and_the_card_alone_says_so(string text, string comment)
    {
        var (bot, meeting) = await BotHost.WithMeetingAsync(Agenda);
        await using var _ = bot;
        await WantAsync(bot, "yes");
        var card = await ItemAsync(bot, 1);

        await ReplyAsync(bot, "mette", card, "r1", text);

        Assert.Equal([comment], await CommentsAsync(bot, meeting, 1));
        await bot.ShownAsync(message => message.ActivityId == card.ActivityId && message.Versions > 1);
        Assert.DoesNotContain(bot.Teams.Messages, message => message.ConversationId == card.ConversationId && message.ActivityId != card.ActivityId);
        Assert.DoesNotContain(bot.Logged.Lines, line => line.Text.Contains(comment, StringComparison.Ordinal));
    }

    [Fact]
    public async Task What_cannot_be_noted_is_passed_over_in_silence()
    {
        var (bot, meeting) = await BotHost.WithMeetingAsync(Agenda);
        await using var _ = bot;
        await WantAsync(bot, "yes");
        await DecideAsync(bot, meeting, 3, "Taget til efterretning.");
        var timetable = await bot.ShownAsync(message => message.Shown.Contains("attendance.open", StringComparison.Ordinal));
        var card = await ItemAsync(bot, 1);

        await ReplyAsync(bot, "mette", await ItemAsync(bot, 2), "r1", "Kanariegulfink om det lukkede");
        await ReplyAsync(bot, "mette", await ItemAsync(bot, 3), "r2", "Kanariegulfink for sent");
        await ReplyAsync(bot, "mette", timetable, "r3", "Kanariegulfink i en anden tråd");
        await ReplyAsync(bot, "fremmed", card, "r4", "Kanariegulfink udefra");
        await ReplyAsync(bot, "mette", card, "r5", " ");
        bot.Teams.RosterFails = true;
        await ReplyAsync(bot, "anders", card, "r6", "Kanariegulfink, mens Teams er nede");

        Assert.DoesNotContain(bot.Teams.Messages, message => message.Text.Length > 0);
        foreach (var item in (int[])[1, 2, 3])
            Assert.Empty(await CommentsAsync(bot, meeting, item));
        Assert.DoesNotContain(bot.Teams.Bodies.Concat(bot.Logged.Lines.Select(line => line.Text)), text => text.Contains("Kanariegulfink", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_comment_follows_its_message_and_what_it_cannot_follow_is_not_answered()
    {
        var (bot, meeting) = await BotHost.WithMeetingAsync(Agenda);
        await using var _ = bot;
        await WantAsync(bot, "yes");
        var card = await ItemAsync(bot, 1);
        await ReplyAsync(bot, "mette", card, "r1", "Første ordlyd");

        await ChangeAsync(bot, "mette", card, "r1", ("messageUpdate", "editMessage"), "Anden ordlyd");
        Assert.Equal(["Anden ordlyd"], await CommentsAsync(bot, meeting, 1));
        await ChangeAsync(bot, "mette", card, "r1", ("messageDelete", "softDeleteMessage"), null);
        Assert.Empty(await CommentsAsync(bot, meeting, 1));
        await ChangeAsync(bot, "mette", card, "r1", ("messageUpdate", "undeleteMessage"), "Anden ordlyd");
        Assert.Equal(["Anden ordlyd"], await CommentsAsync(bot, meeting, 1));

        await WantAsync(bot, "no");
        await ChangeAsync(bot, "mette", card, "r1", ("messageUpdate", "editMessage"), "Tredje ordlyd");
        Assert.Equal(["Tredje ordlyd"], await CommentsAsync(bot, meeting, 1));
        await DecideAsync(bot, meeting, 1, "Godkendt.");
        await ChangeAsync(bot, "mette", card, "r1", ("messageUpdate", "editMessage"), "For sent");

        Assert.Equal(["Tredje ordlyd"], await CommentsAsync(bot, meeting, 1));
        Assert.DoesNotContain(bot.Teams.Messages, message => message.Text.Length > 0);
    }

    private static async Task WantAsync(BotHost bot, string replies) => await bot.PressAsync(
        "sofie", "forum.save", new() { ["name"] = "Strategisk Chefforum", ["style"] = "nordfyn", ["place"] = "Mødelokale 2", ["release"] = "self", ["replies"] = replies });

    private static Task<HttpResponseMessage> ReplyAsync(BotHost bot, string person, PostedMessage card, string id, string text) =>
        bot.PostAsync(bot.Activity(person, "message", json => Written(json, card, id, text)));

    private static Task<HttpResponseMessage> ChangeAsync(BotHost bot, string person, PostedMessage card, string id, (string Type, string Kind) change, string? text) =>
        bot.PostAsync(bot.Activity(person, change.Type, json =>
        {
            // Each change has a time of its own.
            json["timestamp"] = $"2026-10-14T08:00:00.{json["id"]!.GetValue<string>()[1..].PadLeft(3, '0')}Z";
            Written(json, card, id, text);
            json["channelData"]!["eventType"] = change.Kind;
        }));

    private static void Written(JsonObject json, PostedMessage card, string id, string? text)
    {
        (json["id"], json["conversation"]!["id"]) = (id, card.ConversationId);
        if (text is not null)
            (json["text"], json["entities"]) = (text, new JsonArray(Anders()));
    }

    private static JsonObject Anders() => new()
    {
        ["type"] = "mention",
        ["text"] = "<at>Anders Afprøver</at>",
        ["mentioned"] = new JsonObject { ["id"] = "29:anders", ["name"] = "Anders Afprøver" },
    };
}
