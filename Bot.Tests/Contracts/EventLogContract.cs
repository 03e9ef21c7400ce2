using MoedeBot.Meetings;
using MoedeBot.Tests.Support;

namespace MoedeBot.Tests.Contracts;

/// <summary>What every event log promises.</summary>
public abstract class EventLogContract(TestStore store) : IDisposable
{
    private static readonly MeetingId _meeting = new("m0190-abc");

    protected TestStore Store { get; } = store;

    private IEventLog Log => Store.Log;

    public void Dispose()
    {
        Store.Dispose();
        GC.SuppressFinalize(this);
    }

    [Fact]
    public async Task A_meeting_that_nobody_wrote_to_has_no_events() => Assert.Empty(await Log.ReadAsync(_meeting, 0, default));

    [Fact]
    public async Task What_was_appended_is_read_in_order_by_everybody()
    {
        var events = Events.Comments(1, 3);

        Assert.True(await Log.TryAppendAsync(_meeting, 0, events[..2], default));
        Assert.True(await Log.TryAppendAsync(_meeting, 2, events[2..], default));

        using var another = Store.Another();
        Assert.Equal(events, await Log.ReadAsync(_meeting, 0, default));
        Assert.Equal(events, await another.Log.ReadAsync(_meeting, 0, default));
        Assert.Equal(events[2..], await another.Log.ReadAsync(_meeting, 2, default));
        Assert.Empty(await another.Log.ReadAsync(_meeting, 3, default));
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(3)]
    public async Task An_append_that_expects_another_sequence_writes_nothing(long expected)
    {
        await Log.TryAppendAsync(_meeting, 0, Events.Comments(1, 2), default);

        Assert.False(await Log.TryAppendAsync(_meeting, expected, Events.Comments(expected + 1, 2), default));

        Assert.Equal(Events.Comments(1, 2), await Log.ReadAsync(_meeting, 0, default));
    }

    [Fact]
    public async Task A_new_meeting_begins_at_the_beginning()
    {
        Assert.False(await Log.TryAppendAsync(_meeting, 5, Events.Comments(6, 1), default));

        Assert.Empty(await Log.ReadAsync(_meeting, 0, default));
    }

    [Fact]
    public async Task After_a_conflict_one_catches_up_and_goes_on()
    {
        using var another = Store.Another();
        await Log.TryAppendAsync(_meeting, 0, Events.Comments(1, 1), default);
        await another.Log.TryAppendAsync(_meeting, 1, Events.Comments(2, 1), default);

        Assert.False(await Log.TryAppendAsync(_meeting, 1, Events.Comments(2, 1), default));
        Assert.Single(await Log.ReadAsync(_meeting, 1, default));
        Assert.True(await Log.TryAppendAsync(_meeting, 2, Events.Comments(3, 1), default));
    }

    [Fact]
    public async Task Meetings_know_nothing_of_each_other()
    {
        await Log.TryAppendAsync(_meeting, 0, Events.Comments(1, 1), default);

        Assert.True(await Log.TryAppendAsync(new MeetingId("m0190-abd"), 0, Events.Comments(1, 2), default));

        Assert.Single(await Log.ReadAsync(_meeting, 0, default));
    }

    [Fact]
    public async Task As_many_events_as_are_allowed_are_appended_together()
    {
        var events = Events.Comments(1, MeetingLog.MostEventsAtOnce);

        Assert.True(await Log.TryAppendAsync(_meeting, 0, events, default));

        Assert.Equal(events, await Log.ReadAsync(_meeting, 0, default));
    }

    [Fact]
    public async Task Events_come_whole_however_many_there_are()
    {
        for (var after = 0; after < 1_170; after += 90)
            Assert.True(await Log.TryAppendAsync(_meeting, after, Events.Comments(after + 1, 90), default));

        Assert.Equal(Enumerable.Range(1, 1_170), (await Log.ReadAsync(_meeting, 0, default)).Select(recorded => (int)recorded.Sequence));
        Assert.Equal(Enumerable.Range(1_100, 71), (await Log.ReadAsync(_meeting, 1_099, default)).Select(recorded => (int)recorded.Sequence));
    }

    [Theory]
    [InlineData(1, 1_000_000)]
    [InlineData(4, 700_000)]
    [InlineData(90, 33_000)]
    public async Task Huge_events_come_back_letter_for_letter(int count, int letters)
    {
        // Danish letters, surrogate pairs at every place where a text may be cut, and what JSON escapes.
        var text = string.Concat(Enumerable.Repeat("æ\U0001F600\"\\\n\u0001x", (letters / 8) + 1))[..letters] + "\U0001F600";
        var events = Enumerable.Range(1, count).Select(i => Events.Comment(i, text)).ToList();

        Assert.True(await Log.TryAppendAsync(_meeting, 0, events, default));

        using var another = Store.Another();
        var read = await another.Log.ReadAsync(_meeting, 0, default);
        Assert.Equal(count, read.Count);
        foreach (var recorded in read)
            AssertSame(text, ((CommentAdded)recorded.Event).Text);
        Assert.True(await another.Log.TryAppendAsync(_meeting, count, Events.Comments(count + 1, 1), default));
    }

