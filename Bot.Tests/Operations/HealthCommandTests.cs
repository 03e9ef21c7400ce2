using MoedeBot.Demo.Programs;
using MoedeBot.Operations;
using MoedeBot.Tests.Support;

namespace MoedeBot.Tests.Operations;

public sealed class HealthCommandTests
{
    [Theory]
    [InlineData("ASPNETCORE_URLS", "http://+:{0};http://other:1", 1)]
    [InlineData("ASPNETCORE_URLS", "http://0.0.0.0:{0}", 1)]
    [InlineData("ASPNETCORE_URLS", "http://*:{0}", 1)]
    [InlineData("ASPNETCORE_HTTP_PORTS", "{0};8081", 1)]
    public async Task It_asks_where_the_environment_says_that_the_bot_listens(string variable, string value, int code)
    {
        // Teams' side has no such page, so its answer tells that it was asked.
        await using var teams = await FakeTeams.StartAsync();
        await using var errors = new StringWriter();
        var set = string.Format(System.Globalization.CultureInfo.InvariantCulture, value, teams.ServiceUrl.Port);

        Assert.Equal(code, await HealthCommand.RunAsync([], name => name == variable ? set : null, errors));
        Assert.Contains($":{teams.ServiceUrl.Port}/ answers 404", errors.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Nobody_there_is_not_alive()
    {
        Assert.Equal(1, await HealthCommand.RunAsync([$"http://127.0.0.1:{Ports.Free()}"], _ => null, TextWriter.Null));
    }

    [Theory]
    [InlineData("not an address")]
    [InlineData("http://127.0.0.1:1", "and more")]
    public async Task Wrong_use_is_explained(params string[] args) => Assert.Equal(64, await HealthCommand.RunAsync(args, _ => null, TextWriter.Null));
}
