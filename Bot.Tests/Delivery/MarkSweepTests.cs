using System.Diagnostics.Metrics;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;
using MoedeBot.Delivery;
using MoedeBot.Meetings;
using MoedeBot.Tests.Support;

namespace MoedeBot.Tests.Delivery;

public sealed class MarkSweepTests : IDisposable
{
    private static readonly MeetingId _meeting = new("m1");

    private readonly InMemoryDirtyMeetings dirty = new();
    private readonly InMemoryForumDirectory forums = new();
    private readonly ManualClock clock = new(MeetingBuilder.Now);
    private readonly PausedMeetings paused;
    private readonly ServiceProvider services = new ServiceCollection().AddMetrics().BuildServiceProvider();
    private readonly ChannelBudget budget = new();
    private readonly DeliveryBacklog backlog;
    private readonly MarkSweep sweep;

    public MarkSweepTests()
    {
        paused = new PausedMeetings(forums, clock);
        backlog = new DeliveryBacklog(clock, services.GetRequiredService<IMeterFactory>());
        sweep = Restarted();
    }

    public void Dispose()
    {
        backlog.Dispose();
        budget.Dispose();
        services.Dispose();
    }

    [Fact]
    public async Task A_marked_meeting_is_due_until_it_is_shown()
    {
        await dirty.MarkAsync(_meeting, 4, default);
        Assert.Equal([_meeting], await DueAsync());
        Assert.Equal([_meeting], await DueAsync());

        await sweep.ShownAsync(_meeting, new Reconciled.Shown(4), default);

        Assert.Empty(await DueAsync());
    }

    [Fact]
    public async Task A_mark_whose_append_never_came_is_left_alone_and_at_last_removed()
    {
        await dirty.MarkAsync(_meeting, 5, default);
        var rounds = 0;
        for (var passed = TimeSpan.Zero; passed < MarkSweep.Abandoned + MarkSweep.Rest; passed += TimeSpan.FromSeconds(5))
        {
            if ((await DueAsync()).Count > 0)
            {
                rounds++;
                await sweep.ShownAsync(_meeting, new Reconciled.Shown(4), default);
            }

            clock.Advance(TimeSpan.FromSeconds(5));
        }

        Assert.InRange(rounds, 10, 17);
        Assert.Empty(await dirty.ListAsync(default));
    }

    [Fact]
    public async Task A_new_mark_on_a_meeting_that_was_shown_long_ago_is_never_taken_for_an_abandoned_one()
    {
        await dirty.MarkAsync(_meeting, 5, default);
        await DueAsync();
        clock.Advance(MarkSweep.Abandoned * 2);
        await sweep.ShownAsync(_meeting, new Reconciled.Shown(4), default);
        await dirty.MarkAsync(_meeting, 6, default);

        await DueAsync();
        clock.Advance(MarkSweep.Rest);

        Assert.Equal([_meeting], await DueAsync());
        Assert.Equal([new DirtyMeeting(_meeting, 6)], await dirty.ListAsync(default));
    }

    [Fact]
    public async Task A_forum_that_the_bot_was_removed_from_is_left_alone_until_another_replica_hears_of_its_return()
    {
        await forums.TrySaveAsync(MeetingBuilder.Forum, null, default);
        await dirty.MarkAsync(_meeting, 4, default);
        Assert.True(await paused.TryPauseAsync(_meeting, MeetingBuilder.Forum.Id, clock.GetTimestamp(), default));
        Assert.Empty(await DueAsync());

        var stored = await forums.FindAsync(MeetingBuilder.Forum.Id, default);
        Assert.True(await forums.TrySaveAsync(stored!.Value, stored.Version, default));

        Assert.Equal([_meeting], await DueAsync());
    }

