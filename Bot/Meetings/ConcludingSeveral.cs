namespace MoedeBot.Meetings;

public abstract partial record MeetingCommand
{
    /// <summary>Afgør disse: conclude several items together, all or none.</summary>
    /// <param name="Items">One for each item, each with the version that the secretary saw.</param>
    public sealed record ConcludeItems(IReadOnlyList<ConcludeItem> Items) : MeetingCommand;
}

/// <summary>The rule of items that are concluded together: each by the ordinary rule, and untouched since it was looked at.</summary>
internal static class ConcludingSeveral
{
    /// <summary>Most items at once: with their events, one append.</summary>
    public const int Most = 60;

    /// <summary>Decides.</summary>
    public static Ruling Decide(MeetingState state, MeetingCommand.ConcludeItems several)
    {
        if (several.Items.Count == 0)
            return new Ruling.Refused(Refusal.Empty);
        if (several.Items.Count > Most || several.Items.DistinctBy(item => item.Item).Count() < several.Items.Count)
            return new Ruling.Refused(Refusal.TooLong);

        // Nobody has looked at what came in between: a comment, a position, another edition.
        if (several.Items.Any(item => state.Find(item.Item) is { Decision: null } open && open.Version != item.Seen))
            return new Ruling.Refused(Refusal.ItemMoved);
        var rulings = several.Items.Select(item => MeetingRules.Conclude(state, item)).ToList();
        return rulings.OfType<Ruling.Refused>().FirstOrDefault()
            ?? (Ruling)new Ruling.Accepted([.. rulings.OfType<Ruling.Accepted>().SelectMany(ruling => ruling.Events).Select(Together)]);
    }

    private static MeetingEvent Together(MeetingEvent happened) => happened is ItemConcluded concluded ? concluded with { Together = true } : happened;
}
