using System.Text;
using MoedeBot.Documents;
using MoedeBot.Documents.Reading;

namespace MoedeBot.Tests.Documents;

public class AgendaReaderTests
{
    private const string Small = "DAGSORDEN Chefforum d. 30-03-2023\n\nPunkt 1: Løn\n\nAnledning\n\nSkal drøftes.\n\nIndstilling\n\n1. at det drøftes.";

    [Theory]
    [InlineData("", "empty")]
    [InlineData(" \n\t\n", "empty")]
    [InlineData("Kære alle\n\nHusk kage på fredag.", "no-items")]
    [InlineData("\u0001\u0002\u0003\u0004 IHDR\u0005\u0006", "not-text")]
    public void What_is_no_meeting_document_is_refused_with_the_reason(string text, string code)
    {
        var refused = Assert.IsType<ReadOutcome.Refused>(AgendaReader.Read(text));

        Assert.Equal(code, refused.Code);
        Assert.EndsWith(".", refused.Reason, StringComparison.Ordinal);
    }

    [Fact]
    public void A_picture_is_refused()
    {
        byte[] png = [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A, 0, 0, 0, 0x0D, 0x49, 0x48, 0x44, 0x52];

        Assert.Equal("not-text", Assert.IsType<ReadOutcome.Refused>(AgendaReader.Read(png)).Code);
    }

    [Fact]
    public void What_is_beyond_the_bounds_is_refused()
    {
        var items = string.Join("\n\n", Enumerable.Range(1, AgendaReader.MostItems + 1).Select(n => $"Punkt {n}: Emne"));

        Assert.Equal("too-many-items", Assert.IsType<ReadOutcome.Refused>(AgendaReader.Read(items)).Code);
        Assert.Equal("too-large", Assert.IsType<ReadOutcome.Refused>(AgendaReader.Read(new byte[AgendaReader.MostBytes + 1])).Code);
    }

    public static TheoryData<string> Encodings => ["utf-8", "utf-8 with mark", "utf-16", "utf-16be", "utf-16 without mark", "windows-1252"];

    [Theory]
    [MemberData(nameof(Encodings))]
    public void Encodings_are_recognised(string name)
    {
        byte[] bytes = name switch
        {
            "utf-8 with mark" => [.. Encoding.UTF8.Preamble, .. Encoding.UTF8.GetBytes(Small)],
            "utf-16" => [.. Encoding.Unicode.Preamble, .. Encoding.Unicode.GetBytes(Small)],
            "utf-16be" => [.. Encoding.BigEndianUnicode.Preamble, .. Encoding.BigEndianUnicode.GetBytes(Small)],
            "utf-16 without mark" => Encoding.Unicode.GetBytes(Small.Length % 2 == 0 ? Small : Small + "\n"),
            "windows-1252" => [.. Encoding.Latin1.GetBytes(Small), 0x0A, 0x0A, 0x96, 0x20, 0x80],
            _ => Encoding.UTF8.GetBytes(Small),
        };
        var read = Assert.IsType<ReadOutcome.Read>(AgendaReader.Read(bytes));

        Assert.Equal("Løn", Assert.Single(read.Document.Items).Title);
        Assert.Equal("Skal drøftes.", BlockText.Plain(read.Document.Items[0].Sections[0].Blocks));
    }

    [Fact]
    public void Personal_data_is_seen_and_not_repeated()
    {
        var text = Small + "\n\nSagen om 010190-1234 er kendt.\n\nSkriv til per@nordby.example.\n\nRing på tlf. 12 34 56 78.";
        var remarks = Assert.IsType<ReadOutcome.Read>(AgendaReader.Read(text)).Remarks.Where(r => r.Code.EndsWith("-seen", StringComparison.Ordinal)).ToList();

        Assert.Equal([(13, "cpr-seen"), (15, "mail-seen"), (17, "phone-seen")], remarks.Select(r => (r.Line, r.Code)));
        Assert.DoesNotContain(remarks, r => r.Text.Any(char.IsAsciiDigit));
    }

    [Fact]
    public void A_number_that_jumps_and_an_item_without_decision_are_remarked()
    {
        var text = "REFERAT Chefforum d. 30-03-2023\n\nPunkt 1: Et\n\nBeslutning\n\nGodkendt.\n\nPunkt 4: Fire\n\nAnledning\n\nTekst.";
        var remarks = Assert.IsType<ReadOutcome.Read>(AgendaReader.Read(text)).Remarks;

        Assert.Contains(remarks, r => r is { Line: 9, Code: "number-jumps" });
        Assert.Contains(remarks, r => r is { Line: 9, Code: "decision-missing" });
    }

    [Fact]
    public void A_wrong_weekday_and_a_differing_date_are_remarked()
    {
        static IEnumerable<string> Codes(string dateField) =>
            Assert.IsType<ReadOutcome.Read>(AgendaReader.Read($"DAGSORDEN Chefforum d. 30-03-2023\n\nMødedato {dateField}\n\nPunkt 1: Et")).Remarks.Select(r => r.Code);

        Assert.Contains("weekday-wrong", Codes("Mandag d. 30. marts 2023 kl. 09:00"));
        Assert.Contains("date-differs", Codes("Fredag d. 31. marts 2023 kl. 09:00"));
        Assert.DoesNotContain(Codes("Torsdag d. 30. marts 2023 kl. 09:00"), c => c is "weekday-wrong" or "date-differs");
    }

    [Fact]
    public void An_unknown_house_is_read_as_far_as_its_structure_shows()
    {
        var text = """
            Referat Styregruppen for Havnen d. 03-02-2025

            Sted: Havnekontoret

            Deltagere: Ida Holm, Per Skov (afbud)

            Punkt 1: Økonomi

            Sagens spørgsmål

            Holder budgettet?

            Økonomi

            Ja.

            Styregruppen for Havnens beslutning

            Taget til efterretning.

            Punkt 2: Bolværk

            Sagens spørgsmål

            Skal det laves i år?

            Beslutning i Styregruppen for Havnen den 03-02-2025

            Udsat.
            """;
        var read = Assert.IsType<ReadOutcome.Read>(AgendaReader.Read(text));
        var (head, items) = (read.Document.Head, read.Document.Items);

        Assert.Equal((HouseStyles.GeneralId, "Havnekontoret", true), (read.Document.Style, head.Place, head.Participants[1].Absent));
        Assert.Equal(["Taget til efterretning.", "Udsat."], items.Select(i => i.DecisionText()));
        Assert.Equal(["Sagens spørgsmål", "Økonomi"], items[0].Sections.Take(2).Select(s => s.Caption));
        Assert.Contains(read.Remarks, r => r.Code == "caption-unknown" && r.Text.Contains("Sagens spørgsmål", StringComparison.Ordinal));
    }
}
