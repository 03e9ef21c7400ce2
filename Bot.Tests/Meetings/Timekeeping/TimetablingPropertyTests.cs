using MoedeBot.Documents;
using MoedeBot.Meetings;
using MoedeBot.Tests.Support;
using MoedeBot.Texts;

namespace MoedeBot.Tests.Meetings.Timekeeping;

/// <summary>What holds for every timetable, tried on many made by chance, each from its own number.</summary>
public sealed class TimetablingPropertyTests
{
    private const int Tries = 400;

    /// <summary>An ordinary day, those on which the clocks change, and the first working day after.</summary>
    public static TheoryData<DateOnly> Days => [new(2026, 10, 14), new(2026, 10, 25), new(2027, 3, 28), new(2026, 10, 26)];

    [Theory]
    [MemberData(nameof(Days))]
    public void Without_a_change_and_before_the_meeting_every_line_stands_where_the_agenda_has_it(DateOnly day) => Try(day, orderly: false, (meeting, _) =>
        Assert.All(meeting.Times.Rows.Where(row => row.Planned is not null), row => Assert.Equal(row.Planned, row.Expected)));

    [Theory]
    [MemberData(nameof(Days))]
    public void A_line_shows_the_clock_that_the_agenda_prints(DateOnly day) => Try(day, orderly: false, (meeting, _) =>
        Assert.All(meeting.Times.Rows.Where(row => row.Planned is not null), row => Assert.Equal(Printed(row, day), Clock(row.Planned!.Value))));

    [Theory]
    [MemberData(nameof(Days))]
    public void Breaks_keep_their_time_however_late_the_meeting_is(DateOnly day) => Try(day, orderly: true, (meeting, random) =>
    {
        Late(meeting, random);
        Assert.All(meeting.Times.Rows.Where(row => row.Row.IsBreak), row => Assert.Equal(row.Planned, row.Expected));
    });

    [Theory]
    [MemberData(nameof(Days))]
    public void Nothing_comes_before_its_plan_or_in_a_break_and_nothing_begins_before_the_one_before_it_has_ended(DateOnly day) => Try(day, orderly: true, (meeting, random) =>
    {
        Late(meeting, random);
        var rows = meeting.Times.Rows.Where(row => row.Expected is not null && !row.Row.IsBreak && row.Length > TimeSpan.Zero).ToList();
        var breaks = meeting.Times.Rows.Where(row => row.Row.IsBreak).ToList();

        Assert.All(rows.Skip(1), row => Assert.True(row.Expected >= row.Planned));
        Assert.All(rows.Zip(rows.Skip(1)), pair => Assert.True(pair.Second.Expected >= pair.First.Expected + pair.First.Length));
        Assert.All(rows, row => Assert.DoesNotContain(breaks, pause => pause.Expected <= row.Expected && row.Expected < pause.Expected + pause.Length));
    });

    [Theory]
    [MemberData(nameof(Days))]
    public void An_item_that_would_run_over_a_break_is_said_to_and_no_other(DateOnly day) => Try(day, orderly: true, (meeting, random) =>
    {
        Late(meeting, random);
        var starts = meeting.Times.Rows.Where(row => row.Row.IsBreak).Select(row => row.Expected!.Value).ToList();

        Assert.All(meeting.Times.Rows.Where(row => row is { Expected: not null, Row.IsBreak: false }), row => Assert.Equal(
            starts.Any(start => row.Expected < start && start < row.Expected + row.Length), row.Over is not null));
    });

    [Theory]
    [MemberData(nameof(Days))]
    public void A_swap_made_twice_is_none_and_no_change_loses_a_line(DateOnly day) => Try(day, orderly: true, (meeting, random) =>
    {
        var before = meeting.Lines;
        var keys = meeting.State.Items.Select(item => item.Key).ToArray();
        random.Shuffle(keys);
        if (keys.Length < 2)
            return;
        var swap = new TimetableChange(TimetableChangeKind.Swap) { Item = keys[0], With = keys[1] };

        Assert.Equal(before.Count, meeting.Changed(swap).Lines.Count);
        Assert.Equal(before, meeting.Changed(swap).Lines);
    });

    [Theory]
    [MemberData(nameof(Days))]
    public void A_shift_and_its_opposite_leave_the_plan_as_it_was(DateOnly day) => Try(day, orderly: true, (meeting, random) =>
    {
        var before = meeting.Lines;
        var item = meeting.State.Items[random.Next(meeting.State.Items.Length)].Key;
        var minutes = random.Next(1, 90);

        meeting.Changed(new(TimetableChangeKind.Shift) { Item = item, Minutes = minutes }).Changed(new(TimetableChangeKind.Shift) { Item = item, Minutes = -minutes });

        Assert.Equal(before, meeting.Lines);
    });

    private static void Try(DateOnly day, bool orderly, Action<TimedMeeting, Random> check)
    {
        for (var seed = 0; seed < Tries; seed++)
        {
            var random = new Random(seed);
            check(Make(day, orderly, random), random);
        }
    }

    /// <summary>Items one after the other with breaks and pauses in between; a disorderly one has entries anywhere, over each other too.</summary>
    private static TimedMeeting Make(DateOnly day, bool orderly, Random random)
    {
        var entries = new List<TimetableEntry>();
        // Orderly ones keep clear of the hours that come twice, or not at all: there the length by the clock is not the real one.
        var at = new TimeOnly(orderly ? random.Next(4, 10) : random.Next(0, 10), random.Next(12) * 5);
        for (var number = 1; number <= random.Next(2, 9); number++)
        {
            if (number > 1 && random.Next(4) == 0)
                entries.Add(new TimetableEntry(at, at = at.AddMinutes(random.Next(1, 7) * 5), "Pause", null) { Break = true });
            if (random.Next(5) > 0)
                at = orderly ? at.AddMinutes(random.Next(3) * 5) : new TimeOnly(random.Next(0, 20), random.Next(60));
            entries.Add(new TimetableEntry(at, at = at.AddMinutes(random.Next(1, 10) * 5), $"Sag {number}", number));
        }

        var items = entries.Select(entry => entry.Item).OfType<int>().Select(number => MeetingBuilder.Item(number, $"Sag {number}")).ToList();
        if (random.Next(3) == 0)
            items.Add(MeetingBuilder.Item(items.Count + 1, "Eventuelt"));
        return TimedMeeting.With(MeetingBuilder.Agenda([.. items]) with { Timetable = new Timetable(1, entries) }, day);
    }

    private static void Late(TimedMeeting meeting, Random random)
    {
        var first = meeting.State.Agenda.Timetable!.Entries[0];
        meeting.Started(Text(first.Start)).Concluded(Text(first.End.AddMinutes(random.Next(120))), 1);
    }

    private static string Text(TimeOnly time) => time.ToString("HH.mm", System.Globalization.CultureInfo.InvariantCulture);

    // An hour that does not come is an hour later.
    private static TimeOnly Printed(TimeRow row, DateOnly day) =>
        LocalTime.Copenhagen.IsInvalidTime(day.ToDateTime(row.Row.Entry!.Start)) ? row.Row.Entry.Start.AddHours(1) : row.Row.Entry.Start;

    private static TimeOnly Clock(DateTimeOffset at) => LocalTime.ClockOf(at, LocalTime.Copenhagen);
}
