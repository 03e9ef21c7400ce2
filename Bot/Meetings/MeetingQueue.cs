namespace MoedeBot.Meetings;

/// <summary>One meeting's commands, in one line. Whatever waits when an append begins goes with it (group commit).</summary>
internal sealed class MeetingQueue(MeetingId meeting, IEventLog log, IDirtyMeetings dirty, TimeProvider clock, Action changed)
{
    /// <summary>Conflicts come only from other replicas; each means that one of them got on, so this many in a row is a fault.</summary>
    private const int MostAttempts = 50;

    private readonly Lock gate = new();
    private List<Waiting> waiting = [];
    private bool working;
    private MeetingState? known;

    /// <summary>Puts a command in line.</summary>
    public Task<Executed> ExecuteAsync(Request request)
    {
        var entry = new Waiting(request, new TaskCompletionSource<Executed>(TaskCreationOptions.RunContinuationsAsynchronously));
        lock (gate)
        {
            waiting.Add(entry);
            if (working)
                return entry.Done.Task;
            working = true;
        }

        _ = Task.Run(WorkAsync);
        return entry.Done.Task;
    }

    /// <summary>Reads what has been appended since, by whomever.</summary>
    public async Task<MeetingState?> CatchUpAsync(CancellationToken cancellationToken)
    {
        var from = Volatile.Read(ref known);
        var events = await log.ReadAsync(meeting, from?.Sequence ?? 0, cancellationToken);
        return Remember(MeetingFold.Apply(meeting, from, events));
    }

    private MeetingState? Remember(MeetingState? state)
    {
        lock (gate)
        {
            if (state is not null && state.Sequence > (known?.Sequence ?? 0))
                known = state;
        }

        return state;
    }

    private async Task WorkAsync()
    {
        while (Next() is { Count: > 0 } batch)
        {
            try
            {
                await CommitAsync(batch);
            }
            catch (Exception fault)
            {
                foreach (var entry in batch)
                    entry.Done.TrySetException(fault);
            }
        }
    }

    private List<Waiting> Next()
    {
        lock (gate)
        {
            var batch = waiting.Take(MeetingLog.MostEventsAtOnce).ToList();
            waiting = waiting.Skip(batch.Count).ToList();
            working = batch.Count > 0;
            return batch;
        }
    }

    // What found no room goes first the next time.
    private void PutBack(IEnumerable<Waiting> left)
    {
        lock (gate)
        {
            waiting = [.. left, .. waiting];
        }
    }

    private async Task CommitAsync(List<Waiting> batch)
    {
        for (var attempt = 0; attempt < MostAttempts; attempt++)
        {
            var before = await CatchUpAsync(CancellationToken.None);
            var decided = Batch.Decide(meeting, before, batch.Select(entry => entry.Request), clock.GetUtcNow());
            if (!await TryAppendAsync(before?.Sequence ?? 0, decided.Events))
                continue;

            Remember(decided.State);
            foreach (var (entry, outcome) in batch.Zip(decided.Outcomes))
                entry.Done.TrySetResult(outcome);
            PutBack(batch.Skip(decided.Outcomes.Count));
            return;
        }

        throw new TimeoutException($"Meeting {meeting}: {MostAttempts} conflicting appends in a row.");
    }

    private async Task<bool> TryAppendAsync(long expected, IReadOnlyList<RecordedEvent> events)
    {
        if (events.Count == 0)
            return true;
        await dirty.MarkAsync(meeting, expected + events.Count, CancellationToken.None);
        if (!await log.TryAppendAsync(meeting, expected, events, CancellationToken.None))
            return false;
        changed();
        return true;
    }

    private sealed record Waiting(Request Request, TaskCompletionSource<Executed> Done);
}
