using MoedeBot.Documents;
using MoedeBot.Documents.Printing;
using MoedeBot.Documents.Reading;

namespace MoedeBot.Tests.Documents;

public class DecisionTextTests
{
    private static readonly string SamplePath = Seeds.Samples().First(p => p.Contains("sundkoebing", StringComparison.Ordinal));

    private static MeetingDocument Sample => Assert.IsType<ReadOutcome.Read>(AgendaReader.Read(File.ReadAllText(SamplePath))).Document;

    [Theory]
    [InlineData("Godkendt.")]
    [InlineData("-")]
    [InlineData(".")]
    [InlineData("Chefforum havde følgende kommentarer:\n\n- Et\n - Under et\n- To\n\nSagen genoptages.")]
    [InlineData("1. februar 2022 er fristen.\n\n1. Et\n2. To")]
    [InlineData("Punkt 9: Dette er tekst\n\nBilag\n\nOgså tekst.")]
    [InlineData("Linje et\nlinje to\n\nA\tB\nC\t<u>D</u>")]
    [InlineData("<u>ikke lukket, <https://ikke lukket")]
    public void A_typed_decision_comes_back_as_typed(string text)
    {
        var item = Sample.Items[0].WithDecision(text, HouseStyles.Get("kalundborg"));

        Assert.Equal(text, item.DecisionText());
        Assert.Equal(0, item.Sections.ToList().FindIndex(s => s.Kind == SectionKind.Decision));
    }

    [Fact]
    public void Line_ends_and_blank_edges_of_what_is_typed_do_not_matter()
    {
        var item = Sample.Items[0].WithDecision("\r\n  \r\nGodkendt.\r\n\r\n- Et\r\n\r\n", HouseStyles.Get("kalundborg"));

        Assert.Equal("Godkendt.\n\n- Et", item.DecisionText());
    }

    [Fact]
    public void A_new_decision_replaces_the_old_one()
    {
        var style = HouseStyles.Get("kalundborg");
        var item = Sample.Items[0].WithDecision("Godkendt.", style).WithDecision("Udsat.", style);

        Assert.Equal("Udsat.", item.DecisionText());
        Assert.Single(item.Sections, s => s.Kind == SectionKind.Decision);
    }

    [Fact]
    public void Minutes_of_an_agenda_are_called_so_and_read_back()
    {
        var minutes = Sample.WithDecisions(new Dictionary<int, string> { [1] = "Godkendt.", [2] = "Anbefales." });
        var again = Assert.IsType<ReadOutcome.Read>(AgendaReader.Read(TextPrinter.Print(minutes))).Document;

        Assert.StartsWith("\n\nREFERAT Direktionen d. 14-04-2026\n\n", TextPrinter.Print(again), StringComparison.Ordinal);
        Assert.Equal(["Godkendt.", "Anbefales.", null, null, null, null], again.Items.Select(i => i.DecisionText()));
        Assert.True(again.WithoutDecisions().HadDecisions);
        Assert.False(Sample.WithoutDecisions().HadDecisions);
    }

    [Fact]
    public void Attendance_that_changed_is_printed_and_one_that_did_not_stays_as_it_was()
    {
        var people = Sample.Head.Participants;
        var changed = Sample.WithParticipants([people[0] with { Status = "Fravær", Absent = true }, .. people.Skip(1)]);

        Assert.Contains("\n\nMødedeltagere Lone Fabricius (Fravær), Peter H. Malling,", TextPrinter.Print(changed), StringComparison.Ordinal);
        Assert.Equal(TextPrinter.Print(Sample), TextPrinter.Print(Sample.WithParticipants([.. people])));
    }

    [Fact]
    public void Of_a_closed_item_outsiders_see_number_and_title_only()
    {
        var closed = Sample.WithDecisions(new Dictionary<int, string> { [4] = "Hemmeligt." });

        Assert.Contains("Hemmeligt.", TextPrinter.Print(closed), StringComparison.Ordinal);
        Assert.DoesNotContain("Hemmeligt.", TextPrinter.Print(closed.WithoutConfidentialText()), StringComparison.Ordinal);
        Assert.Contains("Punkt 4: Lukket: Personsag", TextPrinter.Print(closed.WithoutConfidentialText()), StringComparison.Ordinal);
    }
}
