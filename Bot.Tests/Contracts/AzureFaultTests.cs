using Azure;
using Azure.Data.Tables;
using MoedeBot.Delivery;
using MoedeBot.Meetings;
using MoedeBot.Tests.Support;

namespace MoedeBot.Tests.Contracts;

/// <summary>Answers that are lost: the service then says "conflict" to the retry of a write that it has carried out.</summary>
[Collection(AzuriteTests.Name)]
[Trait("Category", "Slow")]
public sealed class AzureFaultTests : IDisposable
{
    private static readonly MeetingId _meeting = new("m1");

    private readonly FaultyTransport network = new();
    private readonly AzureStore store;

    public AzureFaultTests(AzuriteFixture azurite) => store = new AzureStore(azurite.ConnectionString, network.Options);

    public void Dispose()
    {
        store.Dispose();
        network.Dispose();
    }

    [Theory]
    [InlineData(0)]
    [InlineData(2)]
    public async Task An_append_whose_answer_was_lost_is_known_as_ones_own(int before)
    {
        if (before > 0)
            await store.Log.TryAppendAsync(_meeting, 0, Events.Comments(1, before), default);
        network.Next("$batch", Fate.AnswerLost);

        Assert.True(await store.Log.TryAppendAsync(_meeting, before, Events.Comments(before + 1, 3), default));

        Assert.Equal(Events.Comments(1, before + 3), await store.Log.ReadAsync(_meeting, 0, default));
        Assert.Equal(1, network.Faults);
    }

    [Fact]
    public async Task It_is_known_even_when_others_have_written_since()
    {
        using var other = store.Another();
        network.Next("$batch", Fate.AnswerLost, () => AppendElsewhereAsync(other, 1));

        Assert.True(await store.Log.TryAppendAsync(_meeting, 0, Events.Comments(1, 1), default));

        Assert.Equal(Events.Comments(1, 2), await store.Log.ReadAsync(_meeting, 0, default));
    }

    [Fact]
    public async Task An_append_that_was_overtaken_on_its_way_is_not_taken_for_done()
    {
        using var other = store.Another();
        network.Next("$batch", Fate.Lost, () => AppendElsewhereAsync(other, 0));

        Assert.False(await store.Log.TryAppendAsync(_meeting, 0, [Events.Comment(1, "mine")], default));

        Assert.Equal(Events.Comments(1, 1), await store.Log.ReadAsync(_meeting, 0, default));
    }

    [Fact]
    public async Task A_throttled_append_is_tried_again()
    {
        network.Next("$batch", Fate.Throttled);
        network.Next("$batch", Fate.Throttled);

        Assert.True(await store.Log.TryAppendAsync(_meeting, 0, Events.Comments(1, 1), default));

        Assert.Equal(2, network.Faults);
    }

    [Fact]
    public async Task An_append_that_cannot_be_sent_fails_and_the_next_one_succeeds()
    {
        for (var tries = 0; tries < 4; tries++)
            network.Next("$batch", Fate.Lost);

        await Assert.ThrowsAnyAsync<Exception>(() => store.Log.TryAppendAsync(_meeting, 0, Events.Comments(1, 1), default));

        Assert.Empty(await store.Log.ReadAsync(_meeting, 0, default));
        Assert.True(await store.Log.TryAppendAsync(_meeting, 0, Events.Comments(1, 1), default));
    }

    [Fact]
    public async Task A_huge_event_survives_lost_answers_at_every_step()
    {
        var huge = Events.Comment(1, new string('x', 1_000_000));
        await store.Log.ReadAsync(_meeting, 0, default);
        for (var row = 0; row < 3; row++)
            network.Next("Meetings", Fate.AnswerLost);
        network.Next("$batch", Fate.AnswerLost);

        Assert.True(await store.Log.TryAppendAsync(_meeting, 0, [huge], default));

        Assert.True(huge == Assert.Single(await store.Log.ReadAsync(_meeting, 0, default)));
        Assert.Equal(4, network.Faults);
    }

    [Fact]
    public async Task Settings_cards_and_marks_whose_answers_were_lost_are_saved_once()
    {
        var card = new DeliveredCard("item:1", "c", "a", "h");
        network.Next("Forums", Fate.AnswerLost);
        Assert.True(await store.Forums.TrySaveAsync(MeetingBuilder.Forum, null, default));
        var version = await store.Delivered.TrySaveAsync(_meeting, card, null, default);
        network.Next("Delivered", Fate.AnswerLost);
        version = await store.Delivered.TrySaveAsync(_meeting, card with { Hash = "h2" }, version, default);
        network.Next("Dirty", Fate.AnswerLost);
        await store.Dirty.MarkAsync(_meeting, 1, default);

        Assert.NotNull(await store.Delivered.TrySaveAsync(_meeting, card with { Hash = "h3" }, version, default));
        Assert.Equal([new DirtyMeeting(_meeting, 1)], await store.Dirty.ListAsync(default));
        Assert.Equal(3, network.Faults);
    }

    [Fact]
    public async Task A_table_that_somebody_removed_is_an_error_and_not_an_empty_store()
    {
        await store.Log.TryAppendAsync(_meeting, 0, Events.Comments(1, 1), default);
        await store.Table("Meetings").DeleteAsync();

        var read = await Assert.ThrowsAsync<RequestFailedException>(() => store.Log.ReadAsync(_meeting, 0, default));
        await Assert.ThrowsAnyAsync<RequestFailedException>(() => store.Log.TryAppendAsync(_meeting, 1, Events.Comments(2, 1), default));

        Assert.Equal("TableNotFound", read.ErrorCode);
    }

    [Fact]
    public async Task A_row_of_something_else_among_the_events_stops_the_meeting()
    {
        await store.Log.TryAppendAsync(_meeting, 0, Events.Comments(1, 2), default);
        await store.Table("Meetings").UpsertEntityAsync(new TableEntity("m1", "e:0000000002") { ["Letter"] = "x" }, TableUpdateMode.Replace);

        var failure = await Assert.ThrowsAsync<InvalidDataException>(() => store.Log.ReadAsync(_meeting, 0, default));

        Assert.Contains("event 2", failure.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_gap_in_the_log_stops_the_meeting()
    {
        await store.Log.TryAppendAsync(_meeting, 0, Events.Comments(1, 3), default);
        await store.Table("Meetings").DeleteEntityAsync("m1", "e:0000000002");

        await Assert.ThrowsAsync<InvalidDataException>(() => store.Log.ReadAsync(_meeting, 0, default));
    }

    private static async Task AppendElsewhereAsync(TestStore other, long after) =>
        Assert.True(await other.Log.TryAppendAsync(_meeting, after, Events.Comments(after + 1, 1), default));
}
