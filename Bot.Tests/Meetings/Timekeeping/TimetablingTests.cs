using MoedeBot.Documents;
using MoedeBot.Meetings;
using MoedeBot.Tests.Support;

namespace MoedeBot.Tests.Meetings.Timekeeping;

/// <summary>Planned, expected and actual times by example; the clock times are those of a town hall in Denmark.</summary>
public sealed class TimetablingTests
{
    private static readonly string[] _morning = ["08.30-09.00 1", "09.00-10.15 2", "10.15-10.30", "10.30-11.00 3", "11.00-11.30 4"];

    [Fact]
    public void Before_the_meeting_the_timetable_is_the_agenda_s_own() =>
        Assert.Equal(["1 08.30", "2 09.00", "pause 10.15", "3 10.30", "4 11.00"], TimedMeeting.Of(_morning).Lines);

    [Fact]
    public void A_late_item_moves_what_follows_and_the_break_stays_and_is_said_to_be_run_over()
    {
        var meeting = TimedMeeting.Of(_morning).Started("08.30").Concluded("09.12", 1);

        Assert.Equal(["1 08.30–09.12", "2 09.12 (09.00) over 10.15", "pause 10.15", "3 10.42 (10.30)", "4 11.12 (11.00)"], meeting.Lines);
        Assert.Equal(12, meeting.Times.Behind);
    }

    [Fact]
    public void Slack_and_a_break_that_is_long_enough_take_the_delay_up()
    {
        var meeting = TimedMeeting.Of("08.30-09.00 1", "09.00-10.00 2", "10.15-10.30", "10.30-11.00 3").Started("08.30").Concluded("09.12", 1);

        Assert.Equal(["1 08.30–09.12", "2 09.12 (09.00)", "pause 10.15", "3 10.30"], meeting.Lines);
    }

    [Fact]
    public void An_early_item_moves_only_the_next_one()
    {
        var meeting = TimedMeeting.Of(_morning).Started("08.30").Concluded("08.40", 1);

        Assert.Equal(["1 08.30–08.40", "2 08.40 (09.00)", "pause 10.15", "3 10.30", "4 11.00"], meeting.Lines);
        Assert.Equal(-20, meeting.Times.Behind);
    }

    [Fact]
    public void After_a_break_the_next_item_waits_for_the_secretary_to_start_it()
    {
        var before = TimedMeeting.Of(_morning).Started("08.30").Concluded("09.00", 1).Concluded("10.10", 2);
        Assert.Equal(3, before.Times.Awaited!.Key);
        Assert.Equal("3 10.30", before.Lines[3]);

        var started = before.At("10.36", new MeetingCommand.StartItem(3));
        Assert.Null(started.Times.Awaited);
        Assert.Equal(6, started.Times.Behind);
        Assert.Equal(["3 10.36 (10.30)", "4 11.06 (11.00)"], started.Lines.Skip(3));
        Assert.Equal("3 10.36–11.02", started.Concluded("11.02", 3).Lines[3]);
    }

    [Fact]
    public void An_item_after_a_break_that_nobody_started_is_taken_to_have_begun_after_it() =>
        Assert.Equal("3 10.30–11.02", TimedMeeting.Of(_morning).Started("08.30").Concluded("09.00", 1).Concluded("10.10", 2).Concluded("11.02", 3).Lines[3]);

    [Fact]
    public void A_late_start_is_a_delay_though_nothing_is_concluded() =>
        Assert.Equal((15, "1 08.45 (08.30)"), (TimedMeeting.Of(_morning).Started("08.45").Times.Behind, TimedMeeting.Of(_morning).Started("08.45").Lines[0]));

    [Fact]
    public void Shifting_moves_the_item_and_what_follows_up_to_the_break()
    {
        var meeting = TimedMeeting.Of("08.30-09.00 1", "09.00-09.30 2", "09.30-10.00 3", "10.15-10.30", "10.30-11.00 4")
            .Changed(new(TimetableChangeKind.Shift) { Item = 2, Minutes = 15 });

        Assert.Equal(["1 08.30", "2 09.15 (09.00)", "3 09.45 (09.30)", "pause 10.15", "4 10.30"], meeting.Lines);
        Assert.Equal(0, meeting.Started("08.30").Concluded("09.15", 1).Times.Behind);
    }

    [Fact]
    public void Shortening_and_lengthening_move_what_follows()
    {
        var shorter = TimedMeeting.Of(_morning).Changed(new(TimetableChangeKind.Length) { Item = 3, Minutes = 10 });
        var longer = TimedMeeting.Of(_morning).Changed(new(TimetableChangeKind.Length) { Item = 1, Minutes = 50 });

        Assert.Equal("4 10.40 (11.00)", shorter.Lines[4]);
        Assert.Equal(["2 09.20 (09.00) over 10.15", "pause 10.15", "3 10.50 (10.30)"], longer.Lines.Skip(1).Take(3));
    }