    [Fact]
    public async Task Writers_at_the_same_time_leave_every_sequence_once()
    {
        const int Writers = 6, Appends = 8;

        await Task.WhenAll(Enumerable.Range(0, Writers).Select(writer => Task.Run(() => WriteAsync(writer))));

        var events = await Log.ReadAsync(_meeting, 0, default);
        Assert.Equal(Enumerable.Range(1, Writers * Appends), events.Select(recorded => (int)recorded.Sequence));
        Assert.Equal(Writers * Appends, events.Select(recorded => recorded.ActivityId).Distinct().Count());

        async Task WriteAsync(int writer)
        {
            using var replica = Store.Another();
            var last = 0L;
            for (var written = 0; written < Appends;)
            {
                last += (await replica.Log.ReadAsync(_meeting, last, default)).Count;
                var next = Events.Comment(last + 1, "x") with { ActivityId = $"{writer}-{written}" };
                if (await replica.Log.TryAppendAsync(_meeting, last, [next], default))
                    (written, last) = (written + 1, last + 1);
            }
        }
    }

    [Fact]
    public async Task What_one_activity_asks_for_is_done_once_whichever_replica_hears_it_again()
    {
        using var another = Store.Another();
        using var here = new MeetingLog(Log, Store.Dirty, new ManualClock(MeetingBuilder.Now));
        using var there = new MeetingLog(another.Log, another.Dirty, new ManualClock(MeetingBuilder.Now));
        await here.ExecuteAsync(_meeting, new Request(MeetingBuilder.Receive(MeetingBuilder.Item(1, "Budget")), MeetingBuilder.Secretary, "a1"), default);
        await here.ExecuteAsync(_meeting, new Request(new MeetingCommand.PostAgenda(), MeetingBuilder.Secretary, "a2"), default);
        var comment = new Request(new MeetingCommand.AddComment(1, "Én gang"), MeetingBuilder.Secretary, "a3");

        foreach (var replica in (MeetingLog[])[here, here, there, here])
            Assert.Null((await replica.ExecuteAsync(_meeting, comment, default)).Refusal);

        Assert.Single(await Log.ReadAsync(_meeting, 0, default), recorded => recorded.ActivityId == "a3");
    }

    [Fact]
    public async Task Whoever_reads_while_others_write_sees_a_beginning_without_gaps()
    {
        var writing = Task.Run(async () =>
        {
            for (var after = 0; after < 400; after += 40)
                Assert.True(await Log.TryAppendAsync(_meeting, after, Events.Comments(after + 1, 40), default));
        });

        using var reader = Store.Another();
        var seen = 0;
        while (seen < 400)
        {
            var events = await reader.Log.ReadAsync(_meeting, 0, default);
            Assert.Equal(Enumerable.Range(1, events.Count), events.Select(recorded => (int)recorded.Sequence));
            Assert.True(events.Count >= seen && events.Count % 40 == 0, $"{events.Count} events after {seen}");
            seen = events.Count;
            Assert.False(writing.IsFaulted);
        }

        await writing;
    }

    [Fact]
    public async Task A_new_edition_of_a_long_agenda_is_read_as_it_was_written()
    {
        var items = Enumerable.Range(1, 40).Select(number => MeetingBuilder.Item(number, $"Æbler og ærter {number}") with
        {
            Sections = [new("Indstilling", MoedeBot.Documents.SectionKind.Recommendation, [new MoedeBot.Documents.ParagraphBlock([new(new string('ø', 3_000))])])],
        });
        var agenda = MeetingBuilder.Agenda([.. items]);
        MeetingEvent[] happened =
        [
            new RevisionReceived(1, agenda, [new(3, MoedeBot.Documents.Severity.Warning, "Tvivl.", "x")], true, ""),
            new AgendaRevised(1, agenda, [.. Enumerable.Range(1, 40)], [7]), new RevisionDiscarded(2), new AgendaPassedOn(_meeting),
        ];
        var events = happened.Select((told, at) => new RecordedEvent(at + 1, MeetingBuilder.Now, MeetingBuilder.Sofie, $"a{at}", told)).ToList();

        Assert.True(await Log.TryAppendAsync(_meeting, 0, events, default));

        using var another = Store.Another();
        Assert.Equal(events.Select(MeetingEventJson.Write), (await another.Log.ReadAsync(_meeting, 0, default)).Select(MeetingEventJson.Write));
    }

    // Says where two long texts part, where xunit would print them both.
    private static void AssertSame(string expected, string actual)
    {
        var common = expected.AsSpan().CommonPrefixLength(actual);
        Assert.True(expected == actual, $"{expected.Length} and {actual.Length} letters part at {common}.");
    }

    [Fact]
    public async Task A_cancelled_append_writes_nothing()
    {
        await Assert.ThrowsAnyAsync<OperationCanceledException>(
            () => Log.TryAppendAsync(_meeting, 0, Events.Comments(1, 1), new CancellationToken(canceled: true)));

        Assert.Empty(await Log.ReadAsync(_meeting, 0, default));
    }
}
