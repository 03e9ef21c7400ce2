using System.Diagnostics.Metrics;
using MoedeBot.Meetings;

namespace MoedeBot.Delivery;

/// <summary>
/// What this replica has yet to show in Teams, and what goes wrong on the way: metrics for operators, and the ground on which
/// <see cref="DeliveryHealth"/> judges. Ages are by the machine's running time, so that a clock that is set does not change them.
/// </summary>
public sealed class DeliveryBacklog : IDisposable
{
    /// <summary>Name of the meter, for exporters.</summary>
    public const string MeterName = "MoedeBot.Delivery";

    private readonly Dictionary<MeetingId, Entry> waiting = [];
    private readonly Dictionary<MeetingId, int> refused = [];
    private readonly TimeProvider clock;
    private readonly Meter meter;
    private readonly Counter<long> written;
    private readonly Counter<long> failed;

    /// <summary>Creates the meter and its instruments.</summary>
    public DeliveryBacklog(TimeProvider clock, IMeterFactory meters)
    {
        this.clock = clock;
        meter = meters.Create(MeterName);
        written = meter.CreateCounter<long>("moedebot.delivery.written", "{card}", "Cards posted, updated or deleted in Teams.");
        failed = meter.CreateCounter<long>("moedebot.delivery.failures", "{failure}", "Writes and rounds that failed, by reason.");
        meter.CreateObservableGauge("moedebot.delivery.waiting", () => Now().Waiting, "{meeting}", "Meetings with something yet to be shown.");
        meter.CreateObservableGauge("moedebot.delivery.paused", () => Now().Paused, "{meeting}", "Meetings whose forum the bot was removed from.");
        meter.CreateObservableGauge("moedebot.delivery.refused", () => Now().Refused, "{card}", "Cards whose newest version Teams refuses, and that are left until they change.");
        meter.CreateObservableGauge("moedebot.delivery.oldest", () => Now().Oldest.TotalSeconds, "s", "How long the oldest of the waiting has waited.");
    }

    /// <summary>A meeting has something to show. Its age counts from the first call.</summary>
    public void Waits(MeetingId meeting)
    {
        var now = clock.GetTimestamp();
        lock (waiting)
        {
            waiting[meeting] = waiting.TryGetValue(meeting, out var there) ? there with { Paused = false } : new Entry(now, now, false);
        }
    }

    /// <summary>A card was written: the meeting is on its way, however much is left.</summary>
    public void Wrote(MeetingId meeting)
    {
        written.Add(1);
        Change(meeting, entry => entry with { Moved = clock.GetTimestamp() });
    }

    /// <summary>Another replica has the meeting in hand, or a person a form on its cards: that it stands still is no fault.</summary>
    public void IsHeld(MeetingId meeting) => Change(meeting, entry => entry with { Moved = clock.GetTimestamp() });

    /// <summary>Something failed and is tried again.</summary>
    /// <param name="reason">A word of the code, never of people: it becomes a tag.</param>
    public void Failed(string reason) => failed.Add(1, new KeyValuePair<string, object?>("reason", reason));

    /// <summary>The bot is not in the meeting's channel any more: nothing is stuck, and nothing can be done either.</summary>
    public void Pauses(MeetingId meeting) => Change(meeting, entry => entry with { Paused = true });

    /// <summary>So many cards of the meeting are left because Teams refuses them.</summary>
    public void Refused(MeetingId meeting, int count)
    {
        lock (waiting)
        {
            if (count > 0)
                refused[meeting] = count;
            else
                refused.Remove(meeting);
        }
    }

    /// <summary>The meetings with such cards.</summary>
    public IReadOnlyList<MeetingId> RefusedIn()
    {
        lock (waiting)
        {
            return [.. refused.Keys];
        }
    }

    /// <summary>Nothing of the meeting is left to show.</summary>
    public void Shown(MeetingId meeting)
    {
        lock (waiting)
        {
            waiting.Remove(meeting);
        }
    }

    /// <summary>The figures at this moment.</summary>
    public BacklogFigures Now()
    {
        lock (waiting)
        {
            var active = waiting.Values.Where(entry => !entry.Paused).ToList();
            return new BacklogFigures(
                active.Count,
                waiting.Count - active.Count,
                Longest(active.Select(entry => entry.Since)),
                Longest(active.Select(entry => entry.Moved)))
            {
                Refused = refused.Values.Sum(),
            };
        }
    }

    /// <inheritdoc/>
    public void Dispose() => meter.Dispose();

    private TimeSpan Longest(IEnumerable<long> timestamps) =>
        timestamps.Select(at => clock.GetElapsedTime(at)).DefaultIfEmpty(TimeSpan.Zero).Max();

    private void Change(MeetingId meeting, Func<Entry, Entry> change)
    {
        lock (waiting)
        {
            if (waiting.TryGetValue(meeting, out var there))
                waiting[meeting] = change(there);
        }
    }

    private sealed record Entry(long Since, long Moved, bool Paused);
}

/// <summary>What waits at one moment.</summary>
/// <param name="Waiting">Meetings with something to show.</param>
/// <param name="Paused">Meetings that wait for the bot to be installed again.</param>
/// <param name="Oldest">How long the oldest of the waiting has waited.</param>
/// <param name="Still">How long the one that has stood still longest has had no card written.</param>
public sealed record BacklogFigures(int Waiting, int Paused, TimeSpan Oldest, TimeSpan Still)
{
    /// <summary>Cards that are left because Teams refuses them.</summary>
    public int Refused { get; init; }
}
