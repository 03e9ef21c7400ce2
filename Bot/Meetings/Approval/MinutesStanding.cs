namespace MoedeBot.Meetings;

/// <summary>How far minutes that are out have come towards being final. A pure function of state and time.</summary>
public abstract record MinutesStanding
{
    private MinutesStanding()
    {
    }

    /// <summary>Final as soon as they are out: the forum has set no days.</summary>
    public sealed record AtOnce : MinutesStanding;

    /// <summary>Corrections may be proposed until then.</summary>
    public sealed record Open(DateTimeOffset Until) : MinutesStanding;

    /// <summary>The days are over, and the secretary has proposals to answer.</summary>
    public sealed record Unanswered : MinutesStanding;

    /// <summary>The days are over, and every proposal is answered.</summary>
    public sealed record Final : MinutesStanding;

    /// <summary>A later meeting approved them.</summary>
    public sealed record Approved(MinutesApproval Approval) : MinutesStanding;

    /// <summary>Where they stand. The days count from the first version: an amendment does not begin them anew.</summary>
    /// <param name="state">A meeting that has minutes.</param>
    /// <param name="now">UTC.</param>
    public static MinutesStanding Of(MeetingState state, DateTimeOffset now) =>
        state.Approval is { } approval ? new Approved(approval)
        : Deadline(state) is not { } until ? new AtOnce()
        : now < until ? new Open(until)
        : state.Corrections.Any(correction => correction.Answer is null) ? new Unanswered()
        : new Final();

    /// <summary>When the standing changes next by itself; null for never.</summary>
    public static DateTimeOffset? ChangesAt(MeetingState state, DateTimeOffset now) => Of(state, now) is Open open ? open.Until : null;

    private static DateTimeOffset? Deadline(MeetingState state) =>
        state is { Forum.CorrectionDays: { } days, Versions: [var first, ..] } ? first.At + TimeSpan.FromDays(days) : null;
}
