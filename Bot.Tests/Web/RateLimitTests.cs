using System.Net;
using MoedeBot.Tests.Support;

namespace MoedeBot.Tests.Web;

public sealed class RateLimitTests
{
    [Theory]
    [InlineData("/")]
    [InlineData("/referat/gaet")]
    [InlineData("/referat/gaet/tekst")]
    [InlineData("/privatliv")]
    [InlineData("/vilkaar")]
    [InlineData("/health/live")]
    [InlineData("/health/ready")]
    public async Task Whoever_asks_for_pages_too_often_is_told_to_wait(string path)
    {
        await using var bot = await BotHost.StartAsync(("Limits:PagesPerMinute", "3"));

        var answers = await RepeatAsync(4, () => bot.Http.GetAsync(path));

        Assert.DoesNotContain(HttpStatusCode.TooManyRequests, answers.Take(3).Select(answer => answer.StatusCode));
        Assert.Equal(HttpStatusCode.TooManyRequests, answers[3].StatusCode);
        Assert.InRange(answers[3].Headers.RetryAfter!.Delta!.Value.TotalSeconds, 1, 60);
    }

    [Fact]
    public async Task Pages_do_not_use_up_what_Teams_may_ask()
    {
        await using var bot = await BotHost.WithForumAsync(("Limits:PagesPerMinute", "1"));
        await RepeatAsync(5, () => bot.Http.GetAsync("/"));

        Assert.Equal(HttpStatusCode.OK, (await bot.SayAsync("sofie", "hjælp")).StatusCode);
    }

    [Fact]
    public async Task A_flood_of_activities_is_stopped_before_anybodys_token_is_looked_at()
    {
        await using var bot = await BotHost.StartAsync(("Limits:ActivitiesPerSecond", "1"));

        var answers = await RepeatAsync(8, () => bot.Http.PostAsync("/api/messages", new StringContent("not an activity")));

        Assert.Equal(Enumerable.Repeat(HttpStatusCode.UnsupportedMediaType, 5), answers.Take(5).Select(answer => answer.StatusCode));
        Assert.Contains(answers, answer => answer.StatusCode == HttpStatusCode.TooManyRequests && answer.Headers.RetryAfter is not null);
    }

    [Fact]
    public async Task As_things_are_set_five_hundred_chefs_may_press_at_once()
    {
        await using var bot = await BotHost.WithForumAsync();

        var answers = await Task.WhenAll(Enumerable.Range(0, 500).Select(_ => bot.SayAsync("mette", "hjælp")));

        Assert.All(answers, answer => Assert.Equal(HttpStatusCode.OK, answer.StatusCode));
    }

    private static async Task<List<HttpResponseMessage>> RepeatAsync(int times, Func<Task<HttpResponseMessage>> ask)
    {
        var answers = new List<HttpResponseMessage>();
        for (var time = 0; time < times; time++)
            answers.Add(await ask());
        return answers;
    }
}
