namespace MoedeBot.Meetings;

/// <summary>The rules of corrections and approval.</summary>
internal static class ApprovalRules
{
    /// <summary>Longest proposal and longest answer, in UTF-16 units.</summary>
    public const int LongestText = 4_000;

    /// <summary>Decides a command of somebody whose role allows it.</summary>
    public static Ruling Decide(MeetingState state, MeetingCommand.OnApproval command, Actor actor) => command switch
    {
        MeetingCommand.ProposeCorrection propose => Propose(state, propose, actor),
        MeetingCommand.AcceptCorrection accept => Answer(state, accept.Correction, () => new Ruling.Accepted([new CorrectionAccepted(accept.Correction)])),
        MeetingCommand.DeclineCorrection decline => Answer(state, decline.Correction, () => Written(decline.Answer, text => new CorrectionDeclined(decline.Correction, text))),
        MeetingCommand.ApproveMinutes approve => Approve(state, approve),
        _ => throw new ArgumentOutOfRangeException(nameof(command), command.GetType().Name, "No rule."),
    };

    /// <summary>What goes before an item's reopening that follows a proposal; nothing for a proposal that is answered or of another item.</summary>
    public static IEnumerable<MeetingEvent> Accepted(MeetingState state, MeetingCommand.ReopenItem reopen) =>
        state.Corrections.Where(correction => correction.Id == reopen.Correction && correction.Item == reopen.Item && correction.Answer is null)
            .Select(correction => new CorrectionAccepted(correction.Id));

    /// <summary>Why nothing can be proposed; null when something can. Whoever runs the meetings writes its minutes, there or not.</summary>
    /// <param name="state">The meeting.</param>
    /// <param name="actor">A member, or who runs the meetings.</param>
    /// <param name="now">The moment, UTC.</param>
    public static Refusal? Barred(MeetingState state, Actor actor, DateTimeOffset now) =>
        state.Minutes is null ? Refusal.NotPosted
        : MinutesStanding.Of(state, now) is not MinutesStanding.Open ? Refusal.CorrectionsOver
        : actor.Role != Role.Secretary && Presence.WasAway(state, actor.Person) ? Refusal.WasAbsent
        : null;

    private static Ruling Propose(MeetingState state, MeetingCommand.ProposeCorrection propose, Actor actor) =>
        Barred(state, actor, propose.Now) is { } barred ? Refuse(barred)
        : state.Find(propose.Item) is null ? Refuse(state.Missing(propose.Item))
        : Written(propose.Text, text => new CorrectionProposed(propose.Item, text));

    private static Ruling Answer(MeetingState state, long id, Func<Ruling> answer) =>
        state.Corrections.Any(correction => correction.Id == id && correction.Answer is null) ? answer() : Refuse(Refusal.CorrectionAnswered);

    // Whoever approved first has approved; only the same meeting can take it back.
    private static Ruling.Accepted Approve(MeetingState state, MeetingCommand.ApproveMinutes approve) => (approve.Approved, state) switch
    {
        (true, { Minutes: not null, Approval: null }) => new([new MinutesApproved(approve.In)]),
        (false, { Approval: { } approval }) when approval.In == approve.In => new([new MinutesApprovalWithdrawn(approve.In)]),
        _ => new([]),
    };

    private static Ruling Written(string text, Func<string, MeetingEvent> make)
    {
        var trimmed = text.ReplaceLineEndings("\n").Trim();
        return trimmed.Length switch
        {
            0 => Refuse(Refusal.Empty),
            > LongestText => Refuse(Refusal.TooLong),
            _ => new Ruling.Accepted([make(trimmed)]),
        };
    }

    private static Ruling.Refused Refuse(Refusal refusal) => new(refusal);
}
