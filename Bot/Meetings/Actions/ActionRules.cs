namespace MoedeBot.Meetings;

/// <summary>The rules of actions.</summary>
internal static class ActionRules
{
    /// <summary>Longest words of an action, in UTF-16 units.</summary>
    public const int LongestWords = 1_000;

    /// <summary>Most open actions of an item.</summary>
    public const int Most = 20;

    private const int LongestOwner = 200;

    /// <summary>What is no longer there is dropped, what is new is added; what stands is left alone.</summary>
    public static Ruling Decide(MeetingState state, MeetingCommand.SetActions set)
    {
        if (state.Find(set.Item) is not { } item)
            return new Ruling.Refused(Refusal.UnknownItem);
        if (item.Decision is null)
            return new Ruling.Refused(Refusal.ItemOpen);
        // Actions stand on cards and on the next agenda, where everybody reads them.
        if (item.Item.Confidential)
            return new Ruling.Refused(Refusal.OnlyPrivately);

        var wanted = set.Actions.Select(Clean).Where(draft => draft.Words.Length > 0).Distinct().ToList();
        var open = state.Actions.Where(action => action.Open && action.Item == set.Item).ToList();
        if (wanted.Count > Most || wanted.Any(draft => draft.Words.Length > LongestWords || draft.Owner?.Length > LongestOwner))
            return new Ruling.Refused(Refusal.TooLong);
        var dropped = open.Where(action => set.Shown?.Contains(action.Id) != false && !wanted.Contains(action.Draft)).Select(action => (MeetingEvent)new ActionDropped(action.Id));
        var added = wanted.Where(draft => open.All(action => action.Draft != draft)).Select(draft => new ActionAdded(set.Item, draft));
        return new Ruling.Accepted([.. dropped, .. added]);
    }

    /// <summary>The owner may say that it is done, and so may whoever runs the meeting.</summary>
    public static Ruling Decide(MeetingState state, MeetingCommand.FinishAction finish, Role role, Person person) =>
        state.Actions.FirstOrDefault(action => action.Id == finish.Action) switch
        {
            null => new Ruling.Refused(Refusal.UnknownItem),
            { } action when role != Role.Secretary && !action.IsOwnedBy(person) => new Ruling.Refused(Refusal.NotSecretary),
            { Open: false } => new Ruling.Accepted([]),
            _ => new Ruling.Accepted([new ActionFinished(finish.Action)]),
        };

    private static ActionDraft Clean(ActionDraft draft) =>
        draft with { Words = draft.Words.ReplaceLineEndings(" ").Trim(), Owner = string.IsNullOrWhiteSpace(draft.Owner) ? null : draft.Owner.Trim() };
}
