using MoedeBot.Meetings;
using MoedeBot.Tests.Support;
using MoedeBot.Texts;

namespace MoedeBot.Tests.Meetings;

public sealed class ReminderRulesTests
{
    private static readonly DateTimeOffset _posted = new(2026, 10, 1, 6, 0, 0, TimeSpan.Zero);

    /// <summary>By the clock in Denmark, for a meeting on the day at 08.30.</summary>
    [Theory]
    [InlineData(ReminderTime.WeekBefore, "2026-10-14", "2026-10-07 09:00")]
    [InlineData(ReminderTime.TwoDaysBefore, "2026-10-14", "2026-10-12 09:00")]
    [InlineData(ReminderTime.DayBefore, "2026-10-14", "2026-10-13 12:00")]
    [InlineData(ReminderTime.TwoHoursBefore, "2026-10-14", "2026-10-14 06:30")]
    [InlineData(ReminderTime.DayBefore, "2026-10-26", "2026-10-25 12:00")]
    [InlineData(ReminderTime.WeekBefore, "2026-10-26", "2026-10-19 09:00")]
    [InlineData(ReminderTime.TwoHoursBefore, "2026-10-25", "2026-10-25 06:30")]
    public void A_reminder_is_due_from_its_time_until_the_meeting_begins(ReminderTime time, string day, string from)
    {
        var date = DateOnly.ParseExact(day, "yyyy-MM-dd");
        var forum = MeetingBuilder.Forum with { AgendaReminder = time };
        var meeting = Meeting(date);
        var due = Local(DateTime.ParseExact(from, "yyyy-MM-dd HH:mm", null));
        var start = Local(date.ToDateTime(new TimeOnly(8, 30)));

        Assert.Empty(Due(meeting, forum, due - TimeSpan.FromSeconds(1)));
        Assert.Equal([ReminderKind.Agenda], Due(meeting, forum, due));
        Assert.Equal([ReminderKind.Agenda], Due(meeting, forum, start - TimeSpan.FromSeconds(1)));
        Assert.Empty(Due(meeting, forum, start));
        Assert.True(ReminderRules.IsPast(meeting, forum, start, LocalTime.Copenhagen));
    }

    [Fact]
    public void Both_are_set_apart()
    {
        var forum = MeetingBuilder.Forum with { AgendaReminder = ReminderTime.WeekBefore, PositionsReminder = ReminderTime.DayBefore };

        Assert.Equal([ReminderKind.Agenda], Due(Meeting(), forum, Local(new DateTime(2026, 10, 12))));
        Assert.Equal([ReminderKind.Agenda, ReminderKind.Positions], Due(Meeting(), forum, Local(new DateTime(2026, 10, 13, 12, 0, 0))));
        Assert.Empty(Due(Meeting(), MeetingBuilder.Forum, Local(new DateTime(2026, 10, 13, 12, 0, 0))));
    }

    [Fact]
    public void Each_is_sent_once()
    {
        var sent = MeetingBuilder.After(Meeting(), Actor.Bot, new MeetingCommand.SendReminder(ReminderKind.Agenda), new MeetingCommand.SendReminder(ReminderKind.Agenda));

        Assert.Equal(ReminderKind.Agenda, Assert.Single(sent.Reminders).Kind);
        Assert.Empty(Due(sent, MeetingBuilder.Forum with { AgendaReminder = ReminderTime.DayBefore }, Local(new DateTime(2026, 10, 13, 13, 0, 0))));
    }

    [Fact]
    public void Nobody_is_reminded_of_a_draft_or_a_dropped_agenda_or_a_meeting_that_has_begun_or_is_over()
    {
        var draft = MeetingBuilder.After(null, MeetingBuilder.Secretary, MeetingBuilder.Receive(MeetingBuilder.Item(1, "Budget"), MeetingBuilder.Item(2, "Skoler")));
        var dropped = MeetingBuilder.After(draft, MeetingBuilder.Secretary, new MeetingCommand.DiscardAgenda());
        var started = MeetingBuilder.After(Meeting(), MeetingBuilder.Secretary, new MeetingCommand.StartMeeting(new DateOnly(2026, 10, 14)));
        var taken = MeetingBuilder.After(Meeting(), MeetingBuilder.Secretary, new MeetingCommand.ConcludeItem(1, "Ja."));
        var ended = MeetingBuilder.After(taken, MeetingBuilder.Secretary, new MeetingCommand.ConcludeItem(2, "Ja."));
        var forum = MeetingBuilder.Forum with { AgendaReminder = ReminderTime.DayBefore, PositionsReminder = ReminderTime.DayBefore };

        Assert.Empty(Due(draft, forum, Local(new DateTime(2026, 10, 13, 13, 0, 0))));
        Assert.Equal(Refusal.NotPosted, MeetingBuilder.RefusalOf(draft, Actor.Bot, new MeetingCommand.SendReminder(ReminderKind.Agenda)));
        foreach (var meeting in (MeetingState[])[started, taken, ended])
        {
            Assert.Empty(Due(meeting, forum, Local(new DateTime(2026, 10, 13, 13, 0, 0))));
            Assert.Equal(meeting.Sequence, MeetingBuilder.After(meeting, Actor.Bot, new MeetingCommand.SendReminder(ReminderKind.Agenda)).Sequence);
        }

        Assert.Equal(Refusal.Discarded, MeetingBuilder.RefusalOf(dropped, Actor.Bot, new MeetingCommand.SendReminder(ReminderKind.Agenda)));
    }

