using System.Text.Json.Nodes;
using MoedeBot.Tests.Support;
using static MoedeBot.Tests.Teams.WholeMeetingTests;

namespace MoedeBot.Tests.Teams;

/// <summary>An agenda given in the 1:1 chat with the bot, and posted in the forum's channel.</summary>
public sealed class PersonalChatTests
{
    [Fact]
    public async Task An_agenda_without_a_command_is_previewed_in_the_chat_and_posted_in_the_channel()
    {
        await using var bot = await BotHost.WithForumAsync();
        await SayAsync(bot, "sofie", Agenda);

        var preview = await bot.ShownAsync(message => message.Shown.Contains("agenda.post", StringComparison.Ordinal));
        await PressAsync(bot, "sofie", "agenda.post", preview);
        var item = await bot.ShownAsync(message => message.Shown.Contains("item.position", StringComparison.Ordinal));

        Assert.Equal("a:sofie", preview.ConversationId);
        Assert.StartsWith(BotHost.Channel, item.ConversationId, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Who_runs_several_forums_is_asked_which_one_when_the_document_does_not_say()
    {
        await using var bot = await BotHost.WithForumAsync();
        await bot.SetUpAsync("sofie", "19:direktion", "Direktionen");
        await SayAsync(bot, "sofie", Agenda.Replace("Strategisk Chefforum", "Ledergruppen", StringComparison.Ordinal));

        var question = await bot.ShownAsync(message => message.Shown.Contains("agenda.forum", StringComparison.Ordinal));
        await PressAsync(bot, "sofie", "agenda.forum", question, ("forum", "19:direktion"));
        var preview = await bot.ShownAsync(message => message.Shown.Contains("agenda.post", StringComparison.Ordinal));
        await PressAsync(bot, "sofie", "agenda.post", preview);

        var item = await bot.ShownAsync(message => message.Shown.Contains("item.position", StringComparison.Ordinal));
        Assert.StartsWith("19:direktion", item.ConversationId, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_forum_that_the_document_names_is_taken_without_asking()
    {
        await using var bot = await BotHost.WithForumAsync();
        await bot.SetUpAsync("sofie", "19:direktion", "Direktionen");
        await SayAsync(bot, "sofie", Agenda);

        var preview = await bot.ShownAsync(message => message.Shown.Contains("agenda.post", StringComparison.Ordinal));
        Assert.Contains("Strategisk Chefforum", preview.Shown, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Who_runs_no_forum_is_told_how_to_get_one()
    {
        await using var bot = await BotHost.WithForumAsync();
        await SayAsync(bot, "mette", Agenda);

        Assert.StartsWith("Du er ikke sekretær for noget forum.", bot.Teams.Messages[^1].Text, StringComparison.Ordinal);
    }

    private static Task<HttpResponseMessage> SayAsync(BotHost bot, string person, string text) =>
        bot.PostAsync(bot.Personal(person, "message", json => json["text"] = text));

    private static Task<HttpResponseMessage> PressAsync(BotHost bot, string person, string verb, PostedMessage card, params (string Name, string Value)[] inputs)
    {
        var data = new JsonObject { ["meeting"] = Json.Find(card.Card, "meeting") };
        foreach (var (name, value) in inputs)
            data[name] = value;
        return bot.PostAsync(bot.Personal(person, "invoke", json =>
        {
            json["name"] = "adaptiveCard/action";
            json["value"] = new JsonObject { ["action"] = new JsonObject { ["type"] = "Action.Execute", ["verb"] = verb, ["data"] = data } };
        }));
    }
}
