namespace MoedeBot.Meetings;

/// <summary>The rules of the timetable: it can be changed as long as the meeting runs, and only for what is still to come.</summary>
public static class TimekeepingRules
{
    /// <summary>Longest shift and longest item, in minutes.</summary>
    public const int MostMinutes = 480;

    /// <summary>Decides a command.</summary>
    internal static Ruling Decide(MeetingState state, MeetingCommand.OnTimetable command) => (state.Phase, command) switch
    {
        (MeetingPhase.Ended, _) => Refuse(Refusal.MeetingOver),
        (_, MeetingCommand.StartMeeting start) => Start(state, start.Today),
        (_, MeetingCommand.StartItem start) => Open(state, start.Item) is { } refusal ? Refuse(refusal) : StartItem(state, start.Item),
        (_, MeetingCommand.ChangeTimetable change) => Why(state, change.Change) is { } refusal ? Refuse(refusal) : Accept(new TimetableChanged(change.Change)),
        (_, MeetingCommand.PostponeItem postpone) => Postpone(state, postpone),
        _ => throw new ArgumentOutOfRangeException(nameof(command), command.GetType().Name, "No rule."),
    };

    /// <summary>Why a change cannot be made; null when it can.</summary>
    public static Refusal? Why(MeetingState state, TimetableChange change) => change switch
    {
        _ when state.Phase == MeetingPhase.Ended => Refusal.MeetingOver,
        { Item: { } item } when Open(state, item) is { } refusal => refusal,
        { Kind: TimetableChangeKind.Postpone or TimetableChangeKind.Before, Item: not null } => null,
        { Kind: TimetableChangeKind.Swap, Item: { } item, With: { } with } => item == with ? Refusal.Empty : Open(state, with),
        _ when !HasPlan(state) => Refusal.NoTimetable,
        { Break: { } number } when number < 1 || number > Breaks(state) => Refusal.UnknownItem,
        { Kind: TimetableChangeKind.Break, Break: not null, At: not null } => null,
        { Kind: TimetableChangeKind.Length, Minutes: > 0 and <= MostMinutes } when change.Item is not null || change.Break is not null => null,
        { Kind: TimetableChangeKind.Shift, Item: not null, Minutes: not 0 and >= -MostMinutes and <= MostMinutes } => null,
        _ => Refusal.Empty,
    };

    /// <summary>Whether anything says when items are to be taken.</summary>
    public static bool HasPlan(MeetingState state) => Plan.TimetableOf(state.Agenda, state.Forum.UsualStart) is not null;

    private static int Breaks(MeetingState state) => Plan.Of(state.Agenda, state.Forum.UsualStart).Count(row => row.IsBreak);

    private static Refusal? Open(MeetingState state, int key) => state.Find(key) switch
    {
        null => state.Missing(key),
        { Decision: not null } => Refusal.ItemConcluded,
        _ => null,
    };

    // A second press, or one after something was concluded, has nothing to tell any more.
    private static Ruling Start(MeetingState state, DateOnly today) =>
        state.Agenda.Head.Date > today ? Refuse(Refusal.MeetingNotToday)
        : state.HasBegun ? new Ruling.Accepted([])
        : Accept(new MeetingStarted());

    private static Ruling.Accepted StartItem(MeetingState state, int item) =>
        state.Time.Begun.ContainsKey(item) && state.Current?.Key == item ? new Ruling.Accepted([]) : Accept(new ItemStarted(item));

    private static Ruling Postpone(MeetingState state, MeetingCommand.PostponeItem postpone)
    {
        var ruling = MeetingRules.Conclude(state, new MeetingCommand.ConcludeItem(postpone.Item, postpone.Decision));
        var change = new TimetableChange(TimetableChangeKind.Postpone) { Item = postpone.Item };
        return ruling is Ruling.Accepted concluded ? new Ruling.Accepted([new TimetableChanged(change), .. concluded.Events]) : ruling;
    }

    private static Ruling.Accepted Accept(MeetingEvent happened) => new([happened]);

    private static Ruling.Refused Refuse(Refusal refusal) => new(refusal);
}
