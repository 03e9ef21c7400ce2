using System.Text;
using MoedeBot.Meetings;
using MoedeBot.Tests.Support;

namespace MoedeBot.Tests.Contracts;

/// <summary>What every store promises of replacing what an event said.</summary>
public abstract class StoredStreamsContract(TestStore store) : IDisposable
{
    private static readonly MeetingId _meeting = new("m0190-abc");

    protected TestStore Store { get; } = store;

    public void Dispose()
    {
        Store.Dispose();
        GC.SuppressFinalize(this);
    }

    [Theory]
    [InlineData(10)]
    [InlineData(40_000)]
    [InlineData(600_000)]
    public async Task A_replaced_text_is_the_new_one_for_everybody_and_the_rest_is_as_it_was(int length)
    {
        var events = new[] { Events.Comment(1, "Et"), Events.Comment(2, new string('æ', length)), Events.Comment(3, "Tre") };
        await Store.Log.TryAppendAsync(_meeting, 0, events, default);

        await ReplaceAsync(2, Events.Comment(2, ""));

        using var another = Store.Another();
        Assert.Equal([events[0], Events.Comment(2, ""), events[2]], await Store.Log.ReadAsync(_meeting, 0, default));
        Assert.Equal([events[0], Events.Comment(2, ""), events[2]], await another.Log.ReadAsync(_meeting, 0, default));
    }

    [Fact]
    public async Task Replacing_again_changes_nothing()
    {
        await Store.Log.TryAppendAsync(_meeting, 0, Events.Comments(1, 2), default);

        await ReplaceAsync(1, Events.Comment(1, ""));
        await ReplaceAsync(1, Events.Comment(1, ""));

        Assert.Equal([Events.Comment(1, ""), Events.Comment(2, "Kommentar 2")], await Store.Log.ReadAsync(_meeting, 0, default));
    }

    [Fact]
    public async Task Writers_go_on_after_it_as_if_nothing_had_happened()
    {
        using var another = Store.Another();
        await Store.Log.TryAppendAsync(_meeting, 0, Events.Comments(1, 2), default);
        await another.Log.ReadAsync(_meeting, 0, default);

        await ReplaceAsync(1, Events.Comment(1, ""));

        Assert.False(await another.Log.TryAppendAsync(_meeting, 1, Events.Comments(2, 1), default));
        Assert.True(await another.Log.TryAppendAsync(_meeting, 2, Events.Comments(3, 1), default));
        Assert.True(await Store.Log.TryAppendAsync(_meeting, 3, Events.Comments(4, 1), default));
    }

    [Fact]
    public async Task Two_replicas_may_do_it_at_once()
    {
        using var another = Store.Another();
        await Store.Log.TryAppendAsync(_meeting, 0, Events.Comments(1, 20), default);
        var texts = Enumerable.Range(1, 20).ToDictionary(sequence => (long)sequence, sequence => Json(Events.Comment(sequence, "")));

        await Task.WhenAll(Store.Streams.ReplaceTextAsync(_meeting, texts, default), another.Streams.ReplaceTextAsync(_meeting, texts, default));

        Assert.All(await Store.Log.ReadAsync(_meeting, 0, default), recorded => Assert.Equal("", ((CommentAdded)recorded.Event).Text));
    }

    [Fact]
    public async Task An_event_that_is_not_there_is_not_made()
    {
        await Store.Log.TryAppendAsync(_meeting, 0, Events.Comments(1, 1), default);

        await Assert.ThrowsAsync<InvalidDataException>(() => ReplaceAsync(2, Events.Comment(2, "")));

        Assert.Single(await Store.Log.ReadAsync(_meeting, 0, default));
    }

    protected Task ReplaceAsync(long sequence, RecordedEvent recorded) =>
        Store.Streams.ReplaceTextAsync(_meeting, new Dictionary<long, string> { [sequence] = Json(recorded) }, default);

    private static string Json(RecordedEvent recorded) => Encoding.UTF8.GetString(MeetingEventJson.Write(recorded));
}
