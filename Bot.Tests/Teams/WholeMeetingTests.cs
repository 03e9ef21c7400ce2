using System.Text.Json.Nodes;
using MoedeBot.Tests.Support;

namespace MoedeBot.Tests.Teams;

/// <summary>The job from start to end through the front door, with Teams' side played by <see cref="FakeTeams"/>.</summary>
public sealed class WholeMeetingTests
{
    internal const string Agenda = """
        DAGSORDEN Strategisk Chefforum d. 14-10-2026

        Mødedato Onsdag d. 14. oktober 2026 kl. 08:30

        Mødested Mødelokale 2

        Punkt 1: Tidsplan

        S2026-736

        Sagens kerne

        Tidsplanen forelægges.

        Punkt 2: Lukket: Personsag

        Punkt 3: Orientering

        S2026-736

        Sagens kerne

        Forelægges til orientering.
        """;

    [Fact]
    public async Task An_agenda_becomes_cards_comments_decisions_and_posted_minutes()
    {
        var (bot, meeting) = await BotHost.WithMeetingAsync(Agenda);
        await using var _ = bot;

        await bot.PressAsync("mette", "item.comment.save", On(meeting, 1, ("text", "Godt *begyndt*")));
        await bot.PressAsync("anders", "item.position", On(meeting, 1, ("position", "agree")));
        await bot.ShownAsync(message => message.Shown.Contains("begyndt", StringComparison.Ordinal) && message.Shown.Contains("Enig 1", StringComparison.Ordinal));

        await DecideAsync(bot, meeting, 1, "Godkendt med ændringer.");
        await DecideAsync(bot, meeting, 2, "");
        await DecideAsync(bot, meeting, 3, "Orientering foretaget.");

        var minutes = await bot.ShownAsync(message => message.Shown.Contains("/referat/", StringComparison.Ordinal));
        Assert.Contains("Godkendt med ændringer.", minutes.Shown, StringComparison.Ordinal);
        Assert.Contains("Orientering foretaget.", minutes.Shown, StringComparison.Ordinal);
        Assert.DoesNotContain(bot.Logged.Lines, line => line.Text.Contains("begyndt", StringComparison.Ordinal));
    }

    [Fact]
    public async Task The_minutes_page_shows_every_decision_and_nothing_of_the_closed_item()
    {
        var (bot, meeting) = await BotHost.WithMeetingAsync(Agenda);
        await using var _ = bot;
        await DecideAsync(bot, meeting, 1, "Godkendt.");
        await DecideAsync(bot, meeting, 2, "KANARIEFUGL fratræder.");
        await DecideAsync(bot, meeting, 3, "Orientering foretaget.");

        var card = await bot.ShownAsync(message => message.Shown.Contains("/referat/", StringComparison.Ordinal));
        var address = new Uri(Json.Find(card.Card!, "url")!).PathAndQuery;
        var page = await bot.Http.GetStringAsync(address);
        var text = await bot.Http.GetStringAsync(address + "/tekst");

        Assert.Contains("Orientering foretaget.", page, StringComparison.Ordinal);
        Assert.Contains("Punkt 2: Lukket: Personsag\n\nPunkt 3", text, StringComparison.Ordinal);
        Assert.DoesNotContain("KANARIEFUGL", page + text + string.Concat(bot.Teams.Messages.Select(message => message.Shown)), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_reopened_item_takes_the_minutes_back_and_a_new_decision_makes_version_two_on_the_same_card()
    {
        var (bot, meeting) = await BotHost.WithMeetingAsync(Agenda);
        await using var _ = bot;
        foreach (var item in (int[])[1, 2, 3])
            await DecideAsync(bot, meeting, item, "Taget til orientering.");
        var first = await bot.ShownAsync(message => message.Shown.Contains("/referat/", StringComparison.Ordinal));

        await bot.PressAsync("sofie", "item.reopen.save", On(meeting, 1, ("reason", "Forkert ordlyd")));
        var seen = Json.Find(await bot.PressAsync("sofie", "item.decide", On(meeting, 1)), "v")!;
        await bot.PressAsync("sofie", "item.conclude", On(meeting, 1, ("v", seen), ("decision", "Udsat.")));
        var second = await bot.ShownAsync(message => message.Shown.Contains("Udgave 2", StringComparison.Ordinal));

        Assert.Equal(first.ActivityId, second.ActivityId);
        Assert.Contains("Udsat.", second.Shown, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_bot_greets_a_channel_once_however_often_it_is_told_of_the_installation()
    {
        await using var bot = await BotHost.StartAsync();
        for (var time = 0; time < 3; time++)
            await bot.PostAsync(bot.Activity("sofie", "installationUpdate", json => json["action"] = "add"));
        await bot.PostAsync(bot.Activity("sofie", "conversationUpdate", json =>
            json["membersAdded"] = new JsonArray(new JsonObject { ["id"] = "28:bot" })));

        Assert.Single(bot.Teams.Messages, message => message.Shown.Contains("forum.setup", StringComparison.Ordinal));
    }

    internal static JsonObject On(string meeting, int item, params (string Name, string Value)[] inputs)
    {
        var data = new JsonObject { ["meeting"] = meeting, ["item"] = item, ["v"] = 0 };
        foreach (var (name, value) in inputs)
            data[name] = value;
        return data;
    }

    internal static Task<JsonObject> DecideAsync(BotHost bot, string meeting, int item, string decision) =>
        bot.PressAsync("sofie", "item.conclude", On(meeting, item, ("outcome", "own"), ("decision", decision)));
}
