using MoedeBot.Demo.Programs;

namespace MoedeBot.Tests.EndToEnd;

/// <summary>The real program with settings that it must not start with.</summary>
[Collection(Support.EndToEndTests.Name)]
[Trait("Category", "Slow")]
public sealed class RefusedStartTests
{
    private static readonly Dictionary<string, string?> _nothing = new()
    {
        ["ASPNETCORE_URLS"] = "http://127.0.0.1:0",
        ["ASPNETCORE_ENVIRONMENT"] = null,
    };

    [Fact]
    public async Task Every_fault_is_a_sentence_and_nothing_else_is_said()
    {
        var (code, told) = await StartAsync(("MicrosoftAppId", "x"), ("Web__LinkLifetime", "a month"), ("Storage__TablePrefix", "my-bot"), ("Limits__PagesPerMinute", "0"));

        Assert.Equal(78, code);
        Assert.Equal("MødeBot does not start:", told[0]);
        Assert.All(told.Skip(1), line => Assert.StartsWith("- ", line, StringComparison.Ordinal));
        string[] named =
        [
            "Limits:PagesPerMinute", "MicrosoftAppId", "MicrosoftAppTenantId", "MicrosoftAppType", "Storage:TablePrefix", "Web:LinkLifetime",
        ];
        Assert.Equal(named, told.Skip(1).Select(line => line.Split(' ')[1]).Order(StringComparer.Ordinal).Distinct());
        Assert.All(told.Skip(1), line => Assert.Contains("environment variable", line, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Without_an_identity_it_starts_in_development_alone()
    {
        var (code, told) = await StartAsync();

        Assert.Equal(78, code);
        Assert.Contains(told, line => line.StartsWith("- MicrosoftAppId is missing", StringComparison.Ordinal));
    }

    [Fact]
    public async Task And_in_development_on_this_machine_alone()
    {
        var (code, told) = await StartAsync(("ASPNETCORE_ENVIRONMENT", "Development"), ("ASPNETCORE_URLS", "http://0.0.0.0:0"));

        Assert.Equal(78, code);
        Assert.Contains(told, line => line.StartsWith("- Without MicrosoftAppId", StringComparison.Ordinal) && line.Contains("--urls http://127.0.0.1", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_command_on_a_store_that_is_set_wrong_says_so_too()
    {
        var (code, told) = await RunAsync(["log", "verify"], ("Storage__Tables", "http://account.table.core.windows.net"));

        Assert.Equal(78, code);
        Assert.Contains(told, line => line.StartsWith("- Storage:Tables is neither", StringComparison.Ordinal));
    }

    private static Task<(int Code, string[] Told)> StartAsync(params (string Key, string Value)[] settings) => RunAsync([], settings);

    private static async Task<(int Code, string[] Told)> RunAsync(string[] arguments, params (string Key, string Value)[] settings)
    {
        var data = Directory.CreateTempSubdirectory("moedebot-");
        var environment = new Dictionary<string, string?>(_nothing) { ["Storage__Path"] = Path.Combine(data.FullName, "bot.db") };
        foreach (var (key, value) in settings)
            environment[key] = value;
        await using var program = ChildProgram.Start("The bot", [.. BotProgram.Command, .. arguments], environment);
        var code = await program.EndAsync(TimeSpan.FromMinutes(2));
        data.Delete(recursive: true);
        return (code, program.Output.Split(Environment.NewLine));
    }
}
