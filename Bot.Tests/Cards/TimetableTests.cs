using MoedeBot.Cards;
using MoedeBot.Documents;
using MoedeBot.Meetings;

namespace MoedeBot.Tests.Cards;

public sealed class TimetableTests
{
    [Theory]
    [InlineData("09.00", 0)]
    [InlineData("09.02", 0)]
    [InlineData("09.03", 3)]
    [InlineData("09.12", 12)]
    [InlineData("08.50", -10)]
    [InlineData("15.01", 0)]
    public void The_delay_is_known_from_when_the_last_item_was_concluded(string concluded, int minutes)
    {
        var meeting = SampleMeeting.Posted
            .Then("08:30", SampleMeeting.Secretary, new MeetingCommand.ConcludeItem(1, "Godkendt."))
            .Then(concluded.Replace('.', ':'), SampleMeeting.Secretary, new MeetingCommand.ConcludeItem(2, "Godkendt."));

        Assert.Equal(minutes, Delay.Of(meeting, SampleMeeting.Danish));
    }

    [Fact]
    public void Nobody_is_late_before_the_meeting_or_on_another_day_or_after_it()
    {
        var otherDay = SampleMeeting.Underway with { Agenda = SampleMeeting.Agenda with { Head = SampleMeeting.Agenda.Head with { Date = new DateOnly(2026, 10, 15) } } };

        Assert.All([SampleMeeting.Posted, otherDay, SampleMeeting.Ended], meeting => Assert.Equal(0, Delay.Of(meeting, SampleMeeting.Danish)));
    }

    [Fact]
    public void Items_that_the_timetable_does_not_name_stand_where_their_number_puts_them() =>
        Assert.Equal([1, 2, 3, null, 4, null, 5], Plan.Of(SampleMeeting.Agenda).Select(row => row.Item?.Number));

    [Fact]
    public void Without_a_timetable_the_plan_is_the_items() =>
        Assert.Equal([1, 2, 3, 4, 5], Plan.Of(SampleMeeting.Agenda with { Timetable = null }).Select(row => row.Item?.Number));

    [Fact]
    public void No_item_is_lost_when_the_timetable_has_them_in_another_order()
    {
        var entries = SampleMeeting.Agenda.Timetable!.Entries.Reverse().ToList();
        var numbers = Plan.Of(SampleMeeting.Agenda with { Timetable = new Timetable(1, entries) }).Select(row => row.Item?.Number);

        Assert.Equal([1, 2, 3, 4, 5], numbers.OfType<int>().Order());
    }

    [Theory]
    [InlineData(3, null)]
    [InlineData(null, 4)]
    [InlineData(null, null)]
    public void A_label_that_may_be_a_closed_items_is_hidden(int? item, int? proposed)
    {
        var label = proposed is null ? "PERSONALESAG I TEKNIK, fortsat" : "Noget om en medarbejder";

        Assert.True(Plan.Hides(SampleMeeting.Agenda, new TimetableEntry(default, default, label, item) { ProposedItem = proposed }));
        Assert.False(Plan.Hides(SampleMeeting.Agenda, SampleMeeting.Agenda.Timetable!.Entries[0]));
    }
}
