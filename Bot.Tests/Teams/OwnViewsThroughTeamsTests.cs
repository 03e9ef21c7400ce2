using System.Text.Json.Nodes;
using MoedeBot.Tests.Support;
using static MoedeBot.Tests.Teams.WholeMeetingTests;

namespace MoedeBot.Tests.Teams;

/// <summary>In Teams each sees what is theirs to press; where the client cannot ask for it, all see one card with everything.</summary>
public sealed class OwnViewsThroughTeamsTests
{
    [Fact]
    public async Task The_shared_card_asks_for_everybody_in_the_team_and_has_nothing_that_is_the_secretary_s_alone()
    {
        var (bot, meeting) = await WithViewsAsync();
        await using var _ = bot;

        var card = await ItemAsync(bot);
        Assert.Equal(["29:sofie", "29:anders", "29:gustav", "29:mette"], UserIds(card));
        Assert.DoesNotContain("item.decide", card.Shown, StringComparison.Ordinal);

        await DecideAsync(bot, meeting, 1, "Godkendt.");
        var concluded = await bot.ShownAsync(message => message.ActivityId == card.ActivityId && message.Shown.Contains("Godkendt.", StringComparison.Ordinal));
        Assert.DoesNotContain("item.reopen", concluded.Shown, StringComparison.Ordinal);
        Assert.Contains("item.reopen", Json.Said(await RefreshAsync(bot, "sofie", concluded)), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Each_who_asks_gets_what_is_theirs_and_is_asked_again()
    {
        var (bot, meeting) = await WithViewsAsync();
        await using var _ = bot;
        await bot.PressAsync("mette", "item.position", On(meeting, 1, ("position", "agree")));
        await bot.PressAsync("mette", "item.comment.save", On(meeting, 1, ("text", "Mettes ord")));
        var card = await ItemAsync(bot);

        var sofie = await RefreshAsync(bot, "sofie", card);
        var mette = await RefreshAsync(bot, "mette", card);
        var gustav = Json.Said(await RefreshAsync(bot, "gustav", card));

        Assert.Contains("item.decide", Json.Said(sofie), StringComparison.Ordinal);
        Assert.Equal("29:sofie", (string?)sofie["value"]!["refresh"]!["userIds"]![0]);
        Assert.Contains("Din tilkendegivelse: Enig", Json.Said(mette), StringComparison.Ordinal);
        Assert.Contains("item.comment.withdraw", Json.Said(mette), StringComparison.Ordinal);
        Assert.DoesNotContain("item.decide", Json.Said(mette), StringComparison.Ordinal);
        Assert.DoesNotContain("item.position", gustav, StringComparison.Ordinal);
        Assert.Contains("Kun medlemmer af forummets team", Json.Said(await RefreshAsync(bot, "fremmed", card)), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_secretary_s_timetable_keeps_its_buttons_also_by_way_of_help_and_a_chef_s_has_none()
    {
        var (bot, meeting) = await WithViewsAsync();
        await using var _ = bot;
        var timetable = await bot.ShownAsync(message => message.Shown.Contains("\"verb\":\"timetable.show\"", StringComparison.Ordinal));
        Assert.DoesNotContain("attendance.open", timetable.Shown, StringComparison.Ordinal);

        Assert.Contains("attendance.open", Json.Said(await RefreshAsync(bot, "sofie", timetable)), StringComparison.Ordinal);
        Assert.DoesNotContain("attendance.open", Json.Said(await RefreshAsync(bot, "mette", timetable)), StringComparison.Ordinal);
        await bot.SayAsync("sofie", "hjælp");
        var help = await bot.ShownAsync(message => message.Shown.Contains("Det kan du gøre nu", StringComparison.Ordinal));
        Assert.Contains("timetable.show", help.Shown, StringComparison.Ordinal);
        Assert.Contains("attendance.open", Json.Said(await bot.PressAsync("sofie", "timetable.show", new() { ["meeting"] = meeting }, on: help)), StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_is_hidden_is_refused_all_the_same()
    {
        var (bot, meeting) = await WithViewsAsync();
        await using var _ = bot;

        Assert.Contains("Det kan kun sekretæren", Json.Said(await bot.PressAsync("mette", "item.decide", On(meeting, 1))), StringComparison.Ordinal);
        Assert.Contains("Det kan kun sekretæren", Json.Said(await bot.PressAsync("mette", "item.conclude", On(meeting, 1, ("decision", "Kupforsøg")))), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Who_joins_the_team_later_changes_no_card()
    {
        var (bot, meeting) = await WithViewsAsync();
        await using var _ = bot;
        bot.Teams.Members.Add("29:ny");
        await bot.PressAsync("mette", "item.comment.save", On(meeting, 1, ("text", "Et ord")));

        var card = await bot.ShownAsync(message => message.Shown.Contains("Et ord", StringComparison.Ordinal));

        Assert.Equal(4, UserIds(card).Count());
        // The timetable counts comments; the other items have no reason to change.
        var others = bot.Teams.Messages.Where(message => message.ActivityId != card.ActivityId && message.Shown.Contains("\"verb\":\"item.show\"", StringComparison.Ordinal));
        Assert.All(others, other => Assert.Equal(1, other.Versions));
    }

    [Fact]
    public async Task A_secretary_and_a_deputy_named_while_the_meeting_runs_get_the_buttons_and_the_one_who_left_loses_them()
    {
        var (bot, _) = await WithViewsAsync();
        await using var host = bot;
        var card = await ItemAsync(bot);
        bot.Teams.Members.Add("29:bo");
        Assert.DoesNotContain("item.decide", Json.Said(await RefreshAsync(bot, "mette", card)), StringComparison.Ordinal);

        await RunByAsync(bot, "sofie", secretary: "mette", deputies: "bo");

        var handed = await bot.ShownAsync(message => message.ActivityId == card.ActivityId && message.Versions == 2);
        Assert.Equal(["29:bo", "29:mette"], UserIds(handed).Take(2));
        Assert.DoesNotContain("item.decide", handed.Shown, StringComparison.Ordinal);
        Assert.Contains("item.decide", Json.Said(await RefreshAsync(bot, "mette", handed)), StringComparison.Ordinal);
        Assert.Contains("item.decide", Json.Said(await RefreshAsync(bot, "bo", handed)), StringComparison.Ordinal);
        Assert.DoesNotContain("item.decide", Json.Said(await RefreshAsync(bot, "sofie", handed)), StringComparison.Ordinal);
        var timetable = await bot.ShownAsync(message => message.Shown.Contains("sekretær Mette Prøvesen", StringComparison.Ordinal));
        Assert.Contains("attendance.open", Json.Said(await RefreshAsync(bot, "bo", timetable)), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Each_card_is_written_once_for_a_handover_and_not_for_settings_that_name_the_same_people()
    {
        var (bot, meeting) = await WithViewsAsync();
        await using var _ = bot;
        var first = await ItemAsync(bot);
        await RunByAsync(bot, "sofie", secretary: "anders", deputies: "");
        var second = await bot.ShownAsync(message => message.ActivityId == first.ActivityId && message.Versions == 2);

        // The card names the same people in the same order as before, and has to be written all the same for Sofie's client to ask.
        await RunByAsync(bot, "anders", secretary: "anders", deputies: "sofie");
        var third = await bot.ShownAsync(message => message.ActivityId == first.ActivityId && message.Versions == 3);
        Assert.Equal(UserIds(second), UserIds(third));
        await RunByAsync(bot, "anders", secretary: "anders", deputies: "sofie");
        await bot.PressAsync("mette", "item.comment.save", On(meeting, 3, ("text", "Til sidst")));
        await bot.ShownAsync(message => message.Shown.Contains("Til sidst", StringComparison.Ordinal));

        Assert.Equal(3, bot.Teams.Messages.Single(message => message.ActivityId == first.ActivityId).Versions);
    }

    [Fact]
    public async Task A_draft_that_is_posted_after_the_change_is_run_by_the_new_people()
    {
        await using var bot = await BotHost.WithForumAsync(("Teams:OwnViews", "true"));
        await bot.SayAsync("sofie", "dagsorden\n" + Agenda);
        var preview = await bot.ShownAsync(message => message.Shown.Contains("\"agenda.post\"", StringComparison.Ordinal));

        await RunByAsync(bot, "sofie", secretary: "mette", deputies: "");
        await bot.PressAsync("mette", "agenda.post", new() { ["meeting"] = Json.Find(preview.Card!, "meeting")! });

        await bot.ShownAsync(message => message.Shown.Contains("sekretær Mette Prøvesen", StringComparison.Ordinal));
        Assert.Equal("29:mette", UserIds(await ItemAsync(bot)).First());
    }

    [Fact]
    public async Task What_is_to_be_looked_at_in_the_minutes_is_shown_to_the_secretary_who_asks_and_to_nobody_else()
    {
        var (bot, meeting) = await WithViewsAsync();
        await using var _ = bot;
        await bot.PressAsync("sofie", "item.conclude", On(meeting, 1, ("decision", "."), ("sure", "1")));
        await DecideAsync(bot, meeting, 2, "");
        await DecideAsync(bot, meeting, 3, "Orientering foretaget.");

        var card = await bot.ShownAsync(message => message.Shown.Contains("\"minutes.show\"", StringComparison.Ordinal));

        Assert.Contains("kun et punktum", Json.Said(await RefreshAsync(bot, "sofie", card)), StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("kun et punktum", Json.Said(await RefreshAsync(bot, "mette", card)), StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain(bot.Teams.Bodies, body => body.Contains("kun et punktum", StringComparison.OrdinalIgnoreCase));
    }

    [Fact]
    public async Task Without_an_app_id_there_is_one_card_for_all_with_every_button()
    {
        var (bot, _) = await BotHost.WithMeetingAsync(Agenda);
        await using var host = bot;

        var card = await bot.ShownAsync(message => message.Shown.Contains("item.position", StringComparison.Ordinal));

        Assert.DoesNotContain("userIds", card.Shown, StringComparison.Ordinal);
        Assert.Contains("item.decide", card.Shown, StringComparison.Ordinal);
    }

    private static Task<(BotHost Bot, string Meeting)> WithViewsAsync() => BotHost.WithMeetingAsync(Agenda, ("Teams:OwnViews", "true"), ("Teams:Dialogs", "true"));

    private static Task<JsonObject> RunByAsync(BotHost bot, string by, string secretary, string deputies) => bot.PressAsync(
        by, "forum.save", new() { ["name"] = "Strategisk Chefforum", ["style"] = "nordfyn", ["place"] = "Mødelokale 2", ["secretary"] = secretary, ["deputies"] = deputies });

    private static Task<PostedMessage> ItemAsync(BotHost bot) => bot.ShownAsync(message =>
        message.Shown.Contains("\"item.position\"", StringComparison.Ordinal) && Json.Find(message.Card, "item") == "1");

    private static IEnumerable<string> UserIds(PostedMessage card) => card.Card!["refresh"]!["userIds"]!.AsArray().Select(id => (string)id!);

    // As Teams does it by itself when somebody comes to the channel.
    private static Task<JsonObject> RefreshAsync(BotHost bot, string person, PostedMessage card)
    {
        var action = card.Card!["refresh"]!["action"]!;
        return bot.PressAsync(person, (string)action["verb"]!, action["data"]!.DeepClone().AsObject(), on: card);
    }
}
