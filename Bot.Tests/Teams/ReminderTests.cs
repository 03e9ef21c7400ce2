using Microsoft.Extensions.DependencyInjection;
using MoedeBot.Delivery;
using MoedeBot.Tests.Support;
using static MoedeBot.Tests.Teams.WholeMeetingTests;

namespace MoedeBot.Tests.Teams;

/// <summary>Reminders through the front door, on a clock that is set.</summary>
public sealed class ReminderTests
{
    [Fact]
    public async Task The_channel_gets_one_card_for_each_reminder_and_none_once_the_meeting_has_begun()
    {
        await using var bot = await BotHost.WithForumAsync();
        Set(bot.Clock, new DateTime(2026, 10, 1));
        await bot.PressAsync("sofie", "forum.save", new()
        {
            ["name"] = "Strategisk Chefforum", ["style"] = "nordfyn", ["release"] = "self", ["agendaReminder"] = "week", ["positionsReminder"] = "day",
        });
        var meeting = await bot.PostAgendaAsync(Agenda);
        var reminders = bot.Services.GetRequiredService<ReminderKeeper>();

        await reminders.RunAsync(default);
        Set(bot.Clock, new DateTime(2026, 10, 8));
        await reminders.RunAsync(default);
        await bot.ShownAsync(message => message.Shown.Contains("Dagsordenen er klar", StringComparison.Ordinal));
        await bot.PressAsync("mette", "item.position", On(meeting, 1, ("position", "agree")));
        Set(bot.Clock, new DateTime(2026, 10, 13, 11, 0, 0));
        await reminders.RunAsync(default);
        await reminders.RunAsync(default);

        var card = await bot.ShownAsync(message => message.Shown.Contains("Husk at tage stilling", StringComparison.Ordinal));
        Assert.Contains("Endnu ingen tilkendegivelser på punkt 3.", card.Shown, StringComparison.Ordinal);
        Assert.DoesNotContain("Personsag", card.Shown, StringComparison.Ordinal);
        await DecideAsync(bot, meeting, 1, "Godkendt.");
        await bot.ShownAsync(message => message.Shown.Contains("item.reopen", StringComparison.Ordinal));
        Assert.Single(bot.Teams.Messages, message => message.Shown.Contains("Dagsordenen er klar", StringComparison.Ordinal));
        Assert.Single(bot.Teams.Messages, message => message.Shown.Contains("Husk at tage stilling", StringComparison.Ordinal));
    }

    [Fact]
    public async Task The_times_stand_in_the_form_and_on_the_forum_s_card()
    {
        await using var bot = await BotHost.WithForumAsync();
        var saved = await bot.PressAsync("sofie", "forum.save", new()
        {
            ["name"] = "Strategisk Chefforum", ["style"] = "nordfyn", ["release"] = "self", ["agendaReminder"] = "no", ["positionsReminder"] = "hours",
            ["approvalReminder"] = "day",
        });

        Assert.Contains("2 timer før", Json.Said(saved), StringComparison.Ordinal);
        var form = await bot.PressAsync("sofie", "forum.setup", []);
        Assert.Equal("hours", Value(form, "positionsReminder"));
        Assert.Equal("no", Value(form, "agendaReminder"));
        Assert.Equal("day", Value(form, "approvalReminder"));
    }

    private static void Set(AheadClock clock, DateTime utc) => clock.Advance(new DateTimeOffset(utc, TimeSpan.Zero) - clock.GetUtcNow());

    private static string? Value(System.Text.Json.Nodes.JsonNode form, string id) =>
        (string?)Json.Objects(form).First(input => (string?)input["id"] == id)["value"];
}
