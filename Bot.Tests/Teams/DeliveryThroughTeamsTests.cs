using Microsoft.AspNetCore.Http;
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