    [Fact]
    public async Task Whoever_hears_of_the_return_goes_on_at_once()
    {
        var resumed = new List<MeetingId>();
        paused.Resumed += resumed.Add;
        Assert.True(await paused.TryPauseAsync(_meeting, MeetingBuilder.Forum.Id, clock.GetTimestamp(), default));

        paused.Resume(new ForumId("tenant", "another channel"));
        Assert.Empty(resumed);
        paused.Resume(MeetingBuilder.Forum.Id);

        Assert.Equal([_meeting], resumed);
    }

    [Fact]
    public async Task What_is_heard_of_before_the_meeting_is_set_aside_is_not_missed()
    {
        await dirty.MarkAsync(_meeting, 4, default);
        var began = clock.GetTimestamp();
        clock.Advance(TimeSpan.FromMilliseconds(1));
        paused.Resume(MeetingBuilder.Forum.Id);

        Assert.False(await paused.TryPauseAsync(_meeting, MeetingBuilder.Forum.Id, began, default));
        Assert.Equal([_meeting], await DueAsync());
        Assert.True(await paused.TryPauseAsync(_meeting, MeetingBuilder.Forum.Id, clock.GetTimestamp(), default));
        Assert.Empty(await DueAsync());
    }

    [Fact]
    public async Task Should_the_news_be_lost_it_is_tried_once_an_hour()
    {
        await dirty.MarkAsync(_meeting, 4, default);
        Assert.True(await paused.TryPauseAsync(_meeting, MeetingBuilder.Forum.Id, clock.GetTimestamp(), default));
        clock.Advance(PausedMeetings.Longest - TimeSpan.FromSeconds(1));
        Assert.Empty(await DueAsync());

        clock.Advance(TimeSpan.FromSeconds(1));

        Assert.Equal([_meeting], await DueAsync());
    }

    [Fact]
    public async Task What_shows_something_else_at_a_later_time_rests_until_then_and_is_found_after_a_restart_too()
    {
        await dirty.MarkAsync(_meeting, 4, default);
        var again = new Reconciled.Shown(4) { Again = clock.GetUtcNow() + TimeSpan.FromDays(3) };
        await sweep.ShownAsync(_meeting, again, default);
        clock.Advance(TimeSpan.FromDays(3) - TimeSpan.FromSeconds(1));
        Assert.Empty(await DueAsync());
        Assert.Equal([_meeting], await Restarted().DueAsync(default));

        clock.Advance(TimeSpan.FromSeconds(1));

        Assert.Equal([_meeting], await DueAsync());
        await sweep.ShownAsync(_meeting, new Reconciled.Shown(4), default);
        Assert.Empty(await dirty.ListAsync(default));
    }

    [Fact]
    public async Task What_Teams_refuses_rests_for_an_hour_or_until_something_changes_and_is_tried_after_a_restart()
    {
        await dirty.MarkAsync(_meeting, 4, default);
        await sweep.ShownAsync(_meeting, new Reconciled.Shown(4) { Refused = 1 }, default);
        clock.Advance(RefusedCards.Longest - TimeSpan.FromSeconds(1));
        Assert.Empty(await DueAsync());
        Assert.Equal([_meeting], await Restarted().DueAsync(default));
        clock.Advance(TimeSpan.FromSeconds(1));
        Assert.Equal([_meeting], await DueAsync());
        await sweep.ShownAsync(_meeting, new Reconciled.Shown(4) { Refused = 1 }, default);
        Assert.Empty(await DueAsync());

        await dirty.MarkAsync(_meeting, 5, default);
        clock.Advance(MarkSweep.Rest);

        Assert.Equal([_meeting], await DueAsync());
        await sweep.ShownAsync(_meeting, new Reconciled.Shown(5), default);
        Assert.Empty(await dirty.ListAsync(default));
    }

    private MarkSweep Restarted() =>
        new(dirty, paused, new RefusedCards(new CardPace(budget, clock), backlog, clock, NullLogger<RefusedCards>.Instance), clock);

    private Task<IReadOnlyList<MeetingId>> DueAsync() => sweep.DueAsync(default);
}
