using System.Net;
using System.Text.Json.Nodes;
using MoedeBot.Tests.Support;

namespace MoedeBot.Tests.Web;

public sealed class HealthPagesTests
{
    private const string Key = "0123456789abcdef";

    [Theory]
    [InlineData("/health/live")]
    [InlineData("/health/ready")]
    public async Task Everybody_is_told_one_word(string path)
    {
        await using var bot = await BotHost.StartAsync(("Health:Key", Key));

        var answer = await bot.Http.GetAsync(path);

        Assert.Equal((HttpStatusCode.OK, "Healthy"), (answer.StatusCode, await answer.Content.ReadAsStringAsync()));
    }

    [Fact]
    public async Task Who_has_the_key_is_told_of_every_check()
    {
        await using var bot = await BotHost.StartAsync(("Health:Key", Key));

        var checks = JsonNode.Parse(await ReadAsync(bot, Key))!["checks"]!.AsObject();

        Assert.Equal(["delivery", "metadata", "storage"], checks.Select(check => check.Key).Order(StringComparer.Ordinal));
        Assert.All(checks, check => Assert.Equal("Healthy", check.Value!["status"]!.GetValue<string>()));
        Assert.Equal(0, checks["storage"]!["data"]!["meetingsWithSomethingUndelivered"]!.GetValue<int>());
    }

    [Theory]
    [InlineData(Key, "0123456789abcdeF")]
    [InlineData(Key, "")]
    [InlineData("", "")]
    public async Task A_wrong_key_or_none_tells_nothing_more(string key, string given)
    {
        await using var bot = await BotHost.StartAsync(("Health:Key", key));

        Assert.Equal("Healthy", await ReadAsync(bot, given));
    }

    [Fact]
    public async Task A_bot_that_cannot_learn_who_Teams_is_is_not_ready_until_it_can()
    {
        await using var teams = await FakeTeams.StartAsync();
        await using var bot = await BotHost.StartAsync(
            ("MicrosoftAppType", "UserAssignedMSI"),
            ("MicrosoftAppId", "4f8f9d1c-1111-4111-8111-0123456789ab"),
            ("MicrosoftAppTenantId", "4f8f9d1c-1111-4111-8111-0123456789ab"),
            ("ToBotFromChannelOpenIdMetadataUrl", new Uri(teams.ServiceUrl, "metadata").ToString()),
            ("Health:Key", Key));

        var before = await bot.Http.GetAsync("/health/ready");
        var why = JsonNode.Parse(await ReadAsync(bot, Key))!["checks"]!["metadata"]!;
        teams.HasMetadata = true;
        var after = await bot.Http.GetAsync("/health/ready");
        teams.HasMetadata = false;
        var later = await bot.Http.GetAsync("/health/ready");

        Assert.Equal("Unhealthy", why["status"]!.GetValue<string>());
        Assert.Equal(
            (HttpStatusCode.ServiceUnavailable, HttpStatusCode.OK, HttpStatusCode.OK), (before.StatusCode, after.StatusCode, later.StatusCode));
    }

    private static async Task<string> ReadAsync(BotHost bot, string key)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, "/health/ready");
        request.Headers.Add("X-Health-Key", key);
        return await (await bot.Http.SendAsync(request)).Content.ReadAsStringAsync();
    }
}
