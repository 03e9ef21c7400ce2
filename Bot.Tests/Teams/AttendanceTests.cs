using System.Text.Json.Nodes;
using MoedeBot.Tests.Support;
using static MoedeBot.Tests.Teams.WholeMeetingTests;

namespace MoedeBot.Tests.Teams;

/// <summary>Attendance through the front door.</summary>
public sealed class AttendanceTests
{
    [Fact]
    public async Task Everybody_is_noted_in_two_presses_from_the_timetable_s_card()
    {
        var (bot, meeting) = await BotHost.WithMeetingAsync(Listed);
        await using var _ = bot;
        await bot.ShownAsync(message => message.Shown.Contains("attendance.open", StringComparison.Ordinal));

        var form = await bot.PressAsync("sofie", "attendance.open", Of(meeting));
        Assert.Contains("Mette Prøvesen, Anders Afprøver", Json.Said(form), StringComparison.Ordinal);
        await bot.PressAsync("sofie", "attendance.all", Of(meeting));

        await bot.ShownAsync(message => message.Shown.Contains("2 deltog", StringComparison.Ordinal));
    }

    [Fact]
    public async Task An_exception_comes_back_in_the_form_and_stands_in_the_posted_minutes()
    {
        var (bot, meeting) = await BotHost.WithMeetingAsync(Listed);
        await using var _ = bot;

        var again = Json.Said(await bot.PressAsync("sofie", "attendance.note", Of(meeting, ("who", "Mette Prøvesen"), ("what", "late"))));
        Assert.Contains("Skriv klokkeslættet.", again, StringComparison.Ordinal);
        var noted = Json.Said(await bot.PressAsync("sofie", "attendance.note", Of(meeting, ("who", "Mette Prøvesen"), ("what", "late"), ("clock", "09:05"))));
        Assert.Contains("Mette Prøvesen kom kl. 09.05", noted, StringComparison.Ordinal);
        await bot.PressAsync("sofie", "attendance.note", Of(meeting, ("what", "guest"), ("under", "1"), ("guestName", "Leder Ole Vang")));
        foreach (var item in (int[])[1, 2, 3])
            await DecideAsync(bot, meeting, item, "Taget til orientering.");

        var card = await bot.ShownAsync(message => message.Shown.Contains("/referat/", StringComparison.Ordinal));
        var text = await bot.Http.GetStringAsync(new Uri(Json.Find(card.Card!, "url")!).PathAndQuery + "/tekst");
        Assert.Contains("Mette Prøvesen (deltog fra kl. 09:05), Anders Afprøver", text, StringComparison.Ordinal);
        Assert.Contains("Taget til orientering.\n\nLeder Ole Vang deltog under punktet.\n", text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Whoever_sent_a_deputy_is_away_on_the_cards_and_in_the_minutes_and_the_deputy_is_there()
    {
        var (bot, meeting) = await BotHost.WithMeetingAsync(Listed);
        await using var _ = bot;
        await bot.PressAsync("sofie", "attendance.note", Of(meeting, ("who", "Mette Prøvesen"), ("what", "deputy"), ("guestName", "Ole Vang")));
        await bot.PressAsync("sofie", "attendance.all", Of(meeting));
        await bot.ShownAsync(message => message.Shown.Contains("2 deltog · fraværende: Mette Prøvesen", StringComparison.Ordinal));
        foreach (var item in (int[])[1, 2, 3])
            await DecideAsync(bot, meeting, item, "Taget til orientering.");

        var card = await bot.ShownAsync(message => message.Shown.Contains("/referat/", StringComparison.Ordinal));
        var path = new Uri(Json.Find(card.Card!, "url")!).PathAndQuery;
        Assert.Contains("2 deltog · fraværende: Mette Prøvesen", card.Shown, StringComparison.Ordinal);
        foreach (var minutes in (string[])[path, path + "/tekst"])
            Assert.Contains("Mette Prøvesen (Afbud), Ole Vang (stedfortræder for Mette Prøvesen), Anders Afprøver", await bot.Http.GetStringAsync(minutes), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Where_nobody_is_listed_the_team_is_asked_about_and_only_the_ticked_are_printed()
    {
        var (bot, meeting) = await BotHost.WithMeetingAsync(Agenda);
        await using var _ = bot;

        var form = await bot.PressAsync("sofie", "attendance.open", Of(meeting));
        Assert.Contains("isMultiSelect", form.ToJsonString(), StringComparison.Ordinal);
        await bot.PressAsync("sofie", "attendance.all", Of(meeting, ("called", "Anders Afprøver,Mette Prøvesen")));

        await bot.ShownAsync(message => message.Shown.Contains("2 deltog", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Only_the_secretary_notes_attendance()
    {
        var (bot, meeting) = await BotHost.WithMeetingAsync(Listed);
        await using var _ = bot;

        Assert.Contains("Sofie", Json.Said(await bot.PressAsync("mette", "attendance.open", Of(meeting))), StringComparison.Ordinal);
        Assert.Contains("Sofie", Json.Said(await bot.PressAsync("mette", "attendance.all", Of(meeting))), StringComparison.Ordinal);
        Assert.Contains("medlemmer", Json.Said(await bot.PressAsync("fremmed", "timetable.show", Of(meeting))), StringComparison.Ordinal);
    }

    [Fact]
    public async Task In_a_dialog_everybody_present_closes_it_and_an_exception_keeps_it_open()
    {
        var (bot, meeting) = await BotHost.WithMeetingAsync(Listed, ("Teams:Dialogs", "true"));
        await using var _ = bot;

        var noted = await bot.DialogAsync("sofie", "task/submit", "attendance.note", Of(meeting, ("who", "Mette Prøvesen"), ("what", "excused")));
        Assert.Equal("continue", (string?)noted!["task"]!["type"]);
        Assert.Null(await bot.DialogAsync("sofie", "task/submit", "attendance.all", Of(meeting)));

        await bot.ShownAsync(message => message.Shown.Contains("fraværende: Mette Prøvesen", StringComparison.Ordinal));
    }

    [Fact]
    public async Task The_timetable_waits_while_attendance_is_filled_in_on_its_card()
    {
        var (bot, meeting) = await BotHost.WithMeetingAsync(Listed);
        await using var _ = bot;
        var form = Json.Said(await bot.PressAsync("sofie", "attendance.open", Of(meeting)));
        Assert.Contains("Kortet venter på dig til kl.", form, StringComparison.Ordinal);

        await DecideAsync(bot, meeting, 1, "Godkendt.");
        await bot.ShownAsync(message => message.Shown.Contains("item.reopen", StringComparison.Ordinal));
        Assert.DoesNotContain(bot.Teams.Messages, message => message.Shown.Contains("1 af 3 punkter behandlet", StringComparison.Ordinal));

        await bot.PressAsync("sofie", "timetable.show", Of(meeting));
        await bot.ShownAsync(message => message.Shown.Contains("1 af 3 punkter behandlet", StringComparison.Ordinal));
    }

    private static string Listed => Agenda.Replace(
        "Mødested Mødelokale 2", "Mødested Mødelokale 2\n\nMødedeltagere Mette Prøvesen, Anders Afprøver", StringComparison.Ordinal);

    private static JsonObject Of(string meeting, params (string Name, string Value)[] inputs)
    {
        var data = new JsonObject { ["meeting"] = meeting };
        foreach (var (name, value) in inputs)
            data[name] = value;
        return data;
    }
}
