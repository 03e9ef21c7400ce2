using MoedeBot.Tests.Wire;
using Polyfills.Tests.Support;

namespace Polyfills.Tests.Wire;

/// <summary>What strangers try on the adapter alone: each row's status; the bot sees nothing and nothing leaves.</summary>
public sealed class AttackTests
{
    private static readonly DateTimeOffset Now = new ManualClock().GetUtcNow();

    public static TheoryData<string> TokenRows => [.. AttackTable.Names];

    public static TheoryData<string> HostRows => [.. AttackTable.Hosts];

    [Theory]
    [MemberData(nameof(TokenRows))]
    public async Task A_message_with_a_bad_token_reaches_nobody(string row)
    {
        var (expected, header) = AttackTable.Row(row, Now);
        await RefusedAsync(Sample.Message, header, expected);
    }

    [Theory]
    [MemberData(nameof(HostRows))]
    public async Task A_service_off_the_list_is_refused_whatever_its_token_claims(string serviceUrl) =>
        await RefusedAsync(Sample.With(Sample.Message, ("serviceUrl", serviceUrl)), AttackTable.For(serviceUrl, Now), 403);

    [Theory]
    [InlineData("channelId", "emulator")]
    [InlineData("channelId", "MSTEAMS")]
    [InlineData("channelId", null)]
    [InlineData("serviceUrl", null)]
    [InlineData("serviceUrl", "https://smba.trafficmanager.net/amer/")]
    [InlineData("conversation.tenantId", "55555555-5555-4555-8555-555555555555")]
    [InlineData("channelData.tenant.id", "55555555-5555-4555-8555-555555555555")]
    public async Task A_valid_token_is_no_leave_for_another_activity(string path, string? value) =>
        await RefusedAsync(Sample.With(Sample.Message, (path, value)), Valid(), 403);

    [Fact]
    public async Task An_activity_that_names_no_tenant_at_all_is_refused() =>
        await RefusedAsync(Sample.With(Sample.Message, ("conversation.tenantId", null), ("channelData", null)), Valid(), 403);

    [Fact]
    public async Task A_tenant_cannot_be_hidden_behind_another_spelling_of_the_name()
    {
        var activity = Sample.Message.Replace("\"new\":", "\"Tenant\": { \"id\": \"55555555-5555-4555-8555-555555555555\" }, \"new\":", StringComparison.Ordinal);
        await RefusedAsync(activity, Valid(), 403);
    }

    private static string Valid() => "Bearer " + Channel.Mint(Now);

    private static async Task RefusedAsync(string activity, string? header, int expected)
    {
        var channel = new Channel();
        foreach (var (keyId, endorsements) in AttackTable.Published)
            channel.Publish(keyId, endorsements);
        var bot = new TestBot();
        await using var service = await Service.StartAsync(bot, channel.Serve(new Outside()), new ManualClock(), Channel.Settings);
        var (status, body) = await service.PostAsync(activity, header);
        Assert.Equal((expected, string.Empty), ((int)status, body));
        Assert.Empty(bot.Seen);
        Assert.All(service.Outside.Calls, call => Assert.Equal("login.botframework.com", call.Address.Host));
        Assert.Empty(service.Log.Errors);
    }
}
