using AdaptiveCards;
using MoedeBot.Meetings;

namespace MoedeBot.Cards;

/// <summary>Tells the secretary which cards people have deleted for good.</summary>
internal static class DeletedCards
{
    /// <summary>The sentence; null when there are none.</summary>
    internal static AdaptiveTextBlock? Note(MeetingState meeting, CardContext context) => context.Deleted.Count == 0
        ? null
        : Parts.Text(context.Texts.CardsDeleted(Listed.Some([.. context.Deleted.Select(key => Name(key, meeting, context))], Budgets.Names, context.Texts)))
            .Small().In(AdaptiveTextColor.Warning);

    private static string Name(CardKey key, MeetingState meeting, CardContext context) =>
        key == CardKey.Timetable ? context.Texts.Timetable
        : meeting.Reminders.Any(reminder => CardKey.Reminder(reminder.Kind) == key) ? context.Texts.FactReminders
        : key == CardKey.Minutes ? context.Texts.Minutes
        : meeting.Items.FirstOrDefault(item => CardKey.Item(item.Key) == key) is { } item ? context.Texts.Item(item.Item.Number)
        : context.Texts.Agenda;
}
