using System.Text.Json.Nodes;
using MoedeBot.Tests.Support;
using static MoedeBot.Tests.Teams.AmendmentThroughTeamsTests;
using static MoedeBot.Tests.Teams.WholeMeetingTests;

namespace MoedeBot.Tests.Teams;

/// <summary>Minutes on their way to being final: proposals, answers, the end of the days, and the next meeting's approval.</summary>
public sealed class CorrectionTests
{
    [Fact]
    public async Task A_proposal_that_is_taken_in_becomes_an_amendment_of_the_minutes()
    {
        await using var bot = await WithDaysAsync();
        var meeting = await OutAsync(bot);
        await ProposeAsync(bot, "mette", meeting, 1, "Beløbet er 400.000 kr.");
        await bot.ShownAsync(message => message.Shown.Contains("Rettelsesforslag (1)", StringComparison.Ordinal));

        var list = Shown(await bot.PressAsync("sofie", "minutes.corrections", new() { ["meeting"] = meeting }));
        Assert.Contains("Beløbet er 400.000 kr.", list, StringComparison.Ordinal);
        var form = await bot.PressAsync("sofie", "minutes.correction.accept", On(meeting, 0, ("correction", Json.Find(JsonNode.Parse(list)!.AsObject(), "correction")!)));
        Assert.Contains("Beløbet er 400.000 kr.", Shown(form), StringComparison.Ordinal);
        Assert.Contains("Kortet venter på dig til kl.", Shown(form), StringComparison.Ordinal);
        await bot.PressAsync("sofie", "item.reopen.save", On(meeting, 1, ("reason", "Beløbet er 400.000 kr."), ("correction", Json.Find(form, "correction")!)));
        var seen = Json.Find(await bot.PressAsync("sofie", "item.decide", On(meeting, 1)), "v")!;
        await bot.PressAsync("sofie", "item.conclude", On(meeting, 1, ("v", seen), ("decision", "Godkendt med 400.000 kr.")));

        var second = await bot.ShownAsync(message => message.Shown.Contains("Udgave 2", StringComparison.Ordinal));
        Assert.DoesNotContain("Rettelsesforslag (", second.Shown, StringComparison.Ordinal);
        Assert.Contains("Taget til følge", Shown(await FormAsync(bot, "mette", meeting)), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Back_from_a_proposal_that_is_taken_in_shows_the_minutes_and_lets_their_card_go()
    {
        await using var bot = await WithDaysAsync();
        var (meeting, form) = await TakingInAsync(bot);
        await ProposeAsync(bot, "anders", meeting, 3, "Et forslag imens");

        var back = Json.Objects(form).First(button => (string?)button["title"] == "Tilbage");
        var left = Shown(await bot.PressAsync("sofie", (string)back["verb"]!, back["data"]!.DeepClone().AsObject()));

        Assert.Contains("Åbn referatet", left, StringComparison.Ordinal);
        await bot.ShownAsync(message => message.Shown.Contains("Rettelsesforslag (2)", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_proposal_that_was_taken_in_shows_the_minutes_again_and_lets_their_card_go()
    {
        await using var bot = await WithDaysAsync();
        var (meeting, form) = await TakingInAsync(bot);

        var saved = Shown(await bot.PressAsync("sofie", "item.reopen.save", On(meeting, 1, ("reason", "Beløbet er 400.000 kr."), ("correction", Json.Find(form, "correction")!))));

        Assert.Contains("Et punkt er genåbnet.", saved, StringComparison.Ordinal);
        await bot.ShownAsync(message => message.Shown.Contains("Et punkt er genåbnet.", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_reason_that_comes_too_late_stays_on_the_minutes_card_until_it_is_left()
    {
        await using var bot = await WithDaysAsync();
        var (meeting, form) = await TakingInAsync(bot);
        await bot.PressAsync("sofie", "item.reopen.save", On(meeting, 1, ("reason", "Fra punktets eget kort")));

        var refused = await bot.PressAsync("sofie", "item.reopen.save", On(meeting, 1, ("reason", "For sent skrevet"), ("correction", Json.Find(form, "correction")!)));
        Assert.Contains("For sent skrevet", Shown(refused), StringComparison.Ordinal);
        var back = Json.Objects(refused).First(button => (string?)button["title"] == "Tilbage");
        await bot.PressAsync("sofie", (string)back["verb"]!, back["data"]!.DeepClone().AsObject());

        await bot.ShownAsync(message => message.Shown.Contains("Et punkt er genåbnet.", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_declined_proposal_is_answered_to_the_one_who_made_it_and_to_nobody_else()
    {
        await using var bot = await WithDaysAsync();
        var meeting = await OutAsync(bot);
        await ProposeAsync(bot, "mette", meeting, 2, "KANARIEFUGL hedder noget andet");
        var id = Json.Find(await bot.PressAsync("sofie", "minutes.corrections", new() { ["meeting"] = meeting }), "correction")!;

        var again = Shown(await bot.PressAsync("sofie", "minutes.correction.decline", On(meeting, 0, ("correction", id))));
        Assert.Contains("Skriv en sætning", again, StringComparison.Ordinal);
        var done = Shown(await bot.PressAsync("sofie", "minutes.correction.decline", On(meeting, 0, ("correction", id), ($"answer{id}", "Navnet er rigtigt."))));

        Assert.Contains("Alle forslag er besvaret.", done, StringComparison.Ordinal);
        Assert.Contains("Ikke taget til følge: Navnet er rigtigt.", Shown(await FormAsync(bot, "mette", meeting)), StringComparison.Ordinal);
        Assert.DoesNotContain("Navnet er rigtigt.", Shown(await FormAsync(bot, "anders", meeting)), StringComparison.Ordinal);
        Assert.DoesNotContain("KANARIEFUGL", string.Concat(bot.Teams.Bodies), StringComparison.Ordinal);
        Assert.DoesNotContain(bot.Logged.Lines, line => line.Text.Contains("KANARIEFUGL", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_proposal_without_item_or_text_comes_back_with_what_was_typed()
    {
        await using var bot = await WithDaysAsync();
        var meeting = await OutAsync(bot);

        var again = Shown(await bot.PressAsync("mette", "minutes.correction.save", new() { ["meeting"] = meeting, ["text"] = "Frist mangler" }));

        Assert.Contains("Vælg det punkt", again, StringComparison.Ordinal);
        Assert.Contains("Frist mangler", again, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Somebody_who_was_away_is_told_whom_to_write_to_and_keeps_what_was_typed()
    {
        await using var bot = await WithDaysAsync();
        var meeting = await bot.PostAgendaAsync(Agenda);
        await NoteAsync(bot, meeting, "excused");
        await MinutesAsync(bot, meeting);

        var form = Shown(await FormAsync(bot, "mette", meeting));
        var refused = Shown(await ProposeAsync(bot, "mette", meeting, 1, "Beløbet er 400.000 kr."));

        Assert.All([form, refused], said => Assert.Contains("Skriv til sekretæren", said, StringComparison.Ordinal));
        Assert.DoesNotContain("minutes.correction.save", form + refused, StringComparison.Ordinal);
        Assert.Contains("Beløbet er 400.000 kr.", refused, StringComparison.Ordinal);
        Assert.Contains("minutes.correction.save", Shown(await FormAsync(bot, "anders", meeting)), StringComparison.Ordinal);

        await NoteAsync(bot, meeting, "present");
        Assert.Contains("sendt til sekretæren", Shown(await ProposeAsync(bot, "mette", meeting, 1, "Beløbet er 400.000 kr.")), StringComparison.Ordinal);
    }

    [Fact]
    public async Task When_the_days_are_over_the_card_says_final_without_anybody_pressing()
    {
        await using var bot = await WithDaysAsync();
        var meeting = await OutAsync(bot);
        await bot.ShownAsync(message => message.Shown.Contains("Rettelser kan foreslås indtil", StringComparison.Ordinal));

        bot.Clock.Advance(TimeSpan.FromDays(3));

        var final = await bot.ShownAsync(message => message.Shown.Contains("Endeligt referat", StringComparison.Ordinal));
        Assert.DoesNotContain("minutes.correction.save", final.Shown, StringComparison.Ordinal);
        var late = Shown(await bot.PressAsync("mette", "minutes.correction.save", new() { ["meeting"] = meeting, ["under"] = "1", ["text"] = "For sent" }));
        Assert.Contains("Fristen for at foreslå rettelser er udløbet", late, StringComparison.Ordinal);
        Assert.Contains("For sent", late, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_next_meeting_approves_the_minutes_by_one_press()
    {
        await using var bot = await WithDaysAsync();
        await OutAsync(bot);
        await bot.SayAsync("sofie", "dagsorden\n" + Next);
        var preview = await bot.ShownAsync(message => message.Shown.Contains("\"agenda.post\"", StringComparison.Ordinal));
        var next = Json.Find(preview.Card!, "meeting")!;
        await bot.PressAsync("sofie", "agenda.post", new() { ["meeting"] = next });
        await bot.ShownAsync(message => message.Shown.Contains("item.approve", StringComparison.Ordinal));

        var card = Shown(await bot.PressAsync("sofie", "item.approve", On(next, 1)));

        Assert.Contains("Godkendt", card, StringComparison.Ordinal);
        await bot.ShownAsync(message => message.Shown.Contains("Referatet er godkendt den", StringComparison.Ordinal));
    }

    [Fact]
    public async Task No_other_item_is_concluded_by_that_press()
    {
        await using var bot = await WithDaysAsync();
        var meeting = await bot.PostAgendaAsync(Agenda);

        Assert.Contains("Der er ikke skrevet noget", Shown(await bot.PressAsync("sofie", "item.approve", On(meeting, 1))), StringComparison.Ordinal);
    }

    private const string Next = """
        DAGSORDEN Strategisk Chefforum d. 11-11-2026

        Mødedato Onsdag d. 11. november 2026 kl. 08:30

        Punkt 1: Godkendelse af dagsorden og referat

        Punkt 2: Eventuelt
        """;

    private static async Task<BotHost> WithDaysAsync()
    {
        var bot = await BotHost.WithForumAsync();
        await bot.PressAsync("sofie", "forum.save", new() { ["name"] = "Strategisk Chefforum", ["style"] = "nordfyn", ["release"] = "self", ["corrections"] = "3" });
        return bot;
    }

    private static async Task<string> OutAsync(BotHost bot)
    {
        var meeting = await bot.PostAgendaAsync(Agenda);
        await MinutesAsync(bot, meeting);
        return meeting;
    }

    /// <summary>A proposal on its way into the minutes: the form as it stands in the place of their card.</summary>
    private static async Task<(string Meeting, JsonObject Form)> TakingInAsync(BotHost bot)
    {
        var meeting = await OutAsync(bot);
        await ProposeAsync(bot, "mette", meeting, 1, "Beløbet er 400.000 kr.");
        var list = await bot.PressAsync("sofie", "minutes.corrections", new() { ["meeting"] = meeting });
        return (meeting, await bot.PressAsync("sofie", "minutes.correction.accept", On(meeting, 0, ("correction", Json.Find(list, "correction")!))));
    }

    private static Task<JsonObject> NoteAsync(BotHost bot, string meeting, string what) =>
        bot.PressAsync("sofie", "attendance.note", new() { ["meeting"] = meeting, ["who"] = "Mette Prøvesen", ["what"] = what });

    private static Task<JsonObject> ProposeAsync(BotHost bot, string person, string meeting, int item, string text) =>
        bot.PressAsync(person, "minutes.correction.save", new() { ["meeting"] = meeting, ["under"] = $"{item}", ["text"] = text });

    private static Task<JsonObject> FormAsync(BotHost bot, string person, string meeting) =>
        bot.PressAsync(person, "minutes.correction", new() { ["meeting"] = meeting });
}
