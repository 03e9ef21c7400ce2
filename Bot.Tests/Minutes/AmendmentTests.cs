using MoedeBot.Documents;
using MoedeBot.Documents.Printing;
using MoedeBot.Documents.Reading;
using MoedeBot.Meetings;
using MoedeBot.Minutes;
using static MoedeBot.Tests.Support.MeetingBuilder;

namespace MoedeBot.Tests.Minutes;

/// <summary>What is put right after minutes were out is marked in the next version with day, item and reason.</summary>
public sealed class AmendmentTests
{
    [Fact]
    public void An_item_taken_up_again_before_there_are_minutes_marks_nothing()
    {
        var state = After(Concluded(), Secretary, new MeetingCommand.ReopenItem(1, "Fejl"), new MeetingCommand.ConcludeItem(1, "Udsat."));

        Assert.Empty(state.Amendments);
        Assert.DoesNotContain("Rettet", Text(state), StringComparison.Ordinal);
    }

    [Fact]
    public void An_amended_item_stands_in_the_head_with_day_number_and_reason_and_reads_back_the_same()
    {
        var state = Amended(1, "Beløbet\nvar forkert.");
        var text = Text(state);

        Assert.Contains("\n\nRettet den 14. oktober 2026 (punkt 1): Beløbet var forkert.\n\n", text, StringComparison.Ordinal);
        var read = Assert.IsType<ReadOutcome.Read>(AgendaReader.Read(text));
        Assert.Equal(text, TextPrinter.Print(read.Document));
        Assert.Equal(2, read.Document.Items.Count);
    }

    [Fact]
    public void The_mark_is_in_every_print()
    {
        var document = MinutesCompiler.Document(Amended(1, "Beløbet var forkert."));

        Assert.Contains("Rettet den 14. oktober 2026 (punkt 1): Beløbet var forkert.", HtmlPrinter.Print(document), StringComparison.Ordinal);
        Assert.Contains("Rettet den 14", MarkdownPrinter.Print(document), StringComparison.Ordinal);
    }

    [Fact]
    public void While_an_item_is_open_again_nothing_claims_that_it_is_amended() =>
        Assert.DoesNotContain("Rettet", Text(After(Out(), Secretary, new MeetingCommand.ReopenItem(1, "Fejl"))), StringComparison.Ordinal);

    [Fact]
    public void Why_a_closed_item_was_amended_stands_in_the_internal_minutes_alone()
    {
        var state = Amended(2, "KANARIEFUGL fik forkert dato.");

        Assert.Contains("Rettet den 14. oktober 2026 (punkt 2).\n", Text(state), StringComparison.Ordinal);
        Assert.DoesNotContain("KANARIEFUGL", Text(state), StringComparison.Ordinal);
        Assert.Contains("(punkt 2): KANARIEFUGL", TextPrinter.Print(MinutesCompiler.InternalDocument(state)), StringComparison.Ordinal);
    }

    [Fact]
    public void Attendance_that_is_known_late_is_marked_once()
    {
        var state = After(Out(), Secretary,
            new MeetingCommand.NoteAttendance(new AttendanceFact(AttendanceKind.Absent, "Mette")), new MeetingCommand.NoteAttendance(new AttendanceFact(AttendanceKind.Excused, "Åse")));

        Assert.Equal(["Rettet den 14. oktober 2026 (fremmøde)."], AmendmentLines.InMinutes(state, closed: false));
    }

    [Fact]
    public void A_reason_is_mended_by_amending_once_more_before_the_version_is_out_and_stays_when_it_is()
    {
        var mended = Again(Amended(1, "Fejl i 010190-1234."), "Fejl i nummeret.");
        Assert.Equal(["Fejl i nummeret."], mended.Amendments.Select(amendment => amendment.Reason));

        var third = Again(After(mended, Actor.Bot, new MeetingCommand.RecordMinutes(2, "b", mended.Sequence)), "Endnu en.");
        Assert.Equal(["Fejl i nummeret.", "Endnu en."], third.Amendments.Select(amendment => amendment.Reason));
    }

    [Fact]
    public void A_cpr_number_in_a_reason_holds_the_minutes_back() =>
        Assert.Contains(MinutesGate.Errors(Amended(1, "Fejl i 010190-1234.")), error => error.Code == MinutesLint.Cpr);

    private static MeetingState Concluded() => After(Running(Item(1, "Budget"), Item(2, "Personsag", confidential: true)), Secretary,
        new MeetingCommand.ConcludeItem(1, "Godkendt."), new MeetingCommand.ConcludeItem(2, ""));

    private static MeetingState Out() => After(Concluded(), Actor.Bot, new MeetingCommand.RecordMinutes(1, "a", 4));

    private static MeetingState Amended(int item, string reason) =>
        After(Out(), Secretary, new MeetingCommand.ReopenItem(item, reason), new MeetingCommand.ConcludeItem(item, "Udsat."));

    private static MeetingState Again(MeetingState state, string reason) =>
        After(state, Secretary, new MeetingCommand.ReopenItem(1, reason), new MeetingCommand.ConcludeItem(1, "Udsat."));

    private static string Text(MeetingState state) => TextPrinter.Print(MinutesCompiler.Document(state));
}
