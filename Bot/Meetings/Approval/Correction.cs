namespace MoedeBot.Meetings;

/// <summary>What somebody proposes to put right in the minutes.</summary>
/// <param name="Id">Sequence of its event.</param>
/// <param name="Item"><see cref="ItemState.Key"/>.</param>
/// <param name="Text">The proposal as typed. Of a closed item it is for the secretary and its writer alone.</param>
/// <param name="By">Who.</param>
/// <param name="At">When, UTC.</param>
public sealed record Correction(long Id, int Item, string Text, Person By, DateTimeOffset At)
{
    /// <summary>The secretary's answer; null until there is one.</summary>
    public CorrectionAnswer? Answer { get; init; }
}

/// <summary>What the secretary made of a proposal.</summary>
/// <param name="Accepted">Whether the minutes are amended for it.</param>
/// <param name="Words">Why not; empty where it is accepted.</param>
public sealed record CorrectionAnswer(bool Accepted, string Words);

/// <summary>The forum approved the minutes at a later meeting.</summary>
/// <param name="In">That meeting.</param>
/// <param name="Version">The version that was the newest then.</param>
/// <param name="At">UTC.</param>
public sealed record MinutesApproval(MeetingId In, int Version, DateTimeOffset At);
