using MoedeBot.Tests.Support;
using static MoedeBot.Tests.Teams.WholeMeetingTests;

namespace MoedeBot.Tests.Teams;

/// <summary>"hjælp" says what the one who asks can do now, and has the buttons for it.</summary>
public sealed class HelpTests
{
    [Fact]
    public async Task A_channel_that_is_not_set_up_gets_the_way_to_do_it()
    {
        await using var bot = await BotHost.StartAsync();
        await bot.PostAsync(bot.Activity("sofie", "installationUpdate", json => json["action"] = "add"));

        Assert.Contains("forum.setup", await HelpAsync(bot, "mette"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Before_a_meeting_the_secretary_can_give_an_agenda_and_a_member_is_told_who_will()
    {
        await using var bot = await BotHost.WithForumAsync();

        Assert.Contains("agenda.open", await HelpAsync(bot, "sofie"), StringComparison.Ordinal);
        var member = await HelpAsync(bot, "mette");
        Assert.Contains("Det gør Sofie Sekretær.", member, StringComparison.Ordinal);
        Assert.DoesNotContain("agenda.open", member, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_draft_is_the_secretary_s_to_post_and_nobody_else_hears_of_it()
    {
        await using var bot = await BotHost.WithForumAsync();
        await bot.SayAsync("sofie", "dagsorden\n" + Agenda);
        await bot.ShownAsync(message => message.Shown.Contains("\"agenda.post\"", StringComparison.Ordinal));

        Assert.Contains("agenda.post", await HelpAsync(bot, "sofie"), StringComparison.Ordinal);
        Assert.Contains("Der er ikke slået en dagsorden op endnu.", await HelpAsync(bot, "mette"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task While_a_meeting_runs_everybody_gets_the_buttons_of_the_next_item_that_are_theirs()
    {
        var (bot, meeting) = await BotHost.WithMeetingAsync(Agenda);
        await using var _ = bot;

        Assert.Contains("item.decide", await HelpAsync(bot, "sofie"), StringComparison.Ordinal);
        var member = await HelpAsync(bot, "mette");
        Assert.Contains("Punkt 1: Tidsplan", member, StringComparison.Ordinal);
        Assert.Contains("item.comment", member, StringComparison.Ordinal);
        Assert.DoesNotContain("item.decide", member, StringComparison.Ordinal);

        await DecideAsync(bot, meeting, 1, "Godkendt.");
        Assert.DoesNotContain("item.comment", await HelpAsync(bot, "mette"), StringComparison.Ordinal);
        Assert.DoesNotContain("item.c", await HelpAsync(bot, "gustav"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_secretary_s_help_names_the_button_that_changes_the_plan_as_the_timetable_does()
    {
        var (bot, meeting) = await BotHost.WithMeetingAsync(Agenda);
        await using var _ = bot;

        var timetable = await bot.PressAsync("sofie", "timetable.show", new() { ["meeting"] = meeting });
        var change = (string)Json.Objects(timetable).First(action => (string?)action["verb"] == "timetable.edit")["title"]!;

        Assert.Equal("Ret rækkefølge", change);
        Assert.Contains($"Under »Tidsplan« finder du start, fremmøde, »{change}«", await HelpAsync(bot, "sofie"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task When_it_is_over_there_are_the_minutes()
    {
        var (bot, meeting) = await BotHost.WithMeetingAsync(Agenda);
        await using var _ = bot;
        foreach (var item in (int[])[1, 2, 3])
            await DecideAsync(bot, meeting, item, "Taget til orientering.");
        await bot.ShownAsync(message => message.Shown.Contains("/referat/", StringComparison.Ordinal));

        Assert.Contains("/referat/", await HelpAsync(bot, "mette"), StringComparison.Ordinal);
        Assert.Contains("agenda.open", await HelpAsync(bot, "sofie"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("sofie", "agenda.open")]
    [InlineData("mette", "actions.mine")]
    public async Task In_the_chat_it_goes_by_whether_one_runs_a_forum(string person, string verb)
    {
        await using var bot = await BotHost.WithForumAsync();
        await bot.PostAsync(bot.Personal(person, "message", json => json["text"] = "hjælp"));

        var shown = bot.Teams.Messages[^1].Shown;
        Assert.Contains(verb, shown, StringComparison.Ordinal);
        Assert.Equal(person == "sofie", shown.Contains("agenda.open", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Somebody_from_outside_is_told_who_may()
    {
        await using var bot = await BotHost.WithForumAsync();

        Assert.StartsWith("Kun medlemmer af forummets team", await HelpAsync(bot, "fremmed"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task One_s_own_actions_come_to_oneself_alone_from_a_button_in_the_channel()
    {
        await using var bot = await BotHost.WithForumAsync();
        var before = bot.Teams.Messages.Count;

        Assert.Contains("Du har ingen åbne opgaver.", Json.Said(await bot.PressAsync("mette", "actions.mine", [])), StringComparison.Ordinal);
        Assert.Equal(before, bot.Teams.Messages.Count);
    }

    [Fact]
    public async Task A_help_card_that_is_pressed_stays_where_a_copy_of_a_card_goes()
    {
        var (bot, meeting) = await BotHost.WithMeetingAsync(Agenda);
        await using var _ = bot;
        await HelpAsync(bot, "mette");
        var help = bot.Teams.Messages[^1];
        var real = await bot.ShownAsync(message => message.Shown.Contains("item.position", StringComparison.Ordinal));
        var copy = bot.Teams.LeaveOver(real);

        await bot.PressAsync("mette", "item.show", On(meeting, 1), on: help);
        await bot.PressAsync("mette", "item.show", On(meeting, 1), on: copy);

        await Eventually.TrueAsync(() => bot.Teams.Messages.All(message => message.ActivityId != copy.ActivityId), () => "The copy is still there.");
        Assert.Contains(bot.Teams.Messages, message => message.ActivityId == help.ActivityId);
    }

    private static async Task<string> HelpAsync(BotHost bot, string person)
    {
        await bot.SayAsync(person, "hjælp");
        return bot.Teams.Messages.Last(message => message.ConversationId.EndsWith(";messageid=1", StringComparison.Ordinal)).Shown;
    }
}
