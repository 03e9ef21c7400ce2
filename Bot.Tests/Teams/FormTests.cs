using System.Text.Json.Nodes;
using MoedeBot.Tests.Support;
using static MoedeBot.Tests.Teams.WholeMeetingTests;

namespace MoedeBot.Tests.Teams;

/// <summary>What somebody types is safe: on a card, which waits, and in a dialog, which is a window of its own.</summary>
public sealed class FormTests
{
    [Theory]
    [InlineData("item.comment")]
    [InlineData("item.decide")]
    public async Task A_card_is_not_updated_while_its_form_is_open(string form)
    {
        var (bot, meeting) = await BotHost.WithMeetingAsync(Agenda);
        await using var _ = bot;
        var opened = Json.Said(await bot.PressAsync("sofie", form, On(meeting, 1)));

        await bot.PressAsync("mette", "item.comment.save", On(meeting, 1, ("text", "Skrevet imens")));
        await bot.PressAsync("mette", "item.comment.save", On(meeting, 3, ("text", "Et andet punkt")));

        // The other item's card follows, and was asked for later: the first one's turn has come and gone.
        await bot.ShownAsync(message => message.Shown.Contains("Et andet punkt", StringComparison.Ordinal));
        Assert.DoesNotContain(bot.Teams.Messages, message => message.Shown.Contains("Skrevet imens", StringComparison.Ordinal));
        Assert.Contains("Kortet venter på dig til kl.", opened, StringComparison.Ordinal);

        await bot.PressAsync("sofie", "item.show", On(meeting, 1));
        await bot.ShownAsync(message => message.Shown.Contains("Skrevet imens", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_closed_item_that_is_read_on_its_card_stays_until_it_is_left()
    {
        var (bot, meeting) = await BotHost.WithMeetingAsync(Agenda);
        await using var _ = bot;
        var page = await bot.PressAsync("mette", "item.case", On(meeting, 2));

        await TakeFirstAsync(bot, meeting, 2);
        await bot.PressAsync("anders", "item.comment.save", On(meeting, 3, ("text", "Et andet punkt")));

        await bot.ShownAsync(message => message.Shown.Contains("Et andet punkt", StringComparison.Ordinal));
        Assert.DoesNotContain(bot.Teams.Messages, IsNext);
        Assert.Contains("Kortet venter på dig til kl.", Json.Said(page), StringComparison.Ordinal);

        var back = Json.Objects(page).First(button => (string?)button["title"] == "Tilbage");
        await bot.PressAsync("mette", (string)back["verb"]!, back["data"]!.DeepClone().AsObject());
        await bot.ShownAsync(IsNext);
    }

    [Theory]
    [InlineData("gustav", 2)]
    [InlineData("fremmed", 2)]
    [InlineData("mette", 1)]
    public async Task Nobody_who_may_not_read_a_closed_item_holds_its_card_and_an_open_one_is_read_on_a_card_that_follows(string person, int item)
    {
        var (bot, meeting) = await BotHost.WithMeetingAsync(Agenda);
        await using var _ = bot;

        Assert.DoesNotContain("Kortet venter", Json.Said(await bot.PressAsync(person, "item.case", On(meeting, item))), StringComparison.Ordinal);
        await TakeFirstAsync(bot, meeting, 2);

        await bot.ShownAsync(IsNext);
        await bot.ShownAsync(message => message.Shown.Contains("Punkt 1", StringComparison.Ordinal) && message.Shown.Contains("Kommer", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_saved_form_lets_its_card_go()
    {
        var (bot, meeting) = await BotHost.WithMeetingAsync(Agenda);
        await using var _ = bot;
        await bot.PressAsync("mette", "item.comment", On(meeting, 1));
        await bot.PressAsync("anders", "item.comment.save", On(meeting, 1, ("text", "Skrevet imens")));

        await bot.PressAsync("mette", "item.comment.save", On(meeting, 1, ("text", "Mettes egen")));

        await bot.ShownAsync(message => message.Shown.Contains("Skrevet imens", StringComparison.Ordinal)
            && message.Shown.Contains("Mettes egen", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Text_that_is_handed_back_stays_on_the_card_too()
    {
        var (bot, meeting) = await BotHost.WithMeetingAsync(Agenda);
        await using var _ = bot;
        await bot.PressAsync("mette", "item.comment", On(meeting, 1));
        await bot.PressAsync("sofie", "item.conclude", On(meeting, 1, ("decision", "Godkendt.")));
        var refused = Json.Said(await bot.PressAsync("mette", "item.comment.save", On(meeting, 1, ("text", "For sent skrevet"))));
        await bot.PressAsync("mette", "item.comment.save", On(meeting, 3, ("text", "Et andet punkt")));

        await bot.ShownAsync(message => message.Shown.Contains("Et andet punkt", StringComparison.Ordinal));
        Assert.Contains("For sent skrevet", refused, StringComparison.Ordinal);
        Assert.DoesNotContain(bot.Teams.Messages, message => message.Shown.Contains("item.reopen", StringComparison.Ordinal));

        await bot.PressAsync("mette", "item.show", On(meeting, 1));
        await bot.ShownAsync(message => message.Shown.Contains("item.reopen", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Somebody_from_outside_holds_nothing_up()
    {
        var (bot, meeting) = await BotHost.WithMeetingAsync(Agenda);
        await using var _ = bot;

        await bot.PressAsync("fremmed", "item.comment", On(meeting, 1));
        await bot.PressAsync("fremmed", "item.comment.save", On(meeting, 1, ("text", "Udefra")));
        await bot.PressAsync("mette", "item.comment.save", On(meeting, 1, ("text", "Indefra")));

        await bot.ShownAsync(message => message.Shown.Contains("Indefra", StringComparison.Ordinal));
    }

    [Fact]
    public async Task In_Teams_a_comment_is_written_in_a_dialog_and_the_card_follows()
    {
        var (bot, meeting) = await WithDialogsAsync();
        await using var _ = bot;
        var card = await bot.ShownAsync(message => message.Shown.Contains("item.position", StringComparison.Ordinal));
        var button = Json.Objects(card.Card!).First(action => (string?)action["title"] == "Kommentér");
        Assert.Equal("Action.Submit", (string?)button["type"]);
        Assert.Equal("task/fetch", (string?)button["data"]!["msteams"]!["type"]);

        var dialog = (await bot.DialogAsync("mette", "task/fetch", "item.comment", On(meeting, 1)))!;
        Assert.Equal("continue", (string?)dialog["task"]!["type"]);
        var buttons = Json.Objects(dialog).Where(action => ((string?)action["type"])?.StartsWith("Action.", StringComparison.Ordinal) == true);
        Assert.All(buttons, action => Assert.Equal("Action.Submit", (string?)action["type"]));

        await bot.PressAsync("anders", "item.comment.save", On(meeting, 1, ("text", "Skrevet imens")));
        await bot.ShownAsync(message => message.Shown.Contains("Skrevet imens", StringComparison.Ordinal));
        Assert.Null(await bot.DialogAsync("mette", "task/submit", "item.comment.save", On(meeting, 1, ("text", "I fred og ro"))));
        await bot.ShownAsync(message => message.Shown.Contains("I fred og ro", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_dialog_that_cannot_be_saved_hands_the_text_back()
    {
        var (bot, meeting) = await WithDialogsAsync();
        await using var _ = bot;
        await bot.PressAsync("sofie", "item.conclude", On(meeting, 1, ("decision", "Godkendt.")));

        var answer = (await bot.DialogAsync("mette", "task/submit", "item.comment.save", On(meeting, 1, ("text", "For sent skrevet"))))!;

        Assert.Equal("continue", (string?)answer["task"]!["type"]);
        Assert.Contains("For sent skrevet", answer.ToJsonString(Json.Readable), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_decision_that_is_missing_keeps_the_dialog_open_and_one_that_is_not_closes_it()
    {
        var (bot, meeting) = await WithDialogsAsync();
        await using var _ = bot;

        var again = (await bot.DialogAsync("sofie", "task/submit", "item.conclude", On(meeting, 1, ("decision", ""), ("guests", "Anna Gæst"))))!;
        Assert.Contains("Anna Gæst", again.ToJsonString(Json.Readable), StringComparison.Ordinal);
        Assert.Null(await bot.DialogAsync("sofie", "task/submit", "item.conclude", On(meeting, 1, ("decision", "Godkendt."))));

        await bot.ShownAsync(message => message.Shown.Contains("item.reopen", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Only_the_secretary_gets_the_dialog_of_a_decision()
    {
        var (bot, meeting) = await WithDialogsAsync();
        await using var _ = bot;

        var answer = (await bot.DialogAsync("mette", "task/fetch", "item.decide", On(meeting, 1)))!;

        Assert.Equal("message", (string?)answer["task"]!["type"]);
        Assert.Contains("Sofie", (string?)answer["task"]!["value"], StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_second_secretary_is_shown_both_texts_and_the_first_one_stands()
    {
        var (bot, meeting) = await WithDialogsAsync();
        await using var _ = bot;
        Assert.Null(await bot.DialogAsync("sofie", "task/submit", "item.conclude", On(meeting, 1, ("decision", "Godkendt af den ene."))));

        var answer = (await bot.DialogAsync("sofie", "task/submit", "item.conclude", On(meeting, 1, ("decision", "Udsat af den anden."))))!;

        var said = answer.ToJsonString(Json.Readable);
        Assert.Contains("Godkendt af den ene.", said, StringComparison.Ordinal);
        Assert.Contains("Udsat af den anden.", said, StringComparison.Ordinal);
        var card = await bot.ShownAsync(message => message.Shown.Contains("Godkendt af den ene.", StringComparison.Ordinal));
        Assert.DoesNotContain("Udsat af den anden.", card.Shown, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_full_stop_is_asked_about_once_and_then_stands()
    {
        var (bot, meeting) = await WithDialogsAsync();
        await using var _ = bot;

        var asked = (await bot.DialogAsync("sofie", "task/submit", "item.conclude", On(meeting, 1, ("decision", "."))))!;
        var button = Json.Objects(asked).Last(action => (string?)action["title"] == "Gem alligevel");
        var data = button["data"]!.DeepClone().AsObject();
        data["decision"] = ".";
        Assert.Null(await bot.DialogAsync("sofie", "task/submit", "item.conclude", data));

        await bot.ShownAsync(message => message.Shown.Contains("item.reopen", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Minutes_with_an_error_wait_until_the_secretary_sends_them()
    {
        var (bot, meeting) = await BotHost.WithMeetingAsync(Agenda);
        await using var _ = bot;
        await DecideAsync(bot, meeting, 1, "Godkendt.");
        await DecideAsync(bot, meeting, 2, "");
        await bot.PressAsync("sofie", "item.conclude", On(meeting, 3, ("decision", "Orientering om 010190-1234."), ("sure", "1")));

        var held = await bot.ShownAsync(message => message.Shown.Contains("Referatet er ikke sendt", StringComparison.Ordinal));
        Assert.Contains("Genåbn punkt 3", held.Shown, StringComparison.Ordinal);
        Assert.DoesNotContain(bot.Teams.Messages, message => message.Shown.Contains("/referat/", StringComparison.Ordinal));
        Assert.Contains("Sofie", Json.Said(await bot.PressAsync("mette", "minutes.release", new() { ["meeting"] = meeting })), StringComparison.Ordinal);

        await bot.PressAsync("sofie", "minutes.release", new() { ["meeting"] = meeting });
        await bot.ShownAsync(message => message.Shown.Contains("/referat/", StringComparison.Ordinal));
    }

    private static async Task TakeFirstAsync(BotHost bot, string meeting, int item)
    {
        var change = new JsonObject { ["meeting"] = meeting, ["line"] = "i1", ["what"] = "swap", ["with"] = $"{item}", ["shown"] = $"swap 1   {item} " };
        Assert.Contains("timetable.start", Json.Said(await bot.PressAsync("sofie", "timetable.save", change)), StringComparison.Ordinal);
    }

    private static bool IsNext(PostedMessage message) =>
        message.Shown.Contains("Punkt 2", StringComparison.Ordinal) && message.Shown.Contains("○ Næste", StringComparison.Ordinal);

    private static Task<(BotHost Bot, string Meeting)> WithDialogsAsync() => BotHost.WithMeetingAsync(Agenda, ("Teams:Dialogs", "true"));
}
