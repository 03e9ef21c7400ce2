using System.Globalization;
using MoedeBot.Meetings;

namespace MoedeBot.Cards;

public abstract partial record CardAction
{
    /// <summary>Open the form of an item's actions.</summary>
    public sealed record OpenActions(ItemRef Item) : CardAction;

    /// <summary>Save an item's actions.</summary>
    public sealed record SaveActions(ItemRef Item, IReadOnlyList<ActionDraft> Actions) : CardAction
    {
        /// <inheritdoc cref="MeetingCommand.SetActions.Shown"/>
        public IReadOnlyList<long>? Shown { get; init; }
    }

    /// <summary>Udført, on one's own list.</summary>
    public sealed record FinishAction(MeetingId Meeting, int Action) : CardAction;

    /// <summary>Show one's own open actions.</summary>
    public sealed record ShowMyActions : CardAction;
}

public static partial class CardActionReader
{
    private static CardAction.FinishAction? Finished(string verb, CardData data) =>
        (verb, data.Meeting, data.Number(CardFields.Action)) is (CardVerbs.ActionDone, { } meeting, { } action) ? new CardAction.FinishAction(meeting, action) : null;

    private static IReadOnlyList<ActionDraft> Actions(CardData data) =>
        [.. Enumerable.Range(1, ActionRules.Most).Select(row => Action(data, row)).Where(draft => !string.IsNullOrWhiteSpace(draft.Words))];

    private static ActionDraft Action(CardData data, int row)
    {
        DateOnly? due = DateOnly.TryParseExact(data.Text(CardFields.ActionDue + row), "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null;
        return new ActionDraft(data.Text(CardFields.ActionWords + row), data.Text(CardFields.ActionOwner + row), due);
    }
}

/// <summary>Ids of actions as a form carries them.</summary>
internal static class ActionIds
{
    internal static string Text(IEnumerable<ActionItem> actions) => string.Join(',', actions.Select(action => action.Id.ToString(CultureInfo.InvariantCulture)));

    internal static IReadOnlyList<long>? Read(string? text) => text is null
        ? null
        : [.. text.Split(',').Select(part => long.TryParse(part, NumberStyles.None, CultureInfo.InvariantCulture, out var id) ? id : 0).Where(id => id > 0)];
}
