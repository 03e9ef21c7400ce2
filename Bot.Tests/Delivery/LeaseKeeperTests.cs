using System.Diagnostics;
using System.Globalization;
using MoedeBot.Delivery;
using MoedeBot.Meetings;
using MoedeBot.Tests.Support;

namespace MoedeBot.Tests.Delivery;

public sealed class LeaseKeeperTests
{
    /// <summary>Within this a dead replica's meetings must be somebody else's, looked at every second.</summary>
    private static readonly TimeSpan TakenOverWithin = TimeSpan.FromSeconds(30);

    private static readonly MeetingId _meeting = new("m1");

    private readonly InMemoryMeetingLeases leases = new();
    private readonly ManualClock clock = new(MeetingBuilder.Now);

    [Fact]
    public async Task One_replica_holds_a_meeting_until_it_lets_go()
    {
        var (one, two) = (Keeper("one"), Keeper("two"));

        Assert.True(await one.TryTakeAsync(_meeting, default));
        Assert.False(await two.TryTakeAsync(_meeting, default));
        Assert.True(one.Holds(_meeting));
        Assert.False(two.Holds(_meeting));

        await one.ReleaseAsync(_meeting, default);
        Assert.True(await two.TryTakeAsync(_meeting, default));
        Assert.False(one.Holds(_meeting));
    }

    [Fact]
    public async Task A_lease_that_is_renewed_is_kept_for_as_long_as_it_takes()
    {
        var (one, two) = (Keeper("one"), Keeper("two"));
        await one.TryTakeAsync(_meeting, default);

        for (var second = 0; second < 600; second++)
        {
            clock.Advance(TimeSpan.FromSeconds(1));
            if (second % 3 == 0)
                await one.RenewAsync(default);
            Assert.True(one.Holds(_meeting));
            Assert.False(await two.TryTakeAsync(_meeting, default));
        }
    }

    [Theory]
    [InlineData(0)]
    [InlineData(3_600)]
    [InlineData(-3_600)]
    public async Task A_dead_replicas_meeting_is_taken_over_in_time_whatever_the_clocks_say(int secondsApart)
    {
        await Keeper("one").TryTakeAsync(_meeting, default);
        var other = new ManualClock(clock.GetUtcNow().AddSeconds(secondsApart));
        var two = new LeaseKeeper(leases, new Replica("two"), other);

        var waited = TimeSpan.Zero;
        while (!await two.TryTakeAsync(_meeting, default))
        {
            other.Advance(TimeSpan.FromSeconds(1));
            waited += TimeSpan.FromSeconds(1);
        }

        Assert.True(waited < TakenOverWithin, $"{waited}");
    }

    [Fact]
    public async Task A_replica_that_was_paused_holds_nothing_and_cannot_renew_what_was_taken_over()
    {
        var (one, two) = (Keeper("one"), Keeper("two"));
        await one.TryTakeAsync(_meeting, default);
        clock.Advance(TimeSpan.FromSeconds(20));
        Assert.False(one.Holds(_meeting));
        Assert.True(await two.TryTakeAsync(_meeting, default));

        await one.RenewAsync(default);
        await one.ReleaseAsync(_meeting, default);

        Assert.False(one.Holds(_meeting));
        Assert.True(two.Holds(_meeting));
        Assert.False(await one.TryTakeAsync(_meeting, default));
    }

    [Fact]
    public async Task Nobody_holds_longer_than_until_another_may_take_it()
    {
        var (one, two) = (Keeper("one"), Keeper("two"));
        await one.TryTakeAsync(_meeting, default);

        for (var held = one.Holds(_meeting); held; held = one.Holds(_meeting))
        {
            Assert.False(await two.TryTakeAsync(_meeting, default));
            clock.Advance(TimeSpan.FromMilliseconds(100));
        }
    }

    [Fact]
    public async Task A_restarted_bot_need_not_wait_for_the_one_that_was_killed_before_it()
    {
        using var ended = Process.Start(new ProcessStartInfo("sleep", "0"))!;
        await ended.WaitForExitAsync();
        await LeaveBehindAsync("here", ended.Id);

        Assert.True(await Keeper("here").TryTakeAsync(_meeting, default));
    }

    [Theory]
    [InlineData("elsewhere")]
    [InlineData("here")]
    public async Task But_a_process_that_runs_or_of_which_nobody_can_tell_keeps_its_lease(string machine)
    {
        using var running = Process.Start(new ProcessStartInfo("sleep", "60"))!;
        await LeaveBehindAsync(machine, machine == "here" ? running.Id : int.MaxValue);

        var taken = await Keeper("here").TryTakeAsync(_meeting, default);
        running.Kill();

        Assert.False(taken);
    }

    private LeaseKeeper Keeper(string name) => new(leases, new Replica(name), clock);

    private Task<string?> LeaveBehindAsync(string machine, int process) => leases.TrySaveAsync(
        new MeetingLease(_meeting, string.Create(CultureInfo.InvariantCulture, $"{machine}/{process}/0123abcd"), clock.GetUtcNow().AddSeconds(12)), null, default);
}
