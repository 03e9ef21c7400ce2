using MoedeBot.Tests.Support;
using static MoedeBot.Tests.Teams.WholeMeetingTests;

namespace MoedeBot.Tests.Teams;

/// <summary>A note to oneself is seen by nobody else: not on a card, in the minutes, on a page or in the log.</summary>
public sealed class NoteTests
{
    private const string Note = "Kanariegulfink til mig selv";

    [Fact]
    public async Task Its_writer_sees_it_again_and_nobody_else_ever_does()
    {
        var (bot, meeting) = await BotHost.WithMeetingAsync(Agenda);
        await using var _ = bot;
        Assert.Contains(Note, Json.Said(await bot.PressAsync("mette", "item.note.save", On(meeting, 1, ("text", Note)))), StringComparison.Ordinal);

        Assert.Contains(Note, Json.Said(await bot.PressAsync("mette", "item.show", On(meeting, 1))), StringComparison.Ordinal);
        Assert.Contains(Note, Json.Said(await bot.PressAsync("mette", "item.note", On(meeting, 1))), StringComparison.Ordinal);
        foreach (var other in (string[])["sofie", "anders", "gustav"])
        {
            foreach (var verb in (string[])["item.show", "item.note", "item.case", "item.comment"])
                Assert.DoesNotContain(Note, Json.Said(await bot.PressAsync(other, verb, On(meeting, 1))), StringComparison.Ordinal);
        }

        foreach (var item in (int[])[1, 2, 3])
            await DecideAsync(bot, meeting, item, "Taget til orientering.");
        var minutes = await bot.ShownAsync(message => message.Shown.Contains("/referat/", StringComparison.Ordinal));
        var page = await bot.Http.GetStringAsync(new Uri(Json.Find(minutes.Card!, "url")!).PathAndQuery);
        Assert.All(bot.Teams.Bodies.Append(page).Concat(bot.Logged.Lines.Select(line => line.Text)), text => Assert.DoesNotContain(Note, text, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Nothing_in_the_channel_tells_that_somebody_took_a_note()
    {
        var (bot, meeting) = await BotHost.WithMeetingAsync(Agenda);
        await using var _ = bot;
        await bot.ShownAsync(message => message.Shown.Contains("\"item.position\"", StringComparison.Ordinal) && Json.Find(message.Card, "item") == "3");
        await bot.PressAsync("mette", "item.note.save", On(meeting, 1, ("text", Note)));
        await bot.PressAsync("mette", "item.comment.save", On(meeting, 3, ("text", "Noget til alle")));

        // Of two cards that differ the first goes first: item 1's turn has come and gone.
        await bot.ShownAsync(message => message.Shown.Contains("Noget til alle", StringComparison.Ordinal));
        var untouched = await bot.ShownAsync(message => message.Shown.Contains("\"item.position\"", StringComparison.Ordinal) && Json.Find(message.Card, "item") == "1");
        Assert.Equal(1, untouched.Versions);
    }

    [Fact]
    public async Task With_the_whole_case_in_a_dialog_it_is_written_and_the_case_comes_back()
    {
        var (bot, meeting) = await BotHost.WithMeetingAsync(Agenda, ("Teams:Dialogs", "true"));
        await using var _ = bot;
        var dialog = (await bot.DialogAsync("mette", "task/fetch", "item.case", On(meeting, 2, ("page", "1"))))!;
        var open = Json.Objects(dialog).First(action => (string?)action["title"] == "Notat til mig selv")["data"]!.DeepClone().AsObject();
        var form = (await bot.DialogAsync("mette", "task/submit", "item.note", open))!;
        var save = Json.Objects(form).First(action => (string?)action["title"] == "Gem")["data"]!.DeepClone().AsObject();
        save["text"] = Note;

        var after = (await bot.DialogAsync("mette", "task/submit", "item.note.save", save))!.ToJsonString(Json.Readable);

        Assert.Contains(Note, after, StringComparison.Ordinal);
        Assert.Contains("Ret mit notat", after, StringComparison.Ordinal);
        Assert.DoesNotContain(Note, Json.Said(await bot.PressAsync("mette", "item.show", On(meeting, 2))), StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_old_client_whose_answer_everybody_sees_is_not_given_it()
    {
        var (bot, meeting) = await BotHost.WithMeetingAsync(Agenda);
        await using var _ = bot;
        await bot.PressAsync("mette", "item.note.save", On(meeting, 1, ("text", Note)));

        foreach (var verb in (string[])["item.show", "item.note", "item.case"])
            await bot.PostAsync(bot.Activity("mette", "message", json => json["value"] = On(meeting, 1, ("verb", verb))));

        Assert.All(bot.Teams.Bodies, body => Assert.DoesNotContain(Note, body, StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_guest_keeps_none_on_a_closed_item()
    {
        var (bot, meeting) = await BotHost.WithMeetingAsync(Agenda);
        await using var _ = bot;

        Assert.Contains("Det kan kun forummets egne medlemmer", Json.Said(await bot.PressAsync("gustav", "item.note", On(meeting, 2))), StringComparison.Ordinal);
        Assert.Contains("Det kan kun forummets egne medlemmer", Json.Said(await bot.PressAsync("gustav", "item.note.save", On(meeting, 2, ("text", Note)))), StringComparison.Ordinal);
    }
}
