using MoedeBot.Delivery;
using MoedeBot.Meetings;
using MoedeBot.Tests.Support;

namespace MoedeBot.Tests.Contracts;

/// <summary>What the record of delivered cards promises.</summary>
public abstract class DeliveredCardsContract(TestStore store) : IDisposable
{
    private static readonly MeetingId _meeting = new("m1");
    private static readonly DeliveredCard _card = new("item:3", "19:kanal@thread.tacv2;messageid=1", "1760000000000", "hash-1");

    private IDeliveredCards Delivered => store.Delivered;

    public void Dispose()
    {
        store.Dispose();
        GC.SuppressFinalize(this);
    }

    [Fact]
    public async Task Cards_are_listed_with_the_version_that_saving_gave()
    {
        var version = await Delivered.TrySaveAsync(_meeting, _card, null, default);
        await Delivered.TrySaveAsync(new MeetingId("m2"), _card with { Key = "timetable" }, null, default);

        using var another = store.Another();
        Assert.Equal([new Stored<DeliveredCard>(_card, version!)], await another.Delivered.ListAsync(_meeting, default));
    }

    [Fact]
    public async Task How_often_a_card_was_posted_again_is_kept()
    {
        var version = await Delivered.TrySaveAsync(_meeting, _card with { Reposts = 1 }, null, default);
        Assert.Equal(1, Assert.Single(await Delivered.ListAsync(_meeting, default)).Value.Reposts);

        await Delivered.TrySaveAsync(_meeting, _card.LeftDeleted("h"), version, default);

        Assert.True(Assert.Single(await Delivered.ListAsync(_meeting, default)).Value.IsLeftDeleted);
    }

    [Fact]
    public async Task Of_two_replicas_that_record_a_new_card_one_wins()
    {
        Assert.NotNull(await Delivered.TrySaveAsync(_meeting, _card, null, default));
        Assert.Null(await Delivered.TrySaveAsync(_meeting, _card with { ActivityId = "2" }, null, default));

        Assert.Equal(_card, Assert.Single(await Delivered.ListAsync(_meeting, default)).Value);
    }

    [Fact]
    public async Task A_record_is_replaced_only_at_the_version_that_was_read()
    {
        var first = await Delivered.TrySaveAsync(_meeting, _card, null, default);
        var second = await Delivered.TrySaveAsync(_meeting, _card with { Hash = "hash-2" }, first, default);

        Assert.Null(await Delivered.TrySaveAsync(_meeting, _card with { Hash = "hash-3" }, first, default));
        Assert.NotNull(await Delivered.TrySaveAsync(_meeting, _card with { Hash = "hash-4" }, second, default));
        Assert.Equal("hash-4", Assert.Single(await Delivered.ListAsync(_meeting, default)).Value.Hash);
    }

    [Fact]
    public async Task A_card_that_was_never_recorded_cannot_be_replaced()
    {
        var version = await Delivered.TrySaveAsync(_meeting, _card, null, default);

        Assert.Null(await Delivered.TrySaveAsync(_meeting, _card with { Key = "item:4" }, version, default));

        Assert.Single(await Delivered.ListAsync(_meeting, default));
    }

    [Fact]
    public async Task Any_key_will_do()
    {
        foreach (var key in (string[])["tidsplan/æ", "item?#%'^\\", "item:3"])
            Assert.NotNull(await Delivered.TrySaveAsync(_meeting, _card with { Key = key }, null, default));

        Assert.Equal(["item:3", "item?#%'^\\", "tidsplan/æ"], (await Delivered.ListAsync(_meeting, default)).Select(card => card.Value.Key));
    }
}
