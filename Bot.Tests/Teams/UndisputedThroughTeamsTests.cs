using System.Text.Json.Nodes;
using MoedeBot.Tests.Support;
using static MoedeBot.Tests.Teams.WholeMeetingTests;

namespace MoedeBot.Tests.Teams;

/// <summary>Items that nobody has said anything on, concluded as recommended by one press.</summary>
public sealed class UndisputedThroughTeamsTests
{
    private const string Recommended = """
        DAGSORDEN Strategisk Chefforum d. 14-10-2026

        Mødedato Onsdag d. 14. oktober 2026 kl. 08:30

        Punkt 1: Budget

        Sagens kerne

        Budgettet forelægges.

        Indstilling

        Direktøren indstiller, at budgettet godkendes.

        Punkt 2: Lukket: Personsag

        Indstilling

        Direktøren indstiller, at Kanariegulfink godkendes.

        Punkt 3: Regnskab

        Indstilling

        Direktøren indstiller, at regnskabet tages til efterretning.

        Punkt 4: Skoler

        Sagens kerne

        Skolerne drøftes.
        """;

    [Fact]
    public async Task The_command_lists_them_and_one_press_concludes_those_that_are_ticked()
    {
        var (bot, _) = await BotHost.WithMeetingAsync(Recommended);
        await using var host = bot;
        await bot.SayAsync("sofie", "uden bemærkninger");
        var form = await bot.ShownAsync(message => message.Shown.Contains("undisputed.conclude", StringComparison.Ordinal));
        Assert.Equal(["1.0", "3.0"], Choices(form.Card!));
        Assert.DoesNotContain("Kanariegulfink", form.Shown, StringComparison.Ordinal);

        var answer = Json.Said(await bot.PressAsync("sofie", "undisputed.conclude", Ticked(form.Card!, "1.0,3.0")));

        Assert.Contains("✓", answer, StringComparison.Ordinal);
        await bot.ShownAsync(message => message.Shown.Contains("Strategisk Chefforum godkendte indstillingen.", StringComparison.Ordinal) && message.Shown.Contains("item.reopen", StringComparison.Ordinal));
        await bot.ShownAsync(message => message.Shown.Contains("efterretning.", StringComparison.Ordinal) && message.Shown.Contains("item.reopen", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_comment_that_comes_in_between_keeps_everything_open_and_is_seen()
    {
        var (bot, meeting) = await BotHost.WithMeetingAsync(Recommended);
        await using var _ = bot;
        var form = (await bot.PressAsync("sofie", "undisputed.open", new() { ["meeting"] = meeting }))["value"]!.AsObject();
        await bot.PressAsync("mette", "item.comment.save", On(meeting, 3, ("text", "Et øjeblik")));

        var again = await bot.PressAsync("sofie", "undisputed.conclude", Ticked(form, "1.0,3.0"));

        Assert.Contains("så intet er afgjort", Json.Said(again), StringComparison.Ordinal);
        Assert.Equal(["1.0"], Choices(again));
        Assert.DoesNotContain(bot.Teams.Messages, message => message.Shown.Contains("item.reopen", StringComparison.Ordinal));
    }

    [Fact]
    public async Task What_is_not_ticked_stays_open_and_nothing_ticked_is_asked_about()
    {
        var (bot, meeting) = await BotHost.WithMeetingAsync(Recommended, ("Teams:Dialogs", "true"));
        await using var _ = bot;
        var form = (await bot.DialogAsync("sofie", "task/fetch", "undisputed.open", new() { ["meeting"] = meeting }))!;

        var again = (await bot.DialogAsync("sofie", "task/submit", "undisputed.conclude", Ticked(form, "")))!;
        Assert.Contains("Sæt flueben ved mindst ét punkt.", again.ToJsonString(Json.Readable), StringComparison.Ordinal);
        Assert.Null(await bot.DialogAsync("sofie", "task/submit", "undisputed.conclude", Ticked(form, "3.0")));

        await bot.ShownAsync(message => message.Shown.Contains("efterretning.", StringComparison.Ordinal) && message.Shown.Contains("item.reopen", StringComparison.Ordinal));
        Assert.Equal(["1.0"], Choices((await bot.DialogAsync("sofie", "task/fetch", "undisputed.open", new() { ["meeting"] = meeting }))!));
    }

    [Theory]
    [InlineData("2.0")]
    [InlineData("4.0")]
    [InlineData("9.0")]
    [InlineData("1.7")]
    public async Task An_item_that_is_not_among_them_cannot_be_slipped_in(string forged)
    {
        var (bot, meeting) = await BotHost.WithMeetingAsync(Recommended);
        await using var _ = bot;

        var said = Json.Said(await bot.PressAsync("sofie", "undisputed.conclude", new() { ["meeting"] = meeting, ["items"] = $"1.0,{forged}" }));

        Assert.Contains("så intet er afgjort", said, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Without_a_meeting_that_runs_it_is_said_so()
    {
        await using var bot = await BotHost.WithForumAsync();
        await bot.SayAsync("sofie", "uden bemærkninger");

        Assert.Equal("Der er ikke noget møde i gang i kanalen.", bot.Teams.Messages[^1].Text);
    }

    private static IEnumerable<string> Choices(JsonNode card) =>
        Json.Objects(card).First(input => (string?)input["id"] == "items")["choices"]!.AsArray().Select(choice => (string)choice!["value"]!);

    private static JsonObject Ticked(JsonNode card, string items)
    {
        var data = Json.Objects(card).First(action => (string?)action["title"] == "Afgør disse")["data"]!.DeepClone().AsObject();
        data["items"] = items;
        return data;
    }
}