    [Fact]
    public void Swapped_items_are_taken_in_each_other_s_place_and_keep_their_numbers_and_lengths()
    {
        var meeting = TimedMeeting.Of(_morning).Changed(new(TimetableChangeKind.Swap) { Item = 2, With = 4 });

        Assert.Equal(["1 08.30", "4 09.00 (11.00)", "pause 10.15", "3 10.30", "2 11.00 (09.00)"], meeting.Lines);
        Assert.Equal(4, meeting.Concluded("09.00", 1).State.Current!.Item.Number);
        Assert.Equal([1, 2, 3, 4], meeting.State.Agenda.Items.Select(item => item.Number));
    }

    [Fact]
    public void A_break_stays_until_it_is_moved_and_then_it_parts_other_items()
    {
        var meeting = TimedMeeting.Of(_morning).Started("08.30").Concluded("09.30", 1)
            .Changed(new(TimetableChangeKind.Break) { Break = 1, At = new TimeOnly(10, 45) });

        Assert.Equal(["2 09.30 (09.00)", "pause 10.45 (10.15)", "3 11.00 (10.30)", "4 11.30 (11.00)"], meeting.Lines.Skip(1));
    }

    [Fact]
    public void An_item_that_would_begin_shortly_before_a_break_and_run_over_it_waits_until_after()
    {
        var meeting = TimedMeeting.Of(_morning).Started("08.30").Concluded("09.22", 1)
            .Changed(new(TimetableChangeKind.Break) { Break = 1, At = new TimeOnly(10, 45) });

        Assert.Equal(["2 09.22 (09.00)", "pause 10.45 (10.15)", "3 11.00 (10.30)"], meeting.Lines.Skip(1).Take(3));
        Assert.Equal(3, meeting.Concluded("10.40", 2).Times.Awaited!.Key);
    }

    [Fact]
    public void A_break_can_be_shortened() =>
        Assert.Equal(TimeSpan.FromMinutes(5), TimedMeeting.Of(_morning).Changed(new(TimetableChangeKind.Length) { Break = 1, Minutes = 5 }).Times.Rows[2].Length);

    [Fact]
    public void A_postponed_item_gives_its_time_to_those_after_it_and_is_no_step_of_the_meeting()
    {
        var meeting = TimedMeeting.Of(_morning).Started("08.30").Concluded("09.00", 1).At("09.20", new MeetingCommand.PostponeItem(3, "Punktet blev udsat til næste møde."));

        Assert.Equal(["1 08.30–09.00", "2 09.00", "pause 10.15", "3", "4 10.30 (11.00)"], meeting.Lines);
        Assert.True(meeting.Times.Rows[3].Postponed);
        Assert.Equal("2 09.00–10.00", meeting.Concluded("10.00", 2).Lines[1]);
        Assert.Equal("Punktet blev udsat til næste møde.", meeting.State.Find(3)!.Decision!.Text);
    }

    [Fact]
    public void Items_concluded_together_take_no_time_and_do_not_begin_the_meeting()
    {
        var meeting = TimedMeeting.Of(_morning);
        meeting.At("08.10", new MeetingCommand.ConcludeItems([.. meeting.State.Items.Skip(2).Select(item =>
            new MeetingCommand.ConcludeItem(item.Key, "Godkendt.") { Seen = item.Version })]));

        Assert.False(meeting.State.HasBegun);
        Assert.Equal(["1 08.30–09.12", "2 09.12 (09.00) over 10.15"], meeting.Started("08.30").Concluded("09.12", 1).Lines.Take(2));
    }

    [Fact]
    public void A_postponed_item_that_is_taken_up_again_has_its_time_again()
    {
        var meeting = TimedMeeting.Of(_morning).At("08.35", new MeetingCommand.PostponeItem(3, "Udsat.")).At("08.36", new MeetingCommand.ReopenItem(3, "Alligevel"));

        Assert.Equal(["3 10.30", "4 11.00"], meeting.Lines.Skip(3));
    }

    [Fact]
    public void Starting_an_item_out_of_turn_takes_it_before_those_that_were_next()
    {
        var meeting = TimedMeeting.Of(_morning).Started("08.30").Concluded("09.00", 1).At("09.02", new MeetingCommand.StartItem(4));

        Assert.Equal(4, meeting.State.Current!.Key);
        Assert.Equal([1, 4, 2, 3], meeting.State.InTurn.Select(item => item.Key));
    }

    [Fact]
    public void What_is_corrected_later_took_its_time_then()
    {
        var meeting = TimedMeeting.Of(_morning).Started("08.30").Concluded("09.12", 1)
            .At("09.30", new MeetingCommand.ReopenItem(1, "Slåfejl")).Concluded("09.31", 1);

        Assert.Equal("1 08.30–09.12", meeting.Lines[0]);
        Assert.Equal(12, meeting.Times.Behind);
    }

