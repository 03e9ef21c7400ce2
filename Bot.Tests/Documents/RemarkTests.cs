using System.Text;
using DocumentFormat.OpenXml.Wordprocessing;
using MoedeBot.Documents;
using MoedeBot.Documents.Reading;

namespace MoedeBot.Tests.Documents;

/// <summary>Each doubt of the reader, with the line that it is about.</summary>
public class RemarkTests
{
    private const string Head = "REFERAT Chefforum d. 30-03-2023\n\n";
    private const string Item = "Punkt 1: Løn\n\nAnledning\n\nTekst.\n\nBeslutning\n\nGodkendt.";

    [Theory]
    [InlineData("Chefforum\n\n" + Item, "title-missing", 0)]
    [InlineData("REFERAT Chefforum\n\n" + Item, "date-missing", 0)]
    [InlineData(Head + "Indholdsfortegnelse\n\nLøn.....\t3\nBudget.....\t4\n\n" + Item, "contents-count-differs", 5)]
    [InlineData(Head + "Indholdsfortegnelse\n\nLønnen.....\t3\n\n" + Item, "contents-title-differs", 5)]
    [InlineData(Head + "Indholdsfortegnelse\n\nLøn.....\t3\n\nHusk parkering.\n\n" + Item, "text-outside-items", 7)]
    [InlineData(Head + "Punkt 1: Løn\n\nTekst uden felt.\n\nBeslutning\n\nGodkendt.", "text-without-caption", 5)]
    [InlineData(Head + "Punkt 1: Løn\n\nAnledning\n\nSe notatet, jf. bilag.\n\nBeslutning\n\nGodkendt.", "attachments-missing", 5)]
    [InlineData(Head + "Punkt 1: Løn\n\nAnledning\n\nNotatet eftersendes.\n\nBeslutning\n\nGodkendt.", "attachment-pending", 5)]
    [InlineData(Head + "Punkt 1: Løn\n\nAnledning\n\nTekst.\n\nBeslutning\n\n.", "decision-filler-only", 9)]
    [InlineData(Head + "Punkt 1: Tidsplan\n\nAnledning\n\nKl. 09.00 - 09.30\tLøn og vilkår\nKl. 09.30 - 10.00\tSkovbrug\n\nPunkt 2: Løn", "timetable-entry-unmatched", 3)]
    [InlineData(Head + "Punkt 1: Tidsplan\n\nAnledning\n\nKl. 09.00 - 09.30\tLøn\nKl. 09.30 - 10.00\tStatus på ny politik\n\nPunkt 2: Løn\n\nPunkt 3: Sygefraværspolitik", "timetable-entry-proposed", 3)]
    public void A_doubt_is_said_at_its_line(string text, string code, int line)
    {
        var remark = Assert.Single(Remarks(Encoding.UTF8.GetBytes(text)), r => r.Code == code);

        Assert.Equal(line, remark.Line);
        Assert.EndsWith(".", remark.Text, StringComparison.Ordinal);
        Assert.DoesNotContain(Remarks(Encoding.UTF8.GetBytes(Head + Item)), r => r.Code == code);
    }

    [Fact]
    public void A_guessed_encoding_is_said() =>
        Assert.Contains(Remarks(Encoding.Latin1.GetBytes(Head + Item)), r => r is { Line: 0, Code: "encoding-guessed" });

    [Fact]
    public void An_old_Word_file_is_refused_with_what_to_do() =>
        Assert.Equal("old-word", Assert.IsType<ReadOutcome.Refused>(DocumentReader.Read([0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1])).Code);

    [Fact]
    public void Lists_of_more_than_a_hundred_levels_are_refused()
    {
        var list = string.Join('\n', Enumerable.Range(0, AgendaReader.DeepestList + 1).Select(l => new string(' ', l) + "- x"));

        Assert.Equal("too-deep", Assert.IsType<ReadOutcome.Refused>(AgendaReader.Read(Head + "Punkt 1: Løn\n\nAnledning\n\n" + list)).Code);
    }

    [Fact]
    public void A_formula_and_a_list_level_that_Word_does_not_have_are_said()
    {
        var formula = new DocumentFormat.OpenXml.Math.OfficeMath(new DocumentFormat.OpenXml.Math.Run(new DocumentFormat.OpenXml.Math.Text("a=b")));
        var level = new NumberingProperties(new NumberingLevelReference { Val = 12 }, new NumberingId { Val = 7 });
        var file = new WordFile().Text("REFERAT Chefforum d. 30-03-2023", "Punkt 1: Løn", "Anledning").With(WordFile.Paragraph("Hvor ", formula))
            .With(new Paragraph(new ParagraphProperties(level), WordFile.Run("Dybt"))).Bytes();

        Assert.Equal("Hvor a=b", BlockText.Plain(Assert.IsType<ReadOutcome.Read>(DocumentReader.Read(file)).Document.Items[0].Sections[0].Blocks[0]));
        Assert.Contains(Remarks(file), r => r is { Line: 4, Code: "formula-flattened" });
        Assert.Contains(Remarks(file), r => r is { Line: 5, Code: "list-level-cut" });
    }

    [Fact]
    public void Minutes_that_were_made_are_doubted_as_if_they_had_been_read()
    {
        var minutes = Assert.IsType<ReadOutcome.Read>(AgendaReader.Read(Head + Item.Replace("Godkendt.", "Godkendt, jf. 010190-1234.", StringComparison.Ordinal) + "\n\nPunkt 2: Tomt\n\nAnledning\n\nx")).Document;

        Assert.Equal([(13, "cpr-seen"), (15, "decision-missing")], DocumentRemarks.Of(minutes).Select(r => (r.Line, r.Code)));
    }

    private static IReadOnlyList<Remark> Remarks(byte[] file) => Assert.IsType<ReadOutcome.Read>(DocumentReader.Read(file)).Remarks;
}
