using System.Text.Json.Nodes;
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

        Assert.Equal(minutes, Behind(meeting));
    }

    [Fact]
    public void Nobody_is_late_before_the_meeting_or_on_another_day_or_after_it()
    {
        var otherDay = SampleMeeting.Underway with { Agenda = SampleMeeting.Agenda with { Head = SampleMeeting.Agenda.Head with { Date = new DateOnly(2026, 10, 15) } } };

        Assert.All([SampleMeeting.Posted, otherDay, SampleMeeting.Ended], meeting => Assert.Equal(0, Behind(meeting)));
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

    [Fact]
    public void What_is_over_shows_when_it_was_and_what_runs_over_a_break_says_so()
    {
        var card = Json(SampleMeeting.Underway);

        Assert.Contains("kl. 08.34–09.12", card, StringComparison.Ordinal);
        Assert.Contains("planlagt 09.00 · rækker ind i pausen kl. 10.15", card, StringComparison.Ordinal);
        Assert.Contains("ventes slut kl. 12.12", card, StringComparison.Ordinal);
        Assert.Contains("12 min. efter planen", card, StringComparison.Ordinal);
    }

    [Fact]
    public void The_start_is_offered_until_the_meeting_has_begun_and_after_a_break_that_of_the_next_item()
    {
        Assert.Contains("Start mødet", Json(SampleMeeting.Posted), StringComparison.Ordinal);
        Assert.DoesNotContain("Start ", Json(SampleMeeting.Underway), StringComparison.Ordinal);
        Assert.Contains("Start punkt 4", Json(SampleMeeting.Underway.Then("10.14".Replace('.', ':'), SampleMeeting.Secretary, new MeetingCommand.ConcludeItem(3, "Ja."))), StringComparison.Ordinal);
    }

    [Fact]
    public void A_meeting_that_is_over_has_nothing_to_start_or_change()
    {
        Assert.DoesNotContain(CardVerbs.TimetableEdit, Json(SampleMeeting.Ended), StringComparison.Ordinal);
        Assert.DoesNotContain(CardVerbs.TimetableStart, Json(SampleMeeting.Ended), StringComparison.Ordinal);
    }

    [Fact]
    public void Where_nothing_is_planned_no_time_is_shown_but_the_order_can_be_changed()
    {
        var unplanned = Json(SampleTimes.Unplanned);

        Assert.Contains("Ret rækkefølge", unplanned, StringComparison.Ordinal);
        Assert.DoesNotContain("planlagt", unplanned, StringComparison.Ordinal);
        Assert.Contains("kl. 08.34–09.12", unplanned, StringComparison.Ordinal);
    }

    private static string Json(MeetingState meeting) =>
        JsonNode.Parse(TimetableCard.Make(meeting, SampleMeeting.Danish).ToJson())!.ToJsonString(Support.Json.Readable);

    private static int Behind(MeetingState meeting) => Timetabling.Of(meeting, SampleMeeting.Danish.Zone).Behind;
}
