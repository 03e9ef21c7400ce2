using Microsoft.Extensions.DependencyInjection;
using MoedeBot.Meetings;
using MoedeBot.Tests.Support;
using static MoedeBot.Tests.Teams.WholeMeetingTests;

namespace MoedeBot.Tests.Teams;

/// <summary>Who has commented sees a way to take it back; nobody else does, and nobody else can.</summary>
public sealed class OwnCommentTests
{
    [Fact]
    public async Task The_answer_to_a_comment_offers_to_take_it_back_and_the_card_follows()
    {
        var (bot, meeting) = await BotHost.WithMeetingAsync(Agenda);
        await using var _ = bot;
        var answer = await bot.PressAsync("mette", "item.comment.save", On(meeting, 1, ("text", "En smutter")));
        await bot.ShownAsync(message => message.Shown.Contains("En smutter", StringComparison.Ordinal));
        Assert.DoesNotContain(bot.Teams.Messages, message => message.Shown.Contains("item.comment.withdraw", StringComparison.Ordinal));

        var after = Json.Said(await bot.PressAsync("mette", "item.comment.withdraw", Json.Objects(answer)
            .First(action => (string?)action["verb"] == "item.comment.withdraw")["data"]!.DeepClone().AsObject()));

        Assert.DoesNotContain("En smutter", after, StringComparison.Ordinal);
        await Eventually.TrueAsync(() => bot.Teams.Messages.All(message => !message.Shown.Contains("En smutter", StringComparison.Ordinal)), () => "It still stands there.");
    }

    [Fact]
    public async Task Who_asks_first_leaves_no_button_of_theirs_to_the_others()
    {
        var (bot, meeting) = await BotHost.WithMeetingAsync(Agenda);
        await using var _ = bot;

        await Task.WhenAll(Enumerable.Range(0, 20).Select(n => bot.PressAsync("mette", "item.comment.save", On(meeting, 1, ("text", $"Nr. {n}.")))));

        Assert.DoesNotContain("item.comment.withdraw", Json.Said(await bot.PressAsync("anders", "item.show", On(meeting, 1))), StringComparison.Ordinal);
        await bot.ShownAsync(message => message.Shown.Contains("17 tidligere", StringComparison.Ordinal));
        Assert.DoesNotContain(bot.Teams.Messages, message => message.Shown.Contains("item.comment.withdraw", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Another_one_s_comment_has_no_button_and_a_forged_press_is_refused()
    {
        var (bot, meeting) = await BotHost.WithMeetingAsync(Agenda);
        await using var _ = bot;
        await bot.PressAsync("mette", "item.comment.save", On(meeting, 1, ("text", "Mettes egen")));
        var id = (await bot.Services.GetRequiredService<MeetingLog>().FindAsync(new MeetingId(meeting), CancellationToken.None))!.Find(1)!.Comments[0].Id;

        Assert.DoesNotContain("item.comment.withdraw", Json.Said(await bot.PressAsync("anders", "item.show", On(meeting, 1))), StringComparison.Ordinal);
        var said = Json.Said(await bot.PressAsync("anders", "item.comment.withdraw", On(meeting, 1, ("comment", $"{id}"))));

        Assert.Contains("Kun den, der har skrevet kommentaren", said, StringComparison.Ordinal);
        Assert.Contains("Mettes egen", Json.Said(await bot.PressAsync("anders", "item.show", On(meeting, 1))), StringComparison.Ordinal);
    }

    [Fact]
    public async Task With_the_whole_case_in_a_dialog_a_comment_is_taken_back_and_the_case_stays_open()
    {
        var (bot, meeting) = await BotHost.WithMeetingAsync(Agenda, ("Teams:Dialogs", "true"));
        await using var _ = bot;
        await bot.PressAsync("mette", "item.comment.save", On(meeting, 1, ("text", "En smutter")));
        var dialog = (await bot.DialogAsync("mette", "task/fetch", "item.case", On(meeting, 1)))!;
        var button = Json.Objects(dialog).First(action => (string?)action["title"] == "Træk tilbage");

        var after = (await bot.DialogAsync("mette", "task/submit", "item.comment.withdraw", button["data"]!.DeepClone().AsObject()))!;

        Assert.Equal("continue", (string?)after["task"]!["type"]);
        Assert.DoesNotContain("En smutter", after.ToJsonString(Json.Readable), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_secretary_takes_a_comment_into_the_minutes_and_mends_it_first()
    {
        var (bot, meeting) = await BotHost.WithMeetingAsync(Agenda);
        await using var _ = bot;
        await bot.PressAsync("mette", "item.comment.save", On(meeting, 1, ("text", "Vi bør vente til marts")));
        var id = Json.Objects(await bot.PressAsync("sofie", "item.decide", On(meeting, 1))).First(input => (string?)input["id"] == "comments")["choices"]![0]!["value"]!.ToString();

        var form = await bot.PressAsync("sofie", "item.conclude", On(meeting, 1, ("decision", "Godkendt."), ("comments", id)));
        var text = Json.Objects(form).First(input => (string?)input["id"] == "decision")["value"]!.ToString();
        Assert.Equal("Godkendt.\n\nMette Prøvesen bemærkede, at vi bør vente til marts.", text);

        await bot.PressAsync("sofie", "item.conclude", On(meeting, 1, ("decision", text.Replace("marts", "april", StringComparison.Ordinal))));
        await bot.ShownAsync(message => message.Shown.Contains("at vi bør vente til april.", StringComparison.Ordinal));
    }
}
