using MoedeBot.Meetings;
using MoedeBot.Tests.Support;

namespace MoedeBot.Tests.Contracts;

/// <summary>What the marks of undelivered meetings promise.</summary>
public abstract class DirtyMeetingsContract(TestStore store) : IDisposable
{
    private static readonly MeetingId _one = new("m1");
    private static readonly MeetingId _two = new("m2");

    private IDirtyMeetings Dirty => store.Dirty;

    public void Dispose()
    {
        store.Dispose();
        GC.SuppressFinalize(this);
    }

    [Fact]
    public async Task Marks_are_listed_until_they_are_cleared()
    {
        await Dirty.MarkAsync(_one, 3, default);
        await Dirty.MarkAsync(_two, 1, default);
        await Dirty.ClearAsync(_one, 3, default);
        await Dirty.ClearAsync(new MeetingId("m3"), 3, default);

        using var another = store.Another();
        Assert.Equal([new DirtyMeeting(_two, 1)], await another.Dirty.ListAsync(default));
    }

    [Fact]
    public async Task A_mark_never_sinks()
    {
        await Dirty.MarkAsync(_one, 5, default);
        await Dirty.MarkAsync(_one, 5, default);
        await Dirty.MarkAsync(_one, 4, default);

        Assert.Equal([new DirtyMeeting(_one, 5)], await Dirty.ListAsync(default));
    }

    [Fact]
    public async Task A_mark_above_what_was_delivered_stays()
    {
        await Dirty.MarkAsync(_one, 5, default);
        await Dirty.MarkAsync(_one, 6, default);
        await Dirty.ClearAsync(_one, 5, default);

        Assert.Equal([new DirtyMeeting(_one, 6)], await Dirty.ListAsync(default));
    }

    [Fact]
    public async Task A_mark_that_another_replica_cleared_or_raised_is_made_anew()
    {
        using var another = store.Another();
        await Dirty.MarkAsync(_one, 1, default);
        await another.Dirty.ClearAsync(_one, 1, default);
        await Dirty.MarkAsync(_one, 2, default);
        await another.Dirty.MarkAsync(_one, 9, default);
        await Dirty.MarkAsync(_one, 3, default);

        Assert.Equal([new DirtyMeeting(_one, 9)], await Dirty.ListAsync(default));
    }

    [Fact]
    public async Task Of_marks_at_the_same_time_the_highest_stays()
    {
        await Task.WhenAll(Enumerable.Range(1, 12).Select(sequence => Task.Run(() => Dirty.MarkAsync(_one, sequence, default))));

        Assert.Equal([new DirtyMeeting(_one, 12)], await Dirty.ListAsync(default));
    }
}
