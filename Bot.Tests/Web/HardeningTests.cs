using MoedeBot.Tests.Support;

namespace MoedeBot.Tests.Web;

public sealed class HardeningTests
{
    [Theory]
    [InlineData("/")]
    [InlineData("/referat/gaet")]
    [InlineData("/referat/gaet/tekst")]
    [InlineData("/privatliv")]
    [InlineData("/vilkaar")]
    public async Task Every_page_tells_the_browser_to_run_frame_keep_and_pass_on_nothing(string path)
    {
        await using var bot = await BotHost.StartAsync();

        var answer = await bot.Http.GetAsync(path);

        string Header(string name) => answer.Headers.TryGetValues(name, out var values) ? Assert.Single(values) : "";
        Assert.StartsWith("default-src 'none'; style-src 'unsafe-inline';", Header("Content-Security-Policy"), StringComparison.Ordinal);
        Assert.EndsWith("frame-ancestors 'none'", Header("Content-Security-Policy"), StringComparison.Ordinal);
        Assert.DoesNotContain("script", Header("Content-Security-Policy"), StringComparison.Ordinal);
        Assert.Equal(
            ("nosniff", "no-referrer", "no-store", "noindex"),
            (Header("X-Content-Type-Options"), Header("Referrer-Policy"), Header("Cache-Control"), Header("X-Robots-Tag")));
        Assert.Equal(("same-origin", ""), (Header("Cross-Origin-Resource-Policy"), Header("Server")));
    }

    [Theory]
    [InlineData("http://localhost/", false)]
    [InlineData("https://localhost/", true)]
    public async Task A_page_that_came_by_https_is_to_be_asked_for_so_again(string address, bool strict)
    {
        await using var bot = await BotHost.StartAsync();

        Assert.Equal(strict, (await bot.Http.GetAsync(address)).Headers.Contains("Strict-Transport-Security"));
    }
}
