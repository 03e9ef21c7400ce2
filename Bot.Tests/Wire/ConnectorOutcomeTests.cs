using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using MoedeBot.Cards;
using MoedeBot.Delivery;
using MoedeBot.Meetings;
using MoedeBot.Tests.Support;

namespace MoedeBot.Tests.Wire;

/// <summary>What the bot makes of each answer of the Connector, over HTTP and through the whole client; none is an error in the log.</summary>
public sealed class ConnectorOutcomeTests
{
    private static readonly DeliveredCard Posted = new("item:1", $"{BotHost.Channel};messageid=1", "1", "hash");

    private static readonly Dictionary<string, (Func<HttpContext, IResult> Answer, ChannelOutcome Update)> Refusals = new()
    {
        ["400"] = (_ => Fault.Status(400), new ChannelOutcome.Refused(400)),
        ["401"] = (_ => Fault.Status(401), new ChannelOutcome.Refused(401)),
        ["403"] = (_ => Fault.Status(403), new ChannelOutcome.Uninstalled()),
        ["404"] = (_ => Fault.Status(404), new ChannelOutcome.Gone()),
        ["408"] = (_ => Fault.Status(408), new ChannelOutcome.Later((TimeSpan?)null)),
        ["409"] = (_ => Fault.Status(409), new ChannelOutcome.Refused(409)),
        ["413"] = (_ => Fault.Status(413), new ChannelOutcome.TooLarge()),
        ["429 for longer than a call may take"] = (http => Fault.Throttle(http, 120), new ChannelOutcome.Later(TimeSpan.FromSeconds(120))),
        ["500"] = (_ => Fault.Status(500), new ChannelOutcome.Later((TimeSpan?)null)),
        ["a page of a proxy for a yes"] = (_ => Results.Text("<html>Nej</html>", "text/html"), new ChannelOutcome.Later((TimeSpan?)null)),
    };

    private static readonly Dictionary<string, Func<HttpContext, IResult>> Passing = new()
    {
        ["412"] = _ => Fault.Status(412),
        ["429 for a second"] = http => Fault.Throttle(http, 1),
        ["429 for no stated time"] = _ => Fault.Status(429),
        ["502"] = _ => Fault.Status(502),
        ["503"] = _ => Fault.Status(503),
        ["a connection that ends"] = _ => Fault.Silence,
        ["half an answer"] = _ => Fault.Half,
    };

    public static TheoryData<string> RefusalRows => [.. Refusals.Keys];

    public static TheoryData<string> PassingRows => [.. Passing.Keys];

    [Theory]
    [MemberData(nameof(RefusalRows))]
    public async Task A_refused_update_is_told_by_its_kind_after_one_attempt(string row)
    {
        await using var bot = await BotHost.WithForumAsync();
        var before = bot.Teams.Writes.Count;
        bot.Teams.Fail(Refusals[row].Answer);

        Assert.Equal(Refusals[row].Update, await UpdateAsync(bot));

        Assert.Equal(1, bot.Teams.Writes.Count - before);
        Assert.DoesNotContain(bot.Logged.Lines, line => line.Level >= LogLevel.Error);
    }

    [Theory]
    [MemberData(nameof(PassingRows))]
    public async Task An_update_that_fails_for_a_moment_is_made_again_and_succeeds(string row)
    {
        await using var bot = await BotHost.WithForumAsync();
        bot.Teams.Fail(Passing[row]);

        Assert.IsType<ChannelOutcome.Done>(await UpdateAsync(bot));

        Assert.DoesNotContain(bot.Logged.Lines, line => line.Level >= LogLevel.Error);
    }

    [Fact]
    public async Task A_post_that_may_have_arrived_is_not_sent_twice_by_the_client()
    {
        await using var bot = await BotHost.WithForumAsync();
        var before = bot.Teams.Writes.Count;
        bot.Teams.Fail(_ => Fault.Half);

        Assert.IsType<ChannelOutcome.Later>(await Channel(bot).PostAsync(Forum(bot), null, Card(bot), default));

        Assert.Equal(1, bot.Teams.Writes.Count - before);
    }

    [Fact]
    public async Task A_post_answered_without_an_id_stands_and_is_known_to_be_without_one()
    {
        await using var bot = await BotHost.WithForumAsync();
        bot.Teams.Fail(_ => Results.Json(new { id = Posted.ConversationId }, statusCode: 201));

        Assert.Equal(new ChannelOutcome.Done(Posted.ConversationId, ""), await Channel(bot).PostAsync(Forum(bot), null, Card(bot), default));
    }

    [Theory]
    [InlineData(200)]
    [InlineData(404)]
    public async Task A_deleted_card_is_gone_whoever_deleted_it(int status)
    {
        await using var bot = await BotHost.WithForumAsync();
        bot.Teams.Fail(_ => Results.StatusCode(status));

        Assert.IsType<ChannelOutcome.Done>(await Channel(bot).DeleteAsync(Forum(bot), Posted, default));
    }

    [Fact]
    [Trait("Category", "Slow")]
    public async Task A_Connector_that_never_answers_is_given_up_within_the_deadline()
    {
        await using var bot = await BotHost.WithForumAsync();
        for (var time = 0; time < 5; time++)
            bot.Teams.Fail(_ => Fault.Never);
        var begun = TimeProvider.System.GetTimestamp();

        Assert.Equal(new ChannelOutcome.Later((TimeSpan?)null), await UpdateAsync(bot));

        Assert.InRange(TimeProvider.System.GetElapsedTime(begun), TimeSpan.FromSeconds(15), TimeSpan.FromSeconds(29));
        Assert.DoesNotContain(bot.Logged.Lines, line => line.Level >= LogLevel.Error);
    }

    private static Task<ChannelOutcome> UpdateAsync(BotHost bot)
    {
        bot.Teams.Keep(Posted.ConversationId, Posted.ActivityId);
        return Channel(bot).UpdateAsync(Forum(bot), Posted, Card(bot), default);
    }

    private static ICardChannel Channel(BotHost bot) => bot.Services.GetRequiredService<ICardChannel>();

    private static Forum Forum(BotHost bot) =>
        MeetingBuilder.Forum with { Channel = MeetingBuilder.Forum.Channel with { ServiceUrl = bot.Teams.ServiceUrl.ToString() } };

    private static DesiredCard Card(BotHost bot)
    {
        var meeting = MeetingBuilder.Running(MeetingBuilder.Item(1, "Budget"));
        return MeetingCards.Desired(meeting, bot.Services.GetRequiredService<CardContext>())[^1];
    }
}
