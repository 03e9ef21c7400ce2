using System.Collections.Concurrent;
using Microsoft.Extensions.Options;
using MoedeBot.Meetings;
using MoedeBot.Operations.Settings;
using MoedeBot.Storage.Transfer;

namespace MoedeBot.Storage.Retention;

/// <summary>
/// Removes the comments and positions of meetings whose minutes have been out long enough, or never came. First the meeting is told, by an event, so that
/// every replica's state and the cards in Teams follow; then the events that said it are blanked. Every step can be repeated.
/// </summary>
internal sealed partial class CommentRetention(
    MeetingLog meetings, IForumDirectory directory, WholeStore store, IOptions<RetentionOptions> options, TimeProvider clock, ILogger<CommentRetention> logger)
{
    // Meetings that nothing is left to do for; one that is taken up again is looked at again.
    private readonly ConcurrentDictionary<MeetingId, bool> done = new();

    /// <summary>A meeting has changed.</summary>
    public void Forget(MeetingId meeting) => done.TryRemove(meeting, out _);

    /// <summary>Looks at every meeting. One that cannot be read is logged and passed over.</summary>
    /// <returns>In how many meetings something was removed.</returns>
    public async Task<int> RunAsync(CancellationToken cancellationToken)
    {
        var removed = 0;
        foreach (var forum in await store.Index.ListAllAsync(cancellationToken))
        {
            // As the forum has it now and not at the meeting: whoever shortens the time means the old meetings too.
            if (await DaysAsync(forum, cancellationToken) is { } days)
                removed += await RunAsync(forum, TimeSpan.FromDays(days), cancellationToken);
        }

        Log.Ran(logger, removed);
        return removed;
    }

    private async Task<int?> DaysAsync(ForumId forum, CancellationToken cancellationToken) =>
        (await directory.FindAsync(forum, cancellationToken))?.Value.CommentDays ?? options.Value.CommentDays;

    private async Task<int> RunAsync(ForumId forum, TimeSpan kept, CancellationToken cancellationToken)
    {
        var removed = 0;
        foreach (var noted in await store.Index.ListNotedAsync(forum, cancellationToken))
            removed += !done.ContainsKey(noted.Meeting) && await TryRemoveAsync(noted.Meeting, kept, cancellationToken) ? 1 : 0;
        return removed;
    }

    private async Task<bool> TryRemoveAsync(MeetingId meeting, TimeSpan kept, CancellationToken cancellationToken)
    {
        try
        {
            var events = StoredMeeting.Events(await store.Streams.ReadTextAsync(meeting, 0, cancellationToken)).ToList();
            return MeetingFold.Apply(meeting, null, events) is { } state
                && CommentTime.BeginsAt(state, events) + kept <= clock.GetUtcNow()
                && await RemoveAsync(state, cancellationToken);
        }
        catch (Exception fault) when (fault is not OperationCanceledException)
        {
            Log.Failed(logger, fault, meeting);
            return false;
        }
    }

    private async Task<bool> RemoveAsync(MeetingState state, CancellationToken cancellationToken)
    {
        var meeting = state.Id;
        var command = new MeetingCommand.RemoveComments { GivenUpAt = state.IsMinuted ? null : state.Sequence };
        await meetings.ExecuteAsync(meeting, new Request(command, Actor.Bot, ActivityId: null), cancellationToken);
        var blanked = BlankedEvents.Of(await store.Streams.ReadTextAsync(meeting, 0, cancellationToken));
        if (blanked.Count > 0)
            await store.Streams.ReplaceTextAsync(meeting, blanked, cancellationToken);
        done[meeting] = true;
        return blanked.Count > 0;
    }

    private static partial class Log
    {
        [LoggerMessage(1, LogLevel.Information, "Comments whose time is over were removed from {Meetings} meetings.")]
        public static partial void Ran(ILogger logger, int meetings);

        [LoggerMessage(2, LogLevel.Error, "Comments of {Meeting} could not be removed; tried again later.")]
        public static partial void Failed(ILogger logger, Exception fault, MeetingId meeting);
    }
}
