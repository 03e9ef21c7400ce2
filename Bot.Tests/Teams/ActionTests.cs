using System.Text.Json.Nodes;
using MoedeBot.Tests.Support;
using static MoedeBot.Tests.Teams.WholeMeetingTests;

namespace MoedeBot.Tests.Teams;

/// <summary>Actions from the decision's words to the owner's own list.</summary>
public sealed class ActionTests
{
    [Fact]
    public async Task An_action_is_proposed_confirmed_shown_and_done_by_its_owner()
    {
        var (bot, meeting) = await BotHost.WithMeetingAsync(Agenda);
        await using var _ = bot;
        await DecideAsync(bot, meeting, 1, "Godkendt. Mette Prøvesen udarbejder et notat senest den 12. november 2026.");

        var form = Json.Said(await bot.PressAsync("sofie", "item.actions", On(meeting, 1)));
        Assert.Contains("\"2026-11-12\"", form, StringComparison.Ordinal);
        await bot.PressAsync("sofie", "item.actions.save", On(meeting, 1,
            ("words1", "Notat om budgettet"), ("owner1", "Mette Prøvesen"), ("due1", "2026-11-12"), ("words2", " ")));
        await bot.ShownAsync(message => message.Shown.Contains("○ Notat om budgettet", StringComparison.Ordinal));

        await SayAsync(bot, "mette");
        var list = await bot.ShownAsync(message => message.Shown.Contains("action.done", StringComparison.Ordinal));
        Assert.Contains("Notat om budgettet", list.Shown, StringComparison.Ordinal);
        var data = Json.Objects(list.Card!).First(action => (string?)action["verb"] == "action.done")["data"]!.DeepClone();
        await bot.PostAsync(bot.Personal("mette", "invoke", json =>
        {
            json["name"] = "adaptiveCard/action";
            json["value"] = new JsonObject { ["action"] = new JsonObject { ["type"] = "Action.Execute", ["verb"] = "action.done", ["data"] = data } };
        }));

        await bot.ShownAsync(message => message.Shown.Contains("✓ Notat om budgettet", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Every_action_that_stands_is_in_the_form_so_that_saving_it_drops_none()
    {
        var (bot, meeting) = await BotHost.WithMeetingAsync(Agenda);
        await using var _ = bot;
        await DecideAsync(bot, meeting, 1, "Godkendt.");
        var seven = Enumerable.Range(1, 7).Select(row => ($"words{row}", $"Opgave {row}")).ToArray();
        await bot.PressAsync("sofie", "item.actions.save", On(meeting, 1, seven));

        var form = Json.Said(await bot.PressAsync("sofie", "item.actions", On(meeting, 1)));

        Assert.Contains("Opgave 7", form, StringComparison.Ordinal);
        Assert.Contains("\"words8\"", form, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Two_who_save_actions_at_the_same_time_lose_none_of_them()
    {
        var (bot, meeting) = await BotHost.WithMeetingAsync(Agenda);
        await using var _ = bot;
        await DecideAsync(bot, meeting, 1, "Godkendt.");
        var shown = (string)Json.Objects(await bot.PressAsync("sofie", "item.actions", On(meeting, 1))).First(button => (string?)button["verb"] == "item.actions.save")["data"]!["shown"]!;

        await bot.PressAsync("sofie", "item.actions.save", On(meeting, 1, ("words1", "Notat"), ("shown", shown)));
        await bot.PressAsync("sofie", "item.actions.save", On(meeting, 1, ("words1", "Plan"), ("shown", shown)));

        await bot.ShownAsync(message => message.Shown.Contains("○ Notat", StringComparison.Ordinal) && message.Shown.Contains("○ Plan", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Nobody_sees_another_one_s_actions_and_a_stranger_none()
    {
        var (bot, meeting) = await BotHost.WithMeetingAsync(Agenda);
        await using var _ = bot;
        await DecideAsync(bot, meeting, 1, "Godkendt.");
        await bot.PressAsync("sofie", "item.actions.save", On(meeting, 1, ("words1", "Notat"), ("owner1", "Mette Prøvesen")));

        await SayAsync(bot, "anders");
        var list = await bot.ShownAsync(message => message.Shown.Contains("Du har ingen åbne opgaver.", StringComparison.Ordinal));
        Assert.DoesNotContain("Notat", list.Shown, StringComparison.Ordinal);
        Assert.Contains("Sofie", Json.Said(await bot.PressAsync("mette", "item.actions", On(meeting, 1))), StringComparison.Ordinal);
    }

    private static Task<HttpResponseMessage> SayAsync(BotHost bot, string person) => bot.PostAsync(bot.Personal(person, "message", json => json["text"] = "mine opgaver"));
}
