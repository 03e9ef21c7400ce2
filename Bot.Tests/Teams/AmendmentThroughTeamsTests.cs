using System.Net;
using System.Text.Json.Nodes;
using MoedeBot.Tests.Support;
using static MoedeBot.Tests.Teams.WholeMeetingTests;

namespace MoedeBot.Tests.Teams;

/// <summary>Minutes that are out are put right: the card follows, and every version stays to be read.</summary>
public sealed class AmendmentThroughTeamsTests
{
    [Fact]
    public async Task An_amendment_is_marked_on_card_and_page_and_both_versions_stay_readable()
    {
        var (bot, meeting) = await BotHost.WithMeetingAsync(Agenda);
        await using var _ = bot;
        var first = PathOf(await MinutesAsync(bot, meeting));

        var second = await AmendAsync(bot, meeting, 1, "Forkert ordlyd");
        var page = await bot.Http.GetStringAsync(PathOf(second));
        var old = await bot.Http.GetStringAsync(PathOf(second) + "/udgave/1");

        Assert.Contains("(punkt 1): Forkert ordlyd", second.Shown, StringComparison.Ordinal);
        Assert.Contains("(punkt 1): Forkert ordlyd", page, StringComparison.Ordinal);
        Assert.Contains("/udgave/1\"", page, StringComparison.Ordinal);
        Assert.Contains("tidligere udgave", old, StringComparison.Ordinal);
        Assert.Contains("Taget til orientering.", old, StringComparison.Ordinal);
        Assert.Equal(old.Split("<main")[1], (await bot.Http.GetStringAsync(first)).Split("<main")[1]);
        Assert.Contains("Udsat.", await bot.Http.GetStringAsync(first + "/udgave/2/tekst"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/udgave/3")]
    [InlineData("/udgave/0/tekst")]
    [InlineData("/udgave/x")]
    public async Task A_version_that_never_was_is_not_found(string path)
    {
        var (bot, meeting) = await BotHost.WithMeetingAsync(Agenda);
        await using var _ = bot;
        var first = PathOf(await MinutesAsync(bot, meeting));

        Assert.Equal(HttpStatusCode.NotFound, (await bot.Http.GetAsync(first + path)).StatusCode);
    }

    [Fact]
    public async Task Why_a_closed_item_is_amended_reaches_neither_channel_nor_page()
    {
        var (bot, meeting) = await BotHost.WithMeetingAsync(Agenda);
        await using var _ = bot;
        await MinutesAsync(bot, meeting);

        var second = await AmendAsync(bot, meeting, 2, "KANARIEFUGL fik forkert dato");

        Assert.Contains("(punkt 2).", second.Shown, StringComparison.Ordinal);
        Assert.DoesNotContain("KANARIEFUGL", string.Concat(bot.Teams.Bodies) + await bot.Http.GetStringAsync(PathOf(second)), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_form_says_that_the_minutes_are_out_and_asks_for_the_reason()
    {
        var (bot, meeting) = await BotHost.WithMeetingAsync(Agenda);
        await using var _ = bot;
        await DecideAsync(bot, meeting, 1, "Godkendt.");
        Assert.Contains("Hvorfor genåbnes punktet?", Shown(await bot.PressAsync("sofie", "item.reopen", On(meeting, 1))), StringComparison.Ordinal);
        await DecideAsync(bot, meeting, 2, "");
        await DecideAsync(bot, meeting, 3, "Taget til orientering.");
        await bot.ShownAsync(message => message.Shown.Contains("/referat/", StringComparison.Ordinal));

        Assert.Contains("Hvad rettes, og hvorfor?", Shown(await bot.PressAsync("sofie", "item.reopen", On(meeting, 1))), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Asked_for_the_minutes_the_bot_gives_the_newest_version()
    {
        var (bot, meeting) = await BotHost.WithMeetingAsync(Agenda);
        await using var _ = bot;
        await MinutesAsync(bot, meeting);
        await AmendAsync(bot, meeting, 1, "Forkert ordlyd");

        await bot.SayAsync("mette", "referat");
        var answer = bot.Teams.Messages[^1];

        Assert.Contains("Udgave 2", answer.Shown, StringComparison.Ordinal);
        Assert.Contains("Udsat.", await bot.Http.GetStringAsync(PathOf(answer)), StringComparison.Ordinal);
    }

    internal static async Task<PostedMessage> MinutesAsync(BotHost bot, string meeting)
    {
        foreach (var item in (int[])[1, 2, 3])
            await DecideAsync(bot, meeting, item, "Taget til orientering.");
        return await bot.ShownAsync(message => message.Shown.Contains("/referat/", StringComparison.Ordinal));
    }

    internal static async Task<PostedMessage> AmendAsync(BotHost bot, string meeting, int item, string reason)
    {
        await bot.PressAsync("sofie", "item.reopen.save", On(meeting, item, ("reason", reason)));
        var seen = Json.Find(await bot.PressAsync("sofie", "item.decide", On(meeting, item)), "v")!;
        await bot.PressAsync("sofie", "item.conclude", On(meeting, item, ("v", seen), ("decision", "Udsat.")));
        return await bot.ShownAsync(message => message.Shown.Contains("Udgave 2", StringComparison.Ordinal));
    }

    internal static string PathOf(PostedMessage minutes) => new Uri(Json.Find(minutes.Card!, "url")!).PathAndQuery;

    internal static string Shown(JsonObject answer) => answer.ToJsonString(Json.Readable);
}
