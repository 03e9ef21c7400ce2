using MoedeBot.Meetings;
using MoedeBot.Minutes;

namespace MoedeBot.Delivery;

/// <summary>
/// Compiles the minutes when the last item is concluded and nothing holds them back, puts them in the archive and then records that in the log.
/// Every step can be repeated: after a crash the same comparison finishes the job.
/// </summary>
public sealed class MinutesKeeper(MeetingLog meetings, IMinutesArchive archive, ApprovalKeeper approvals, TimeProvider clock)
{
    /// <summary>The meeting with its minutes up to date; null when there is none.</summary>
    public async Task<MeetingState?> FindAsync(MeetingId meeting, CancellationToken cancellationToken) =>
        await meetings.FindAsync(meeting, cancellationToken) is { } found ? await KeepAsync(found, cancellationToken) : null;

    /// <summary>Brings the minutes up to date with the meeting, and those before it with what the meeting says of them.</summary>
    /// <returns>The meeting after it.</returns>
    public async Task<MeetingState> KeepAsync(MeetingState state, CancellationToken cancellationToken)
    {
        await approvals.KeepAsync(state, cancellationToken);
        if (!state.AwaitsMinutes || MinutesGate.Holds(state))
            return state;

        var minutes = await ArchiveAsync(state, cancellationToken);
        var command = new MeetingCommand.RecordMinutes(minutes.Version, minutes.Sha256, state.Sequence);
        var executed = await meetings.ExecuteAsync(state.Id, new Request(command, Actor.Bot, ActivityId: null), cancellationToken);
        return executed.State ?? state;
    }

    // A version that a crash left in the archive without a record is taken over when its text is this text, and passed by when not.
    private async Task<ArchivedMinutes> ArchiveAsync(MeetingState state, CancellationToken cancellationToken)
    {
        for (var version = (state.Minutes?.Version ?? 0) + 1; ; version++)
        {
            var minutes = MinutesCompiler.Compile(state, version, clock.GetUtcNow());
            var there = await archive.FindAsync(state.Forum.Id, state.Id, version, cancellationToken);
            if (there is not null && there.Sha256 != minutes.Sha256)
                continue;
            if (there is null)
                await archive.SaveAsync(minutes, cancellationToken);
            return minutes;
        }
    }
}
