using MoedeBot.Meetings;
using MoedeBot.Tests.Support;
using static MoedeBot.Tests.Support.MeetingBuilder;

namespace MoedeBot.Tests.Meetings;

public sealed class MeetingLogTests : IDisposable
{
    private readonly InMemoryEventLog events = new();
    private readonly InMemoryDirtyMeetings dirty = new();
    private readonly MeetingLog log;

    public MeetingLogTests() => log = new MeetingLog(events, dirty, new ManualClock(Now));

    public void Dispose() => log.Dispose();

    [Fact]
    public async Task What_is_answered_is_there_for_another_process()
    {
        await BeginAsync();
        await ExecuteAsync(Member, new MeetingCommand.AddComment(1, "Æblegrød på ø"), "a1");

        using var other = new MeetingLog(events, dirty, new ManualClock(Now));
        var state = await other.FindAsync(Meeting, CancellationToken.None);
        Assert.Equal("Æblegrød på ø", Assert.Single(state!.Find(1)!.Comments).Text);
    }

    [Fact]
    public async Task The_same_activity_twice_is_answered_twice_and_has_one_effect()
    {
        await BeginAsync();
        var first = await ExecuteAsync(Member, new MeetingCommand.AddComment(1, "Én gang"), "a1");
        var second = await ExecuteAsync(Member, new MeetingCommand.AddComment(1, "Én gang"), "a1");

        Assert.Null(second.Refusal);
        Assert.Equal(first.State!.Sequence, second.State!.Sequence);
        Assert.Single(second.State.Find(1)!.Comments);
    }

    [Fact]
    public async Task A_conflict_with_another_replica_is_decided_again_on_what_it_wrote()
    {
        await BeginAsync();
        using var other = new MeetingLog(events, dirty, new ManualClock(Now));
        events.BeforeAppend = _ =>
        {
            events.BeforeAppend = null;
            other.ExecuteAsync(Meeting, Asked(Secretary, new MeetingCommand.ConcludeItem(1, "Godkendt."), "b1"), CancellationToken.None)
                .GetAwaiter().GetResult();
        };

        var executed = await ExecuteAsync(Member, new MeetingCommand.AddComment(1, "For sent"), "a1");

        Assert.Equal(Refusal.ItemConcluded, executed.Refusal);
        Assert.Equal("Godkendt.", executed.State!.Find(1)!.Decision!.Text);
    }

    [Fact]
    public async Task Commands_that_wait_together_are_appended_together_and_a_refused_one_touches_no_other()
    {
        await BeginAsync();
        var release = new TaskCompletionSource();
        events.BeforeAppend = _ => release.Task.Wait(TimeSpan.FromSeconds(10));
        var before = events.Appends;

        var first = ExecuteAsync(Member, new MeetingCommand.AddComment(1, "Den første"), "first");
        var rest = Enumerable.Range(0, 50)
            .Select(n => ExecuteAsync(Member, new MeetingCommand.AddComment(n == 7 ? 99 : 1, $"Nr. {n}"), $"n{n}")).ToList();
        release.SetResult();
        var outcomes = await Task.WhenAll(rest.Prepend(first));

        Assert.Equal(50, outcomes[^1].State!.Find(1)!.Comments.Count);
        Assert.Equal(Refusal.UnknownItem, Assert.Single(outcomes, outcome => outcome.Refusal is not null).Refusal);
        Assert.InRange(events.Appends - before, 1, 3);
    }

    [Fact]
    public void One_append_takes_as_much_as_a_transaction_holds_and_leaves_the_rest()
    {
        var long1 = new string('ø', MeetingRules.LongestText);
        var requests = Enumerable.Range(0, MeetingLog.MostEventsAtOnce).Select(n => Asked(Member, new MeetingCommand.AddComment(1, long1), $"n{n}")).ToList();

        var batch = Batch.Decide(Meeting, Running(Item(1, "Budget")), requests, Now);

        Assert.Equal(batch.Events.Count, batch.Outcomes.Count);
        Assert.InRange(batch.Events.Count, 70, 80);
        Assert.InRange(batch.Events.Sum(one => MeetingEventJson.Write(one).Length), 0, MeetingLog.MostBytesAtOnce);
    }

    [Fact]
    public async Task Commands_that_find_no_room_in_an_append_are_answered_by_the_next()
    {
        await BeginAsync();
        var release = new TaskCompletionSource();
        events.BeforeAppend = _ => release.Task.Wait(TimeSpan.FromSeconds(10));
        var before = events.Appends;

        var all = Enumerable.Range(0, 90)
            .Select(n => ExecuteAsync(Member, new MeetingCommand.AddComment(1, $"{n}" + new string('ø', 19_000)), $"n{n}")).ToList();
        release.SetResult();
        var outcomes = await Task.WhenAll(all);

        Assert.All(outcomes, outcome => Assert.Null(outcome.Refusal));
        Assert.Equal(90, outcomes.Max(outcome => outcome.State!.Find(1)!.Comments.Count));
        Assert.InRange(events.Appends - before, 2, 4);
    }

    [Fact]
    public async Task A_meeting_is_marked_before_its_events_are_written()
    {
        var marked = new List<DirtyMeeting>();
        events.BeforeAppend = _ => marked.AddRange(dirty.ListAsync(CancellationToken.None).Result);

        await BeginAsync();

        Assert.Equal([new DirtyMeeting(Meeting, 1), new DirtyMeeting(Meeting, 2)], marked);
    }

    [Fact]
    public async Task A_log_that_fails_fails_those_who_wait_and_not_those_who_come_after()
    {
        await BeginAsync();
        events.BeforeAppend = _ => throw new IOException("disk full");
        await Assert.ThrowsAsync<IOException>(() => ExecuteAsync(Member, new MeetingCommand.AddComment(1, "Væk"), "a1"));

        events.BeforeAppend = null;
        var executed = await ExecuteAsync(Member, new MeetingCommand.AddComment(1, "Her"), "a1");
        Assert.Equal("Her", Assert.Single(executed.State!.Find(1)!.Comments).Text);
    }

    private async Task BeginAsync()
    {
        await ExecuteAsync(Secretary, Receive(Item(1, "Tidsplan"), Item(2, "Budget")), "s1");
        await ExecuteAsync(Secretary, new MeetingCommand.PostAgenda(), "s2");
    }

    private Task<Executed> ExecuteAsync(Actor actor, MeetingCommand command, string activity) =>
        log.ExecuteAsync(Meeting, Asked(actor, command, activity), CancellationToken.None);

    private static Request Asked(Actor actor, MeetingCommand command, string activity) => new(command, actor, activity);
}
