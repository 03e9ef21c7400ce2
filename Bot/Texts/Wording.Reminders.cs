namespace MoedeBot.Texts;

/// <summary>Reminders before and after the meeting.</summary>
public sealed partial class Wording
{
    internal string RemindAgendaText(int items) => Count(nameof(RemindAgendaText), items, items);

    internal string WithoutPositionsYet(string items) => Fill(nameof(WithoutPositionsYet), items);

    internal string AgendaReminderLabel => Get();

    internal string PositionsReminderLabel => Get();

    internal string ApprovalReminderLabel => Get();

    internal string RemindApproval => Get();

    internal string RemindApprovalText => Get();

    internal string FactReminders => Get();

    internal string ReminderNone => Get();

    internal string ReminderWeek => Get();

    internal string ReminderTwoDays => Get();

    internal string ReminderDay => Get();

    internal string ReminderHours => Get();

    internal string RemindAgenda => Get();

    internal string RemindPositions => Get();

    internal string RemindPositionsText => Get();
}
