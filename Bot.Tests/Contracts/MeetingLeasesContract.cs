using MoedeBot.Delivery;
using MoedeBot.Meetings;
using MoedeBot.Tests.Support;

namespace MoedeBot.Tests.Contracts;

/// <summary>What the leases promise.</summary>
public abstract class MeetingLeasesContract(TestStore store) : IDisposable
{
    private static readonly MeetingId _meeting = new("m1");
    private static readonly MeetingLease _lease = new(_meeting, "replica-1/42/æ", MeetingBuilder.Now.AddSeconds(12).AddTicks(7));

    private IMeetingLeases Leases => store.Leases;

    public void Dispose()
    {
        store.Dispose();
        GC.SuppressFinalize(this);
    }

    [Fact]
    public async Task What_was_written_is_seen_by_every_replica_to_the_tick()
    {
        Assert.Null(await Leases.FindAsync(_meeting, default));

        var version = await Leases.TrySaveAsync(_lease, null, default);

        using var another = store.Another();
        Assert.Equal(new Stored<MeetingLease>(_lease, version!), await another.Leases.FindAsync(_meeting, default));
        Assert.Null(await Leases.FindAsync(new MeetingId("m2"), default));
    }

    [Fact]
    public async Task Of_many_that_want_it_at_the_same_moment_one_gets_it()
    {
        await Leases.FindAsync(_meeting, default);
        var taken = await Task.WhenAll(Enumerable.Range(0, 8).Select(number => Task.Run(async () =>
        {
            using var replica = store.Another();
            return await replica.Leases.TrySaveAsync(_lease with { Holder = $"{number}" }, null, default);
        })));

        var version = Assert.Single(taken.OfType<string>());
        Assert.Equal(version, (await Leases.FindAsync(_meeting, default))!.Version);
    }

    [Fact]
    public async Task Whoever_was_overtaken_can_neither_renew_nor_remove()
    {
        var first = await Leases.TrySaveAsync(_lease, null, default);
        var second = await Leases.TrySaveAsync(_lease with { Holder = "replica-2" }, first, default);

        Assert.Null(await Leases.TrySaveAsync(_lease, first, default));
        await Leases.RemoveAsync(_meeting, first!, default);

        Assert.Equal(new Stored<MeetingLease>(_lease with { Holder = "replica-2" }, second!), await Leases.FindAsync(_meeting, default));
    }

    [Fact]
    public async Task A_removed_lease_is_free_and_its_version_never_comes_back()
    {
        var first = await Leases.TrySaveAsync(_lease, null, default);
        await Leases.RemoveAsync(_meeting, first!, default);
        Assert.Null(await Leases.FindAsync(_meeting, default));

        var second = await Leases.TrySaveAsync(_lease with { Holder = "replica-2" }, null, default);

        Assert.NotEqual(first, second);
        Assert.Null(await Leases.TrySaveAsync(_lease, first, default));
        await Leases.RemoveAsync(_meeting, first!, default);
        Assert.NotNull(await Leases.FindAsync(_meeting, default));
    }
}
