using MoedeBot.Documents;
using MoedeBot.Documents.Printing;
using MoedeBot.Documents.Reading;
using MoedeBot.Meetings;
using MoedeBot.Minutes;
using MoedeBot.Tests.Documents;
using static MoedeBot.Tests.Support.MeetingBuilder;

namespace MoedeBot.Tests.Minutes;

/// <summary>What was noted of people stands in the minutes where the houses put it, and nowhere else.</summary>
public sealed class AttendanceInMinutesTests
{
    public static TheoryData<string> SeedFiles => [.. Seeds.All];

    [SeedTheory]
    [MemberData(nameof(SeedFiles))]
    public void Nothing_noted_leaves_the_real_minutes_as_they_are(string file)
    {
        var read = Seeds.Document(file);
        var state = Posted(read.WithoutDecisions().Agenda);
        foreach (var item in read.Items.Where(item => !item.Confidential || item.DecisionText() is not null))
            state = After(state, Secretary, new MeetingCommand.ConcludeItem(item.Number, item.DecisionText() ?? ""));

        Assert.Equal(Seeds.Text(file), MinutesCompiler.Compile(state, 1, Now).Text);
    }

    public static TheoryData<AttendanceFact, string> Statuses => new()
    {
        { new(AttendanceKind.Absent, "Mette"), "Mette (Fravær), Anders" },
        { new(AttendanceKind.Excused, "Mette"), "Mette (Afbud), Anders" },
        { new(AttendanceKind.Late, "Mette") { At = new TimeOnly(9, 5) }, "Mette (deltog fra kl. 09:05), Anders" },
        { new(AttendanceKind.Left, "Mette") { At = new TimeOnly(11, 0) }, "Mette (deltog til kl. 11:00), Anders" },
        { new(AttendanceKind.Deputy, "Mette") { Deputy = "Ole" }, "Mette (Afbud), Ole (stedfortræder for Mette), Anders" },
        { new(AttendanceKind.Absent, "Åse"), "Mette, Anders, Åse (Fravær)" },
        { new(AttendanceKind.Guest, "Ole") { Item = 1 }, "Mette, Anders" },
    };

    [Theory]
    [MemberData(nameof(Statuses))]
    public void A_status_stands_behind_the_name_in_the_head_and_is_read_back(AttendanceFact fact, string expected)
    {
        var state = After(Posted(With("Mette", "Anders")), Secretary, new MeetingCommand.NoteAttendance(fact));
        var text = TextPrinter.Print(MinutesCompiler.Document(state));

        Assert.Contains($"\nMødedeltagere {expected}\n", text, StringComparison.Ordinal);
        var read = Assert.IsType<ReadOutcome.Read>(AgendaReader.Read(text));
        Assert.Equal(MinutesCompiler.Document(state).Head.Participants, read.Document.Head.Participants);
    }

    [Fact]
    public void Somebody_who_turns_up_after_all_loses_the_absence_of_the_agenda()
    {
        var agenda = With("Mette", "Anders");
        agenda = agenda.WithParticipants([new Participant("Mette", "Fravær") { Absent = true }, new Participant("Anders", null)]);
        var state = After(Posted(agenda), Secretary, new MeetingCommand.NoteAttendance(new AttendanceFact(AttendanceKind.Present, "Mette")));

        Assert.Contains("Mødedeltagere Mette, Anders\n", TextPrinter.Print(MinutesCompiler.Document(state)), StringComparison.Ordinal);
    }

    public static TheoryData<AttendanceFact?, string> OfTheDeputy => new()
    {
        { null, "Mette (Afbud), Anders (stedfortræder for Mette)" },
        { new(AttendanceKind.Left, "Anders") { At = new TimeOnly(11, 0) }, "Mette (Afbud), Anders (deltog til kl. 11:00, stedfortræder for Mette)" },
        { new(AttendanceKind.Deputy, "Åse") { Deputy = "Anders" }, "Mette (Afbud), Anders (stedfortræder for Mette, stedfortræder for Åse), Åse (Afbud)" },
        { new(AttendanceKind.Absent, "Anders"), "Mette (Afbud), Anders (stedfortræder for Mette), Anders (Fravær)" },
    };

    [Theory]
    [MemberData(nameof(OfTheDeputy))]
    public void A_member_who_represents_another_stands_once_and_is_read_back(AttendanceFact? more, string expected)
    {
        MeetingCommand[] notes = [.. new[] { new AttendanceFact(AttendanceKind.Deputy, "Mette") { Deputy = "Anders" }, more }.OfType<AttendanceFact>().Select(fact => new MeetingCommand.NoteAttendance(fact))];
        var text = TextPrinter.Print(MinutesCompiler.Document(After(Posted(With("Mette", "Anders")), Secretary, notes)));

        Assert.Contains($"\nMødedeltagere {expected}\n", text, StringComparison.Ordinal);
        var read = Assert.IsType<ReadOutcome.Read>(AgendaReader.Read(text));
        Assert.Equal(expected, HeadText.Participants(read.Document.Head.Participants));
    }

