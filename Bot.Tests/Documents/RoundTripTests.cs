using MoedeBot.Documents;
using MoedeBot.Documents.Printing;
using MoedeBot.Documents.Reading;

namespace MoedeBot.Tests.Documents;

public class RoundTripTests
{
    public static TheoryData<string> SeedFiles => [.. Seeds.All];

    public static TheoryData<string> SampleFiles => [.. Seeds.Samples()];

    [SeedTheory]
    [MemberData(nameof(SeedFiles))]
    public void A_real_document_prints_as_the_bytes_that_were_read(string file)
    {
        Assert.Equal(Seeds.Text(file), TextPrinter.Print(Seeds.Document(file)));
    }

    [Theory]
    [MemberData(nameof(SampleFiles))]
    public void A_sample_prints_as_the_bytes_that_were_read(string path)
    {
        var text = File.ReadAllText(path);

        Assert.Equal(text, TextPrinter.Print(Read(text)));
    }

    [SeedTheory]
    [MemberData(nameof(SeedFiles))]
    public void Decisions_typed_into_the_agenda_give_the_minutes_back(string file)
    {
        var minutes = Seeds.Document(file);

        Assert.Equal(Seeds.Text(file), TextPrinter.Print(Typed(minutes, minutes.WithoutDecisions().Agenda)));
    }

    [SeedTheory]
    [MemberData(nameof(SeedFiles))]
    public void Decisions_typed_into_the_agenda_as_printed_give_the_minutes_back(string file)
    {
        var minutes = Seeds.Document(file);
        var agenda = Read(TextPrinter.Print(minutes.WithoutDecisions().Agenda));

        Assert.Equal(DocumentKind.Agenda, agenda.Kind);
        Assert.Equal(minutes.Style, agenda.Style);
        Assert.Equal(Seeds.Text(file), TextPrinter.Print(Typed(minutes, agenda)));
    }

    [SeedTheory]
    [MemberData(nameof(SeedFiles))]
    public void Json_keeps_the_whole_document(string file)
    {
        var json = DocumentJson.Serialize(Seeds.Document(file));

        Assert.Equal(Seeds.Text(file), TextPrinter.Print(DocumentJson.Deserialize(json)));
        Assert.Equal(json, DocumentJson.Serialize(DocumentJson.Deserialize(json)));
    }

    [Fact]
    public void Windows_line_ends_and_a_missing_lead_print_in_the_usual_form()
    {
        const string text = "\n\nDAGSORDEN Chefforum d. 30-03-2023\n\nPunkt 1: Budget\n\nAnledning\n\nTekst.\n\nIndstilling\n\n1. at det godkendes.";

        Assert.Equal(text, TextPrinter.Print(Read(text.TrimStart().Replace("\n", "\r\n", StringComparison.Ordinal) + "\r\n")));
    }

    private static MeetingDocument Read(string text) => Assert.IsType<ReadOutcome.Read>(AgendaReader.Read(text)).Document;

    private static MeetingDocument Typed(MeetingDocument minutes, MeetingDocument agenda) =>
        agenda.WithDecisions(minutes.Items.ToDictionary(i => i.Number, i => i.DecisionText() ?? ""));
}
