using System.Globalization;
using MoedeBot.Documents;
using MoedeBot.Meetings;
using MoedeBot.Tests.Support;
using MoedeBot.Texts;

namespace MoedeBot.Tests.Meetings.Timekeeping;

/// <summary>A meeting told by the clock: what is done when, on the day that its agenda has.</summary>
internal sealed class TimedMeeting
{
    private readonly DateOnly day;

    private TimedMeeting(MeetingDocument agenda)
    {
        day = agenda.Head.Date ?? new DateOnly(2026, 10, 14);
        State = MeetingBuilder.After(
            null, MeetingBuilder.Secretary,
            new MeetingCommand.ReceiveAgenda(MeetingBuilder.Forum, agenda, [], false, "a:sofie"), new MeetingCommand.PostAgenda());
    }

    public MeetingState State { get; private set; }

    public MeetingTimes Times => Timetabling.Of(State, LocalTime.Copenhagen);

    /// <summary>Lines as people read them: <c>2 09.12 (09.00)</c>, with the plan where it is another.</summary>
    public IReadOnlyList<string> Lines => [.. Times.Rows.Select(Line)];

    /// <summary>An agenda whose timetable is written as <c>08.30-09.00 2</c>, an entry without a number being a break.</summary>
    public static TimedMeeting Of(params string[] entries) => Of(new DateOnly(2026, 10, 14), entries);

    public static TimedMeeting Of(DateOnly day, params string[] entries)
    {
        var timetable = entries.Select(Entry).ToList();
        var items = timetable.Select(entry => entry.Item).OfType<int>().Order().Select(number => MeetingBuilder.Item(number, $"Sag {number}"));
        return With(MeetingBuilder.Agenda([.. items]) with { Timetable = new Timetable(1, timetable) }, day);
    }

    public static TimedMeeting With(MeetingDocument agenda, DateOnly? day = null) =>
        new(agenda with { Head = agenda.Head with { Date = day ?? agenda.Head.Date } });

    public TimedMeeting At(string clock, MeetingCommand command, DateOnly? on = null)
    {
        var local = (on ?? day).ToDateTime(Clock(clock));
        var at = new DateTimeOffset(local, LocalTime.Copenhagen.GetUtcOffset(local)).ToUniversalTime();
        var batch = Batch.Decide(State.Id, State, [new Request(command, MeetingBuilder.Secretary, null)], at);
        Assert.Null(batch.Outcomes[0].Refusal);
        State = batch.State!;
        return this;
    }

    public TimedMeeting Started(string clock) => At(clock, new MeetingCommand.StartMeeting(day));

    public TimedMeeting Concluded(string clock, int item) => At(clock, new MeetingCommand.ConcludeItem(item, "Godkendt."));

    public TimedMeeting Changed(TimetableChange change) => At("08.00", new MeetingCommand.ChangeTimetable(change));

    private static TimeOnly Clock(string text) => TimeOnly.ParseExact(text, "HH.mm", CultureInfo.InvariantCulture);

    private static TimetableEntry Entry(string text) => new(
        Clock(text[..5]), Clock(text[6..11]), text.Length > 12 ? $"Sag {text[12..]}" : "Pause",
        text.Length > 12 ? int.Parse(text[12..], CultureInfo.InvariantCulture) : null)
    {
        Break = text.Length <= 12,
    };

    private static string Line(TimeRow row)
    {
        var name = row.Item is { } item ? $"{item.Item.Number}" : row.Row.IsBreak ? "pause" : "andet";
        if (row.Ended is { } ended)
            return row.Began is { } began ? $"{name} {Of(began)}–{Of(ended)}" : $"{name} –{Of(ended)}";
        var time = row.Expected is { } expected ? $"{name} {Of(expected)}" : name;
        return (row.Moved ? $"{time} ({Of(row.Planned!.Value)})" : time) + (row.Over is { } pause ? $" over {Of(pause)}" : "");
    }

    private static string Of(DateTimeOffset at) => LocalTime.ClockOf(at, LocalTime.Copenhagen).ToString("HH.mm", CultureInfo.InvariantCulture);
}
