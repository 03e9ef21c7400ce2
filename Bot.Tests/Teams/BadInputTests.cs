using System.Net;
using System.Text;
using System.Text.Json.Nodes;
using Microsoft.Extensions.Logging;
using MoedeBot.Tests.Support;
using static MoedeBot.Tests.Teams.WholeMeetingTests;

namespace MoedeBot.Tests.Teams;

/// <summary>Rubbish and the wrong person: a clear answer, nothing changed, nothing of it in the log.</summary>
public sealed class BadInputTests
{
    private const string NobodysWords = "ordret indhold";

    public static TheoryData<string, string, string, string> Presses => new()
    {
        { "mette", "item.decide", "1", "Det kan kun sekretæren (Sofie Sekretær) gøre." },
        { "mette", "item.conclude", "1", "Det kan kun sekretæren (Sofie Sekretær) gøre." },
        { "mette", "item.reopen.save", "1", "Det kan kun sekretæren (Sofie Sekretær) gøre." },
        { "mette", "agenda.discard", "1", "Det kan kun sekretæren (Sofie Sekretær) gøre." },
        { "mette", "forum.save", "1", "Det kan kun sekretæren (Sofie Sekretær) gøre." },
        { "udefra", "item.comment.save", "1", "Kun medlemmer af forummets team" },
        { "udefra", "item.position", "1", "Kun medlemmer af forummets team" },
        { "udefra", "item.case", "1", "Kun medlemmer af forummets team" },
        { "udefra", "item.show", "1", "Kun medlemmer af forummets team" },
        { "sofie", "item.comment.save", "99", "Punktet findes ikke på dagsordenen." },
        { "sofie", "item.decide", "99", "Punktet findes ikke på dagsordenen." },
        { "sofie", "item.reopen", "1", "Punktet er ikke behandlet endnu" },
        { "sofie", "agenda.discard", "1", "Dagsordenen er allerede slået op" },
        { "sofie", "item.fly", "1", "Knappen kendes ikke" },
        { "sofie", "", "1", "Knappen kendes ikke" },
        { "sofie", "item.position", "tre", "Knappen kendes ikke" },
    };

