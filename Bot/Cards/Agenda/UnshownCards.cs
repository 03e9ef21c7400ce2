using AdaptiveCards;
using MoedeBot.Meetings;

namespace MoedeBot.Cards;

/// <summary>Tells the secretary which cards do not show what they should: those that people have deleted for good, and those that Teams refuses.</summary>
internal static class UnshownCards
{
    /// <summary>One sentence for each of the two; none when all is shown.</summary>
    /// <param name="meeting">The meeting.</param>
    /// <param name="context">Which cards they are.</param>
    /// <param name="on">The card that tells: a version of it that nobody sees need not tell of itself.</param>
    internal static IEnumerable<AdaptiveTextBlock> Notes(MeetingState meeting, CardContext context, CardKey on)
    {
        if (Names(context.Deleted, meeting, context, on) is { } deleted)
            yield return Note(context.Texts.CardsDeleted(deleted));
        if (Names(context.Refused, meeting, context, on) is { } refused)
            yield return Note(context.Texts.CardsRefused(refused));
    }

    private static AdaptiveTextBlock Note(string text) => Parts.Text(text).Small().In(AdaptiveTextColor.Warning);

    private static string? Names(IReadOnlyList<CardKey> cards, MeetingState meeting, CardContext context, CardKey on)
    {
        string[] names = [.. cards.Where(card => card != on).Select(card => Name(card, meeting, context)).Distinct()];
        return names.Length == 0 ? null : Listed.Some(names, Budgets.Names, context.Texts);
    }

    private static string Name(CardKey key, MeetingState meeting, CardContext context) =>
        key == CardKey.Timetable ? context.Texts.Timetable
        : meeting.Reminders.Any(reminder => CardKey.Reminder(reminder.Kind) == key) ? context.Texts.FactReminders
        : key == CardKey.Minutes ? context.Texts.Minutes
        : meeting.Items.Concat(meeting.Withdrawn).FirstOrDefault(item => CardKey.Item(item.Key) == key) is { } item ? context.Texts.Item(item.Item.Number)
        : context.Texts.Agenda;
}
