using MoedeBot.Tests.Support;
using static MoedeBot.Tests.Teams.WholeMeetingTests;

namespace MoedeBot.Tests.Teams;

/// <summary>A decision that is put aside half-written.</summary>
public sealed class DraftTests
{
    [Fact]
    public async Task A_draft_is_in_the_form_when_it_is_opened_again_by_whoever_runs_the_meeting_and_nowhere_else()
    {
        var (bot, meeting) = await BotHost.WithMeetingAsync(Agenda);
        await using var _ = bot;

        var kept = Json.Said(await bot.PressAsync("sofie", "item.draft", On(meeting, 1, ("decision", "Godkendt, idet udgiften"), ("guests", "Ida Møller"))));
        var again = Json.Said(await bot.PressAsync("sofie", "item.decide", On(meeting, 1)));

        Assert.Contains("Kladde af Sofie", kept, StringComparison.Ordinal);
        Assert.Contains("Godkendt, idet udgiften", again, StringComparison.Ordinal);
        Assert.Contains("Ida Møller deltog under punktet.", again, StringComparison.Ordinal);
        Assert.DoesNotContain(bot.Teams.Messages, message => message.Shown.Contains("idet udgiften", StringComparison.Ordinal));
        Assert.DoesNotContain("idet udgiften", Json.Said(await bot.PressAsync("mette", "item.show", On(meeting, 1))), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_draft_that_somebody_else_put_aside_meanwhile_is_not_written_over_and_both_texts_are_shown()
    {
        var (bot, meeting) = await BotHost.WithMeetingAsync(Agenda);
        await using var _ = bot;
        await bot.PressAsync("sofie", "forum.save", new() { ["name"] = "Strategisk Chefforum", ["style"] = "nordfyn", ["deputies"] = "anders" });
        var began = await BeganWithAsync(bot, "anders", meeting);
        await bot.PressAsync("sofie", "item.draft", On(meeting, 1, ("decision", "Den første kladde."), ("draft", began)));

        var refused = Json.Said(await bot.PressAsync("anders", "item.draft", On(meeting, 1, ("decision", "Den anden kladde."), ("draft", began))));
        Assert.Contains("Der er gemt en anden kladde", refused, StringComparison.Ordinal);
        Assert.Contains("Den første kladde.", refused, StringComparison.Ordinal);
        Assert.Contains("Den anden kladde.", refused, StringComparison.Ordinal);

        var again = await BeganWithAsync(bot, "anders", meeting);
        var saved = Json.Said(await bot.PressAsync("anders", "item.draft", On(meeting, 1, ("decision", "Begge kladder."), ("draft", again))));
        Assert.Contains("Kladde af Anders", saved, StringComparison.Ordinal);
    }

    private static async Task<string> BeganWithAsync(BotHost bot, string person, string meeting)
    {
        var form = await bot.PressAsync(person, "item.decide", On(meeting, 1));
        return Json.Objects(form).First(button => (string?)button["verb"] == "item.draft")["data"]!["draft"]!.ToJsonString();
    }

    [Fact]
    public async Task A_draft_is_gone_when_the_item_is_concluded()
    {
        var (bot, meeting) = await BotHost.WithMeetingAsync(Agenda);
        await using var _ = bot;
        await bot.PressAsync("sofie", "item.draft", On(meeting, 1, ("decision", "Kladden.")));

        await DecideAsync(bot, meeting, 1, "Godkendt.");
        await bot.PressAsync("sofie", "item.reopen.save", On(meeting, 1, ("reason", "Fejl")));

        var form = Json.Said(await bot.PressAsync("sofie", "item.decide", On(meeting, 1)));
        Assert.Contains("Godkendt.", form, StringComparison.Ordinal);
        Assert.DoesNotContain("Kladden.", form, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_draft_for_an_item_that_somebody_has_concluded_comes_back_to_its_writer()
    {
        var (bot, meeting) = await BotHost.WithMeetingAsync(Agenda);
        await using var _ = bot;
        await DecideAsync(bot, meeting, 1, "Godkendt.");

        Assert.Contains("Min kladde", Json.Said(await bot.PressAsync("sofie", "item.draft", On(meeting, 1, ("decision", "Min kladde")))), StringComparison.Ordinal);
    }
}