    [Fact]
    public void What_was_posted_after_the_time_needs_no_reminder()
    {
        var forum = MeetingBuilder.Forum with { AgendaReminder = ReminderTime.DayBefore };
        var late = Meeting() with { PostedAt = Local(new DateTime(2026, 10, 13, 12, 30, 0)) };

        Assert.Empty(Due(late, forum, Local(new DateTime(2026, 10, 13, 13, 0, 0))));
    }

    [Fact]
    public void Positions_are_asked_for_where_there_are_none_and_only_of_open_items()
    {
        var meeting = Meeting(items: [MeetingBuilder.Item(1, "Budget"), MeetingBuilder.Item(2, "Personsag", confidential: true), MeetingBuilder.Item(3, "Skoler")]);
        var partly = MeetingBuilder.After(meeting, MeetingBuilder.Member, new MeetingCommand.TakePosition(1, Position.Agree));
        var wholly = MeetingBuilder.After(partly, MeetingBuilder.Member, new MeetingCommand.TakePosition(3, Position.Disagree));

        Assert.Equal([3], Send(partly).Reminders[0].Items);
        Assert.Empty(Send(wholly).Reminders);
        Assert.Empty(Send(meeting with { Forum = meeting.Forum with { WithoutPositions = true } }).Reminders);
    }

    [Fact]
    public void A_meeting_without_a_date_is_reminded_of_never_and_one_without_a_start_by_days_alone()
    {
        var forum = MeetingBuilder.Forum with { AgendaReminder = ReminderTime.TwoHoursBefore, PositionsReminder = ReminderTime.DayBefore };
        var undated = Meeting() with { Agenda = Meeting().Agenda with { Head = Meeting().Agenda.Head with { Date = null } } };
        var unstarted = Meeting() with { Agenda = Meeting().Agenda with { Head = Meeting().Agenda.Head with { Start = null } } };

        Assert.Empty(Due(undated, forum, Local(new DateTime(2026, 10, 13, 23, 0, 0))));
        Assert.Equal([ReminderKind.Positions], Due(unstarted, forum, Local(new DateTime(2026, 10, 13, 23, 0, 0))));
        Assert.Empty(Due(unstarted, forum, Local(new DateTime(2026, 10, 14))));
    }

    [Fact]
    public void Corrections_are_asked_for_once_before_their_days_are_over_and_not_after()
    {
        var forum = MeetingBuilder.Forum with { ApprovalReminder = ReminderTime.DayBefore };
        var (minuted, noon) = (Minuted(), Local(new DateTime(2026, 10, 16, 12, 0, 0)));
        var sent = MeetingBuilder.After(minuted, Actor.Bot, new MeetingCommand.SendReminder(ReminderKind.Approval));

        Assert.Empty(Due(minuted, forum, noon - TimeSpan.FromSeconds(1)));
        Assert.Equal([ReminderKind.Approval], Due(minuted, forum, noon));
        Assert.False(ReminderRules.IsPast(minuted, forum, noon, LocalTime.Copenhagen));
        Assert.Empty(Due(sent, forum, noon));
        Assert.True(ReminderRules.IsPast(sent, forum, noon, LocalTime.Copenhagen));
        Assert.Empty(Due(minuted, forum, Local(new DateTime(2026, 10, 17, 10, 0, 0))));
        Assert.Empty(Due(Minuted(days: null), forum, noon));
        Assert.Empty(MeetingBuilder.After(Meeting(), Actor.Bot, new MeetingCommand.SendReminder(ReminderKind.Approval)).Reminders);
    }

    // The minutes come out on the day of the meeting at 10.
    private static MeetingState Minuted(int? days = 3)
    {
        var running = Meeting();
        var over = MeetingBuilder.After(
            running with { Forum = running.Forum with { CorrectionDays = days } }, MeetingBuilder.Secretary, new MeetingCommand.ConcludeItem(1, "Ja."), new MeetingCommand.ConcludeItem(2, "Ja."));
        var minutes = new Request(new MeetingCommand.RecordMinutes(1, "a", over.Sequence), Actor.Bot, null);
        return Batch.Decide(MeetingBuilder.Meeting, over, [minutes], Local(new DateTime(2026, 10, 14, 10, 0, 0))).State!;
    }

    private static MeetingState Send(MeetingState meeting) => MeetingBuilder.After(meeting, Actor.Bot, new MeetingCommand.SendReminder(ReminderKind.Positions));

    private static MeetingState Meeting(DateOnly? day = null, MoedeBot.Documents.AgendaItem[]? items = null)
    {
        var meeting = MeetingBuilder.Running(items ?? [MeetingBuilder.Item(1, "Budget"), MeetingBuilder.Item(2, "Skoler")]);
        var head = meeting.Agenda.Head with { Date = day ?? meeting.Agenda.Head.Date };
        return meeting with { PostedAt = _posted, Agenda = meeting.Agenda with { Head = head } };
    }

    private static IEnumerable<ReminderKind> Due(MeetingState meeting, Forum forum, DateTimeOffset now) =>
        ReminderRules.Due(meeting, forum, now, LocalTime.Copenhagen);

    private static DateTimeOffset Local(DateTime local) => new DateTimeOffset(local, LocalTime.Copenhagen.GetUtcOffset(local)).ToUniversalTime();
}
