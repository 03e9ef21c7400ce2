using System.Text.Json.Nodes;
using MoedeBot.Tests.Support;
using static MoedeBot.Tests.Teams.WholeMeetingTests;

namespace MoedeBot.Tests.Teams;

/// <summary>The timetable through the front door.</summary>
public sealed class TimetableTests
{
    [Fact]
    public async Task The_meeting_is_started_by_one_press_and_the_card_says_so()
    {
        var (bot, meeting) = await BotHost.WithMeetingAsync(Agenda);
        await using var _ = bot;
        await bot.ShownAsync(message => message.Shown.Contains("Start mødet", StringComparison.Ordinal));

        var card = Json.Said(await bot.PressAsync("sofie", "timetable.start", Of(meeting)));

        Assert.Contains("● Nu", card, StringComparison.Ordinal);
        await bot.ShownAsync(message => message.Shown.Contains("timetable.edit", StringComparison.Ordinal) && !message.Shown.Contains("Start mødet", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_change_is_looked_at_before_it_is_saved_and_then_stands_on_the_card()
    {
        var (bot, meeting) = await BotHost.WithMeetingAsync(Agenda);
        await using var _ = bot;

        Assert.Contains("Hvad skal der ske?", Json.Said(await bot.PressAsync("sofie", "timetable.edit", Of(meeting))), StringComparison.Ordinal);
        var preview = await bot.PressAsync("sofie", "timetable.preview", Swap(meeting));
        Assert.Contains("Rækkefølge: punkt 3, 2, 1", Json.Said(preview), StringComparison.Ordinal);
        var card = await bot.PressAsync("sofie", "timetable.save", Swap(meeting, Json.Find(preview, "shown")!));

        Assert.Matches("(?s)3  .*2  .*1  ", Json.Said(card));
        await bot.ShownAsync(message => message.Shown.Contains("Punkt 3", StringComparison.Ordinal) && message.Shown.Contains("○ Næste", StringComparison.Ordinal));
    }

    [Fact]
    public async Task What_was_changed_in_the_form_after_the_look_is_looked_at_again()
    {
        var (bot, meeting) = await BotHost.WithMeetingAsync(Agenda);
        await using var _ = bot;

        var again = Json.Said(await bot.PressAsync("sofie", "timetable.save", Swap(meeting, "swap 1   2 ")));

        Assert.Contains("Sådan bliver det", again, StringComparison.Ordinal);
        Assert.DoesNotContain(bot.Teams.Messages, message => message.Shown.Contains("Punkt 3", StringComparison.Ordinal) && message.Shown.Contains("○ Næste", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_postponed_item_is_concluded_with_the_house_s_words_and_the_minutes_stay_in_the_agenda_s_order()
    {
        var (bot, meeting) = await BotHost.WithMeetingAsync(Agenda);
        await using var _ = bot;
        var preview = await bot.PressAsync("sofie", "timetable.preview", Of(meeting, ("line", "i1"), ("what", "postpone")));
        await bot.PressAsync("sofie", "timetable.save", Of(meeting, ("line", "i1"), ("what", "postpone"), ("shown", Json.Find(preview, "shown")!)));
        await bot.ShownAsync(message => message.Shown.Contains("→ Udsat", StringComparison.Ordinal));

        await DecideAsync(bot, meeting, 3, "Orientering foretaget.");
        await DecideAsync(bot, meeting, 2, "");

        var minutes = await bot.ShownAsync(message => message.Shown.Contains("/referat/", StringComparison.Ordinal));
        Assert.Matches("(?s)Punktet blev udsat til næste møde\\..*Orientering foretaget\\.", minutes.Shown);
    }

    [Fact]
    public async Task What_was_concluded_meanwhile_is_said_and_the_form_stays()
    {
        var (bot, meeting) = await BotHost.WithMeetingAsync(Agenda);
        await using var _ = bot;
        await DecideAsync(bot, meeting, 1, "Godkendt.");

        var again = Json.Said(await bot.PressAsync("sofie", "timetable.save", Swap(meeting, "swap 1   3 ")));

        Assert.Contains("Punktet er allerede behandlet.", again, StringComparison.Ordinal);
        Assert.Contains("Hvad skal der ske?", again, StringComparison.Ordinal);
    }

    [Fact]
    public async Task In_a_dialog_saving_closes_it()
    {
        var (bot, meeting) = await BotHost.WithMeetingAsync(Agenda, ("Teams:Dialogs", "true"));
        await using var _ = bot;

        Assert.Equal("continue", (string?)(await bot.DialogAsync("sofie", "task/fetch", "timetable.edit", Of(meeting)))!["task"]!["type"]);
        Assert.Null(await bot.DialogAsync("sofie", "task/submit", "timetable.save", Swap(meeting, "swap 1   3 ")));
        await bot.ShownAsync(message => message.Shown.Contains("Punkt 3", StringComparison.Ordinal) && message.Shown.Contains("○ Næste", StringComparison.Ordinal));
    }

    [Fact]
    public async Task The_card_waits_while_its_form_is_filled_in()
    {
        var (bot, meeting) = await BotHost.WithMeetingAsync(Agenda);
        await using var _ = bot;
        Assert.Contains("Kortet venter på dig til kl.", Json.Said(await bot.PressAsync("sofie", "timetable.edit", Of(meeting))), StringComparison.Ordinal);

        await DecideAsync(bot, meeting, 1, "Godkendt.");
        await bot.ShownAsync(message => message.Shown.Contains("item.reopen", StringComparison.Ordinal));
        Assert.DoesNotContain(bot.Teams.Messages, message => message.Shown.Contains("1 af 3 punkter behandlet", StringComparison.Ordinal));

        await bot.PressAsync("sofie", "timetable.show", Of(meeting));
        await bot.ShownAsync(message => message.Shown.Contains("1 af 3 punkter behandlet", StringComparison.Ordinal));
    }

    private static JsonObject Swap(string meeting, string shown = "") =>
        Of(meeting, ("line", "i1"), ("what", "swap"), ("with", "3"), ("shown", shown));

    private static JsonObject Of(string meeting, params (string Name, string Value)[] inputs)
    {
        var data = new JsonObject { ["meeting"] = meeting };
        foreach (var (name, value) in inputs)
            data[name] = value;
        return data;
    }
}
