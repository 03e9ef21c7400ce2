namespace MoedeBot.Meetings;

/// <summary>Something was changed after minutes were out: what the next version is marked with.</summary>
/// <param name="Id">Sequence of the event that began it.</param>
/// <param name="Item"><see cref="ItemState.Key"/> of the item; null for the attendance.</param>
/// <param name="Reason">Why, as the secretary wrote it; empty for the attendance.</param>
/// <param name="At">When what the minutes say was changed, UTC; null while the item has no new decision.</param>
public sealed record Amendment(long Id, int? Item, string Reason, DateTimeOffset? At);

/// <summary>
/// Amendments among a meeting's events. A version has one of each thing: what is changed once more before the version is out takes the
/// place of what it changes, so that a reason with a mistake in it can be mended.
/// </summary>
internal static class AmendmentFold
{
    /// <summary>A concluded item is taken up again. Before there are minutes that amends nothing.</summary>
    public static MeetingState Begun(MeetingState state, ItemReopened reopened, RecordedEvent recorded) =>
        With(state, new Amendment(recorded.Sequence, reopened.Item, reopened.Reason, At: null));

    /// <summary>An item has its new decision.</summary>
    public static MeetingState Concluded(MeetingState state, int item, DateTimeOffset at) => state with
    {
        Amendments = [.. state.Amendments.Select(amendment => amendment.Item == item && amendment.At is null ? amendment with { At = at } : amendment)],
    };

    /// <summary>Something of who was there is noted otherwise.</summary>
    public static MeetingState Attended(MeetingState state, RecordedEvent recorded) =>
        With(state, new Amendment(recorded.Sequence, Item: null, "", recorded.At));

    private static MeetingState With(MeetingState state, Amendment amendment) => state.Minutes is not { } minutes
        ? state
        : state with { Amendments = state.Amendments.RemoveAll(old => old.Item == amendment.Item && old.Id > minutes.Through).Add(amendment) };
}
