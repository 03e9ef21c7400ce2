using System.Diagnostics;
using System.Text.Json;
using System.Text.Json.Nodes;
using MoedeBot.Tests.Support;

namespace MoedeBot.Tests.Wire;

/// <summary>
/// The service and npm <c>botframework-connector</c>, Microsoft's own, judge the same tokens alike, case by case, but for those where we
/// mean to be stricter or to keep to the standard.
/// </summary>
[Trait("Category", "Slow")]
public sealed class OfficialVerdictTests
{
    private static readonly Dictionary<string, Func<DateTimeOffset, string>> Good = new()
    {
        ["good"] = now => "Bearer " + ChannelKeys.Mint(now),
        ["good, of another key for the channel"] = now => "Bearer " + ChannelKeys.Mint(now, keyId: "key-2"),
        ["good, expired within the skew"] = now => "Bearer " + ChannelKeys.Mint(now.AddMinutes(-59)),
        ["good, valid soon within the skew"] = now => "Bearer " + ChannelKeys.Mint(now.AddMinutes(9)),
        ["good, with a claim that nobody knows"] = now => "Bearer " + ChannelKeys.Mint(now, claims => claims["new"] = "x"),
        ["good, the scheme in lower case"] = now => "bearer " + ChannelKeys.Mint(now),
    };

    /// <summary>Whether we accept, and why the official library does otherwise.</summary>
    private static readonly Dictionary<string, (bool Ours, string Why)> Meant = new()
    {
        ["good, the scheme in lower case"] = (true, "the scheme of the header is case-insensitive (RFC 9110)"),
        ["RS384"] = (false, "we take RS256 alone, which is what the channel uses"),
        ["RS512"] = (false, "we take RS256 alone, which is what the channel uses"),
        ["no expiry"] = (false, "a token for ever is none"),
        ["key endorsed for none"] = (false, "a key that is endorsed for nothing may sign for nothing"),
        ["key without endorsements"] = (false, "a key that is endorsed for nothing may sign for nothing"),
    };

    [Fact]
    public async Task Tokens_are_judged_as_Microsofts_own_library_judges_them_but_where_we_mean_otherwise()
    {
        var now = GuardedBot.Now;
        var headers = AttackTable.Names.Select(name => KeyValuePair.Create(name, AttackTable.Row(name, now).Header))
            .Concat(Good.Select(good => KeyValuePair.Create(good.Key, (string?)good.Value(now)))).ToDictionary();

        var (ours, theirs) = (await OursAsync(headers), await TheirsAsync(headers));

        Assert.Equal(headers.Keys.Order(), theirs.Keys.Order());
        Assert.All(Good.Keys, name => Assert.True(ours[name], name));
        Assert.All(AttackTable.Names, name => Assert.False(ours[name], name));
        var differences = headers.Keys.Where(name => ours[name] != theirs[name]).Order();
        Assert.Equal(Meant.Keys.Order(), differences);
        Assert.All(Meant, meant => Assert.Equal(meant.Value.Ours, ours[meant.Key]));
    }

    private static async Task<Dictionary<string, bool>> OursAsync(Dictionary<string, string?> headers)
    {
        await using var bot = new GuardedBot();
        var accepted = new Dictionary<string, bool>();
        foreach (var (name, header) in headers)
        {
            var (status, _) = await bot.PostAsync(GuardedBot.Message(), header);
            accepted[name] = status switch
            {
                200 => true,
                401 or 403 => false,
                _ => throw new InvalidOperationException($"{name}: {status}"),
            };
        }

        return accepted;
    }

    private static async Task<Dictionary<string, bool>> TheirsAsync(Dictionary<string, string?> headers)
    {
        var asked = new JsonObject
        {
            ["metadata"] = ChannelKeys.Metadata(""),
            ["keys"] = ChannelKeys.Published(AttackTable.Published),
            ["appId"] = ChannelKeys.AppId,
            ["channelId"] = "msteams",
            ["serviceUrl"] = ChannelKeys.ServiceUrl,
            ["headers"] = new JsonObject(headers.Select(header => KeyValuePair.Create(header.Key, (JsonNode?)header.Value))),
        };
        var start = new ProcessStartInfo("node", [RepositoryRoot.File("tools", "judge-tokens.js")])
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        using var node = Process.Start(start) ?? throw new InvalidOperationException("node could not be started.");
        await node.StandardInput.WriteAsync(asked.ToJsonString());
        node.StandardInput.Close();
        var (said, troubles) = (node.StandardOutput.ReadToEndAsync(), node.StandardError.ReadToEndAsync());
        await node.WaitForExitAsync();
        Assert.True(node.ExitCode == 0, await troubles);
        return JsonSerializer.Deserialize<Dictionary<string, bool>>(await said)!;
    }
}