    public static TheoryData<AttendanceFact, string> BesideADeputy => new()
    {
        { new(AttendanceKind.Absent, "Mette"), "Mette (Fravær), Ole (stedfortræder for Mette), Anders" },
        { new(AttendanceKind.Late, "Mette") { At = new TimeOnly(9, 5) }, "Mette (deltog fra kl. 09:05), Ole (stedfortræder for Mette), Anders" },
        { new(AttendanceKind.Present, "Mette"), "Mette, Ole (stedfortræder for Mette), Anders" },
    };

    [Theory]
    [MemberData(nameof(BesideADeputy))]
    public void What_else_is_noted_of_somebody_who_sent_a_deputy_is_what_stands_there(AttendanceFact fact, string expected)
    {
        var deputy = new AttendanceFact(AttendanceKind.Deputy, "Mette") { Deputy = "Ole" };
        var state = After(Posted(With("Mette", "Anders")), Secretary, new MeetingCommand.NoteAttendance(deputy), new MeetingCommand.NoteAttendance(fact));

        Assert.Equal(expected, HeadText.Participants(MinutesCompiler.Document(state).Head.Participants));
    }

    [Fact]
    public void An_absence_of_the_agenda_keeps_its_words_when_a_deputy_comes()
    {
        var agenda = With("Mette").WithParticipants([new Participant("Mette", "Fravær") { Absent = true }]);
        var state = After(Posted(agenda), Secretary, new MeetingCommand.NoteAttendance(new AttendanceFact(AttendanceKind.Deputy, "Mette") { Deputy = "Ole" }));

        Assert.Equal("Mette (Fravær), Ole (stedfortræder for Mette)", HeadText.Participants(MinutesCompiler.Document(state).Head.Participants));
    }

    [Fact]
    public void An_agenda_without_names_gets_those_who_were_called()
    {
        var state = After(Posted(Agenda(Item(1, "Tidsplan"))), Secretary, new MeetingCommand.TakeAttendance(["Mette", "Anders"]));

        Assert.Equal("Mette, Anders", HeadText.Participants(MinutesCompiler.Document(state).Head.Participants));
    }

    [Fact]
    public void Guests_and_the_disqualified_stand_under_their_item_after_the_words_as_typed()
    {
        var state = Concluded("Godkendt, idet  der følges op.\n\nLeder Ole Vang deltog under punktet.",
            new AttendanceFact(AttendanceKind.Guest, "Leder Ole Vang") { Item = 1 },
            new AttendanceFact(AttendanceKind.Guest, "Konsulent Ida Bo") { Item = 1 },
            new AttendanceFact(AttendanceKind.Disqualified, "Anders") { Item = 1 });

        Assert.Equal(
            "Godkendt, idet  der følges op.\n\nLeder Ole Vang deltog under punktet.\n\nKonsulent Ida Bo deltog under punktet.\n\nAnders deltog ikke i behandlingen af punktet (inhabil).",
            ItemWords.Of(state, state.Find(1)!));
    }

    [Fact]
    public void Nobody_is_named_under_a_closed_item_in_the_open_minutes()
    {
        var state = After(Posted(Agenda(Item(1, "Personsag", confidential: true))), Secretary,
            new MeetingCommand.NoteAttendance(new AttendanceFact(AttendanceKind.Guest, "KANARIEFUGL") { Item = 1 }), new MeetingCommand.ConcludeItem(1, ""));

        Assert.DoesNotContain("KANARIEFUGL", MinutesCompiler.Compile(state, 1, Now).Text, StringComparison.Ordinal);
    }

    private static MeetingState Concluded(string decision, params AttendanceFact[] facts) =>
        After(facts.Aggregate(Posted(With("Mette", "Anders")), (state, fact) => After(state, Secretary, new MeetingCommand.NoteAttendance(fact))),
            Secretary, new MeetingCommand.ConcludeItem(1, decision));

    private static MeetingState Posted(MeetingDocument agenda) => After(null, Secretary,
        new MeetingCommand.ReceiveAgenda(Support.MeetingBuilder.Forum, agenda, [], DecisionsLeftOut: false, PreviewIn: "a:sofie"), new MeetingCommand.PostAgenda());

    private static MeetingDocument With(params string[] names)
    {
        var agenda = Agenda(Item(1, "Tidsplan"));
        return agenda with { Head = agenda.Head with { Participants = [.. names.Select(name => new Participant(name, null))] } };
    }
}
