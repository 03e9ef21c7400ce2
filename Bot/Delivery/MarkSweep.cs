using MoedeBot.Meetings;

namespace MoedeBot.Delivery;

/// <summary>
/// Which of the marked meetings need a round. A mark whose append never came (the bot was killed between the two) stands above all
/// that can be shown: it is looked at ever less, and removed when no append can be on its way any more.
/// </summary>
public sealed class MarkSweep(IDirtyMeetings dirty, PausedMeetings paused, RefusedCards refused, TimeProvider clock)
{
    /// <summary>How long a mark without events is left alone between two rounds.</summary>
    public static readonly TimeSpan Rest = TimeSpan.FromMinutes(1);

    /// <summary>Longer than an append can take with all its retries.</summary>
    public static readonly TimeSpan Abandoned = TimeSpan.FromMinutes(15);

    private readonly Lock gate = new();
    private readonly Dictionary<MeetingId, (Reconciled.Shown Round, long At)> shown = [];
    private Dictionary<MeetingId, (long Mark, long Since)> seen = [];

    /// <inheritdoc cref="PausedMeetings.TryPauseAsync"/>
    public Task<bool> TryPauseAsync(MeetingId meeting, ForumId forum, long since, CancellationToken cancellationToken) =>
        paused.TryPauseAsync(meeting, forum, since, cancellationToken);

    /// <summary>
    /// Notes that a meeting is shown up to a sequence, and removes its mark unless it stands above. What shows something else by itself
    /// later on keeps its mark until then: whichever replica is there at that time, after however many restarts, finds it. So does what
    /// Teams refuses: it rests here until something changes, or for an hour, and whoever starts next tries it.
    /// </summary>
    public async Task ShownAsync(MeetingId meeting, Reconciled.Shown round, CancellationToken cancellationToken)
    {
        if (round is { Again: null, Refused: 0 })
            await dirty.ClearAsync(meeting, round.Sequence, cancellationToken);
        lock (gate)
        {
            shown[meeting] = (round, clock.GetTimestamp());
        }
    }

    /// <summary>The meetings that need a round now.</summary>
    public async Task<IReadOnlyList<MeetingId>> DueAsync(CancellationToken cancellationToken)
    {
        var due = new List<MeetingId>();
        foreach (var mark in Note(await dirty.ListAsync(cancellationToken)))
        {
            if (IsAbandoned(mark))
                await dirty.ClearAsync(mark.Meeting, mark.Sequence, cancellationToken);
            else if (!IsResting(mark) && !await paused.IsPausedAsync(mark.Meeting, cancellationToken))
                due.Add(mark.Meeting);
        }

        return due;
    }

    private IReadOnlyList<DirtyMeeting> Note(IReadOnlyList<DirtyMeeting> marks)
    {
        lock (gate)
        {
            seen = marks.ToDictionary(
                mark => mark.Meeting,
                mark => seen.TryGetValue(mark.Meeting, out var before) && before.Mark == mark.Sequence ? before : (mark.Sequence, clock.GetTimestamp()));
            foreach (var gone in shown.Keys.Except(seen.Keys).ToList())
                shown.Remove(gone);
        }

        refused.KeepMarked(marks.Select(mark => mark.Meeting).ToHashSet());

        return marks;
    }

    private bool IsResting(DirtyMeeting mark)
    {
        lock (gate)
        {
            return shown.TryGetValue(mark.Meeting, out var last)
                && (last.Round.Sequence < mark.Sequence ? clock.GetElapsedTime(last.At) < Rest : Rests(last.Round, last.At));
        }
    }

    private bool Rests(Reconciled.Shown round, long at) => round switch
    {
        { Refused: > 0 } when clock.GetElapsedTime(at) >= RefusedCards.Longest => false,
        { Again: { } again } => clock.GetUtcNow() < again,
        _ => round.Refused > 0,
    };

    private bool IsAbandoned(DirtyMeeting mark)
    {
        lock (gate)
        {
            return clock.GetElapsedTime(seen[mark.Meeting].Since) > Abandoned
                && shown.TryGetValue(mark.Meeting, out var last) && last.Round.Sequence < mark.Sequence && clock.GetElapsedTime(last.At) < Rest;
        }
    }
}
