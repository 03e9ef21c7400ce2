using MoedeBot.Meetings;
using static MoedeBot.Tests.Support.MeetingBuilder;

namespace MoedeBot.Tests.Meetings;

public sealed class AttendanceRulesTests
{
    private static readonly AttendanceFact _late = new(AttendanceKind.Late, "Mette Prøvesen") { At = new TimeOnly(9, 30) };

    [Fact]
    public void Everybody_is_noted_in_one_command_and_again_has_no_effect()
    {
        var once = After(Running(Item(1, "Tidsplan")), Secretary, new MeetingCommand.TakeAttendance([" Mette ", "Anders", "Mette"]));

        Assert.Equal(["Mette", "Anders"], once.Attendance.Called!);
        Assert.Equal(once.Sequence, After(once, Secretary, new MeetingCommand.TakeAttendance(["Mette", "Anders"])).Sequence);
    }

    [Fact]
    public void The_first_exception_takes_the_others_for_present_where_nobody_is_listed()
    {
        var state = Noted(_late, ["Mette Prøvesen", "Anders"]);

        Assert.Equal(["Mette Prøvesen", "Anders"], state.Attendance.Called!);
        Assert.Equal(_late, Assert.Single(state.Attendance.Notes).Fact);
    }

    [Fact]
    public void Coming_late_and_leaving_early_stand_beside_each_other_and_an_absence_takes_both_back()
    {
        var both = After(Noted(_late), Secretary, Note(new AttendanceFact(AttendanceKind.Left, _late.Name) { At = new TimeOnly(11, 0) }));
        Assert.Equal(2, both.Attendance.Notes.Count);

        var absent = After(both, Secretary, Note(new AttendanceFact(AttendanceKind.Excused, _late.Name)));
        Assert.Equal(AttendanceKind.Excused, Assert.Single(absent.Attendance.Notes).Fact.Kind);
        Assert.Equal(AttendanceKind.Late, Assert.Single(After(absent, Secretary, Note(_late)).Attendance.Notes).Fact.Kind);
    }

    [Fact]
    public void Somebody_else_s_note_and_one_of_another_item_stay()
    {
        var inhabil = new AttendanceFact(AttendanceKind.Disqualified, _late.Name) { Item = 1 };
        var state = After(Noted(_late), Secretary,
            Note(inhabil), Note(inhabil with { Item = 2 }), Note(new AttendanceFact(AttendanceKind.Absent, "Anders")));

        Assert.Equal(4, state.Attendance.Notes.Count);
    }

    [Fact]
    public void A_note_can_be_taken_back_and_only_once()
    {
        var noted = Noted(_late);
        var without = After(noted, Secretary, new MeetingCommand.WithdrawNote(noted.Attendance.Notes[0].Id));

        Assert.Empty(without.Attendance.Notes);
        Assert.Equal(without.Sequence, After(without, Secretary, new MeetingCommand.WithdrawNote(noted.Attendance.Notes[0].Id)).Sequence);
    }

    [Fact]
    public void What_does_not_belong_to_a_kind_is_left_out() =>
        Assert.Equal(
            new AttendanceFact(AttendanceKind.Absent, "Mette"),
            Noted(new AttendanceFact(AttendanceKind.Absent, " Mette ") { At = new TimeOnly(9, 0), Item = 7, Deputy = "Ole" }).Attendance.Notes[0].Fact);

    public static TheoryData<AttendanceFact, Refusal> Lacking => new()
    {
        { _late with { At = null }, Refusal.Empty },
        { _late with { Name = " " }, Refusal.Empty },
        { new AttendanceFact(AttendanceKind.Deputy, "Mette") { Deputy = " " }, Refusal.Empty },
        { new AttendanceFact(AttendanceKind.Guest, "Ole") { Item = 9 }, Refusal.UnknownItem },
        { new AttendanceFact(AttendanceKind.Disqualified, "Ole"), Refusal.UnknownItem },
        { new AttendanceFact(AttendanceKind.Absent, new string('a', 201)), Refusal.TooLong },
    };

    [Theory]
    [MemberData(nameof(Lacking))]
    public void A_note_without_what_it_needs_is_refused(AttendanceFact fact, Refusal expected) =>
        Assert.Equal(expected, RefusalOf(Running(Item(1, "Tidsplan")), Secretary, Note(fact)));

    [Theory]
    [InlineData(Role.Member, Refusal.NotSecretary)]
    [InlineData(Role.Guest, Refusal.NotSecretary)]
    [InlineData(Role.Outsider, Refusal.NotMember)]
    public void Attendance_is_the_secretary_s(Role role, Refusal expected) =>
        Assert.Equal(expected, RefusalOf(Running(Item(1, "Tidsplan")), new Actor(Mette, role), Note(_late)));

    [Fact]
    public void What_is_known_only_after_the_minutes_asks_for_new_ones()
    {
        var ended = After(Running(Item(1, "Tidsplan")), Secretary, new MeetingCommand.ConcludeItem(1, "Godkendt."));
        var recorded = After(ended, Actor.Bot, new MeetingCommand.RecordMinutes(1, "abc", ended.Sequence));

        Assert.True(After(recorded, Secretary, Note(_late)).AwaitsMinutes);
    }

    [Fact]
    public void Attendance_is_stored_and_read_as_it_was()
    {
        var recorded = new RecordedEvent(1, Now, Sofie, null, new AttendanceNoted(_late));

        Assert.Equal(recorded, MeetingEventJson.ReadEvent(MeetingEventJson.Write(recorded)));
    }

    private static MeetingCommand.NoteAttendance Note(AttendanceFact fact) => new(fact);

    private static MeetingState Noted(AttendanceFact fact, IReadOnlyList<string>? called = null) =>
        After(Running(Item(1, "Tidsplan"), Item(2, "Budget")), Secretary, new MeetingCommand.NoteAttendance(fact) { Called = called ?? [] });
}
