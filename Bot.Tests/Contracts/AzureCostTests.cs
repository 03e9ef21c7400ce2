using System.Web;
using MoedeBot.Delivery;
using MoedeBot.Meetings;
using MoedeBot.Tests.Support;

namespace MoedeBot.Tests.Contracts;

/// <summary>What docs/storage.md says that a meeting costs in requests.</summary>
[Collection(AzuriteTests.Name)]
[Trait("Category", "Slow")]
public sealed class AzureCostTests : IDisposable
{
    private static readonly MeetingId _meeting = new("m1");

    private readonly FaultyTransport network = new();
    private readonly AzureStore store;

    public AzureCostTests(AzuriteFixture azurite) => store = new AzureStore(azurite.ConnectionString, network.Options);

    public void Dispose()
    {
        store.Dispose();
        network.Dispose();
    }

    [Fact]
    public async Task A_press_costs_three_requests_however_long_the_meeting_is()
    {
        using var meetings = new MeetingLog(store.Log, store.Dirty, TimeProvider.System);
        await PressAsync(meetings, MeetingBuilder.Receive(MeetingBuilder.Item(1, "Budget")));
        await PressAsync(meetings, new MeetingCommand.PostAgenda());

        Assert.Equal(3, await PressAsync(meetings, new MeetingCommand.AddComment(1, "Enig")));
        for (var number = 0; number < 20; number++)
            await PressAsync(meetings, new MeetingCommand.AddComment(1, $"{number}"));
        Assert.Equal(3, await PressAsync(meetings, new MeetingCommand.AddComment(1, "Stadig enig")));
    }

    [Fact]
    public async Task A_delivered_card_costs_one_request_and_a_cleared_mark_two()
    {
        await store.Dirty.MarkAsync(_meeting, 1, default);
        var version = await store.Delivered.TrySaveAsync(_meeting, new DeliveredCard("item:1", "c", "a", "h"), null, default);

        Assert.Equal(1, await CountAsync(() => store.Delivered.TrySaveAsync(_meeting, new DeliveredCard("item:1", "c", "a", "h2"), version, default)));
        Assert.Equal(2, await CountAsync(() => store.Dirty.ClearAsync(_meeting, 1, default)));
    }

    [Fact]
    public async Task A_forum_lists_its_meetings_by_one_query_of_one_partition()
    {
        var forums = new[] { MeetingBuilder.Forum.Id, new ForumId("tenant-1", "19:other") };
        for (var day = 1; day <= 40; day++)
            await store.Forums.AddMeetingAsync(forums[day % 2], new MeetingId($"m{day}"), MeetingBuilder.Now.AddDays(day), default);

        Assert.Equal(1, await CountAsync(async () => Assert.Equal("m40", (await store.Forums.ListMeetingsAsync(forums[0], 10, default))[0].Value)));

        Assert.StartsWith("PartitionKey eq '", HttpUtility.ParseQueryString(network.Last!.Query)["$filter"], StringComparison.Ordinal);
    }

    private Task<int> PressAsync(MeetingLog meetings, MeetingCommand command) => CountAsync(async () =>
        Assert.Null((await meetings.ExecuteAsync(_meeting, new Request(command, MeetingBuilder.Secretary, Guid.NewGuid().ToString("n")), default)).Refusal));

    private async Task<int> CountAsync(Func<Task> work)
    {
        var before = network.Requests;
        await work();
        return network.Requests - before;
    }
}
