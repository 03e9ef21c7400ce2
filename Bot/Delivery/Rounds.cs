using MoedeBot.Meetings;

namespace MoedeBot.Delivery;

/// <summary>At most one round at a time for each meeting; asking during a round makes one more after it.</summary>
internal sealed class Rounds(Func<MeetingId, Task> round)
{
    private readonly Dictionary<MeetingId, bool> running = [];

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
        }

        _ = Task.Run(() => RunAsync(meeting));
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
            return again;
        }
    }
}
