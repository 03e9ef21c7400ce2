using MoedeBot.Meetings;

namespace MoedeBot.Storage.Transfer;

/// <summary>Forums of all tenants, for the administrator's commands.</summary>
internal interface IStoredForums
{
    /// <summary>Every forum that anything is stored of, by tenant and channel.</summary>
    Task<IReadOnlyList<ForumId>> ListAllAsync(CancellationToken cancellationToken);

    /// <summary>A forum's meetings with the time that they were noted at, newest first.</summary>
    Task<IReadOnlyList<NotedMeeting>> ListNotedAsync(ForumId forum, CancellationToken cancellationToken);
}

/// <summary>A meeting of a forum.</summary>
/// <param name="Meeting">The meeting.</param>
/// <param name="At">When it was noted, UTC.</param>
internal sealed record NotedMeeting(MeetingId Meeting, DateTimeOffset At);
