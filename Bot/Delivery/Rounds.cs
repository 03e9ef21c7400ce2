using MoedeBot.Meetings;

namespace MoedeBot.Delivery;

/// <summary>At most one round at a time for each meeting; asking during a round makes one more after it.</summary>
internal sealed class Rounds(Func<MeetingId, Task> round)
{
    private readonly Dictionary<MeetingId, bool> running = [];
    private TaskCompletionSource idle = Idle();

    /// <summary>Sees to it that a round begins after this call.</summary>
    public void Ask(MeetingId meeting)
    {
        lock (running)
        {
            if (!running.TryAdd(meeting, false))
            {
                running[meeting] = true;
                return;
            }

            if (idle.Task.IsCompleted)
                idle = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        }

        _ = Task.Run(() => RunAsync(meeting));
    }

    /// <summary>Ends when no round is running.</summary>
    public Task WhenIdleAsync()
    {
        lock (running)
        {
            return idle.Task;
        }
    }

    private static TaskCompletionSource Idle()
    {
        var source = new TaskCompletionSource();
        source.SetResult();
        return source;
    }

    private async Task RunAsync(MeetingId meeting)
    {
        do
        {
            await round(meeting);
        }
        while (Again(meeting));
    }

    private bool Again(MeetingId meeting)
    {
        lock (running)
        {
            var again = running[meeting];
            if (again)
                running[meeting] = false;
            else
                running.Remove(meeting);
            if (running.Count == 0)
                idle.TrySetResult();
            return again;
        }
    }
}
