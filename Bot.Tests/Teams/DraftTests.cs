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