    [Theory]
    [MemberData(nameof(Presses))]
    public async Task A_press_that_cannot_be_is_answered_in_Danish_and_changes_no_card(string person, string verb, string item, string expected)
    {
        var (bot, meeting) = await BotHost.WithMeetingAsync(Agenda);
        await using var _ = bot;
        var data = On(meeting, 0, ("text", NobodysWords), ("decision", NobodysWords), ("reason", NobodysWords), ("position", "agree"), ("name", NobodysWords));
        data["item"] = item;

        var said = Json.Said(await bot.PressAsync(person, verb, data));

        Assert.Contains(expected, said, StringComparison.Ordinal);
        await bot.PressAsync("anders", "item.position", On(meeting, 3, ("position", "disagree")));
        await bot.ShownAsync(message => message.Shown.Contains("Uenig 1", StringComparison.Ordinal));
        Assert.DoesNotContain(bot.Teams.Messages, message => message.Shown.Contains(NobodysWords, StringComparison.Ordinal) || message.Shown.Contains("Enig 1", StringComparison.Ordinal));
        Assert.DoesNotContain(bot.Logged.Lines, line => line.Text.Contains(NobodysWords, StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_comment_that_comes_too_late_is_handed_back()
    {
        var (bot, meeting) = await BotHost.WithMeetingAsync(Agenda);
        await using var _ = bot;
        await DecideAsync(bot, meeting, 1, "Godkendt.");

        var said = Json.Said(await bot.PressAsync("mette", "item.comment.save", On(meeting, 1, ("text", "Min lange kommentar"))));

        Assert.Contains("Punktet er allerede behandlet.", said, StringComparison.Ordinal);
        Assert.Contains("Min lange kommentar", said, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_second_decision_on_a_concluded_item_is_refused_and_handed_back()
    {
        var (bot, meeting) = await BotHost.WithMeetingAsync(Agenda);
        await using var _ = bot;
        await DecideAsync(bot, meeting, 1, "Godkendt.");

        var said = Json.Said(await DecideAsync(bot, meeting, 1, "Ikke godkendt."));

        Assert.Contains("Punktet er allerede behandlet.", said, StringComparison.Ordinal);
        Assert.Contains("Ikke godkendt.", said, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_press_that_fails_on_our_side_is_answered_with_a_sentence_and_logged_once()
    {
        var (bot, meeting) = await BotHost.WithMeetingAsync(Agenda);
        await using var _ = bot;
        bot.Teams.RosterFails = true;

        var said = Json.Said(await bot.PressAsync("anders", "item.position", On(meeting, 1, ("position", "agree"))));

        Assert.Contains("Noget gik galt hos mig.", said, StringComparison.Ordinal);
        Assert.Single(bot.Logged.Lines, line => line.Level >= LogLevel.Error);
    }

    [Fact]
    public async Task A_press_on_a_card_of_a_meeting_that_is_not_there_says_so()
    {
        await using var bot = await BotHost.WithForumAsync();

        var said = Json.Said(await bot.PressAsync("sofie", "item.position", On("m00000000000000000000000000000000", 1, ("position", "agree"))));

        Assert.Contains("Mødet findes ikke længere.", said, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_press_from_another_channel_or_tenant_is_an_outsiders()
    {
        var (bot, meeting) = await BotHost.WithMeetingAsync(Agenda);
        await using var _ = bot;
        foreach (var (where, value) in new[] { ("channel", "19:anden"), ("tenant", "tenant-2") })
        {
            var activity = bot.Activity("sofie", "invoke", json =>
            {
                json["name"] = "adaptiveCard/action";
                json["channelData"]![where]!["id"] = value;
                json["conversation"] = new JsonObject { ["id"] = "19:anden", ["conversationType"] = "channel", ["tenantId"] = where == "tenant" ? value : "tenant-1" };
                json["value"] = new JsonObject { ["action"] = new JsonObject { ["type"] = "Action.Execute", ["verb"] = "item.conclude", ["data"] = On(meeting, 1, ("decision", "Kuppet")) } };
            });
            var answer = await (await bot.PostAsync(activity)).Content.ReadAsStringAsync();
            Assert.Contains("Kun medlemmer af forummets team", System.Text.RegularExpressions.Regex.Unescape(answer), StringComparison.Ordinal);
        }
    }

    [Theory]
    [InlineData("dagsorden", "agenda.read")]
    [InlineData("dagsorden mælk, smør og brød", "ikke")]
    [InlineData("hvad kan du?", "dagsorden")]
    [InlineData("referat", "ikke noget referat endnu")]
    public async Task What_is_written_to_the_bot_is_answered(string text, string expected)
    {
        await using var bot = await BotHost.WithForumAsync();

        await bot.SayAsync("sofie", text);

        Assert.Contains(expected, bot.Teams.Messages[^1].Shown, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_picture_for_an_agenda_is_answered_with_what_to_do()
    {
        await using var bot = await BotHost.WithForumAsync();
        await bot.PostAsync(bot.Activity("sofie", "message", json =>
        {
            BotHost.Mentioning(json, "dagsorden");
            json["attachments"] = new JsonArray(new JsonObject { ["contentType"] = "image/png", ["contentUrl"] = "https://example.com/a.png" });
        }));

        Assert.StartsWith("Jeg kan ikke læse billeder.", bot.Teams.Messages[^1].Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_agenda_from_a_member_who_is_not_secretary_is_refused()
    {
        await using var bot = await BotHost.WithForumAsync();
        await bot.SayAsync("mette", "dagsorden\n" + Agenda);

        Assert.Equal("Det kan kun sekretæren (Sofie Sekretær) gøre.", bot.Teams.Messages[^1].Text);
    }

    [Theory]
    [InlineData("{", HttpStatusCode.BadRequest)]
    [InlineData("[]", HttpStatusCode.BadRequest)]
    [InlineData("null", HttpStatusCode.BadRequest)]
    [InlineData("", HttpStatusCode.BadRequest)]
    [InlineData("hej", HttpStatusCode.BadRequest)]
    public async Task What_is_no_activity_is_refused_as_such(string body, HttpStatusCode expected)
    {
        await using var bot = await BotHost.StartAsync();

        var answer = await bot.Http.PostAsync("/api/messages", new StringContent(body, Encoding.UTF8, "application/json"));

        Assert.Equal(expected, answer.StatusCode);
        Assert.DoesNotContain(bot.Logged.Lines, line => line.Level >= LogLevel.Error);
    }

    [Fact]
    public async Task Two_megabytes_of_text_are_refused_before_they_are_read()
    {
        await using var bot = await BotHost.WithForumAsync();

        var answer = await bot.SayAsync("sofie", "dagsorden " + new string('x', 2_000_000));

        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, answer.StatusCode);
    }

    [Theory]
    [InlineData("/")]
    [InlineData("/privatliv")]
    [InlineData("/vilkaar")]
    public async Task The_pages_that_the_app_links_to_are_there_and_hardened(string path)
    {
        await using var bot = await BotHost.StartAsync();

        var answer = await bot.Http.GetAsync(path);

        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.Contains("default-src 'none'", answer.Headers.GetValues("Content-Security-Policy").Single(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/referat/hejsa")]
    [InlineData("/referat/CfDJ8AAAA")]
    [InlineData("/referat/CfDJ8AAAA/tekst")]
    public async Task A_forged_address_shows_no_minutes(string path)
    {
        await using var bot = await BotHost.StartAsync();

        var answer = await bot.Http.GetAsync(path);

        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
        Assert.Contains("Linket er ugyldigt eller udløbet", WebUtility.HtmlDecode(await answer.Content.ReadAsStringAsync()), StringComparison.Ordinal);
    }
}
