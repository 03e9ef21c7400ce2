using MoedeBot.Documents;
using MoedeBot.Meetings;
using MoedeBot.Minutes;
using static MoedeBot.Tests.Support.MeetingBuilder;

namespace MoedeBot.Tests.Meetings;

/// <summary>Corrections are proposed by those who were there, as far as it is noted who was.</summary>
public sealed class ProposerTests
{
    private static readonly MeetingCommand.ProposeCorrection _proposal = new(1, "Beløbet er forkert.", Now.AddDays(1));

    public static TheoryData<string, AttendanceFact[], bool> Noted => new()
    {
        { "nothing", [], true },
        { "absent", [Fact(AttendanceKind.Absent)], false },
        { "excused", [Fact(AttendanceKind.Excused)], false },
        { "excused, under the name as Teams has it", [Fact(AttendanceKind.Excused) with { Name = "PRØVESEN, Mette" }], false },
        { "has sent a deputy", [Fact(AttendanceKind.Deputy) with { Deputy = "Ole Vang" }], false },
        { "came in somebody's place", [new AttendanceFact(AttendanceKind.Deputy, "Ole Vang") { Deputy = "Mette Prøvesen" }], true },
        { "late", [Fact(AttendanceKind.Late) with { At = new TimeOnly(9, 5) }], true },
        { "left early", [Fact(AttendanceKind.Left) with { At = new TimeOnly(11, 0) }], true },
        { "late, with a deputy till then", [Fact(AttendanceKind.Deputy) with { Deputy = "Ole Vang" }, Fact(AttendanceKind.Late) with { At = new TimeOnly(9, 5) }], true },
        { "there under an item", [Fact(AttendanceKind.Excused), Fact(AttendanceKind.Guest) with { Item = 1 }], true },
        { "disqualified under an item", [Fact(AttendanceKind.Disqualified) with { Item = 1 }], true },
        { "there after all", [Fact(AttendanceKind.Excused), Fact(AttendanceKind.Present)], true },
        { "somebody else is absent", [new AttendanceFact(AttendanceKind.Absent, "Anders Afprøver")], true },
    };

    [Theory]
    [MemberData(nameof(Noted))]
    public void A_member_proposes_who_is_not_noted_as_away_the_whole_meeting(string what, AttendanceFact[] facts, bool may) =>
        Assert.Equal((what, may ? (Refusal?)null : Refusal.WasAbsent), (what, RefusalOf(Out(facts), Member, _proposal)));

    [Fact]
    public void Who_runs_the_meetings_proposes_even_when_away()
    {
        var away = Out(Fact(AttendanceKind.Excused) with { Name = Sofie.Name });

        Assert.Null(RefusalOf(away, Secretary, _proposal));
        Assert.Equal(Refusal.WasAbsent, RefusalOf(away, new Actor(Sofie, Role.Member), _proposal));
    }

    public static TheoryData<AttendanceKind?> WholeMeeting =>
        [null, AttendanceKind.Absent, AttendanceKind.Excused, AttendanceKind.Late, AttendanceKind.Left, AttendanceKind.Present, AttendanceKind.Deputy];

    [Theory]
    [MemberData(nameof(WholeMeeting))]
    public void Whom_the_minutes_print_as_absent_proposes_nothing_and_whom_they_do_not_proposes(AttendanceKind? kind)
    {
        var facts = kind is { } noted ? [Fact(noted) with { At = noted is AttendanceKind.Late or AttendanceKind.Left ? new TimeOnly(9, 5) : null, Deputy = noted is AttendanceKind.Deputy ? "Ole Vang" : null }] : Array.Empty<AttendanceFact>();
        foreach (var listed in new[] { new Participant(Mette.Name, "Afbud") { Absent = true }, new Participant(Mette.Name, null) })
        {
            var state = Out([listed], facts);
            var printed = PeoplePresent.Of(state).Single(person => person.Name == Mette.Name);

            Assert.Equal(printed.Absent ? Refusal.WasAbsent : (Refusal?)null, RefusalOf(state, Member, _proposal));
        }
    }

    [Fact]
    public void That_the_days_are_over_is_said_first() =>
        Assert.Equal(Refusal.CorrectionsOver, RefusalOf(Out(Fact(AttendanceKind.Excused)), Member, _proposal with { Now = Now.AddDays(3) }));

    private static AttendanceFact Fact(AttendanceKind kind) => new(kind, Mette.Name);

    private static MeetingState Out(params AttendanceFact[] facts) => Out([], facts);

    private static MeetingState Out(IReadOnlyList<Participant> listed, AttendanceFact[] facts)
    {
        var receive = Receive(Item(1, "Budget")) with { Forum = Tests.Support.MeetingBuilder.Forum with { CorrectionDays = 3 } };
        receive = receive with { Agenda = receive.Agenda.WithParticipants(listed) };
        var ended = After(null, Secretary,
            [receive, new MeetingCommand.PostAgenda(), .. facts.Select(fact => new MeetingCommand.NoteAttendance(fact)), new MeetingCommand.ConcludeItem(1, "Godkendt.")]);
        return After(ended, Actor.Bot, new MeetingCommand.RecordMinutes(1, "a", ended.Sequence));
    }
}
