using System.Collections.Concurrent;
using MoedeBot.Meetings;

namespace MoedeBot.Delivery;

/// <summary>
/// Meetings of forums that the bot was removed from. Nothing helps until it is installed again, so nothing is tried; that it was is
/// told by whoever hears of it, and to other replicas by the forum's settings, which are saved anew then.
/// </summary>
public sealed class PausedMeetings(IForumDirectory forums, TimeProvider clock)
{
    /// <summary>Tried once more after so long, should the news of the installation have been lost.</summary>
    public static readonly TimeSpan Longest = TimeSpan.FromHours(1);

    private readonly ConcurrentDictionary<MeetingId, Pause> paused = new();
    private readonly ConcurrentDictionary<ForumId, long> back = new();

    /// <summary>Raised for each meeting that can go on.</summary>
    public event Action<MeetingId>? Resumed;

    /// <summary>Sets the meeting aside.</summary>
    /// <param name="meeting">The meeting.</param>
    /// <param name="forum">The forum that the bot was found to be removed from.</param>
    /// <param name="since">The clock's timestamp from before that was found.</param>
    /// <param name="cancellationToken">Ends the wait for the store.</param>
    /// <returns>Whether it is: an installation heard of since then speaks against it, and nobody would tell of it again.</returns>
    public async Task<bool> TryPauseAsync(MeetingId meeting, ForumId forum, long since, CancellationToken cancellationToken)
    {
        paused[meeting] = new Pause(forum, await VersionAsync(forum, cancellationToken), clock.GetTimestamp());
        if (!back.TryGetValue(forum, out var at) || at <= since)
            return true;
        paused.TryRemove(meeting, out _);
        return false;
    }

    /// <summary>The bot is in the forum's channel again.</summary>
    public void Resume(ForumId forum)
    {
        back[forum] = clock.GetTimestamp();
        foreach (var (meeting, pause) in paused)
        {
            if (pause.Forum == forum && paused.TryRemove(meeting, out _))
                Resumed?.Invoke(meeting);
        }
    }

    /// <summary>Whether the meeting is still set aside.</summary>
    public async Task<bool> IsPausedAsync(MeetingId meeting, CancellationToken cancellationToken)
    {
        if (!paused.TryGetValue(meeting, out var pause))
            return false;
        if (clock.GetElapsedTime(pause.At) < Longest && await VersionAsync(pause.Forum, cancellationToken) == pause.Version)
            return true;
        paused.TryRemove(meeting, out _);
        return false;
    }

    private async Task<string?> VersionAsync(ForumId forum, CancellationToken cancellationToken) =>
        (await forums.FindAsync(forum, cancellationToken))?.Version;

    private sealed record Pause(ForumId Forum, string? Version, long At);
}
