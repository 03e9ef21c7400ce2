using MoedeBot.Documents;
using MoedeBot.Meetings;
using MoedeBot.Minutes;
using MoedeBot.Tests.Documents;
using static MoedeBot.Tests.Support.MeetingBuilder;

namespace MoedeBot.Tests.Minutes;

public sealed class MinutesLintTests
{
    private const string Secret = "Medarbejderen Peter Grønbæk fratræder efter aftale sin stilling ved udgangen af året.";

    public static TheoryData<string> SeedFiles => [.. Seeds.All];

    [SeedTheory]
    [MemberData(nameof(SeedFiles))]
    public void The_real_minutes_go_out_by_themselves(string file)
    {
        var read = Seeds.Document(file);
        var commands = read.Items.Select(item => new MeetingCommand.ConcludeItem(item.Number, item.DecisionText() ?? ""));
        var state = After(Begun(read.WithoutDecisions().Agenda), Secretary, [.. commands]);

        Assert.Empty(MinutesGate.Errors(state));
        Assert.False(MinutesGate.Holds(state));
    }

    [SeedFact]
    public void The_real_minutes_that_should_be_looked_at_are_remarked_on()
    {
        var read = Seeds.Document(Seeds.Albertslund2023);
        var state = After(Begun(read.WithoutDecisions().Agenda), Secretary,
            [.. read.Items.Select(item => new MeetingCommand.ConcludeItem(item.Number, item.DecisionText() ?? ""))]);

        Assert.Contains(new MinutesRemark(9, Severity.Warning, MinutesLint.OnlyStop), MinutesLint.Of(state));
    }

    [Theory]
    [InlineData("Godkendt.", "")]
    [InlineData(".", MinutesLint.OnlyStop)]
    [InlineData("Borger 010190-1234 får svar.", MinutesLint.Cpr)]
    [InlineData("Svar sendes til ole.bo@example.dk.", MinutesLint.Mail)]
    [InlineData("Ring på tlf. 12 34 56 78.", MinutesLint.Phone)]
    [InlineData("Peter Grønbæk deltog ikke.", MinutesLint.ClosedName)]
    [InlineData("Det blev nævnt, at han fratræder efter aftale sin stilling.", MinutesLint.ClosedWords)]
    [InlineData("Strategisk Chefforum tog sagen til efterretning.", "")]
    [InlineData("Mette Prøvesen følger op.", "")]
    public void A_decision_is_looked_at_when_it_is_written_and_when_it_stands(string decision, string code)
    {
        var state = After(Meeting(), Secretary, new MeetingCommand.ConcludeItem(1, decision), new MeetingCommand.ConcludeItem(2, Secret));
        var written = MinutesLint.Of(After(Meeting(), Secretary, new MeetingCommand.ConcludeItem(2, Secret)), state.Find(1)!.Item, decision);

        Assert.Equal(code, string.Join(' ', MinutesLint.Of(state).Select(remark => remark.Code)));
        Assert.Equal(code, string.Join(' ', written.Select(remark => remark.Code)));
    }

    [Fact]
    public void What_everybody_may_read_anyway_is_no_leak()
    {
        var agenda = Agenda(Open("Forslaget handler om at flytte afdelingen til det nye rådhus."), Item(2, "Personsag", confidential: true));
        var state = After(Begun(agenda), Secretary,
            new MeetingCommand.ConcludeItem(1, "Godkendt, at flytte afdelingen til det nye rådhus."),
            new MeetingCommand.ConcludeItem(2, "Han siger op, hvis vi vælger at flytte afdelingen til det nye rådhus."));

        Assert.Empty(MinutesLint.Of(state));
    }

    [Fact]
    public void An_open_item_and_one_without_a_word_are_told()
    {
        var state = After(Meeting(), Secretary, new MeetingCommand.ConcludeItem(1, "") { EvenEmpty = true });

        Assert.Equal(
            [new MinutesRemark(2, Severity.Error, MinutesLint.Undecided), new MinutesRemark(1, Severity.Warning, MinutesLint.WithoutWords)],
            MinutesLint.Of(state));
    }

    [Fact]
    public void A_line_of_the_timetable_that_is_no_item_is_told_and_a_break_is_not()
    {
        var agenda = Agenda(Item(1, "Tidsplan")) with
        {
            Timetable = new Timetable(1, [new(new TimeOnly(9, 0), new TimeOnly(9, 15), "Pause", null) { Break = true }]),
        };
        Assert.DoesNotContain(MinutesLint.Of(Begun(agenda)), remark => remark.Code == MinutesLint.Timetable);

        var visit = new TimetableEntry(new TimeOnly(9, 15), new TimeOnly(9, 30), "Besøg", null);
        Assert.Contains(MinutesLint.Of(Begun(agenda with { Timetable = new Timetable(1, [visit]) })), remark => remark.Code == MinutesLint.Timetable);
    }

    [Fact]
    public void An_error_holds_the_minutes_until_the_secretary_lets_them_go_and_a_mended_one_does_not()
    {
        var held = After(Meeting(), Secretary,
            new MeetingCommand.ConcludeItem(1, "Borger 010190-1234 får svar."), new MeetingCommand.ConcludeItem(2, ""));
        Assert.True(MinutesGate.Holds(held));
        Assert.False(MinutesGate.Holds(After(held, Secretary, new MeetingCommand.ReleaseMinutes())));

        var mended = After(held, Secretary, new MeetingCommand.ReopenItem(1, "CPR"), new MeetingCommand.ConcludeItem(1, "Borgeren får svar."));
        Assert.False(MinutesGate.Holds(mended));
    }

    [Fact]
    public void Letting_go_holds_for_the_decisions_as_they_were()
    {
        var released = After(Meeting(), Secretary, new MeetingCommand.ConcludeItem(1, "Borger 010190-1234."), new MeetingCommand.ConcludeItem(2, ""), new MeetingCommand.ReleaseMinutes());
        var again = After(released, Secretary, new MeetingCommand.ReopenItem(1, "Fejl"), new MeetingCommand.ConcludeItem(1, "Borger 020290-1234."));

        Assert.True(MinutesGate.Holds(again));
        Assert.Equal(Refusal.NotSecretary, RefusalOf(again, Member, new MeetingCommand.ReleaseMinutes()));
    }

    [Fact]
    public void A_forum_that_wants_to_look_first_holds_every_meeting_s_minutes()
    {
        var receive = new MeetingCommand.ReceiveAgenda(
            Support.MeetingBuilder.Forum with { MinutesAfterLook = true }, Agenda(Item(1, "Tidsplan")), [], DecisionsLeftOut: false, PreviewIn: "a:sofie");
        var ended = After(null, Secretary, receive, new MeetingCommand.PostAgenda(), new MeetingCommand.ConcludeItem(1, "Godkendt."));

        Assert.True(MinutesGate.Holds(ended));
        Assert.False(MinutesGate.Holds(After(ended, Secretary, new MeetingCommand.ReleaseMinutes())));
    }

    private static MeetingState Meeting() => Begun(Agenda(Open("Sagen om kantinen."), Item(2, "Personsag", confidential: true)));

    private static AgendaItem Open(string text) => Item(1, "Kantinen") with
    {
        Sections = [new Section("Sagens kerne", SectionKind.Summary, [new ParagraphBlock([new Inline(text)])])],
    };

    private static MeetingState Begun(MeetingDocument agenda) => After(null, Secretary,
        new MeetingCommand.ReceiveAgenda(Support.MeetingBuilder.Forum, agenda, [], DecisionsLeftOut: false, PreviewIn: "a:sofie"), new MeetingCommand.PostAgenda());
}
