using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using MoedeBot.Delivery;
using MoedeBot.Tests.Support;
using static MoedeBot.Tests.Teams.WholeMeetingTests;

namespace MoedeBot.Tests.Teams;

/// <summary>What Teams does to cards, and what becomes of them.</summary>
public sealed class DeliveryThroughTeamsTests
{
    [Theory]
    [InlineData(503)]
    [InlineData(429)]
    [InlineData(412)]
    [InlineData(500)]
    public async Task An_update_that_Teams_refuses_for_now_is_made_later(int status)
    {
        var (bot, meeting) = await BotHost.WithMeetingAsync(Agenda);
        await using var _ = bot;
        for (var time = 0; time < 2; time++)
            bot.Teams.Fail(_ => Results.StatusCode(status));

        await bot.PressAsync("mette", "item.position", On(meeting, 1, ("position", "agree")));

        await bot.ShownAsync(message => message.Shown.Contains("Enig 1", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_card_that_somebody_deleted_is_posted_again_when_it_changes()
    {
        var (bot, meeting) = await BotHost.WithMeetingAsync(Agenda);
        await using var _ = bot;
        var card = await bot.ShownAsync(message => message.Shown.Contains("Punkt 3", StringComparison.Ordinal) && message.Shown.Contains("item.comment", StringComparison.Ordinal));
        bot.Teams.Delete(card);

        await bot.PressAsync("mette", "item.comment.save", On(meeting, 3, ("text", "Nyt kort")));

        var anew = await bot.ShownAsync(message => message.Shown.Contains("Nyt kort", StringComparison.Ordinal));
        Assert.NotEqual(card.ActivityId, anew.ActivityId);
    }

    [Fact]
    public async Task A_card_that_somebody_deletes_again_stays_away_and_the_timetable_says_so()
    {
        var (bot, meeting) = await BotHost.WithMeetingAsync(Agenda);
        await using var _ = bot;
        for (var time = 0; time < 2; time++)
        {
            bot.Teams.Delete(await bot.ShownAsync(message => message.Shown.Contains("Punkt 3", StringComparison.Ordinal) && message.Shown.Contains("item.comment", StringComparison.Ordinal)));
            await bot.PressAsync("mette", "item.comment.save", On(meeting, 3, ("text", $"Nyt kort {time}")));
            if (time == 0)
                await bot.ShownAsync(message => message.Shown.Contains("Nyt kort 0", StringComparison.Ordinal));
        }

        await bot.ShownAsync(message => message.Shown.Contains("slås ikke op igen: Punkt 3.", StringComparison.Ordinal));
        await bot.PressAsync("mette", "item.comment.save", On(meeting, 3, ("text", "Endnu en")));
        await bot.PressAsync("mette", "item.position", On(meeting, 1, ("position", "agree")));
        await bot.ShownAsync(message => message.Shown.Contains("Enig 1", StringComparison.Ordinal));
        Assert.DoesNotContain(bot.Teams.Messages, message => message.Shown.Contains("Endnu en", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_card_that_Teams_finds_too_large_is_shown_smaller_with_its_buttons()
    {
        var (bot, meeting) = await BotHost.WithMeetingAsync(Agenda);
        await using var _ = bot;
        await Eventually.TrueAsync(() => NothingWaits(bot), () => "cards are still being posted");
        for (var time = 0; time < 2; time++)
            bot.Teams.Fail(_ => Results.StatusCode(413));

        await bot.PressAsync("mette", "item.position", On(meeting, 1, ("position", "agree")));

        var card = await bot.ShownAsync(message => message.Shown.Contains("vises forkortet", StringComparison.Ordinal));
        Assert.Contains("Action.Execute", card.Shown, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_bot_that_was_removed_asks_once_and_goes_on_when_it_is_back()
    {
        var (bot, meeting) = await BotHost.WithMeetingAsync(Agenda);
        await using var _ = bot;
        await Eventually.TrueAsync(() => NothingWaits(bot), () => "cards are still being posted");
        var before = bot.Teams.Writes.Count;
        bot.Teams.Fail(_ => Results.StatusCode(403));
        await bot.PressAsync("mette", "item.position", On(meeting, 1, ("position", "agree")));
        await Eventually.TrueAsync(() => bot.Logged.Lines.Any(line => line.Text.Contains("Uninstalled", StringComparison.Ordinal)), () => "no refusal");

        Assert.Equal(before + 1, bot.Teams.Writes.Count);
        await bot.PostAsync(bot.Activity("sofie", "installationUpdate", json => json["action"] = "add"));

        await bot.ShownAsync(message => message.Shown.Contains("Enig 1", StringComparison.Ordinal));
    }

    private static bool NothingWaits(BotHost bot) =>
        bot.Services.GetRequiredService<DeliveryBacklog>().Now() is { Waiting: 0, Paused: 0 };

    [Fact]
    public async Task A_press_on_a_card_that_a_kill_left_over_is_answered_and_the_card_goes()
    {
        var (bot, meeting) = await BotHost.WithMeetingAsync(Agenda);
        await using var _ = bot;
        var real = await bot.ShownAsync(message => message.Shown.Contains("Punkt 1", StringComparison.Ordinal) && message.Shown.Contains("item.position", StringComparison.Ordinal));
        var leftOver = bot.Teams.LeaveOver(real);

        var onReal = await bot.PressAsync("anders", "item.position", On(meeting, 1, ("position", "agree")), on: real);
        var onLeftOver = await bot.PressAsync("mette", "item.position", On(meeting, 1, ("position", "agree")), on: leftOver);

        Assert.Contains("Enig 1", Json.Said(onReal), StringComparison.Ordinal);
        Assert.Contains("Enig 2", Json.Said(onLeftOver), StringComparison.Ordinal);
        await Eventually.TrueAsync(() => bot.Teams.Messages.All(message => message.ActivityId != leftOver.ActivityId), () => "it is still there");
        var shown = await bot.ShownAsync(message => message.Shown.Contains("Enig 2", StringComparison.Ordinal));
        Assert.Equal(real.ActivityId, shown.ActivityId);
    }

    [Fact]
    public async Task A_left_over_card_that_Teams_does_not_delete_at_once_is_deleted_soon_after_without_another_press()
    {
        var (bot, meeting) = await BotHost.WithMeetingAsync(Agenda);
        await using var _ = bot;
        var real = await bot.ShownAsync(message => message.Shown.Contains("Punkt 1", StringComparison.Ordinal) && message.Shown.Contains("item.position", StringComparison.Ordinal));
        await Eventually.TrueAsync(() => NothingWaits(bot), () => "cards are still being posted");
        var leftOver = bot.Teams.LeaveOver(real);
        bot.Teams.Fail(http => http.Request.Method == "DELETE" ? Fault.Status(500) : null);

        await bot.PressAsync("mette", "item.show", On(meeting, 1), on: leftOver);

        await Eventually.TrueAsync(() => bot.Teams.Messages.All(message => message.ActivityId != leftOver.ActivityId), () => "it is still there");
        Assert.Equal(2, bot.Teams.Writes.Count(write => write.StartsWith("DELETE", StringComparison.Ordinal)));
    }

    [Fact]
    public async Task A_left_over_card_that_is_deleted_and_pressed_again_is_not_asked_about_again()
    {
        var (bot, meeting) = await BotHost.WithMeetingAsync(Agenda);
        await using var _ = bot;
        var real = await bot.ShownAsync(message => message.Shown.Contains("Punkt 1", StringComparison.Ordinal) && message.Shown.Contains("item.position", StringComparison.Ordinal));
        await Eventually.TrueAsync(() => NothingWaits(bot), () => "cards are still being posted");
        var leftOver = bot.Teams.LeaveOver(real);
        await bot.PressAsync("mette", "item.show", On(meeting, 1), on: leftOver);
        await Eventually.TrueAsync(() => bot.Teams.Messages.All(message => message.ActivityId != leftOver.ActivityId) && NothingWaits(bot), () => "it is still there");

        var again = await bot.PressAsync("mette", "item.position", On(meeting, 1, ("position", "agree")), on: leftOver);

        Assert.Contains("Enig 1", Json.Said(again), StringComparison.Ordinal);
        await bot.ShownAsync(message => message.Shown.Contains("Enig 1", StringComparison.Ordinal));
        await Eventually.TrueAsync(() => NothingWaits(bot), () => "the press is still being shown");
        Assert.Single(bot.Teams.Writes, write => write.StartsWith("DELETE", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Two_hundred_comments_at_once_are_all_kept_and_make_few_updates()
    {
        var (bot, meeting) = await BotHost.WithMeetingAsync(Agenda);
        await using var _ = bot;

        await Task.WhenAll(Enumerable.Range(1, 200).Select(n =>
            bot.PressAsync(n % 2 == 0 ? "mette" : "anders", "item.comment.save", On(meeting, 1, ("text", $"Kommentar nr. {n}.")))));

        var card = await bot.ShownAsync(message => message.Shown.Contains("197 tidligere", StringComparison.Ordinal) || message.Shown.Contains("198 tidligere", StringComparison.Ordinal));
        Assert.InRange(card.Versions, 2, 12);
    }

    [Fact]
    public async Task The_same_press_delivered_twice_is_answered_twice_and_counted_once()
    {
        var (bot, meeting) = await BotHost.WithMeetingAsync(Agenda);
        await using var _ = bot;

        var first = await bot.PressAsync("mette", "item.comment.save", On(meeting, 1, ("text", "Én gang")), "dobbelt");
        var second = await bot.PressAsync("mette", "item.comment.save", On(meeting, 1, ("text", "Én gang")), "dobbelt");

        Assert.Equal(first.ToJsonString(), second.ToJsonString());
        Assert.Single(Json.Said(second).Split("Én gang")[1..]);
    }
}
