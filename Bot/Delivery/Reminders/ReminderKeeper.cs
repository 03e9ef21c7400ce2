using System.Collections.Concurrent;
using MoedeBot.Cards;
using MoedeBot.Meetings;

namespace MoedeBot.Delivery;

/// <summary>
/// Reminds channels of their meetings. That a reminder is sent is an event of the meeting, appended once however many replicas look; the
/// card that it stands for is shown like every other, so a crash in between loses and doubles nothing.
/// </summary>
public sealed partial class ReminderKeeper(
    MeetingLog meetings, IForumDirectory forums, CardContext context, TimeProvider clock, ILogger<ReminderKeeper> logger)
{
    private const int MostMeetings = 20;

    // Meetings that nobody is to be reminded of any more; one that changes is looked at again.
    private readonly ConcurrentDictionary<MeetingId, bool> past = new();

    /// <summary>A meeting has changed.</summary>
    public void Forget(MeetingId meeting) => past.TryRemove(meeting, out _);

    /// <summary>Looks at the meetings to come of every forum that wants reminders. One that cannot be read is logged and passed over.</summary>
    public async Task RunAsync(CancellationToken cancellationToken)
    {
        foreach (var forum in await forums.ListForumsAsync(cancellationToken))
        {
            if (forum.Reminds)
                await RunAsync(forum, cancellationToken);
        }
    }

    private async Task RunAsync(Forum forum, CancellationToken cancellationToken)
    {
        foreach (var meeting in await forums.ListMeetingsAsync(forum.Id, MostMeetings, cancellationToken))
        {
            if (!past.ContainsKey(meeting))
                await TryRemindAsync(meeting, forum, cancellationToken);
        }
    }

    private async Task TryRemindAsync(MeetingId meeting, Forum forum, CancellationToken cancellationToken)
    {
        try
        {
            if (await meetings.FindAsync(meeting, cancellationToken) is { } state)
                await RemindAsync(state, forum, cancellationToken);
        }
        catch (Exception fault) when (fault is not OperationCanceledException)
        {
            Log.Failed(logger, fault, meeting);
        }
    }

    private async Task RemindAsync(MeetingState state, Forum forum, CancellationToken cancellationToken)
    {
        foreach (var kind in ReminderRules.Due(state, forum, clock.GetUtcNow(), context.Zone))
        {
            var command = new MeetingCommand.SendReminder(kind);
            await meetings.ExecuteAsync(state.Id, new Request(command, Actor.Bot, ActivityId: null), cancellationToken);
            Log.Reminded(logger, kind, state.Id);
        }

        if (ReminderRules.IsPast(state, forum, clock.GetUtcNow(), context.Zone))
            past[state.Id] = true;
    }

    private static partial class Log
    {
        [LoggerMessage(1, LogLevel.Information, "Reminder {Kind} of {Meeting}.")]
        public static partial void Reminded(ILogger logger, ReminderKind kind, MeetingId meeting);

        [LoggerMessage(2, LogLevel.Error, "Reminders of {Meeting} could not be looked at; tried again in a few minutes.")]
        public static partial void Failed(ILogger logger, Exception fault, MeetingId meeting);
    }
}
