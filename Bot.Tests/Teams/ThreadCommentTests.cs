using System.Text.Json.Nodes;
using Microsoft.Extensions.DependencyInjection;
using MoedeBot.Delivery;
using MoedeBot.Meetings;
using MoedeBot.Tests.Support;
using static MoedeBot.Tests.Teams.WholeMeetingTests;

namespace MoedeBot.Tests.Teams;

/// <summary>Replies in an item's thread that mention the bot are comments, and follow what becomes of their messages.</summary>
public sealed class ThreadCommentTests
{
    [Fact]
    public async Task A_reply_is_noted_on_the_item_and_said_so_in_one_sentence()
    {
        var (bot, meeting) = await BotHost.WithMeetingAsync(Agenda);
        await using var _ = bot;
        var card = await ItemAsync(bot, 1);

        await SayAsync(bot, "mette", card, "r1", "Husk, at <at>Anders Afprøver</at> mangler tal");

        Assert.StartsWith("Noteret til punkt 1.", Told(bot).Text, StringComparison.Ordinal);
        Assert.Equal(card.ConversationId, Told(bot).ConversationId);
        Assert.Equal(["Husk, at Anders Afprøver mangler tal"], await CommentsAsync(bot, meeting, 1));
        await bot.ShownAsync(message => message.ActivityId == card.ActivityId && message.Shown.Contains("mangler tal", StringComparison.Ordinal));
        Assert.DoesNotContain(bot.Logged.Lines, line => line.Text.Contains("mangler tal", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("hjælp", null)]
    [InlineData("referat", null)]
    [InlineData("referat mangler i bilaget", "referat mangler i bilaget")]
    [InlineData("dagsorden og bilag siger hver sit", "dagsorden og bilag siger hver sit")]
    public async Task A_command_alone_is_a_command_and_with_more_words_something_said(string text, string? comment)
    {
        var (bot, meeting) = await BotHost.WithMeetingAsync(Agenda);
        await using var _ = bot;

        await SayAsync(bot, "mette", await ItemAsync(bot, 1), "r1", text);

        Assert.Equal(comment is null ? [] : [comment], await CommentsAsync(bot, meeting, 1));
    }

    [Fact]
    public async Task A_reply_that_Teams_delivers_twice_is_one_comment()
    {
        var (bot, meeting) = await BotHost.WithMeetingAsync(Agenda);
        await using var _ = bot;
        var card = await ItemAsync(bot, 1);

        await SayAsync(bot, "mette", card, "r1", "En gang");
        await SayAsync(bot, "mette", card, "r1", "En gang");

        Assert.Single(await CommentsAsync(bot, meeting, 1));
    }

    [Fact]
    public async Task In_another_thread_nothing_is_noted()
    {
        var (bot, meeting) = await BotHost.WithMeetingAsync(Agenda);
        await using var _ = bot;
        var timetable = await bot.ShownAsync(message => message.Shown.Contains("attendance.open", StringComparison.Ordinal));

        await SayAsync(bot, "mette", timetable, "r1", "Vi begynder senere");

        await bot.ShownAsync(message => message.Shown.Contains("Det kan du gøre nu", StringComparison.Ordinal) && message.ConversationId == timetable.ConversationId);
        Assert.Empty(await CommentsAsync(bot, meeting, 1));
    }

    [Fact]
    public async Task A_closed_item_is_not_talked_about_in_the_open_channel()
    {
        var (bot, meeting) = await BotHost.WithMeetingAsync(Agenda);
        await using var _ = bot;

        await SayAsync(bot, "mette", await ItemAsync(bot, 2), "r1", "Kanariegulfink bør fritstilles");

        Assert.StartsWith("Punktet er lukket, og alle i kanalen kan læse med.", Told(bot).Text, StringComparison.Ordinal);
        Assert.Empty(await CommentsAsync(bot, meeting, 2));
        Assert.DoesNotContain(bot.Teams.Bodies, body => body.Contains("Kanariegulfink", StringComparison.Ordinal));
        Assert.DoesNotContain(bot.Logged.Lines, line => line.Text.Contains("Kanariegulfink", StringComparison.Ordinal));
    }

    [Fact]
    public async Task After_the_decision_and_from_outside_it_is_refused_in_a_sentence()
    {
        var (bot, meeting) = await BotHost.WithMeetingAsync(Agenda);
        await using var _ = bot;
        await SayAsync(bot, "fremmed", await ItemAsync(bot, 1), "r1", "Udefra");
        Assert.StartsWith("Kun medlemmer af forummets team", Told(bot).Text, StringComparison.Ordinal);

        await DecideAsync(bot, meeting, 1, "Godkendt.");
        await SayAsync(bot, "mette", await ItemAsync(bot, 1), "r2", "For sent");

        Assert.StartsWith("Punktet er allerede behandlet.", Told(bot).Text, StringComparison.Ordinal);
        Assert.Empty(await CommentsAsync(bot, meeting, 1));
    }

    [Fact]
    public async Task A_comment_follows_its_message_when_it_is_changed_deleted_and_brought_back()
    {
        var (bot, meeting) = await BotHost.WithMeetingAsync(Agenda);
        await using var _ = bot;
        var card = await ItemAsync(bot, 1);
        await SayAsync(bot, "mette", card, "r1", "Første ordlyd");

        await ChangeAsync(bot, "mette", card, "r1", "messageUpdate", "editMessage", "Anden ordlyd");
        await bot.ShownAsync(message => message.Shown.Contains("Anden ordlyd", StringComparison.Ordinal));
        Assert.Equal(["Anden ordlyd"], await CommentsAsync(bot, meeting, 1));

        // The owner of a team may delete anybody's message.
        await ChangeAsync(bot, "sofie", card, "r1", "messageDelete", "softDeleteMessage", null);
        Assert.Empty(await CommentsAsync(bot, meeting, 1));

        await ChangeAsync(bot, "mette", card, "r1", "messageUpdate", "undeleteMessage", "Anden ordlyd");
        Assert.Equal(["Anden ordlyd"], await CommentsAsync(bot, meeting, 1));
        await ChangeAsync(bot, "mette", card, "r1", "messageUpdate", "editMessage", "");
        Assert.Empty(await CommentsAsync(bot, meeting, 1));
    }

    [Fact]
    public async Task A_message_that_was_no_comment_does_not_become_one_by_being_changed()
    {
        var (bot, meeting) = await BotHost.WithMeetingAsync(Agenda);
        await using var _ = bot;

        await ChangeAsync(bot, "mette", await ItemAsync(bot, 1), "r1", "messageUpdate", "editMessage", "Ikke noteret");
        await ChangeAsync(bot, "mette", await ItemAsync(bot, 1), "r1", "messageDelete", "softDeleteMessage", null);

        Assert.Empty(await CommentsAsync(bot, meeting, 1));
        Assert.DoesNotContain(bot.Teams.Messages, message => message.Text.Length > 0);
    }

    [Fact]
    public async Task A_change_after_the_decision_is_not_noted_and_its_writer_is_told()
    {
        var (bot, meeting) = await BotHost.WithMeetingAsync(Agenda);
        await using var _ = bot;
        var card = await ItemAsync(bot, 1);
        await SayAsync(bot, "mette", card, "r1", "Som det var");
        await DecideAsync(bot, meeting, 1, "Godkendt.");

        await ChangeAsync(bot, "mette", card, "r1", "messageUpdate", "editMessage", "Som det blev");

        Assert.StartsWith("Punktet er allerede behandlet.", Told(bot).Text, StringComparison.Ordinal);
        Assert.Equal(["Som det var"], await CommentsAsync(bot, meeting, 1));
    }

    // The cards of later items may still be on their way.
    private static PostedMessage Told(BotHost bot) => bot.Teams.Messages.Last(message => message.Text.Length > 0);

    // Posted and recorded: a thread is known by the record.
    internal static async Task<PostedMessage> ItemAsync(BotHost bot, int item)
    {
        var card = await bot.ShownAsync(message =>
            message.Shown.Contains("\"verb\":\"item.case\"", StringComparison.Ordinal) && Json.Find(message.Card, "item") == $"{item}");
        var meeting = new MeetingId(Json.Find(card.Card, "meeting")!);
        IReadOnlyList<Stored<DeliveredCard>> recorded = [];
        while (recorded.All(one => one.Value.ConversationId != card.ConversationId))
            recorded = await bot.Services.GetRequiredService<IDeliveredCards>().ListAsync(meeting, CancellationToken.None);
        return card;
    }

    internal static async Task<IReadOnlyList<string>> CommentsAsync(BotHost bot, string meeting, int item) =>
        [.. (await bot.Services.GetRequiredService<MeetingLog>().FindAsync(new MeetingId(meeting), CancellationToken.None))!.Find(item)!.Comments.Select(comment => comment.Text)];

    private static Task<HttpResponseMessage> SayAsync(BotHost bot, string person, PostedMessage card, string id, string text) =>
        bot.PostAsync(bot.Activity(person, "message", json => Written(json, card, id, $"<at>MødeBot</at> {text}")));

    private static Task<HttpResponseMessage> ChangeAsync(BotHost bot, string person, PostedMessage card, string id, string type, string kind, string? text) =>
        bot.PostAsync(bot.Activity(person, type, json =>
        {
            Written(json, card, id, text is null ? null : $"<at>MødeBot</at> {text}");
            json["timestamp"] = $"2026-10-14T08:00:{bot.Teams.Writes.Count % 60:00}.{json["text"]?.ToJsonString().Length ?? 0:000}Z";
            json["channelData"]!["eventType"] = kind;
        }));

    private static void Written(JsonObject json, PostedMessage card, string id, string? text)
    {
        (json["id"], json["conversation"]!["id"]) = (id, card.ConversationId);
        if (text is null)
            return;
        json["text"] = text;
        json["entities"] = new JsonArray(Mention("28:bot", "MødeBot"), Mention("29:anders", "Anders Afprøver"));
    }

    private static JsonObject Mention(string id, string name) => new()
    {
        ["type"] = "mention",
        ["text"] = $"<at>{name}</at>",
        ["mentioned"] = new JsonObject { ["id"] = id, ["name"] = name },
    };
}
