using MoedeBot.Meetings;
using MoedeBot.Tests.Support;

namespace MoedeBot.Tests.Meetings.Timekeeping;

public sealed class TimekeepingRulesTests
{
    private static readonly MeetingState _planned = TimedMeeting.Of("08.30-09.00 1", "09.00-09.15", "09.15-10.00 2").State;
    private static readonly MeetingState _unplanned = MeetingBuilder.Running(MeetingBuilder.Item(1, "Budget"), MeetingBuilder.Item(2, "Skoler"));

    public static TheoryData<TimetableChange, Refusal?> Changes => new()
    {
        { new(TimetableChangeKind.Shift) { Item = 2, Minutes = 10 }, null },
        { new(TimetableChangeKind.Shift) { Item = 2, Minutes = -10 }, null },
        { new(TimetableChangeKind.Shift) { Item = 2 }, Refusal.Empty },
        { new(TimetableChangeKind.Shift) { Item = 2, Minutes = 0 }, Refusal.Empty },
        { new(TimetableChangeKind.Shift) { Item = 2, Minutes = 481 }, Refusal.Empty },
        { new(TimetableChangeKind.Shift) { Break = 1, Minutes = 10 }, Refusal.Empty },
        { new(TimetableChangeKind.Length) { Item = 2, Minutes = 20 }, null },
        { new(TimetableChangeKind.Length) { Item = 2, Minutes = -20 }, Refusal.Empty },
        { new(TimetableChangeKind.Length) { Break = 1, Minutes = 5 }, null },
        { new(TimetableChangeKind.Length) { Minutes = 5 }, Refusal.Empty },
        { new(TimetableChangeKind.Swap) { Item = 1, With = 2 }, null },
        { new(TimetableChangeKind.Swap) { Item = 1, With = 1 }, Refusal.Empty },
        { new(TimetableChangeKind.Swap) { Item = 1 }, Refusal.Empty },
        { new(TimetableChangeKind.Swap) { Item = 1, With = 9 }, Refusal.UnknownItem },
        { new(TimetableChangeKind.Break) { Break = 1, At = new(9, 30) }, null },
        { new(TimetableChangeKind.Break) { Break = 1 }, Refusal.Empty },
        { new(TimetableChangeKind.Break) { Break = 2, At = new(9, 30) }, Refusal.UnknownItem },
        { new(TimetableChangeKind.Shift) { Item = 9, Minutes = 10 }, Refusal.UnknownItem },
    };

    [Theory]
    [MemberData(nameof(Changes))]
    public void A_change_needs_what_belongs_to_it(TimetableChange change, Refusal? refusal) =>
        Assert.Equal(refusal, MeetingBuilder.RefusalOf(_planned, MeetingBuilder.Secretary, new MeetingCommand.ChangeTimetable(change)));

    [Fact]
    public void Where_nothing_is_planned_no_time_can_be_changed_but_the_order_can()
    {
        var shift = new MeetingCommand.ChangeTimetable(new(TimetableChangeKind.Shift) { Item = 1, Minutes = 10 });
        var swap = new MeetingCommand.ChangeTimetable(new(TimetableChangeKind.Swap) { Item = 1, With = 2 });

        Assert.Equal(Refusal.NoTimetable, MeetingBuilder.RefusalOf(_unplanned, MeetingBuilder.Secretary, shift));
        Assert.Equal(2, MeetingBuilder.After(_unplanned, MeetingBuilder.Secretary, swap).Current!.Key);
    }

    [Fact]
    public void What_is_concluded_or_over_is_not_changed()
    {
        var begun = MeetingBuilder.After(_planned, MeetingBuilder.Secretary, new MeetingCommand.ConcludeItem(1, "Ja."));
        var ended = MeetingBuilder.After(begun, MeetingBuilder.Secretary, new MeetingCommand.ConcludeItem(2, "Ja."));
        var swap = new MeetingCommand.ChangeTimetable(new(TimetableChangeKind.Swap) { Item = 1, With = 2 });

        Assert.Equal(Refusal.ItemConcluded, MeetingBuilder.RefusalOf(begun, MeetingBuilder.Secretary, swap));
        Assert.Equal(Refusal.ItemConcluded, MeetingBuilder.RefusalOf(begun, MeetingBuilder.Secretary, new MeetingCommand.StartItem(1)));
        Assert.Equal(Refusal.ItemConcluded, MeetingBuilder.RefusalOf(begun, MeetingBuilder.Secretary, new MeetingCommand.PostponeItem(1, "Udsat.")));
        Assert.Equal(Refusal.MeetingOver, MeetingBuilder.RefusalOf(ended, MeetingBuilder.Secretary, swap));
    }

    [Fact]
    public void A_meeting_begins_once_and_not_before_its_day()
    {
        var day = new DateOnly(2026, 10, 14);
        var begun = MeetingBuilder.After(_planned, MeetingBuilder.Secretary, new MeetingCommand.StartMeeting(day));

        Assert.Equal(Refusal.MeetingNotToday, MeetingBuilder.RefusalOf(_planned, MeetingBuilder.Secretary, new MeetingCommand.StartMeeting(day.AddDays(-1))));
        Assert.Equal(begun.Sequence, MeetingBuilder.After(begun, MeetingBuilder.Secretary, new MeetingCommand.StartMeeting(day)).Sequence);
    }

    [Fact]
    public void An_item_is_started_once_and_a_postponed_one_needs_its_words()
    {
        var begun = MeetingBuilder.After(_planned, MeetingBuilder.Secretary, new MeetingCommand.StartItem(1));

        Assert.Equal(begun.Sequence, MeetingBuilder.After(begun, MeetingBuilder.Secretary, new MeetingCommand.StartItem(1)).Sequence);
        Assert.Equal(Refusal.Empty, MeetingBuilder.RefusalOf(begun, MeetingBuilder.Secretary, new MeetingCommand.PostponeItem(2, " ")));
    }

    [Fact]
    public void Nobody_but_the_secretary_changes_when_items_are_taken() =>
        Assert.All(
            (MeetingCommand[])[
                new MeetingCommand.StartMeeting(new(2026, 10, 14)), new MeetingCommand.StartItem(1), new MeetingCommand.PostponeItem(1, "Udsat."),
                new MeetingCommand.ChangeTimetable(new(TimetableChangeKind.Swap) { Item = 1, With = 2 }),
            ],
            command => Assert.Equal(Refusal.NotSecretary, MeetingBuilder.RefusalOf(_planned, MeetingBuilder.Member, command)));
}