    [Fact]
    public void Without_any_plan_only_what_happened_is_told()
    {
        var meeting = TimedMeeting.With(MeetingBuilder.Agenda(MeetingBuilder.Item(1, "Budget"), MeetingBuilder.Item(2, "Skoler"), MeetingBuilder.Item(3, "Eventuelt")))
            .Started("08.31").Concluded("09.12", 1);

        Assert.False(meeting.Times.Planned);
        Assert.Equal(["1 08.31–09.12", "2", "3"], meeting.Lines);
        Assert.Equal(0, meeting.Times.Behind);
    }

    [Fact]
    public void Durations_in_the_titles_are_a_plan()
    {
        var meeting = TimedMeeting.With(MeetingBuilder.Agenda(
            MeetingBuilder.Item(1, "Godkendelse af dagsorden"), MeetingBuilder.Item(2, "Budget (30 min.)"), MeetingBuilder.Item(3, "Skoler – 45 minutter")));

        Assert.Equal(["1 08.30", "2 08.30", "3 09.00"], meeting.Lines);
        Assert.Equal("3 09.20 (09.00)", meeting.Started("08.30").Concluded("08.31", 1).Concluded("09.20", 2).Lines[2]);
    }

    [Fact]
    public void A_single_duration_is_no_plan() =>
        Assert.False(TimedMeeting.With(MeetingBuilder.Agenda(
            MeetingBuilder.Item(1, "Budget (30 min.)"), MeetingBuilder.Item(2, "Skoler"), MeetingBuilder.Item(3, "Veje"))).Times.Planned);

    [Fact]
    public void A_meeting_held_on_another_day_goes_by_the_day_that_it_was_started_on()
    {
        var later = new DateOnly(2026, 10, 15);
        var meeting = TimedMeeting.Of(_morning).At("08.40", new MeetingCommand.StartMeeting(later), later);

        Assert.Equal(10, meeting.Times.Behind);
        Assert.Equal("2 09.10 (09.00) over 10.15", meeting.Lines[1]);
    }

    [Fact]
    public void A_meeting_held_hours_from_its_plan_is_not_late()
    {
        var meeting = TimedMeeting.Of(_morning).Started("15.00").Concluded("15.30", 1);

        Assert.Equal(0, meeting.Times.Behind);
        Assert.Equal(["1 15.00–15.30", "2 09.00"], meeting.Lines.Take(2));
    }

    [Fact]
    public void An_entry_without_an_item_takes_its_time()
    {
        var agenda = MeetingBuilder.Agenda(MeetingBuilder.Item(1, "Sag 1"), MeetingBuilder.Item(2, "Sag 2")) with
        {
            Timetable = new Timetable(1,
            [
                new TimetableEntry(new(8, 30), new(9, 0), "Sag 1", 1), new TimetableEntry(new(9, 0), new(9, 15), "Besøg", null),
                new TimetableEntry(new(9, 15), new(9, 45), "Sag 2", 2),
            ]),
        };

        Assert.Equal(["1 08.30–09.10", "andet 09.10 (09.00)", "2 09.25 (09.15)"], TimedMeeting.With(agenda).Started("08.30").Concluded("09.10", 1).Lines);
    }

    [Fact]
    public void A_new_edition_with_other_times_is_the_plan_and_one_that_only_adds_leaves_the_changes()
    {
        var meeting = TimedMeeting.Of(_morning).Changed(new(TimetableChangeKind.Shift) { Item = 3, Minutes = 20 });
        var added = Edition(meeting, entries => [.. entries, new TimetableEntry(new(11, 30), new(12, 0), "Sag 5", 5)], MeetingBuilder.Item(5, "Sag 5"));
        var other = Edition(meeting, entries => [.. entries.Select(entry => entry with { Start = entry.Start.AddMinutes(5), End = entry.End.AddMinutes(5) })]);

        Assert.NotEmpty(added.Time.Changes);
        Assert.Empty(other.Time.Changes);
        Assert.Equal([1, 2, 3, 4, 5], added.InTurn.Select(item => item.Key));
    }

    private static MeetingState Edition(
        TimedMeeting meeting, Func<IReadOnlyList<TimetableEntry>, IReadOnlyList<TimetableEntry>> change, params AgendaItem[] more)
    {
        var agenda = meeting.State.Agenda;
        var edition = agenda with { Items = [.. agenda.Items, .. more], Timetable = new Timetable(1, change(agenda.Timetable!.Entries)) };
        return MeetingBuilder.After(
            meeting.State, MeetingBuilder.Secretary,
            new MeetingCommand.ReceiveRevision(edition, [], false, "a:sofie"), new MeetingCommand.PostRevision(1));
    }
}
