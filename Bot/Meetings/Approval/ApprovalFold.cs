namespace MoedeBot.Meetings;

/// <summary>Corrections and approval among a meeting's events.</summary>
internal static class ApprovalFold
{
    /// <summary>Folds one event onto a state.</summary>
    public static MeetingState Apply(MeetingState state, ApprovalEvent happened, RecordedEvent recorded) => happened switch
    {
        CorrectionProposed proposed => state with
        {
            Corrections = state.Corrections.Add(new Correction(recorded.Sequence, proposed.Item, proposed.Text, recorded.By, recorded.At)),
        },
        CorrectionAccepted accepted => Answered(state, accepted.Correction, new CorrectionAnswer(Accepted: true, "")),
        CorrectionDeclined declined => Answered(state, declined.Correction, new CorrectionAnswer(Accepted: false, declined.Answer)),
        MinutesApproved approved => state with { Approval = new MinutesApproval(approved.In, state.Minutes?.Version ?? 0, recorded.At) },
        MinutesApprovalWithdrawn => state with { Approval = null },
        var other => throw new InvalidOperationException($"Meeting {state.Id}: {other.GetType().Name} cannot follow."),
    };

    private static MeetingState Answered(MeetingState state, long id, CorrectionAnswer answer) => state with
    {
        Corrections = [.. state.Corrections.Select(correction => correction.Id == id ? correction with { Answer = answer } : correction)],
    };
}
